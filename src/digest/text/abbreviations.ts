/** Words whose full stop may not end a sentence, in the languages Pullquote reads; lower case, without the stop. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Always followed by more: titles and words that introduce something. */
export const NEVER_ENDS =
  set(`mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres sens reps drs
messrs det supt insp fr mt ft vs cf e.g i.e viz al approx ca etwa z.b d.h u.a o.ä bzw sog vgl nr abs art st mme mlle mm
sra srta srs dra lic ing dipl hr fam p.ej p.ex env av bd`);

/** Before a number they do not end a sentence, else seldom. */
export const DATES = set(
  `jan feb mar apr jun jul aug sept sep oct nov dec no nos fig figs vol pp sec ch okt dez`,
);

/** Hours of the day: what follows in capitals is their day or zone, or a new sentence. */
export const HOURS = set('a.m p.m am pm');

/** Days, months and zones behind an hour. */
export const WHEN =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May |Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|Greenwich|[A-Z]{2,4}T?\b)/;

/** End a sentence only where the next word looks like the start of one. */
export const SELDOM_ENDS =
  set(`inc corp ltd co bros jr sr etc usw u.s u.k u.n e.u d.c ph.d b.a m.a llc plc ltda
dept univ assn intl mio mrd tel est min max blvd ave rd`);

/** Words with a capital that start sentences, and hardly ever go on behind an abbreviation. */
export const OFTEN_STARTS =
  set(`The A An In On At He She It They We I You This That These Those But And Or So If When
While After Before As For From With To By Since Although Though However Meanwhile His Her Their Its Our My There Here
What Who Where Why How Not No Yes Some Many Most Both One Two Another Asked Among About Under During Last Now Then Still
Der Die Das Ein Eine Er Sie Es Wir Ich Im Am In Aber Und Doch Nach Bei Mit Auch Wenn Als Da Zudem Dabei Damit
Le La Les Un Une Il Elle Ils Elles On Nous Je Mais Et Dans En Pour Par Ce Cette Selon Après Depuis
El Los Las Uno Una Ella Ellos Pero Y Según Con Por Para Desde Este Esta Su`);

/** A short subject with a verb of saying: what stands before it in marks is part of the same sentence. */
export const SAYS =
  /^(?:the |a |an |der |die |das |le |la |el )?(?:[\p{Lu}\p{L}][\p{L}.'’-]{0,30} ){1,4}?(?:said|says|asked|asks|wondered|shouted|cried|yelled|exclaimed|replied|added|wrote|tweeted|told|demanded|joked|quipped|answered|remarked|continued|fragte|rief|sagte|schrieb|meinte|demande|demandait|lance|dit|preguntó|dijo|exclamó)\b/iu;

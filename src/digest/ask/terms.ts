/** Makes words of questions and articles comparable: one form for spellings, endings and near synonyms. */
import { fold, stem, words } from '../text/words.ts';
import { COUNTRY_OF } from './places.ts';

/** Words with one meaning in news, a group a line; the first stands for all. Forms that a stemmer cannot join are here too. */
const GROUPS = `die dead death kill fatal fatally deadly perish|injure wound hurt injury|win won victory winner wins winning
buy bought purchase acquire acquisition|sell sold sale|pay paid payment payer fund foot|begin began begun start launch
rise rose risen increase grow grew growth climb climbed|fall fell fallen drop decline decrease|take took taken|give gave given
lead led leader|lose lost loss|leave left depart departure|meet met meeting|find found discover discovery|build built construct construction
break broke broken|speak spoke spoken speech address|steal stole stolen theft|shoot shot shooting|spend spent|send sent
hold held|choose chose chosen elect election|keep kept|write wrote written|run ran|become became|bring brought|teach taught
movie film|car vehicle auto automobile|share percentage percent proportion|ban prohibit outlaw forbid forbidden|sue lawsuit sued suing
job post|child children kid|woman women|man men|foot feet|company firm business|cost price|plan propose proposal|quit resign resignation
arrest detain custody|attack assault|close shut closure shutter|storm hurricane cyclone typhoon|earthquake quake|fire blaze wildfire
prove proof|tax levy tariff|doctor physician|police officer|agree agreement deal|talk negotiation negotiate|legalise legalize
hospitalise hospitalize hospital|recognise recognize|apologise apologize apology|colour color|favour favor|labour labor|honour honor
defence defense|centre center|programme program|grey gray|organise organize organisation organization|name call|nyc newyork
choice choose|decide decision|grow grown|destroy destruction|evacuate evacuation|strike struck|fly flew flown flight
marry marriage wedding|visit trip|approve approval|announce announcement|celebrate celebration|invade invasion|explode explosion blast`;

const ENDINGS = [
  'ations',
  'ation',
  'ions',
  'ion',
  'ments',
  'ment',
  'ers',
  'er',
  'ors',
  'or',
  'al',
  'ic',
] as const;

/** The stem without the endings that make a noun of a verb; never under four letters. */
function cutDown(stemmed: string): string {
  for (const ending of ENDINGS)
    if (stemmed.length - ending.length >= 4 && stemmed.endsWith(ending))
      return stemmed.slice(0, -ending.length).replace(/(?:e|at|t)$/, '');
  return stemmed.length >= 6 ? stemmed.replace(/(?:at|t)$/, '') : stemmed;
}

const plainRoot = (folded: string): string => cutDown(stem(folded));

const SAME: ReadonlyMap<string, string> = new Map(
  GROUPS.split(/[|\n]/).flatMap((line) => {
    const group = line.trim().split(' ');
    const first = plainRoot(group[0] ?? '');
    return group.flatMap((word): [string, string][] => [
      [word, first],
      [plainRoot(word), first],
    ]);
  }),
);

/** Names that are written in several ways, brought to one, so that words alone compare. */
const spell = (text: string): string =>
  text
    .replace(/\bUnited States\b|\bUSA\b|\bU\.S\.A\b/g, 'U.S')
    .replace(/\bUnited Kingdom\b|\bGreat Britain\b/g, 'U.K')
    .replace(/\bUnited Nations\b/g, 'U.N')
    .replace(/\bEuropean Union\b/g, 'E.U')
    .replace(/\bNew York\b/g, 'New NYC');

const LETTERS: Readonly<Record<string, string>> = { US: 'u.s', UK: 'u.k', UN: 'u.n', EU: 'e.u' };

/** The form under which a word is compared. */
export function root(word: string): string {
  const letters = LETTERS[word];
  if (letters !== undefined) return letters;
  const folded = fold(word);
  return COUNTRY_OF.get(folded) ?? SAME.get(folded) ?? joined(plainRoot(folded));
}

const joined = (plain: string): string => SAME.get(plain) ?? plain;

/** Words as they stand, hyphens taken apart ("self-driving" is two words). */
export function plainWords(text: string): string[] {
  const spelt = spell(text);
  return words(spelt).flatMap(({ start, end }) => {
    const word = spelt.slice(start, end);
    return word.includes('-') ? word.split('-').filter((part) => part !== '') : [word];
  });
}

/** Roots of all words of a text. */
export const roots = (text: string): string[] => plainWords(text).map(root);

/** At most this many terms of a question count: bits of one number. */
export const MAX_TERMS = 24;

/** Which of the terms a text holds, as bits. */
export type Matcher = (text: string) => number;

/** A matcher for some roots; it remembers words it has met, so that a long text costs little. Linear. */
export function matcher(terms: readonly string[]): Matcher {
  const bits = new Map(terms.slice(0, MAX_TERMS).map((term, index): [string, number] => [term, 1 << index]));
  const met = new Map<string, number>();
  return (text) => {
    let mask = 0;
    for (const word of plainWords(text)) {
      let bit = met.get(word);
      if (bit === undefined) {
        bit = word.length > 60 ? 0 : (bits.get(root(word)) ?? 0);
        if (met.size < 50_000) met.set(word, bit);
      }
      mask |= bit;
    }
    return mask;
  };
}

/** What kind of thing a question asks for, read from its question word. */
import { languageAsked } from './language-asked.ts';
import { countedIn, kindIn } from './languages/all.ts';
import { isPast } from './verbs.ts';

export type Kind =
  | 'person'
  | 'time'
  | 'place'
  | 'country'
  | 'state'
  | 'number'
  | 'length'
  | 'age'
  | 'money'
  | 'amount'
  | 'share'
  | 'reason'
  | 'manner'
  | 'yes-no'
  | 'said'
  | 'event'
  | 'change'
  | 'name'
  | 'thing';

const SAYING =
  /\bwas (?:sagte|sagt|meint|meinte) ([^?]{1,120}?)(?: (?:über|uber|zu[mr]?)\b|[?.!]|$)|\bqu(?:['’]a|e) (?:dit|déclaré) ([^?]{1,120}?)(?: (?:sur|de|du|des|à propos)(?= )| ?[?.!]|$)|\bqu[ée] (?:dijo|dice|declaró) ([^?]{1,120}?)(?: (?:sobre|de|del|acerca)(?= )| ?[?.!]|$)|\bwhat (?:else )?(?:did|does|do|has|have|had|is|was) ([^?]{1,120}?) (?:say|said|saying|tell|told|think|claim|argue|promise|announce|respond|reply|warn|call)\b/;

/** Patterns in order: the first that fits a lower-case question says its kind. */
const PATTERNS: readonly (readonly [RegExp, Kind])[] = [
  [
    /\bwhat(?:['’]s| is| has| have)? (?:else )?(?:changed|new|different)\b|\bany (?:news|updates?|changes)\b|\bwas hat sich (?:\w+ )*geändert\b/,
    'change',
  ],
  [/\bwhat (?:is|was) [^?]{1,60} (?:job|profession|occupation)\b/, 'person'],
  [/\bwho(?:m|se)?(?:'s|'re)?\b/, 'person'],
  [/\bhow (?:much|many|large|big) (?:a )?(?:share|percent|percentage|proportion)\b/, 'share'],
  [/\b(?:what|which) (?:\w+ )?(?:share|percent|percentage|proportion|fraction)\b/, 'share'],
  [/\bhow (?:much|many) of\b/, 'amount'],
  [
    /\bhow many (?:dollars|euros|pounds|kroner)\b|\bhow much (?:money|cash)\b|\bhow much (?:is|are|was|were|does|do|did|will|would|must|can|could|has|have|had) [^?]{1,100} (?:cost|worth|earn|charge|pay|paid|spend|spent|fined|sold|bought)\b/,
    'money',
  ],
  [
    /\bwhat (?:is|are|was|were|does|do|did|will|would|can|could|has|have) [^?]{1,100} (?:cost|worth|earn)\b/,
    'money',
  ],
  [/\b(?:what|which) (?:\w+ )?(?:price|cost|sum|fine|salary|budget|deficit)\b/, 'money'],
  [/\bhow old\b|\bwhat age\b/, 'age'],
  [/\b(?:how|for how) long\b/, 'length'],
  [
    /\bhow many\b|\bhow (?:far|tall|big|large|high|fast|often|deep|wide|heavy|hot)\b|\bwhat number\b|\bwhat (?:is|was) the (?:\w+ )?(?:score|turnout)\b/,
    'number',
  ],
  [/\bhow much\b/, 'amount'],
  [
    /\bwhen\b|\b(?:what|which) (?:year|day|date|month|time|weekday|hour|decade|century)\b|\bhow (?:soon|recently)\b/,
    'time',
  ],
  [/\b(?:what|which) (?:\w+ )?(?:\w+ )?(?:country|nation|countries)\b/, 'country'],
  [/\b(?:what|which) (?:u\.?s\.? |american )?states?\b/, 'state'],
  [/\bwhere\b/, 'place'],
  [
    /\bwhy\b|\bhow come\b|\bwhat (?:caused|causes|led to|prompted|triggered)\b|\bwhat (?:is|was|were|are) the (?:reasons?|cause|causes|motive)\b/,
    'reason',
  ],
  [
    /\bhow (?:did|does|do|was|were|can|could|will|would|has|have|had) (?!\p{L}+ (?:feel|look|react|respond|vote|do)\b)/u,
    'manner',
  ],
  [
    /\bwhat(?:'s| is| was| has| have)? (?:happened|happening|happens|new|going on|up)\b|\bwhat (?:is|was) [^?]{1,60} about\b/,
    'event',
  ],
  [/\bwhat (?:is|was|are|were) the names?\b|\bwhich\b/, 'name'],
  [
    /^(?:and |so |but )?(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|must|may|might)\b/,
    'yes-no',
  ],
];

/** The kind of a question in lower case, and who is asked about where it asks what somebody said. */
export function kindOf(lower: string): Readonly<{ kind: Kind; speaker: string | null }> {
  const saying = SAYING.exec(lower);
  const speaker = saying?.slice(1).find((part) => part !== undefined);
  if (speaker !== undefined) return { kind: 'said', speaker };
  const language = languageAsked(lower);
  const elsewhere = language === 'en' ? null : kindIn(language, lower);
  if (elsewhere !== null) return { kind: elsewhere, speaker: null };
  for (const [pattern, kind] of PATTERNS) if (pattern.test(lower)) return { kind, speaker: null };
  return { kind: 'thing', speaker: null };
}

/** What a number must be measured in ("how long is the boat": metres). */
export type Measure = 'score' | 'height' | 'distance' | 'extent' | 'weight' | 'speed' | 'heat';

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/\bwhat (?:is|was) the (?:\w+ )?score\b/, 'score'],
  [
    /\bhow long (?:is|are|was|were|will) (?:\p{L}+ ){1,5}?(?:bridge|runway|tunnel|road|street|motorway|railway|track|river|canal|coast|beach|wall|fence|border|pier|dam|pipeline|cable|rope|boat|ship|ferry|train|tram|bus|route|trail|queue)s?(?: (?:of|in|at|on|to|from|near|between) [^?]{1,40}| be)?$/u,
    'extent',
  ],
  [
    /\bhow (?:high|tall|deep) (?:is|are|was|were|will|would|should) (?!the (?:price|cost|fine|toll|fee|rent|tax|reward|rate|share))/,
    'height',
  ],
  // Without a verb behind it "how long" may ask for either; a thing that has a length says so. How long something is shut
  // or someone is in prison is a time.
  [
    /\bhow (?:far|tall|high|deep|wide|thick|big)\b|\bhow long (?:is|are|was|were) (?![^?]{1,60} (?:shut|closed|open|out|away|off|down|gone|valid|due|stuck|held|left|ill|\p{L}+ed|(?:in|on|at|under) [^?]{1,30})$)[^?]{1,60}$|\bhow long (?:will|would|should) (?![^?]{1,60} (?:shut|closed|open|out|away|off|down|\p{L}+ed) be$)[^?]{1,60} be$/u,
    'distance',
  ],
  [/\bhow heavy\b|\bhow much [^?]{1,60} weigh\b/, 'weight'],
  [/\bhow fast\b/, 'speed'],
  [/\bhow (?:hot|cold|warm)\b/, 'heat'],
];

/** The measure a question in lower case asks for; null where it asks for none. */
export const measureOf = (lower: string): Measure | null =>
  MEASURES.find(([pattern]) => pattern.test(lower.replace(/[?!.\s]+$/, '')))?.[1] ?? null;

/** Whether it asks who somebody is, or who holds an office: "who is Mara Lind?", "who was she?"; not "who was arrested?" */
export function asksWhoIs(lower: string): boolean {
  const is = /\bwho(?:['’]s| is| was| are| were) (\p{L}*)|\bwer (?:ist|war) /u.exec(lower);
  return (is !== null && !isPast(is[1] ?? '')) || OCCUPATION.test(lower);
}

const OCCUPATION =
  /\bwhat (?:is|was) [^?]{1,60} (?:job|profession|occupation)\b|\bwhat (?:does|did) [^?]{1,60} do(?: for a living)?[?.! ]*$/;

/** Whether it asks who takes an office next: "who is the new mayor?" */
export const asksSuccessor = (lower: string): boolean =>
  /\bwho(?:['’]s| is| was| are| will be| becomes| became| wird| ist) (?:\p{L}+['’]s |the |der |die )?(?:new|next|neue) \p{L}/u.test(
    lower,
  );

/** Whether it asks who has done something that was told of: "who did it?", "who is to blame?" */
export const asksCulprit = (lower: string): boolean =>
  /\bwho(?: else)? (?:did|has done) (?:it|this|that)\b|\bwho(?:['’]s| is| was) (?:responsible|to blame|behind (?:it|this|that))\b|\bwer (?:war|tat) (?:es|das)\b/.test(
    lower,
  );

/** How many are to be named: two in "which two schools"; one where no number stands. */
export const askedNames = (lower: string): number =>
  MANY[/\b(?:which|what|welche) (two|three|four|five|zwei|drei|vier) \p{L}/u.exec(lower)?.[1] ?? ''] ?? 1;
const MANY: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  zwei: 2,
  drei: 3,
  vier: 4,
};

/** Whether it asks how somebody or something is called. */
export const asksName = (lower: string): boolean =>
  /\bwhat (?:is|was|are|were) (?:the |\p{L}+['’]s )?names?\b/u.test(lower);

/** "How many new jobs": words up to the first noun in the plural. */
const COUNTED =
  /\bhow many (?:[\p{L}'’-]{1,30} ){0,2}?(people|children|men|women|fish|sheep|staff|police|[\p{L}'’-]{2,30}[^s'’]s)\b/u;

/** The noun that the question word asks for ("which airline", "how many soldiers"), or null. */
export function focusOf(lower: string): string | null {
  const language = languageAsked(lower);
  if (language !== 'en') return countedIn(language, lower);
  const counted = COUNTED.exec(lower)?.[1];
  if (counted !== undefined) return counted;
  const match =
    /\b(?:which|how many|what (?:kind|type|sort) of|what|whose) (?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|the|a|an|of|about|else|to) )((?:[\p{L}'’.-]{1,30} ){0,2}?[\p{L}'’.-]{2,30})(?= (?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|of|in|on|at|from|to|with|that|who|this|for|go|goes|[\p{L}]{2,20}(?:ed|s))\b|[?,.]|$)/u.exec(
      lower,
    );
  if (match) return match[1] ?? null;
  const [, noun, verb = ''] = /\b(?:which|what) (\p{L}{2,30}) (\p{L}{2,30})\b/u.exec(lower) ?? [];
  return noun !== undefined && isPast(verb) ? noun : null;
}

/**
 * What speaks for marks that hold somebody's words, and what against: named signs, each with its weight.
 *
 * The weights are whole points, set by hand: 1 tips a doubtful case, 2 outweighs one such sign, 4 or more takes
 * several to turn. News rarely puts in marks what nobody said, so a sum of nothing at all is a quotation.
 */
import type { Rule } from './rules.ts';

/** What stands in the marks, around them and in their sentence. */
export type View = Readonly<{
  rule: Rule | null;
  words: number;
  /** True where every word but the small ones has a capital. */
  titled: boolean;
  /** True where the words end as a sentence does, inside the marks. */
  stops: boolean;
  /** True for "I", "we", "you" and the like among the words. */
  personal: boolean;
  /** True for a finite auxiliary among the words. */
  finite: boolean;
  /** True where the sentence starts with them. */
  opens: boolean;
  /** True where they close the words that lead up to a clause: "In “…”, Lind said". */
  leads: boolean;
  /** True right behind a verb that says what a thing is or is called: "is “…”", "as a “…”". */
  predicate: boolean;
  /** True right behind a noun for words, or its "of": "the phrase “…”", "chants of “…”". */
  saying: boolean;
  /** True right behind an owner: "Lind's “…”". */
  owned: boolean;
  /** True where the noun before or behind them names a work, a show, a sign: "the song “…”", "“…” awards". */
  labelled: boolean;
  /** True right behind "called" or the like where a thing has the name: "a play called “…”". */
  christened: boolean;
  /** True before "by" and a name, where no passive leads up to it: "“…,” by Ada Brandt". */
  credited: boolean;
  /** True behind "on" or "in", where a work is where somebody said it: "on Harbour TV's “…”". */
  placed: boolean;
  /** True between two words of one name: "Ada “Bee” Brandt". */
  nickname: boolean;
  /** True behind a dash. */
  dashed: boolean;
  /** True right before a noun that they describe: "a “…” race". */
  adjective: boolean;
  /** True before an opening bracket. */
  glossed: boolean;
  /** True for a verb of saying before them in the sentence, and behind them. */
  saysBefore: boolean;
  saysBehind: boolean;
  /** True for a noun that reports before them in the sentence. */
  reports: boolean;
  /** True where the one found to speak is a human being, and where it is a thing. */
  human: boolean;
  thing: boolean;
  /** What the marks before them in the same sentence hold, and whether only a comma or an "and" parts the two. */
  neighbour: 'quoted' | 'refused' | null;
  joined: boolean;
}>;

type Sign = Readonly<{ weight: number; holds: (view: View) => boolean }>;

const TOLD: ReadonlySet<Rule | null> = new Set<Rule>([
  'behind-verb-first',
  'behind-subject-first',
  'before-direct',
  'before-near',
  'source',
  'goes-on',
  'reopened',
]);
const REPORTED: ReadonlySet<Rule | null> = new Set<Rule>([
  'before-report',
  'before-stance',
  'stance-near',
  'before-participle',
  'before-verb-first',
  'noun',
  'colon',
]);
const FAR: ReadonlySet<Rule | null> = new Set<Rule>([
  'before-far',
  'behind-far',
  'passive',
  'behind-next',
  'signed',
]);

const cueless = ({ rule }: View): boolean => !TOLD.has(rule) && !REPORTED.has(rule);
const guessed = (view: View): boolean => cueless(view) && !FAR.has(view.rule) && view.rule !== 'clause';

const SIGNS: readonly Sign[] = [
  // Who says it: a verb right there leaves little doubt; a speaker from another sentence is no evidence.
  { weight: 5, holds: ({ rule }) => TOLD.has(rule) },
  { weight: 4, holds: ({ rule }) => REPORTED.has(rule) },
  { weight: 2, holds: ({ rule }) => FAR.has(rule) },
  { weight: -3, holds: guessed },
  // Length: terms and titles are short. Nobody puts six words in marks that nobody said.
  { weight: -1, holds: ({ words }) => words === 1 },
  { weight: 1, holds: ({ words }) => words >= 4 && words < 6 },
  { weight: 3, holds: ({ words }) => words >= 6 && words < 12 },
  { weight: 5, holds: ({ words }) => words >= 12 },
  // Shape: a capital on each word is a title's; a person, a verb and a stop are a sentence's.
  // What is chanted or painted on a sign has capitals, too.
  { weight: -4, holds: ({ titled, words, saying }) => titled && words > 1 && !saying },
  { weight: -2, holds: ({ titled, words }) => titled && words === 1 },
  { weight: 1, holds: ({ stops, titled, words }) => stops && (words === 1 || !titled) },
  { weight: 1, holds: ({ personal, titled }) => personal && !titled },
  { weight: 1, holds: ({ finite }) => finite },
  // Place: what a sentence starts with is said; what hangs on a noun like a name is one.
  { weight: 2, holds: ({ opens, titled }) => opens && !titled },
  { weight: -4, holds: ({ leads }) => leads },
  { weight: 1, holds: ({ predicate }) => predicate },
  { weight: 2, holds: ({ saying }) => saying },
  { weight: -2, holds: ({ owned }) => owned },
  { weight: -3, holds: ({ labelled }) => labelled },
  { weight: -5, holds: ({ christened, words }) => christened && words <= 6 },
  { weight: -4, holds: ({ credited }) => credited },
  { weight: -2, holds: ({ placed, titled }) => placed && titled },
  { weight: -5, holds: ({ nickname }) => nickname },
  { weight: -2, holds: ({ dashed }) => dashed },
  { weight: -1, holds: ({ adjective }) => adjective },
  { weight: -1, holds: ({ glossed }) => glossed },
  // The sentence: where somebody speaks, the marks are most likely theirs though no rule ties them.
  { weight: 2, holds: (view) => view.saysBefore && cueless(view) },
  { weight: 1, holds: (view) => view.saysBehind && cueless(view) },
  { weight: 2, holds: (view) => view.reports && cueless(view) },
  { weight: 1, holds: ({ human }) => human },
  { weight: -1, holds: ({ thing }) => thing },
  // Company: marks joined by "and" are alike; after an outright quotation a loose piece is often a term.
  { weight: 1, holds: ({ neighbour, joined }) => neighbour === 'quoted' && joined },
  {
    weight: -1,
    holds: ({ neighbour, joined, rule }) => neighbour === 'quoted' && !joined && rule === 'clause',
  },
  { weight: -1, holds: ({ neighbour }) => neighbour === 'refused' },
];

/** The sum of the signs: below nothing, it is no quotation. */
export function weigh(view: View): number {
  let sum = 0;
  for (const { weight, holds } of SIGNS) if (holds(view)) sum += weight;
  return sum;
}

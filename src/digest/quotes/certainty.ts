/** How sure a speaker is: what each rule is worth alone, and the few pieces of evidence that make it more or less. */
import { apart, type Case, clear, type Evidence, early, outermost, tells, tight } from './evidence.ts';
import { ADVERB, CONJUNCTION, PARTICIPLE, PREPOSITION, REPORT } from './flags.ts';
import { DOUBTED, ORDERED } from './ordered.ts';
import type { Rule } from './rules.ts';
import { has, isMark } from './tokens.ts';
import { isNoun } from './word-classes.ts';

/** What belongs to a verb stands within so many tokens. */
const BESIDE = 6;

/** Each rule alone: the share of its speakers that were right on news with known ones, rounded, set by hand. */
const ALONE: Readonly<Record<Rule, number>> = {
  'behind-verb-first': 0.985,
  'behind-subject-first': 0.985,
  'behind-far': 0.85,
  source: 0.92,
  'before-direct': 0.98,
  'before-report': 0.78,
  'before-stance': 0.8,
  'before-participle': 0.85,
  'before-verb-first': 0.75,
  'before-far': 0.85,
  passive: 0.5,
  clause: 0.65,
  'goes-on': 0.98,
  'goes-on-far': 0.5,
  reopened: 0.5,
  colon: 0.9,
  'sentence-before': 0.7,
  'paragraph-before': 0.6,
  'behind-next': 0.5,
  'before-near': 0.975,
  'stance-near': 0.95,
  noun: 0.6,
  signed: 0.95,
};

/** What makes a rule surer; the first that holds counts. */
const MORE: readonly Evidence[] = [
  // The same person goes on, and the sentence has no room for another.
  {
    rules: ['before-report', 'before-far'],
    sure: 0.98,
    holds: (one) => one.again && one.attribution.speaker.kind !== 'pronoun' && outermost(one) && clear(one),
  },
  // "Brandt, in her own words to the board, said the port was “…”": its subject, its only verb of saying.
  {
    rules: ['before-report'],
    sure: 0.975,
    holds: (one) => early(one) && apart(one) && outermost(one) && clear(one, false) && tight(one),
  },
  // "…, calling it “…”" of who spoke in the sentence before: a participle hangs on its subject.
  {
    rules: ['before-participle'],
    sure: 0.975,
    holds: (one) => one.again && apart(one) && one.line.quotes[0] === one.at,
  },
  { rules: ['stance-near', 'before-near'], sure: 0.99, holds: (one) => one.again },
  // "Ada Brandt called the plan “…”": a human being starts the sentence, and no other verb of saying is in it.
  {
    rules: ['stance-near'],
    sure: 0.972,
    holds: (one) => one.known.who?.human === true && early(one) && outermost(one) && clear(one, false),
  },
  // "“…” was what Brandt said": nothing else is told in between.
  { rules: ['behind-far'], sure: 0.98, holds: (one) => clear(one, false) && tells(one) },
  // Ada Brandt stood up, and: “It is over for all of us.”
  {
    rules: ['clause'],
    sure: 0.97,
    holds: (one) =>
      one.whole &&
      one.attribution.speaker.kind === 'name' &&
      early(one) &&
      apart(one) &&
      one.known.who?.human === true &&
      isMark(one.reading.tokens[one.at - 1], ':,'),
  },
];

/** What makes a rule less sure, or any where none is named; the least counts. */
const LESS: readonly Evidence[] = [
  // "…”, Brandt said, according to the Post": most times the words are the Post's.
  { rules: [], sure: 0.25, holds: (one) => one.told },
  // Lind never said the port was “dead”: nobody is said to have said it.
  { rules: [], sure: 0.5, holds: (one) => negated(one) },
  // “…,” Brandt recalled her father telling her: another tells it, inside the report.
  { rules: ['behind-subject-first', 'behind-verb-first'], sure: 0.6, holds: (one) => retold(one) },
  // “Why?” Brandt asked. “No,” she answered: not who spoke last.
  { rules: [], sure: 0.8, holds: (one) => answers(one) },
  // “Hard Hats,” Brandt unveiled a plan: a verb of any kind behind marks that the sentence does not start with.
  { rules: [], sure: 0.6, holds: (one) => behind(one) && !tells(one) && one.at !== one.line.from },
  // To a question about the “slow winter,” Brandt said no: the marks hold what the sentence is about.
  {
    rules: ['behind-subject-first', 'behind-verb-first'],
    sure: 0.92,
    holds: (one) =>
      one.at !== one.line.from && (one.whole || one.attribution.rule === 'behind-subject-first'),
  },
  // "At a meeting in Norhaven, Kystland, said …": a place in an aside reads like a subject.
  { rules: [], sure: 0.8, holds: (one) => inAside(one) && one.known.who?.human !== true },
  // Nobody with a name, and no verb of saying beside the quote: the nearest noun is seldom who speaks.
  {
    rules: ['clause', 'paragraph-before', 'sentence-before'],
    sure: 0.3,
    holds: (one) => one.known.name === null,
  },
  // "The plan that aides call “dead” …": somebody without a name may be inside another's report.
  {
    rules: ['before-report', 'before-participle', 'before-stance', 'before-far'],
    sure: 0.62,
    holds: (one) => one.known.name === null,
  },
  // Lind said that nobody knew why the “open” race was lost: one word far from its verb may be anybody's.
  { rules: ['before-report', 'before-far'], sure: 0.9, holds: (one) => one.short && !one.whole },
  { rules: ['stance-near'], sure: 0.8, holds: (one) => one.known.name === null },
  // Brandt called Lind's claim of a “right” absurd: whose claim it is says it.
  { rules: ['stance-near', 'before-near'], sure: 0.8, holds: (one) => owned(one) },
  // "Lind said he railed against the “noise”": what "he" is said to do is Lind's to tell.
  {
    rules: ['before-stance'],
    sure: 0.66,
    holds: (one) => one.attribution.speaker.kind === 'pronoun',
  },
];

const behind = ({ attribution: { rule } }: Case): boolean =>
  rule === 'behind-verb-first' || rule === 'behind-subject-first';

/** A word that turns it round, or leaves it open, stands beside the verb of saying. */
const negated = ({ reading: { tokens, lexicon }, attribution: { cue, speaker }, at }: Case): boolean => {
  if (cue === null) return false;
  if (!has(tokens[cue], REPORT) && !lexicon.closers.has(tokens[cue]!.low)) return false;
  // "sagte nie: „…“": where the verb stands second, the word may stand behind it.
  const to = lexicon.verbSecond && cue < at ? Math.min(at, cue + BESIDE) : cue;
  for (let k = Math.max(speaker.to, cue - BESIDE); k < to; k++)
    if (tokens[k]!.kind === 'word' && lexicon.negations.has(tokens[k]!.low)) return true;
  return false;
};

/** Behind the quote and its verb, within the same clause, another one tells: a phrase with a verb or a participle of saying. */
const retold = ({ reading, attribution: { cue, speaker }, at, line }: Case): boolean => {
  const { tokens } = reading;
  if (cue === null || cue < at) return false;
  const from = Math.max(cue + 1, speaker.to);
  for (let k = from; k < Math.min(line.to, from + BESIDE) && tokens[k]!.kind === 'word'; k++)
    if (
      k > from &&
      has(tokens[k], PARTICIPLE | REPORT) &&
      !isNoun(reading, k) &&
      !has(tokens[k - 1], PREPOSITION | CONJUNCTION | ADVERB)
    )
      return true;
  return false;
};

/** Somebody's words are told of between the verb and the quote: "called Lind's claim of a “…”". */
const owned = ({ reading: { tokens, lexicon }, attribution: { cue }, at }: Case): boolean => {
  if (cue === null || at - cue > BESIDE * 2) return false;
  for (let k = cue + 1; k < at - 1; k++)
    if (tokens[k]!.owns && lexicon.holders.has(tokens[k + 2]?.low ?? '')) return true;
  return false;
};

const answers = ({ reading: { tokens, lexicon }, attribution, again, at }: Case): boolean => {
  const { cue, speaker, rule } = attribution;
  const replies = (k: number): boolean => tokens[k]?.kind === 'word' && lexicon.replying.has(tokens[k]!.low);
  // "«Nunca», respondió.": a verb without its subject.
  if (lexicon.dropsSubject && rule === 'goes-on')
    return replies(isMark(tokens[at + 1], ',') ? at + 2 : at + 1);
  return again && speaker.kind === 'pronoun' && cue !== null && replies(cue);
};

const inAside = ({ reading: { tokens }, attribution: { speaker } }: Case): boolean =>
  speaker.kind === 'name' && isMark(tokens[speaker.from - 1], ',') && isMark(tokens[speaker.to], ',');

const MORE_ORDERED: readonly Evidence[] = [...MORE, ...ORDERED];
const LESS_ORDERED: readonly Evidence[] = [...LESS, ...DOUBTED];

/** From 0 to 1: of those given 0.9, nine in ten are right. `held` is how sure the one is whose words go on. */
export function certaintyOf(one: Case, held: number): number {
  const { rule } = one.attribution;
  const { verbSecond } = one.reading.lexicon;
  const more = (verbSecond ? MORE_ORDERED : MORE).find(
    ({ rules, holds }) => rules.includes(rule) && holds(one),
  );
  let sure = Math.min(more?.sure ?? ALONE[rule], one.known.sure, held);
  for (const { rules, sure: less, holds } of verbSecond ? LESS_ORDERED : LESS)
    if (less < sure && (rules.length === 0 || rules.includes(rule)) && holds(one)) sure = less;
  return sure;
}

/** How sure a speaker is: what each rule is worth alone, and the few pieces of evidence that make it more or less. */
import { ADVERB, CONJUNCTION, PARTICIPLE, PREPOSITION, REPORT, STANCE } from './flags.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Known } from './resolve.ts';
import type { Attribution, Rule } from './rules.ts';
import { has, isMark } from './tokens.ts';
import { isNoun } from './word-classes.ts';

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

/** What is known of one attribution: `again` where its speaker spoke last, too, `known` who they are. */
type Case = Readonly<{
  reading: Reading;
  line: Line;
  at: number;
  attribution: Attribution;
  known: Known;
  whole: boolean;
  again: boolean;
  /** One word stands in the marks: who chose it is hard to tell. */
  short: boolean;
  /** Somebody else tells what was said. */
  told: boolean;
}>;

/** A piece of evidence: the rules it speaks to, how sure they are with it, and whether it is there. */
type Evidence = Readonly<{ rules: readonly Rule[]; sure: number; holds: (one: Case) => boolean }>;

/** No more than so many tokens are looked at on each side: a hostile line must not cost its length for each quote. */
const FAR = 60;
/** A speaker so near the start of a sentence is its subject. */
const EARLY = 12;
/** What belongs to a verb stands within so many tokens. */
const BESIDE = 6;
/** A quote so near its verb is what it reports. */
const NEAR = 16;

/** Words and commas alone stand between the verb and the quote: no other clause, person or quote comes in. */
const clear = ({ reading: { tokens }, attribution: { cue }, at }: Case, verbs = true): boolean => {
  if (cue === null || Math.abs(at - cue) > FAR) return false;
  for (let k = Math.min(cue, at) + 1; k < Math.max(cue, at); k++) {
    const token = tokens[k]!;
    if (token.kind === 'quote' || (token.kind === 'mark' && token.low !== ',')) return false;
    if (!verbs && has(token, REPORT | STANCE | PARTICIPLE) && !token.cap) return false;
  }
  return true;
};

/** No verb of saying stands before the speaker in the sentence: nobody else's report holds this one. */
const outermost = ({ reading: { tokens }, line, attribution: { speaker } }: Case): boolean => {
  if (speaker.from - line.from > FAR) return false;
  for (let k = line.from; k < speaker.from; k++)
    if (has(tokens[k], REPORT | STANCE | PARTICIPLE) && !tokens[k]!.cap) return false;
  return true;
};

/** The speaker starts the sentence. */
const early = ({ line, attribution: { speaker } }: Case): boolean => {
  const gap = speaker.from - line.from;
  return gap >= 0 && gap <= EARLY;
};

/** The verb is right behind its subject, and the quote not far. */
const tight = ({ attribution: { cue, speaker }, at }: Case): boolean =>
  cue !== null && cue - speaker.to >= 0 && cue - speaker.to <= 1 && at - cue <= NEAR;

/** A mark or another sentence stands before the speaker, not a word that they may hang on. */
const apart = ({ reading: { tokens }, line, attribution: { speaker } }: Case): boolean =>
  speaker.from === line.from || tokens[speaker.from - 1]?.kind !== 'word';

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
      one.known.who?.human === true,
  },
];

/** Where the verb stands second, the order of words tells who speaks: "laut Ada Brandt", "gestern sagte Ada Brandt". */
const ORDERED: readonly Evidence[] = [
  { rules: ['source'], sure: 0.98, holds: (one) => person(one) },
  {
    rules: ['before-verb-first'],
    sure: 0.975,
    holds: (one) => person(one) && tells(one) && outermost(one) && clear(one, false),
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
  // "Lind said he railed against the “noise”": what "he" is said to do is Lind's to tell.
  {
    rules: ['before-stance'],
    sure: 0.66,
    holds: (one) => one.attribution.speaker.kind === 'pronoun',
  },
];

/** A human being by name. */
const person = ({ attribution: { speaker }, known: { who } }: Case): boolean =>
  speaker.kind === 'name' && who?.human === true;

const behind = ({ attribution: { rule } }: Case): boolean =>
  rule === 'behind-verb-first' || rule === 'behind-subject-first';

/** True where the verb is one of saying, and not one that only follows the quote. */
const tells = ({ reading: { tokens }, attribution: { cue } }: Case): boolean =>
  cue !== null && has(tokens[cue], REPORT);

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

/** From 0 to 1: of those given 0.9, nine in ten are right. `held` is how sure the one is whose words go on. */
export function certaintyOf(one: Case, held: number): number {
  const { rule } = one.attribution;
  const known = one.reading.lexicon.verbSecond ? [...MORE, ...ORDERED] : MORE;
  const more = known.find(({ rules, holds }) => rules.includes(rule) && holds(one));
  let sure = Math.min(more?.sure ?? ALONE[rule], one.known.sure, held);
  for (const { rules, sure: less, holds } of LESS)
    if (less < sure && (rules.length === 0 || rules.includes(rule)) && holds(one)) sure = less;
  return sure;
}

/** Evidence of the order of words, where the verb stands second: what makes a speaker surer there, and less sure. */
import { isReportedMain } from './clauses.ts';
import { type Case, clear, type Evidence, FAR, outermost, person, tells } from './evidence.ts';
import { DETERMINER, GIVEN, REPORT, ROLE, TITLE } from './flags.ts';
import { has, isMark } from './tokens.ts';

/** Where the verb stands second, the order of words tells who speaks: "laut Ada Brandt", "gestern sagte Ada Brandt". */
export const ORDERED: readonly Evidence[] = [
  { rules: ['source'], sure: 0.98, holds: (one) => person(one) },
  // "sagte Ada Brandt, es sei „…“", "Ada Brandt sagte am Kai, es sei „…“": its subject, its only verb of saying.
  {
    rules: ['before-verb-first', 'before-report'],
    sure: 0.975,
    holds: (one) => person(one) && tells(one) && outermost(one) && clear(one, false),
  },
  // "Ada Brandt begrüßt den Plan: „…“": whoever does something before a colon says what follows.
  {
    rules: ['before-verb-first', 'before-report', 'before-stance'],
    sure: 0.975,
    holds: (one) => one.whole && person(one) && outermost(one) && presents(one),
  },
  // "Der Hafen sei „…“": the mood tells that who spoke goes on, where nobody else is named.
  {
    rules: ['goes-on-far', 'goes-on'],
    sure: 0.972,
    holds: (one) =>
      one.known.who?.human === true &&
      isReportedMain(one.reading, one.line.from, one.at) &&
      !namesAnother(one, one.line.from),
  },
];

/** What makes a rule less sure there, or any where none is named. */
export const DOUBTED: readonly Evidence[] = [
  {
    rules: ['before-verb-first', 'goes-on-far'],
    sure: 0.9,
    holds: (one) => one.short && !one.whole,
  },
  // "Lind berichtete, Brandt habe „…“ gerufen": another verb of saying closes behind the quote.
  {
    rules: ['before-near', 'before-report', 'before-verb-first'],
    sure: 0.9,
    holds: (one) => another(one),
  },
  // "Lind kritisierte den Satz von Brandt: „…“": the words are Brandt's.
  {
    rules: ['before-direct'],
    sure: 0.9,
    holds: (one) => ofAnother(one),
  },
  // "Lind habe die Reeder aufgefordert, „…“ zu warten, so Brandt": what Lind said, as Brandt tells it.
  {
    rules: ['source'],
    sure: 0.9,
    holds: (one) => !one.whole && tellsOf(one),
  },
  // "Ada Brandt und Olaf Lind sagten": two speak, and only one is named.
  { rules: [], sure: 0.9, holds: (one) => joint(one) },
];

/** A noun for what was said stands between the verb and the quote, and a human being other than the speaker. */
const ofAnother = (one: Case): boolean => {
  const { tokens, lexicon } = one.reading;
  const { cue, speaker } = one.attribution;
  const from = Math.min(cue ?? one.at, speaker.from);
  if (!namesAnother(one, from)) return false;
  for (let k = Math.max(from, one.at - FAR); k < one.at - 1; k++)
    if (tokens[k]!.cap && (lexicon.sayings.has(tokens[k]!.low) || lexicon.claims.has(tokens[k]!.low)))
      return true;
  return false;
};

/** A source behind the quote, and before it in the sentence another human being with a verb of saying. */
const tellsOf = (one: Case): boolean => {
  const { reading, line, at, attribution } = one;
  if (attribution.cue === null || attribution.cue < at || !namesAnother(one, line.from)) return false;
  for (let k = Math.max(line.from, at - FAR); k < at; k++) {
    const token = reading.tokens[k]!;
    if (token.kind === 'word' && !token.cap && (has(token, REPORT) || reading.lexicon.closers.has(token.low)))
      return true;
  }
  return false;
};

/** Somebody joined to the speaker, and a verb of several. */
const joint = ({ reading: { tokens, lexicon }, attribution: { speaker, cue } }: Case): boolean => {
  const next = tokens[speaker.to + 1];
  if (!lexicon.listing.has(tokens[speaker.to]?.low ?? '') || next?.kind !== 'word') return false;
  const plural = cue !== null && tokens[cue]!.low.endsWith('n');
  return plural && (next.cap || has(next, DETERMINER));
};

/** "sagte, Lind habe „…“ gerufen": another verb of saying closes behind the quote. */
const another = ({ reading: { tokens, lexicon }, at, attribution: { cue } }: Case): boolean =>
  cue !== at + 1 && tokens[at + 1]?.kind === 'word' && lexicon.closers.has(tokens[at + 1]!.low);

/** A colon leads from the verb to the quote, and nobody but its subject is named up to there. */
const presents = (one: Case): boolean => {
  const { reading, attribution, at } = one;
  return (
    attribution.cue !== null &&
    at - attribution.cue <= FAR &&
    isMark(reading.tokens[at - 1], ':') &&
    !namesAnother(one, Math.min(attribution.cue, attribution.speaker.from))
  );
};

/** True where a human being other than the speaker is named between token `from` and the quote, or owns something. */
const namesAnother = ({ reading: { tokens }, attribution: { speaker }, at }: Case, from: number): boolean => {
  for (let k = Math.max(from, at - FAR); k < at; k++) {
    if (k >= speaker.from && k < speaker.to) continue;
    const token = tokens[k]!;
    // "der Kai" is no Kai.
    const given = has(token, GIVEN) && !has(tokens[k - 1], DETERMINER);
    if (token.cap && (token.owns || given || has(token, TITLE | ROLE))) return true;
  }
  return false;
};

/** Who speaks elsewhere in the sentence. */
import {
  ADVERB,
  AMBIGUOUS,
  DETERMINER,
  PARTICIPLE,
  PREPOSITION,
  REPORT,
  REPORTED,
  STANCE,
} from '../flags.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Line } from '../outline.ts';
import type { Reading } from '../phrases.ts';
import type { Attribution } from '../rules.ts';
import { has, isMark, type Token } from '../tokens.ts';

export type Sentence = Readonly<{
  /** True for a verb of saying before them in the sentence, and behind them. */
  saysBefore: boolean;
  saysBehind: boolean;
  /** True for a noun that reports before them in the sentence. */
  reports: boolean;
  /** True where a verb's form says that the sentence tells what somebody said. */
  reported: boolean;
  /** True where somebody calls a thing so, before or behind them. */
  called: boolean;
  /** True where a verb without a subject follows that tells them: "«…», se felicitó". */
  told: boolean;
}>;

const SAYS = REPORT | STANCE | PARTICIPLE;

/** How much of the sentence is looked at, in tokens. */
const BEFORE = 60;
const BEHIND = 40;
/** A verb of calling, and what it calls a thing. */
const CALLING = 14;
const CLOSING = 5;

export function sentenceOf(
  reading: Reading,
  line: Line,
  at: number,
  attribution: Attribution | null,
): Sentence {
  const { tokens, lexicon } = reading;
  let saysBefore = false;
  let saysBehind = false;
  let reports = false;
  let reported = false;
  for (let k = Math.max(line.from, at - BEFORE); k < at; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') continue;
    if (has(token, REPORTED)) reported = true;
    if (token.cap === lexicon.capitalNouns && isReport(lexicon, token.low)) reports = true;
    if ((!token.cap || k === line.from) && says(token, SAYS)) saysBefore = true;
  }
  for (let k = at + 1; k < Math.min(line.to, at + BEHIND); k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') continue;
    if (has(token, REPORTED)) reported = true;
    if (!token.cap && (says(token, REPORT) || lexicon.closers.has(token.low))) saysBehind = true;
  }
  return {
    saysBefore,
    saysBehind,
    reports,
    reported,
    called:
      isCalledBehind(reading, at) ||
      (attribution !== null && (isCalled(reading, at, attribution) || isWorded(reading, at, attribution))),
    told: isTold(reading, at),
  };
}

const isReport = ({ nouns, claims }: Lexicon, low: string): boolean => nouns.has(low) || claims.has(low);

const says = (token: Token, flags: number): boolean =>
  (token.flags & flags) !== 0 && !(token.flags & AMBIGUOUS);

/** True where a verb before them gives the thing this name: "nannte es eine „…“", "warf dem Rat „…“ vor". */
function isCalled({ tokens, lexicon }: Reading, at: number, { cue }: Attribution): boolean {
  if (cue === null || cue >= at || at - cue > CALLING || !lexicon.callings.has(tokens[cue]!.low))
    return false;
  const before = tokens[at - 1]!;
  if (before.kind !== 'word') return true;
  // "warf dem Rat „Untätigkeit“ vor": the one blamed stands before the word for it.
  const blames = lexicon.parting.get(tokens[cue]!.low)?.has('vor') === true;
  if (before.cap && lexicon.capitalNouns) return blames;
  // "das Ende der „Flotte“": whose it is.
  const earlier = tokens[at - 2]!;
  if (lexicon.genitives.has(before.low) && earlier.cap) return false;
  // "nannte in der „Post“ vier Ziele", "nannte es ein Gesetz, die „Regel“": a name.
  if (has(before, DETERMINER) && !lexicon.indefinite.has(before.low))
    return earlier.kind === 'word' && !has(earlier, PREPOSITION);
  return !has(before, PREPOSITION) || lexicon.bare.has(before.low);
}

/** True where such a verb closes the clause behind them: "als „…“ bezeichnet". */
function isCalledBehind({ tokens, lexicon }: Reading, at: number): boolean {
  const likened = lexicon.likening.has(tokens[at - 1]?.low ?? '');
  const calls = ({ cap, low }: Token): boolean =>
    !cap && (lexicon.finals.has(low) || (likened && lexicon.closers.has(low)));
  for (let k = at + 1; k < at + CLOSING && tokens[k]?.kind === 'word'; k++)
    if (calls(tokens[k]!)) return true;
  return false;
}

/** True for the wording of a verb of saying: "warnte vor „…“", "beklagt eine „…“". */
function isWorded({ tokens, lexicon }: Reading, at: number, { cue, rule }: Attribution): boolean {
  if (rule !== 'before-near' && rule !== 'before-report') return false;
  if (cue === null || !has(tokens[cue], REPORT)) return false;
  const before = tokens[at - 1]!;
  if (before.kind !== 'word' || before.cap || has(before, DETERMINER)) return false;
  if (has(before, PREPOSITION)) return lexicon.bare.has(before.low);
  return cue === at - 1 || lexicon.indefinite.has(tokens[at - 2]!.low);
}

/** "«Avanzamos», se felicitó a la salida.": where a verb needs no subject. */
function isTold({ tokens, lexicon }: Reading, at: number): boolean {
  if (!lexicon.dropsSubject || !isMark(tokens[at + 1], ',')) return false;
  const verb = has(tokens[at + 2], ADVERB) ? tokens[at + 3] : tokens[at + 2];
  return has(verb, REPORT | STANCE) && !verb!.cap;
}

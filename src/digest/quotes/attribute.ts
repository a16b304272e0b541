/** Ties each quoted stretch to the words that report it: who, by which verb, and by which rule it was found. */

import { ahead } from './before.ts';
import { tell } from './before-verb.ts';
import { behind } from './behind.ts';
import { behindFar } from './behind-far.ts';
import { ADVERB, AUXILIARY, CONJUNCTION, PARTICIPLE, PREPOSITION, REPORT, STANCE, TIME } from './flags.ts';
import { subjectAt } from './nest.ts';
import { outermost } from './outer.ts';
import type { Line } from './outline.ts';
import { phraseEndingAt, type Reading } from './phrases.ts';
import { type Attribution, sourceAt, sourceWords } from './rules.ts';
import { subjectBefore, subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { inName } from './word-classes.ts';

const FAR = 60;
/** A clause of time has no more tokens. */
const CLAUSE = 24;

/**
 * The attribution that the sentence itself gives the quote at token `at`, or null. `closed` says that the
 * quote ends in a mark of punctuation, so that its sentence may be over, `ended` that the mark ends a sentence.
 */
export function withinLine(
  reading: Reading,
  line: Line,
  at: number,
  whole: boolean,
  closed = true,
  ended = false,
): Attribution | null {
  const after = behind(reading, line, at, closed);
  // What stands behind a dash hangs on nothing before it.
  const free = whole || (at > line.from && isMark(reading.tokens[at - 1], '–—'));
  // “…”, so Brandt: nothing before the quote can say it more plainly.
  const told = after?.rule === 'source' && reading.lexicon.verbSecond;
  if (after !== null && (told || (free && !toldBefore(reading, line, at, ended && after.rule !== 'source'))))
    return after;
  const near = ahead(reading, line, at);
  if (
    after !== null &&
    closed &&
    !(near?.cue != null && has(reading.tokens[near.cue], REPORT)) &&
    sets(reading, line, after)
  )
    return after;
  const found =
    near === null ||
    (whole && (near.speaker.kind !== 'pronoun' || isMark(reading.tokens[near.speaker.from - 1], ',')))
      ? near
      : outermost(reading, near, (verb) => tell(reading, verb, speakerEnd(near), line.from));
  const before =
    found !== null && whole && opens(reading, found, at)
      ? ({ ...found, rule: 'before-direct' } as const)
      : found !== null && isPlain(reading, found, at)
        ? ({ ...found, rule: found.rule === 'before-report' ? 'before-near' : 'stance-near' } as const)
        : found;
  if (whole && before !== null) {
    const last = lastClause(reading, line, at, before);
    if (last !== null) return last;
  }
  if (before !== null && before.rule !== 'clause') return before;
  const far = after ?? behindFar(reading, line, at, false);
  return far ?? before ?? behindFar(reading, line, at, true);
}

/** When Lind suggested a sale, Brandt fired back: “…”. The clause before the colon tells, whatever its verb. */
function lastClause(reading: Reading, line: Line, at: number, found: Attribution): Attribution | null {
  const { tokens, lexicon } = reading;
  if (lexicon.verbSecond || !isMark(tokens[at - 1], ':') || found.cue === null) return null;
  // "Furthermore, he contends, the song is …"
  if (isMark(tokens[found.cue + 1], ',')) return null;
  for (let k = at - 2; k > found.cue && k > at - CLAUSE; k--) {
    if (has(tokens[k], REPORT | STANCE | PARTICIPLE) || tokens[k]!.kind === 'quote') return null;
    if (!isMark(tokens[k], ',;')) continue;
    const speaker = subjectAt(reading, k + 1, at);
    return speaker === null ? null : { speaker, cue: null, first: line.from, rule: 'colon' };
  }
  return null;
}

/** When a rower shouted, “…,” Lind laughed: the verb right before tells, in a clause of time, or before a colon. */
function toldBefore(reading: Reading, line: Line, at: number, over: boolean): boolean {
  const { tokens } = reading;
  const cue = at - 2;
  // Lind said: “…” Brandt laughed.
  const leading = over && isMark(tokens[at - 1], ':') ? ahead(reading, line, at) : null;
  if (leading !== null && opens(reading, leading, at)) return true;
  if (!isMark(tokens[at - 1], ',:') || cue <= line.from || !has(tokens[cue], REPORT) || tokens[cue]!.cap)
    return false;
  for (let k = cue - 1; k >= line.from && k > cue - CLAUSE; k--) {
    if (k > line.from && isMark(tokens[k], ',;—–')) return false;
    if (reading.lexicon.whens.has(tokens[k]!.low) && (k === line.from || isMark(tokens[k - 1], ',')))
      return true;
  }
  return false;
}

/** “…,” Lind said, …: a clause of its own between commas tells all that stands around it. */
function sets({ tokens }: Reading, line: Line, { speaker, cue, rule }: Attribution): boolean {
  if (rule !== 'behind-subject-first' && rule !== 'behind-verb-first') return false;
  const end = Math.max(cue!, speaker.to - 1) + 1;
  return has(tokens[cue!], REPORT) && (end >= line.to || isMark(tokens[end], ',.'));
}

const speakerEnd = (found: Attribution): number => found.speaker.from;

/** X said: "…" / X told the council, "…": the verb leads straight to the whole utterance. */
function opens(reading: Reading, found: Attribution, at: number): boolean {
  const { tokens } = reading;
  const { cue, first, rule, speaker } = found;
  if (cue === null || (rule !== 'before-report' && rule !== 'before-verb-first')) return false;
  // "Der Zeitung sagte Lind: …": two that could be the subject.
  if (reading.lexicon.capitalNouns && speaker.to <= cue && inName(reading, cue + 1, first)) return false;
  if (at - cue > 12 || !isMark(tokens[at - 1], ':,') || speaker.kind === 'relative') return false;
  for (let k = cue + 1; k < at; k++) if (has(tokens[k], CONJUNCTION | AUXILIARY | PARTICIPLE)) return false;
  // A main clause: its subject starts the sentence, behind whose it is, or stands behind a comma.
  const start = tokens[speaker.from - 1]?.owns ? ownerStart(reading, speaker.from - 1, first) : speaker.from;
  return rule === 'before-verb-first' || start === first || isMark(tokens[start - 1], ',:;—–');
}

/** "Lind's agent Ola Brandt": where the owner starts whose last word stands at token `k`. */
const ownerStart = (reading: Reading, k: number, first: number): number =>
  phraseEndingAt(reading, k, first)?.from ?? k;

/** True where the sentence names another who tells it: "…”, Brandt said, according to the Post". */
export function isSecondHand(reading: Reading, line: Line, at: number, found: Attribution): boolean {
  const { tokens } = reading;
  const most = Math.min(line.to, at + 60);
  const passed = (k: number): boolean => k === found.cue || (k >= found.speaker.from && k < found.speaker.to);
  for (let k = Math.max(line.from, at - FAR); k < most; k++) {
    if (passed(k) || tokens[k]!.kind !== 'word') continue;
    // "according to audio of the talk": whatever it is, though no phrase that could speak.
    const words = sourceWords(reading, k, reading.lexicon.sources);
    if (words.some((phrase) => phrase.length > 1) || sourceAt(reading, k, line.to) !== null) return true;
    // ", the Post reported." / ", reports the Post."
    const later = k > at && (found.cue === null || k > found.cue);
    if (!later || !has(tokens[k], REPORT) || tokens[k]!.cap) continue;
    const speaker = subjectBefore(reading, k, Math.max(at + 1, found.speaker.to));
    if (speaker !== null && isMark(tokens[speaker.from - 1], ',') && speaker.kind !== 'relative') return true;
    if (isMark(tokens[k - 1], ',') && subjectBehind(reading, k, line.to) !== null) return true;
  }
  return false;
}

/** Ada Brandt said the port was “…”: a plain main clause, and no other verb of saying up to the quote. */
function isPlain(reading: Reading, { cue, first, rule, speaker }: Attribution, at: number): boolean {
  const { tokens } = reading;
  if (cue === null || (rule !== 'before-report' && rule !== 'before-stance')) return false;
  if (speaker.kind === 'relative' || speaker.to > cue) return false;
  const starts =
    speaker.from === first ||
    isMark(tokens[speaker.from - 1], ',—–') ||
    (isMark(tokens[speaker.from - 2], ',') && has(tokens[speaker.from - 1], CONJUNCTION));
  if (!starts || speaker.from - first > 16) return false;
  // An aside may stand between the subject and its verb: "Ada Brandt, the mayor, said".
  const aside = isMark(tokens[speaker.to], ',(') && isMark(tokens[cue - 1], ',)');
  if (!aside)
    for (let k = speaker.to; k < cue; k++)
      if (!has(tokens[k], ADVERB | AUXILIARY | TIME | PREPOSITION)) return false;
  for (let k = cue + 1; k < at; k++) {
    const token = tokens[k]!;

    if (token.kind === 'mark' && !isMark(token, ',')) return false;
    if (has(token, REPORT | STANCE | PARTICIPLE)) return false;
  }
  return true;
}

/** Whose participle it is: "Brandt met the board, saying …", "with Brandt calling it …". */
import {
  ADVERB,
  ATTACHING,
  AUXILIARY,
  COMPANY,
  CONJUNCTION,
  DETERMINER,
  OBJECTS,
  PARTICIPLE,
  PREPOSITION,
  REPORT,
  STANCE,
  TITLE,
  VERB,
} from './flags.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { clauseSubject, firstSubject, subjectBefore } from './subjects.ts';
import { has, isMark } from './tokens.ts';

const FAR = 60;
/** Words of one who acts beside "with". */
const NEAR = 10;

/** The attribution of the participle at `c`, in the sentence that starts at `first`. */
export function participle(reading: Reading, c: number, first: number): Attribution | null {
  const { tokens } = reading;
  const rule = 'before-participle';
  const before = tokens[c - 1];
  if (has(before, OBJECTS) && c - 2 >= first) {
    const object = phraseEndingAt(reading, c - 2, first);
    if (object !== null && object.kind !== 'relative') return { speaker: object, cue: c, first, rule };
  }
  let k = c - 1;
  while (k >= first && has(tokens[k], ADVERB)) k--;
  // "Lind is warning": a finite verb like any other.
  if (k >= first && has(tokens[k], AUXILIARY)) {
    const speaker = subjectBefore(reading, c, first);
    if (speaker !== null && speaker.kind !== 'relative')
      return { speaker, cue: c, first, rule: 'before-report' };
  }
  // "with Lind calling it": the noun right before is the one who acts.
  if (k >= first && !has(tokens[k], PREPOSITION | CONJUNCTION)) {
    const near = companion(reading, k, first);
    if (near !== null) return { speaker: near, cue: c, first, rule };
  }
  // "footage of Lind saying": a name right before it acts, as a comma would tie it to the sentence's subject.
  if (k >= first && tokens[k]!.kind === 'word' && !tokens[k]!.owns) {
    const near = phraseEndingAt(reading, k, first);
    if (near?.kind === 'name' && near.to === k + 1) return { speaker: near, cue: c, first, rule };
  }
  // "telling the paper it was late and asking …": as the participle that it is joined to.
  if (has(tokens[c - 1], CONJUNCTION))
    for (let p = c - 2; p > first && p > c - FAR; p--)
      if (has(tokens[p], PARTICIPLE) && !tokens[p]!.cap) return reuse(participle(reading, p, first), c);
  const speaker = mainSubject(reading, c, first);
  if (speaker !== null) return { speaker, cue: c, first, rule };
  const other = reportSubject(reading, c, first) ?? clauseSubject(reading, c, first);
  return other === null ? null : { speaker: other, cue: c, first, rule };
}

/** The phrase that ends at `k` and hangs on "with" or "as". */
function companion(reading: Reading, k: number, first: number): Phrase | null {
  const { tokens } = reading;
  for (let i = k - 1; i >= first && i > k - NEAR && tokens[i]!.kind === 'word'; i--) {
    if (!has(tokens[i], COMPANY)) continue;
    const near = phraseEndingAt(reading, k, i + 1);
    if (near?.from === i + 1) return near;
    // "with many rowers and sailors chanting"
    const other = near === null ? null : phraseEndingAt(reading, near.from - 2, i + 1);
    const joined = has(tokens[near?.from === undefined ? -1 : near.from - 1], CONJUNCTION);
    return near !== null && joined && other?.from === i + 1 ? { ...other, to: near.to } : null;
  }
  return null;
}

const reuse = (found: Attribution | null, cue: number): Attribution | null => found && { ...found, cue };

/** The subject of the clause that the participle hangs on. */
function mainSubject(reading: Reading, c: number, first: number): Phrase | null {
  const { tokens } = reading;
  // "…, Lind said on Monday, adding": the words between the last commas name who speaks.
  if (isMark(tokens[c - 1], ',')) {
    for (let k = c - 2; k > first && k > c - 16 && tokens[k]!.kind === 'word'; k--) {
      if (!has(tokens[k], REPORT) || tokens[k]!.cap) continue;
      const speaker = subjectBefore(reading, k, first);
      const starts =
        speaker !== null && (speaker.from === first || tokens[speaker.from - 1]!.kind !== 'word');
      if (starts && speaker.kind !== 'relative') return speaker;
    }
  }
  // The last clause that starts with a subject of its own, else the first words that can be a subject.
  let found: Phrase | null = null;
  const least = Math.max(first, c - FAR);
  for (let k = c - 2; k > least && found === null; k--) {
    const joined = has(tokens[k - 1], CONJUNCTION) && !has(tokens[k - 1], PREPOSITION | DETERMINER);
    const marked = isMark(tokens[k - 1], ';—–') || tokens[k - 1]!.kind === 'quote';
    if (!marked && !(joined && isMark(tokens[k - 2], ',;'))) continue;
    found = subjectAt(reading, k, c);
  }
  if (found !== null) return found;
  found = subjectAt(reading, first, c);
  for (let k = first + 1; k < c - 1 && found === null; k++)
    if (isMark(tokens[k - 1], ',') || tokens[k - 1]!.kind === 'quote') found = subjectAt(reading, k, c);
  return found ?? firstSubject(reading, c, first);
}

/** The phrase at token `k` if a verb follows it, perhaps behind an aside. */
export function subjectAt(reading: Reading, k: number, end: number): Phrase | null {
  const { tokens } = reading;
  if (has(tokens[k], PREPOSITION | PARTICIPLE) && !has(tokens[k], TITLE | DETERMINER)) return null;
  const phrase = phraseStartingAt(reading, k, end);
  if (phrase === null || phrase.from !== k) return null;
  let at = phrase.to;
  // "a spokesman for the mayor"
  for (let hops = 0; hops < 2 && has(tokens[at], ATTACHING); hops++) {
    const more = phraseStartingAt(reading, at + 1, end);
    if (more === null) break;
    at = more.to;
  }
  const close = tokens[at]?.low === '(' ? ')' : isMark(tokens[at], ',—–') ? tokens[at]!.low : null;
  if (close !== null) {
    let to = at + 1;
    while (to < end && to < at + 24 && !isMark(tokens[to], close)) to++;
    if (to >= end || !isMark(tokens[to], close)) return null;
    at = to + 1;
  }
  while (at < end && has(tokens[at], ADVERB)) at++;
  const verb = tokens[at];
  if (verb === undefined || at >= end || verb.kind !== 'word' || verb.cap) return null;
  if (verb.flags & (AUXILIARY | REPORT | STANCE | VERB)) return phrase;
  // "the company rallied": behind a noun only a past form is surely a verb.
  return verb.flags === 0 && (phrase.kind !== 'common' || /[^e]ed$/.test(verb.low)) ? phrase : null;
}

/** The subject of the nearest verb of saying before the participle. */
function reportSubject(reading: Reading, c: number, first: number): Phrase | null {
  const { tokens } = reading;
  for (let k = c - 1; k > first && k > c - FAR; k--) {
    if (!has(tokens[k], REPORT | STANCE) || tokens[k]!.cap) continue;
    const speaker = subjectBefore(reading, k, first);
    if (speaker !== null && speaker.kind !== 'relative') return speaker;
  }
  return null;
}

/** Whose participle it is: "Brandt met the board, saying …", "with Brandt calling it …". */

import { clauseSubject, headSubject } from './clause-subjects.ts';
import {
  ADVERB,
  AUXILIARY,
  COMPANY,
  CONJUNCTION,
  OBJECTS,
  PARTICIPLE,
  PREPOSITION,
  REPORT,
  STANCE,
} from './flags.ts';
import { type Phrase, phraseEndingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { subjectBefore } from './subjects.ts';
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
  return headSubject(reading, c, first);
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

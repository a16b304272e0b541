/** Whom a sentence is about, where no quotation is at hand: who tells it, or its first subject. */
import { firstSubject } from './clause-subjects.ts';
import { CONJUNCTION, PARTICIPLE, PREPOSITION, REPORT, TIME } from './flags.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import { subjectBefore as subjectOf } from './subjects.ts';
import { has, isMark } from './tokens.ts';

/** How much of a sentence's end is searched for who tells it, and how long a first clause may be, in tokens. */
const LONGEST = 60;
const OPENING = 45;

/** True where the sentence's verb of saying is the subject's, and asks nothing of somebody else. */
export function tells(reading: Reading, subject: Phrase, to: number): boolean {
  const { tokens, lexicon } = reading;
  const most = Math.min(to, subject.to + LONGEST);
  for (let k = subject.from - 1; k < most; k++) {
    if (!has(tokens[k], REPORT) || tokens[k]!.cap) continue;
    if (lexicon.questions.has(tokens[k]!.low)) return false;
    return k <= subject.to || subjectOf(reading, k, subject.from)?.from === subject.from;
  }
  return false;
}

/** Who a sentence is about: who tells it, the subject behind an opening clause, or its first subject. */
export function lineSubject(reading: Reading, from: number, to: number): Phrase | null {
  const teller = tellerOf(reading, from, to);
  if (teller !== null && teller.kind !== 'pronoun') return teller;
  const subject = ownSubject(reading, from, to);
  // "Ada Brandt was late, she said." introduces her; "Brandt was late, he said." tells of her.
  const introduced = subject?.kind === 'name' && subject.nameTo - subject.nameFrom > 1;
  return introduced ? subject : (teller ?? subject);
}

/** The subject behind an opening clause, or the first one. */
function ownSubject(reading: Reading, from: number, to: number): Phrase | null {
  const { tokens } = reading;
  const opening = tokens[from]!;
  if (has(opening, PREPOSITION | CONJUNCTION | PARTICIPLE | REPORT) || /(?:ing|ed)$/.test(opening.low))
    for (let k = from + 1; k < Math.min(to, from + OPENING); k++) {
      if (!isMark(tokens[k], ',')) continue;
      const main = phraseStartingAt(reading, k + 1, to);
      const goesOn = main !== null && main.from === k + 1 && tokens[main.to]?.kind === 'word';
      if (goesOn && !has(tokens[main.to], CONJUNCTION | PREPOSITION)) return main;
    }
  const plain = firstSubject(reading, to, from);
  // "Lind campaign spokesman Max Holm told": the whole phrase before the verb, not its first name.
  for (let k = from; plain !== null && k < Math.min(to, from + OPENING); k++) {
    if (!has(tokens[k], REPORT) || tokens[k]!.cap) continue;
    const whole = subjectOf(reading, k, from);
    return whole?.from === plain.from && whole.to > plain.to ? whole : plain;
  }
  return plain;
}

/** "…, Brandt said." / "…, said Ada Brandt, the mayor." / "The port, Brandt said, is …": who tells the sentence. */
function tellerOf(reading: Reading, from: number, to: number): Phrase | null {
  const { tokens } = reading;
  const apart = (k: number): boolean => tokens[k]?.kind === 'quote' || isMark(tokens[k], ',—–');
  for (let k = to - 1; k > Math.max(from, to - LONGEST); k--) {
    if (!has(tokens[k], REPORT) || tokens[k]!.cap) continue;
    const behind = apart(k - 1) ? phraseStartingAt(reading, k + 1, to) : null;
    const ends = behind !== null && behind.from === k + 1 && behind.kind !== 'pronoun';
    // "…, said Brandt would pay" is told by the one before.
    if (
      ends &&
      (behind.to >= to || tokens[behind.to]!.kind !== 'word' || has(tokens[behind.to], PREPOSITION))
    )
      return behind;
    const ahead = phraseEndingAt(reading, k - 1, from);
    const start = ahead === null ? from : ahead.from;
    if (ahead !== null && ahead.kind !== 'relative' && start > from && apart(start - 1)) {
      // "Brandt, who said", "Norhaven, the mayor said that": only what stands apart on both sides.
      const next = tokens[k + 1];
      if (next === undefined || next.kind !== 'word' || has(next, PREPOSITION | TIME)) return ahead;
    }
  }
  return null;
}

/** Tells a whole utterance from a piece of the reporter's sentence. */
import { DETERMINER, PREPOSITION } from './flags.ts';
import type { Stretch } from './marks.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';

const START = /^[\p{Lu}\p{N}…¿¡[(.]/u;

/** Fewer words that end like a sentence are as often a piece of one. */
const SENTENCE = 4;

/** True where the words in marks are an utterance of their own, not a piece of the reporter's sentence. */
export function wholeUtterance(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
): boolean {
  const capital = START.test(text.slice(stretch.start, stretch.start + 2));
  if (at === line.from) return true;
  if (stretch.reopened) return capital;
  const before = reading.tokens[at - 1]!;
  if (before.low === ':') return true;
  if (before.low === ',' && capital) return true;
  // Where every noun has a capital, one behind "der" or "von" opens no sentence.
  const held = before.kind === 'word' && (before.flags & (DETERMINER | PREPOSITION)) !== 0;
  if (reading.lexicon.capitalNouns && held) return false;
  return capital && /[.!?…,]$/.test(text.slice(stretch.start, stretch.end)) && isLong(text, stretch);
}

/** True for as many words as a sentence has. */
function isLong(text: string, { start, end }: Stretch): boolean {
  let words = 0;
  let inside = false;
  for (let at = start; at < end && words < SENTENCE; at++) {
    const blank = text.charCodeAt(at) <= 32 || text[at] === '\u00a0';
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words >= SENTENCE;
}

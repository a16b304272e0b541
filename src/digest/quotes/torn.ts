/** How far an utterance goes whose closing mark is missing. */
import { NEVER_ENDS, SELDOM_ENDS } from '../text/abbreviations.ts';

const END = /[.!?…](?=\s)/g;
/** No abbreviation has more letters. */
const LONGEST = 16;

/**
 * Where the first sentence ends of what was opened at `start` and not closed before `end`, or null where none does:
 * what stands behind it may be the reporter's.
 */
export function sureEnd(text: string, start: number, end: number): number | null {
  for (const { index } of text.slice(start, end).matchAll(END)) {
    const at = start + index;
    const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(start, at - LONGEST), at))![0].toLowerCase();
    if (word.length > 1 && !NEVER_ENDS.has(word) && !SELDOM_ENDS.has(word)) return at + 1;
  }
  return null;
}

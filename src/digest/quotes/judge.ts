/** Tells quotations from titles, nicknames, terms and scare quotes. */
import type { Attribution } from './attribute.ts';
import { LABEL } from './lexicon.ts';
import type { Stretch } from './marks.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';

const START = /^[\p{Lu}\p{N}…¿¡[(.]/u;

/** True where the words in marks are an utterance of their own, not a piece of the reporter's sentence. */
export function wholeUtterance(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
): boolean {
  if (stretch.reopened || at === line.from) {
    return START.test(text.slice(stretch.start, stretch.start + 2)) || at === line.from;
  }
  const before = reading.tokens[at - 1]!;
  const capital = START.test(text.slice(stretch.start, stretch.start + 2));
  if (before.low === ':') return true;
  if (before.low === ',' && capital) return true;
  return capital && /[.!?…,]$/.test(text.slice(stretch.start, stretch.end)) && count(text, stretch) > 3;
}

/** Words of a stretch, up to 40. */
function count(text: string, stretch: Stretch): number {
  let words = 0;
  let inside = false;
  for (let at = stretch.start; at < stretch.end && words < 40; at++) {
    const blank = text.charCodeAt(at) <= 32 || text[at] === '\u00a0';
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}

/** True where most words of some length have a capital: a title. */
function titled(text: string, stretch: Stretch): boolean {
  const words = text.slice(stretch.start, Math.min(stretch.end, stretch.start + 200)).split(/\s+/);
  let long = 0;
  let capitals = 0;
  for (const word of words) {
    if (word.length < 4) continue;
    long++;
    if (/^\P{L}*\p{Lu}/u.test(word)) capitals++;
  }
  return long > 0 && capitals === long;
}

/** True for what somebody said; false for names, titles, terms and marks that only keep a distance. */
export function isQuotation(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
  whole: boolean,
  attribution: Attribution | null,
): boolean {
  const { tokens } = reading;
  const words = count(text, stretch);
  const before = at > line.from ? tokens[at - 1] : undefined;
  const tied =
    attribution !== null &&
    attribution.cue !== null &&
    attribution.rule !== 'before-far' &&
    attribution.rule !== 'behind-far';
  if (whole && words >= 4) return attribution !== null || !titled(text, stretch);
  if (before?.kind === 'word' && before.flags & LABEL && words <= 8) return false;
  if (before?.kind === 'word' && before.cap && words <= 3 && titled(text, stretch)) return false;
  if (titled(text, stretch) && words <= 8 && !(before?.low === ':' || before?.low === ',')) return false;
  if (attribution === null) return words >= 5;
  if (attribution.rule === 'clause') return words >= (reading.lexicon.capitalNouns ? 5 : 2);
  return tied || words >= 2;
}

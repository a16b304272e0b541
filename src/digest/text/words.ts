/** Words of a text: where they stand, and which of them carry meaning. */
import type { Range } from '../model.ts';
import { STOP_WORDS } from './stop-words.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.\-&][\p{L}\p{N}]+)*/gu;

/** Words with offsets: letters and digits, joined by inner apostrophes, hyphens and points ("U.S", "3.5"). */
export function words(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(WORD))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** One form for the spellings of a word: lower case, no accents, straight apostrophes, no possessive. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().replace(/'s?$/, '');
}

/**
 * A word's stem, near enough to match its forms: a light suffix stripper (plural, -ed, -ing, -ly), which never
 * leaves fewer than three letters. It errs towards leaving words apart.
 */
export function stem(folded: string): string {
  const cut = (suffix: string, least: number, put = ''): string | null =>
    folded.length - suffix.length >= least && folded.endsWith(suffix)
      ? folded.slice(0, folded.length - suffix.length) + put
      : null;
  return (
    cut('ies', 2, 'y') ??
    cut('sses', 2, 'ss') ??
    undouble(cut('ing', 3)) ??
    undouble(cut('ed', 3)) ??
    cut('ly', 4) ??
    (/(?:ss|us|is)$/.test(folded) ? null : cut('s', 3)) ??
    folded
  ).replace(/e$/, '');
}

function undouble(stemmed: string | null): string | null {
  return stemmed === null ? null : stemmed.replace(/([bdfgmnprt])\1$/, '$1');
}

/** Folded and stemmed words that carry meaning, in order, with repeats. */
export function contentWords(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0]);
    if (folded.length < 2 || STOP_WORDS.has(folded)) continue;
    found.push(stem(folded));
  }
  return found;
}

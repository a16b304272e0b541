/** How far a summary says what all outlets say: its words against the opening of every article. */
import type { Article } from '../model.ts';
import { fold, stem, words } from '../text/words.ts';

/** A text as counted words, common ones too. */
export type Bag = Readonly<{ counts: ReadonlyMap<string, number>; size: number }>;

/** What of an article counts as its opening, in words. */
const OPENING = 80;
/** So many code units hold them, white space and all. */
const OPENING_TEXT = 20 * OPENING;

/** An article agrees with itself: what it opens with is a hint, no proof. */
const ALONE = 0.05;

export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const all = words(text);
  for (const { start, end } of all) {
    const word = stem(fold(text.slice(start, end)));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, size: all.length };
}

export const EMPTY: Bag = { counts: new Map(), size: 0 };

export function together(a: Bag, b: Bag): Bag {
  const counts = new Map(a.counts);
  for (const [word, count] of b.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  return { counts, size: a.size + b.size };
}

/** The openings of the articles that candidates come from, as they stand: with what is not fit to be told. */
export function openingsOf(candidates: readonly { article: number }[], articles: readonly Article[]): Bag[] {
  const told = new Set(candidates.map(({ article }) => article));
  return [...told].map((article) => {
    const text = articles[article]?.text.slice(0, OPENING_TEXT) ?? '';
    return bagOf(text.slice(0, words(text)[OPENING - 1]?.end));
  });
}

/** The mean over the openings of the words shared (F1, 0 to 1), little where one article tells it alone. */
export function consensus(summary: Bag, openings: readonly Bag[]): number {
  let sum = 0;
  for (const opening of openings) {
    let common = 0;
    for (const [word, count] of summary.counts) common += Math.min(count, opening.counts.get(word) ?? 0);
    sum += (2 * common) / Math.max(1, summary.size + opening.size);
  }
  return (openings.length > 1 ? 1 : ALONE) * (sum / Math.max(1, openings.length));
}

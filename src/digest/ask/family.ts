/** A family name alone means whom the article has named in full, where it names nobody else of that family. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { fold } from '../text/words.ts';
import type { Asked } from './asked.ts';
import { root } from './terms.ts';

/** A full name of the question: its words, and the bits of its terms. */
export type FullName = Readonly<{ first: string; last: string; firstBit: number; lastBit: number }>;

const FULL = /\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40}){1,3}/gu;
/** Stand before a family name and are no first name. */
const TITLE =
  /^(?:mr|mrs|ms|dr|prof|professor|sir|lady|lord|mayor|minister|president|judge|inspector|captain|coach|senator|governor|herr|frau|mme|monsieur|madame|don|dona|senor|senora)$/;
const MOST_TEXT = 40_000;
const MOST_PLACES = 200;

/** The full names of people that a question holds. */
export function fullNames(own: string, terms: Asked['terms']): FullName[] {
  const bitOf = (word: string): number => terms.findIndex((term) => term.name && term.root === root(word));
  return [...own.matchAll(FULL)].flatMap(([name]) => {
    const parts = name.split(' ').filter((word) => bitOf(word) >= 0);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || parts.length < 2) return [];
    return [{ first, last, firstBit: 1 << bitOf(first), lastBit: 1 << bitOf(last) }];
  });
}

/** Those of the names of which the family name alone is enough in an article. */
export const knownByFamily = (names: readonly FullName[], text: string): FullName[] =>
  names.filter(({ first, last }) => {
    const before = firstNames(text.slice(0, MOST_TEXT), last);
    return before.has(fold(first)) && before.size === 1;
  });

/** What stands before a family name, of capitalised words that are no titles. */
function firstNames(text: string, last: string): ReadonlySet<string> {
  const found = new Set<string>();
  let at = text.indexOf(last);
  for (let seen = 0; at >= 0 && seen < MOST_PLACES; seen++) {
    const word = /(\p{Lu}[\p{L}'’.-]{1,40}) $/u.exec(text.slice(Math.max(0, at - 42), at))?.[1];
    const folded = fold(word ?? '').replace(/\.$/, '');
    if (folded !== '' && !TITLE.test(folded) && !STOP_WORDS.has(folded)) found.add(folded);
    at = text.indexOf(last, at + last.length);
  }
  return found;
}

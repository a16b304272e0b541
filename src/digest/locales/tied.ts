/** The spaces that stand before and within French marks: no line ends at one. */

const TIED = '\u00a0';

/** The same words, their texts with such spaces; those of a sentence's own between words stay. */
export function tied<T>(words: T): T {
  if (typeof words === 'string') return words.replace(/ (?=[:;?!»])/g, TIED).replace(/« /g, `«${TIED}`) as T;
  if (Array.isArray(words)) return words.map((one) => tied(one as unknown)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, tied(one)])) as T;
}

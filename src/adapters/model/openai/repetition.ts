/** A model that runs in circles: the same words, or the same sentence, over and over. */

const LONG = 24;
const FEWEST_DISTINCT = 0.35;
const MANY = 3;

export function runsInCircles(texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.toLowerCase().split(/\s+/).filter(Boolean));
  const same = new Set(plain.map((words) => words.join(' ')));
  if (plain.length >= MANY && same.size * 2 <= plain.length) return true;
  return plain.some((words) => words.length >= LONG && new Set(words).size < words.length * FEWEST_DISTINCT);
}

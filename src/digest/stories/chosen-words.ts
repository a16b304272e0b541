/** Finds words and phrases that a channel chose, as whole words, whatever their case and accents. */
import { fold, words } from '../text/words.ts';

/** A line of folded words with a space around each, so that a phrase can be looked up as it stands. */
function line(text: string): string {
  const found = words(text).flatMap(({ start, end }) => fold(text.slice(start, end)).split(/[-.'’&]/));
  return ` ${found.filter((word) => word !== '').join(' ')} `;
}

/** A function that gives the first of the phrases in a text, as the channel wrote it; null where there is none. */
export function chosenIn(phrases: readonly string[]): (text: string) => string | null {
  const folded = phrases
    .map((phrase) => ({ phrase: phrase.trim(), line: line(phrase) }))
    .filter((one) => one.line.trim() !== '');
  if (folded.length === 0) return () => null;
  return (text) => {
    const within = line(text);
    return folded.find((one) => within.includes(one.line))?.phrase ?? null;
  };
}

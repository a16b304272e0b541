/** Figures in a sentence, in one form: counts of a noun, sums of money, shares. */
import { root } from './terms.ts';

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty`
    .split(/\s+/)
    .map((word, at): [string, string] => [word, String(at + 1)]),
);

/** Words, numbers with the marks between their digits. */
const WORD = /\p{N}+(?:[.,’']\p{N}+)*|\p{L}+/gu;

/** How far before its noun a number may stand ("34 small wooden boats"); behind it, two words ("killed 34"). */
const BEFORE = 3;
const BEHIND = 2;

/** The number that a word is, without marks between its digits; null for other words and for years. */
function numberOf(word: string): string | null {
  const plain = NUMBER_WORDS.get(word.toLowerCase()) ?? word.replace(/[.,’' ](?=\d{3}\b)/g, '');
  return /^\d{1,12}(?:[.,]\d{1,3})?$/.test(plain) && !/^(?:19|20)\d\d$/.test(word) ? plain : null;
}

/** Numbers that count one of the nouns, given by root. */
export function countsOf(sentence: string, nouns: ReadonlySet<string>): string[] {
  const list = sentence.match(WORD) ?? [];
  const found = new Set<string>();
  list.forEach((word, at) => {
    if (!nouns.has(root(word))) return;
    for (const near of [
      ...list.slice(Math.max(0, at - BEFORE), at),
      ...list.slice(at + 1, at + 1 + BEHIND),
    ]) {
      const number = numberOf(near);
      if (number !== null) found.add(number);
    }
  });
  return [...found];
}

const MONEY =
  /([$€£]) ?(\d[\d.,]{0,15})(?: (million|billion))?|(\d[\d.,]{0,15})(?: (million|billion|Millionen|Milliarden))? (?:crowns|dollars|euros|pounds|Euro|kroner|yen)\b/g;

/** Sums of money, each as number and scale. */
export const moneyIn = (sentence: string): string[] =>
  [...sentence.matchAll(MONEY)].map(
    ([, , mark, scale, plain, other]) =>
      `${(mark ?? plain ?? '').replace(/[.,]$/, '')} ${(scale ?? other ?? '').slice(0, 3).toLowerCase()}`,
  );

/** Shares, in percent. */
export const sharesIn = (sentence: string): string[] =>
  [...sentence.matchAll(/(\d[\d.,]{0,8}) ?(?:%|per ?cent\b|Prozent\b)/g)].map(([, share]) => share ?? '');

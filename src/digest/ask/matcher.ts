/** Which of a question's words a text holds, fast: it runs over every sentence of every article of a search. */
import { COUNTRY_OF } from './places.ts';
import { isInner, isJoining, LETTERS, PAIRS, root, SAME } from './terms.ts';

/** At most this many terms of a question count: bits of one number. */
export const MAX_TERMS = 24;

/** Which of the terms a text holds, as bits. */
export type Matcher = (text: string) => number;

const MOST_MET = 50_000;
const LONGEST_WORD = 60;

/** How a word begins, as a number: two letters or digits; -1 where only its root can tell. */
function opening(first: number, second: number): number {
  if (first >= 0x80 || second >= 0x80 || !isInner(first)) return -1;
  return isInner(second) ? ((first | 32) << 8) | (second | 32) : -1;
}
const openingOf = (word: string): number =>
  word.length === 1 ? openingOfOne(word.charCodeAt(0)) : opening(word.charCodeAt(0), word.charCodeAt(1));
const openingOfOne = (first: number): number => (first < 0x80 && isInner(first) ? (first | 32) << 8 : -1);

/** For each root how the words begin that come to it otherwise than by losing their endings: synonyms, countries, letters. */
const OTHER_OPENINGS: ReadonlyMap<string, readonly number[]> = otherOpenings();

function otherOpenings(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const add = (to: string, word: string): void => {
    const list = found.get(to) ?? [];
    list.push(openingOf(word));
    found.set(to, list);
  };
  for (const [word, to] of SAME) add(to, word);
  for (const [word, to] of COUNTRY_OF) add(to, word);
  for (const [word, to] of LETTERS) add(to, word);
  for (const [pair, short] of PAIRS) add(root(short), pair.split(' ')[1] ?? '');
  return found;
}

/**
 * A matcher for some terms, each given by the roots that say it. Most words of a text begin otherwise than any word that
 * could match: they are passed over.
 */
export function matcher(terms: readonly (readonly string[])[]): Matcher {
  const bits = new Map<string, number>();
  terms.slice(0, MAX_TERMS).forEach((said, index) => {
    for (const one of said) bits.set(one, (bits.get(one) ?? 0) | (1 << index));
  });
  if (bits.size === 0) return () => 0;
  const openings = new Set(
    [...bits.keys()].flatMap((term) => [openingOf(term), ...(OTHER_OPENINGS.get(term) ?? [])]),
  );
  // A root of one letter has lost what its words begin with.
  const any = [...bits.keys()].some((term) => term.length < 2);
  const met = new Map<string, number>();
  const bitOf = (word: string): number => {
    let bit = met.get(word);
    if (bit === undefined) {
      bit = word.length > LONGEST_WORD ? 0 : (bits.get(root(word)) ?? 0);
      if (met.size < MOST_MET) met.set(word, bit);
    }
    return bit;
  };
  return (text) => {
    let mask = 0;
    let priorStart = 0;
    let priorEnd = 0;
    /** What the word before added: taken back where the two are one name. */
    let prior = 0;
    const { length } = text;
    let at = 0;
    while (at < length) {
      if (!isInner(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      let end = at;
      while (at < length) {
        const code = text.charCodeAt(at);
        if (isInner(code)) end = ++at;
        else if (isJoining(code) && at === end) at++;
        else break;
      }
      at = end;
      const begins =
        end - start === 1
          ? openingOfOne(text.charCodeAt(start))
          : opening(text.charCodeAt(start), text.charCodeAt(start + 1));
      let bit = 0;
      // After a word that matches any may stand: the two may be one name.
      if (any || prior !== 0 || begins < 0 || openings.has(begins)) {
        const word = text.slice(start, end);
        const pair = PAIRS.get(`${text.slice(priorStart, priorEnd)} ${word}`);
        if (pair === undefined) bit = bitOf(word);
        else [bit, prior] = [bitOf(pair), 0];
      }
      mask |= prior;
      prior = bit;
      priorStart = start;
      priorEnd = end;
    }
    return mask | prior;
  };
}

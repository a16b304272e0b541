/** What one word says: its root, and what of it holds across languages. Each spelling is worked out once a batch. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { fold, stem } from '../text/words.ts';
import { conceptOf } from './concepts.ts';
import { regionOf } from './regions.ts';
import { latin, soundOf } from './scripts.ts';

/** Numbers of terms in the batch's vocabulary; -1 where there is none. */
type WordTerms = Readonly<{
  kind: 'stop' | 'number' | 'word';
  root: number;
  prefix: number;
  concept: number;
  region: number;
  sound: number;
  /** Pieces of a word in a script without spaces. */
  pieces: readonly number[];
  capital: boolean;
  /** Its script has no capitals, or not ours: any word may be a name. */
  foreign: boolean;
}>;

export type Vocabulary = Readonly<{
  /** The number of a term, given anew to a new one. */
  term(name: string): number;
  /** The number of two roots in a row. */
  pair(first: number, second: number): number;
  word(raw: string): WordTerms;
  size(): number;
}>;

const STOP: WordTerms = {
  ...{ kind: 'stop', root: -1, prefix: -1, concept: -1, region: -1, sound: -1 },
  ...{ pieces: [], capital: false, foreign: false },
};
/** Longer words are noise; only so much of one is read. */
const LONGEST_WORD = 60;
/** Words beyond these are worked out each time, so that memory stays bounded. */
const MOST_CACHED = 300_000;
const PREFIX = 5;
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** An empty vocabulary: terms of one batch, numbered from 0. */
export function vocabulary(): Vocabulary {
  const terms = new Map<string, number>();
  const pairs = new Map<number, number>();
  const cache = new Map<string, WordTerms>();
  let next = 0;
  const term = (name: string): number => {
    const known = terms.get(name);
    if (known !== undefined) return known;
    terms.set(name, next);
    return next++;
  };
  const pair = (first: number, second: number): number => {
    const key = first * 0x2000000 + second;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    pairs.set(key, next);
    return next++;
  };
  const word = (raw: string): WordTerms => {
    const known = cache.get(raw);
    if (known) return known;
    const read = readWord(raw.slice(0, LONGEST_WORD), term);
    if (cache.size < MOST_CACHED) cache.set(raw, read);
    return read;
  };
  return { term, pair, word, size: () => next };
}

function readWord(raw: string, term: (name: string) => number): WordTerms {
  const folded = fold(raw);
  if (folded.length < 2 || STOP_WORDS.has(folded)) return STOP;
  if (/^\d/.test(folded)) return { ...STOP, kind: 'number', root: term(`#${folded.replace(/[.,]/g, '')}`) };
  if (WITHOUT_SPACES.test(folded)) {
    const pieces = Array.from({ length: folded.length - 1 }, (_, i) => term(folded.slice(i, i + 2)));
    return { ...STOP, kind: 'word', pieces };
  }
  const plain = latin(folded);
  const root = stem(plain);
  const concept = conceptOf(plain);
  const region = regionOf(folded);
  const sound = soundOf(folded);
  return {
    kind: 'word',
    root: term(root),
    prefix: root.length > PREFIX + 1 ? term(`${root.slice(0, PREFIX)}*`) : -1,
    concept: concept === null ? -1 : term(`=${concept}`),
    region: region === null ? -1 : term(`@${region}`),
    sound: sound === null ? -1 : term(`~${sound}`),
    pieces: [],
    capital: /^\p{Lu}/u.test(raw),
    foreign: /[^\x00-\x7f]/.test(raw) && !/^\p{Script=Latin}/u.test(raw),
  };
}

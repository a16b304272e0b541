/** Finds copies of one text with small edits (a wire report in ten outlets), without comparing all with all. */
import type { Millis } from '../model.ts';
import { fold, words } from '../text/words.ts';

type Copyable = Readonly<{ title: string; text: string; publishedAt: Millis | null }>;

/** Only this much of a text is compared: outlets cut a wire report from its end. */
const READ = 3_000;
const READ_TITLE = 400;
/** Shorter texts than this say too little on their own: their titles must agree as well. */
const FEWEST_WORDS = 25;
const SHINGLE = 3;
const BINS = 64;
const BAND = 4;
/** Share of bins that must agree: an estimate of the share of three-word runs that both texts hold. */
const ALIKE = 0.5;
/** In one bucket only so many are compared. */
const COMPARED = 8;
/** The same words after this long are another day's edition of a column, not a copy. */
const NEAR_IN_TIME = 4 * 24 * 3_600_000;

/**
 * For each item the index of the first item that it repeats, or null. An original is never itself a repeat.
 * Near linear: MinHash over three-word runs, and only texts that share a band of it are compared.
 */
export function nearDuplicates(items: readonly Copyable[]): (number | null)[] {
  const originals: (number | null)[] = items.map(() => null);
  const buckets = new Map<string, number[]>();
  const sketches: (Sketch | null)[] = [];
  for (const [index, item] of items.entries()) {
    const sketch = sketchOf(item);
    sketches.push(sketch);
    if (!sketch) continue;
    const keys = bucketKeys(sketch);
    const found = candidates(buckets, keys).find(
      (other) => near(items[other]!, item) && alike(sketches[other]!, sketch),
    );
    if (found !== undefined) originals[index] = found;
    else
      for (const key of keys) {
        const bucket = buckets.get(key);
        if (!bucket) buckets.set(key, [index]);
        else bucket.push(index);
      }
  }
  return originals;
}

type Sketch = Readonly<{ kind: 'words'; key: string } | { kind: 'bins'; bins: Uint32Array }>;

/** Null where there is nothing to compare. */
function sketchOf(item: Copyable): Sketch | null {
  const body = foldedWords(item.text, READ);
  if (body.length >= FEWEST_WORDS) return { kind: 'bins', bins: minHash(body) };
  const title = foldedWords(item.title, READ_TITLE);
  if (title.length + body.length === 0) return null;
  return { kind: 'words', key: `${title.join(' ')}\n${body.join(' ')}` };
}

function foldedWords(text: string, read: number): string[] {
  const piece = text.slice(0, read);
  return words(piece).map(({ start, end }) => fold(piece.slice(start, end)));
}

/** One-permutation MinHash: each run of words falls into one bin, a bin keeps its least hash. */
function minHash(body: readonly string[]): Uint32Array {
  const bins = new Uint32Array(BINS).fill(0xffffffff);
  const hashes = body.map(hashWord);
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = 0; j < SHINGLE; j++) hash = mix(hash, hashes[i + j]!);
    const bin = hash % BINS;
    const value = Math.floor(hash / BINS);
    if (value < bins[bin]!) bins[bin] = value;
  }
  // An empty bin borrows from the next full one, so that short texts compare as well.
  for (let i = 0; i < BINS; i++)
    for (let j = 1; bins[i] === 0xffffffff && j < BINS; j++) {
      const lent = bins[(i + j) % BINS]!;
      if (lent !== 0xffffffff && lent < 0x80000000) bins[i] = (lent + j * 0x4000000) >>> 0;
    }
  return bins;
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number, next: number): number {
  let mixed = Math.imul(hash ^ next, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function bucketKeys(sketch: Sketch): string[] {
  if (sketch.kind === 'words') return [sketch.key];
  const keys: string[] = [];
  for (let i = 0; i < BINS; i += BAND) keys.push(`${i}:${sketch.bins.subarray(i, i + BAND).join(',')}`);
  return keys;
}

/** The latest in each bucket, in order of the items. */
function candidates(buckets: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): number[] {
  const found = new Set<number>();
  for (const key of keys) for (const index of buckets.get(key)?.slice(-COMPARED) ?? []) found.add(index);
  return [...found].sort((a, b) => a - b);
}

function alike(a: Sketch, b: Sketch): boolean {
  if (a.kind === 'words' || b.kind === 'words')
    return a.kind === 'words' && b.kind === 'words' && a.key === b.key;
  let same = 0;
  for (let i = 0; i < BINS; i++) if (a.bins[i] === b.bins[i]) same++;
  return same / BINS >= ALIKE;
}

const near = (a: Copyable, b: Copyable): boolean =>
  a.publishedAt === null || b.publishedAt === null || Math.abs(a.publishedAt - b.publishedAt) <= NEAR_IN_TIME;

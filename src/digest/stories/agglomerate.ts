/** Joins articles to stories along their nearest neighbours, the most alike first. */
import type { Millis } from '../model.ts';
import { type Edge, foreign, nearness, type Setting } from './neighbours.ts';
import type { Batch, Vector } from './vectors.ts';

/** Below this likeness two stories stay two. */
const THRESHOLD = 0.22;
/** Between the mean of all pairs (0) and the cosine of the sums (1). */
const BLEND = 0.8;
/** A large story is known by its heaviest terms. */
const MOST_TERMS = 300;

/** A growing story: the sum of its members' vectors, its time, its size. */
type Cluster = {
  sum: Map<number, number>;
  languages: Map<string, number>;
  portable: number;
  lone: number;
  length: number;
  size: number;
  timed: number;
  time: number;
};

/**
 * For each article the number of its story: the least index in it. Two stories are joined while they are alike:
 * between the cosine of their sums (which grows with size) and the mean of all pairs (which does not).
 */
export function agglomerate(
  { vectors, portable }: Batch,
  { times, languages }: Setting,
  edges: readonly Edge[],
): number[] {
  const parent = Int32Array.from(vectors.keys());
  const clusters: (Cluster | null)[] = vectors.map((vector, i) =>
    clusterOf(vector, times[i]!, languages[i]!),
  );
  const heap = new Heap();
  for (const { a, b, likeness } of edges) if (likeness >= THRESHOLD * 0.5) heap.push(a, b, likeness);
  const root = (at: number): number => {
    let found = at;
    while (parent[found] !== found) found = parent[found]!;
    for (let i = at; parent[i] !== found; ) {
      const next = parent[i]!;
      parent[i] = found;
      i = next;
    }
    return found;
  };
  const waiting = new Map<number, number>();
  const pairKey = (a: number, b: number): number => a * vectors.length + b;
  for (let top = heap.pop(); top; top = heap.pop()) {
    const x = root(top.a);
    const y = root(top.b);
    if (x === y) continue;
    const [a, b] = x < y ? [x, y] : [y, x];
    const likeness = alike(clusters[a]!, clusters[b]!);
    if (likeness < THRESHOLD) continue;
    if (likeness < top.likeness - 1e-9) {
      // It was worth more when it went in: wait until it is the best again.
      const key = pairKey(a, b);
      if (waiting.get(key) !== likeness) {
        waiting.set(key, likeness);
        heap.push(a, b, likeness);
      }
      continue;
    }
    clusters[a] = join(clusters[a]!, clusters[b]!, portable);
    clusters[b] = null;
    parent[b] = a;
  }
  return Array.from(vectors.keys(), root);
}

function clusterOf(vector: Vector, time: Millis | null, language: string): Cluster {
  const sum = new Map<number, number>();
  for (const [i, term] of vector.terms.entries()) sum.set(term, vector.weights[i]!);
  return {
    sum,
    languages: new Map([[language, 1]]),
    portable: vector.portable,
    lone: vector.lone,
    length: sum.size > 0 || vector.lone > 0 ? 1 : 0,
    size: 1,
    timed: time === null ? 0 : 1,
    time: time ?? 0,
  };
}

function alike(a: Cluster, b: Cluster): number {
  const [small, large] = a.sum.size <= b.sum.size ? [a.sum, b.sum] : [b.sum, a.sum];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  const scale = (a.length * b.length) ** BLEND * (a.size * b.size) ** (1 - BLEND);
  return scale === 0
    ? 0
    : (product / scale) *
        across(a, b) *
        nearness(a.timed ? a.time / a.timed : null, b.timed ? b.time / b.timed : null);
}

function across(a: Cluster, b: Cluster): number {
  let shared = 0;
  for (const [language, count] of a.languages)
    shared += Math.min(count / a.size, (b.languages.get(language) ?? 0) / b.size);
  return shared >= 1 ? 1 : shared + (1 - shared) * foreign(a.portable / a.length, b.portable / b.length);
}

function join(a: Cluster, b: Cluster, portables: Uint8Array): Cluster {
  for (const [language, count] of b.languages)
    a.languages.set(language, (a.languages.get(language) ?? 0) + count);
  const [into, from] = a.sum.size >= b.sum.size ? [a.sum, b.sum] : [b.sum, a.sum];
  for (const [term, weight] of from) into.set(term, (into.get(term) ?? 0) + weight);
  const sum = into.size > 2 * MOST_TERMS ? heaviest(into) : into;
  let squares = a.lone + b.lone;
  let portable = 0;
  for (const [term, weight] of sum) {
    squares += weight * weight;
    if (portables[term]) portable += weight * weight;
  }
  return {
    sum,
    languages: a.languages,
    portable: Math.sqrt(portable),
    lone: a.lone + b.lone,
    length: Math.sqrt(squares),
    size: a.size + b.size,
    timed: a.timed + b.timed,
    time: a.time + b.time,
  };
}

const heaviest = (sum: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...sum].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_TERMS));

type Pair = { a: number; b: number; likeness: number };
const before = (x: Pair, y: Pair): boolean =>
  x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** A binary heap, the most alike on top; ties by index, so that the same articles always give the same stories. */
class Heap {
  #pairs: Pair[] = [];
  push(a: number, b: number, likeness: number): void {
    const pairs = this.#pairs;
    const pair = { a, b, likeness };
    let at = pairs.length;
    pairs.push(pair);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(pair, pairs[up]!)) break;
      pairs[at] = pairs[up]!;
      at = up;
    }
    pairs[at] = pair;
  }
  pop(): Pair | undefined {
    const pairs = this.#pairs;
    const top = pairs[0];
    const last = pairs.pop();
    if (!last || pairs.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= pairs.length) break;
      if (child + 1 < pairs.length && before(pairs[child + 1]!, pairs[child]!)) child++;
      if (!before(pairs[child]!, last)) break;
      pairs[at] = pairs[child]!;
      at = child;
    }
    pairs[at] = last;
    return top;
  }
}

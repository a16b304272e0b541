/** Sparse vectors of a batch: terms weighed by how rare they are in it, of length one. */
import type { Features } from './features.ts';

/** Terms ascend; the weights' squares add up to one (or there are none). */
export type Vector = Readonly<{ terms: Int32Array; weights: Float64Array }>;

export type Batch = Readonly<{ vectors: readonly Vector[]; frequencies: Int32Array }>;

/** Only so many terms of an article count, the heaviest. */
export const TUNE_V = { most: 80, small: 300, power: 1 };

/**
 * Weighs terms by this very batch. A small batch cannot know what is rare, so it is smoothed: as if it stood among
 * some hundred articles more that hold none of its terms.
 */
export function vectorsOf(features: readonly Features[]): Batch {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  for (const one of features)
    for (const term of one.keys()) {
      const id = ids.get(term);
      if (id === undefined) {
        ids.set(term, counts.length);
        counts.push(1);
      } else counts[id] = counts[id]! + 1;
    }
  const all = features.length + TUNE_V.small;
  const vectors = features.map((one) => {
    const weighed: [number, number][] = [];
    for (const [term, weight] of one) {
      const id = ids.get(term)!;
      weighed.push([id, weight * Math.log((all + 1) / (counts[id]! + 0.5)) ** TUNE_V.power]);
    }
    weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return unit(weighed.slice(0, TUNE_V.most));
  });
  return { vectors, frequencies: Int32Array.from(counts) };
}

function unit(weighed: readonly (readonly [number, number])[]): Vector {
  const sorted = [...weighed].sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(sorted.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
  return {
    terms: Int32Array.from(sorted, ([id]) => id),
    weights: Float64Array.from(sorted, ([, w]) => w / length),
  };
}

/** Cosine of two unit vectors. */
export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const difference = a.terms[i]! - b.terms[j]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

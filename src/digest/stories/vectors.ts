/** Sparse vectors of a batch: terms weighed by how rare they are in it, of length one. */
import type { Features } from './features.ts';

/**
 * Terms ascend. Those of no other article are left out, since they can match nothing; `lone` is the square of their
 * length, so that the squares of all weights and `lone` add up to one. `portable` is the length of the part that
 * several languages of the batch share.
 */
export type Vector = Readonly<{ terms: Int32Array; weights: Float64Array; lone: number; portable: number }>;

/** `frequencies`: in how many articles a term stands. `portable`: which terms stand in several languages. */
export type Batch = Readonly<{ vectors: readonly Vector[]; frequencies: Int32Array; portable: Uint8Array }>;

/** Only so many terms of an article count, the heaviest. */
const MOST = 80;
/** As if the batch stood among so many articles more that hold none of its terms: a small one cannot know what is rare. */
const AROUND = 300;

/** Weighs the articles' terms by this very batch. `size`: how many different terms there are. */
export function vectorsOf(features: readonly Features[], languages: readonly string[], size: number): Batch {
  const { frequencies, portable } = count(features, languages, size);
  const all = features.length + AROUND + 1;
  const vectors = features.map((one) => {
    const weighed: Weighed[] = [];
    for (const [i, term] of one.terms.entries())
      weighed.push({ term, weight: one.weights[i]! * Math.log(all / (frequencies[term]! + 0.5)) });
    weighed.sort((a, b) => b.weight - a.weight || a.term - b.term);
    return unit(weighed.slice(0, MOST), frequencies, portable);
  });
  return { vectors, frequencies, portable };
}

type Weighed = Readonly<{ term: number; weight: number }>;

function count(features: readonly Features[], languages: readonly string[], size: number) {
  const frequencies = new Int32Array(size);
  const portable = new Uint8Array(size);
  const first = new Int32Array(size);
  for (const [i, one] of features.entries())
    for (const term of one.terms) {
      if (frequencies[term] === 0) first[term] = i;
      else if (languages[first[term]!] !== languages[i]) portable[term] = 1;
      frequencies[term] = frequencies[term]! + 1;
    }
  return { frequencies, portable };
}

function unit(weighed: readonly Weighed[], frequencies: Int32Array, portable: Uint8Array): Vector {
  let squares = 0;
  let lone = 0;
  let portables = 0;
  for (const { term, weight } of weighed) {
    squares += weight * weight;
    if (frequencies[term] === 1) lone += weight * weight;
    if (portable[term]) portables += weight * weight;
  }
  const kept = weighed.filter(({ term }) => frequencies[term]! > 1).sort((a, b) => a.term - b.term);
  const length = Math.sqrt(squares) || 1;
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float64Array.from(kept, ({ weight }) => weight / length),
    lone: squares === 0 ? 0 : lone / squares,
    portable: Math.sqrt(portables) / length,
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

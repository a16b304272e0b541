/** Which articles to compare: each with a few that share its rare terms, never all with all. */
import type { Millis } from '../model.ts';
import { type Batch, dot } from './vectors.ts';

export type Edge = Readonly<{ a: number; b: number; likeness: number }>;

export const TUNE_N = { visits: 6000, most: 24, least: 0.1, halfLife: 3 };

/** How much a distance in time takes from likeness: 1 at once, a half after three days. Undated articles lose nothing. */
export function nearness(a: Millis | null, b: Millis | null): number {
  if (a === null || b === null) return 1;
  const days = Math.abs(a - b) / 86_400_000 / TUNE_N.halfLife;
  return 1 / (1 + days * days);
}

/**
 * Edges between articles and their nearest earlier ones. An article visits its rarest terms first and stops after
 * a fixed number of visits, so the work grows with the number of articles alone.
 */
export function neighbours(batch: Batch, times: readonly (Millis | null)[]): Edge[] {
  const { vectors, frequencies } = batch;
  const postings: number[][] = Array.from(frequencies, () => []);
  const touched = new Float64Array(vectors.length);
  const edges: Edge[] = [];
  for (const [index, vector] of vectors.entries()) {
    const order = Array.from(vector.terms.keys()).sort(
      (x, y) => frequencies[vector.terms[x]!]! - frequencies[vector.terms[y]!]! || x - y,
    );
    const seen: number[] = [];
    let left = TUNE_N.visits;
    for (const at of order) {
      if (left <= 0) break;
      const posting = postings[vector.terms[at]!]!;
      const from = Math.max(0, posting.length - left);
      for (let i = posting.length - 1; i >= from; i--) {
        const other = posting[i]!;
        if (touched[other] === 0) seen.push(other);
        touched[other] = touched[other]! + vector.weights[at]!;
      }
      left -= posting.length - from;
    }
    for (const term of vector.terms) postings[term]!.push(index);
    const best = seen
      .map((other) => ({ other, rough: touched[other]! }))
      .sort((x, y) => y.rough - x.rough || y.other - x.other)
      .slice(0, TUNE_N.most * 3);
    for (const other of seen) touched[other] = 0;
    const near = best
      .map(({ other }) => ({
        other,
        likeness: dot(vector, vectors[other]!) * nearness(times[index]!, times[other]!),
      }))
      .filter(({ likeness }) => likeness >= TUNE_N.least)
      .sort((x, y) => y.likeness - x.likeness || x.other - y.other)
      .slice(0, TUNE_N.most);
    for (const { other, likeness } of near) edges.push({ a: other, b: index, likeness });
  }
  return edges;
}

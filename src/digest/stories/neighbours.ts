/** Which articles to compare: each with a few that share its rare terms, never all with all. */
import type { Millis } from '../model.ts';
import { type Batch, dot, type Vector } from './vectors.ts';

export type Edge = Readonly<{ a: number; b: number; likeness: number }>;

/** When and in which language each article of the batch is. */
export type Setting = Readonly<{ times: readonly (Millis | null)[]; languages: readonly string[] }>;

/** Shared terms that an article may look at. */
const VISITS = 3_000;
/** Edges of an article: to its own language, and to others. */
const MOST_OWN = 20;
const MOST_FOREIGN = 8;
const LEAST = 0.1;
/** So many of those that an article met are compared with it word by word, the most hopeful. */
const MOST_COMPARED = 120;
/** Hopes are told apart in so many steps. */
const STEPS = 256;
/** In days: so far apart likeness is worth a half. */
const HALF_TIME = 3;
const UNDATED = 0.7;
/** Of what can match across languages: the least part of an article, and what a match is worth. */
const PORTABLE_FLOOR = 0.5;
const FOREIGN = 0.75;

const DAY = 86_400_000;

/**
 * How much a distance in time takes from likeness: nothing at once, a half after three days. Articles without a
 * date are taken to be a little apart: they may be years.
 */
export function nearness(a: Millis | null, b: Millis | null): number {
  if (a === null || b === null) return UNDATED;
  const days = Math.abs(a - b) / DAY / HALF_TIME;
  return 1 / (1 + days * days);
}

/**
 * Across languages most words cannot match, so likeness is measured by what can (`portable`: the length of that
 * part, 0 to 1), and discounted. It must be a good part of both, or two empty phrases would be one story.
 */
export function foreign(a: number, b: number): number {
  return Math.max(1, FOREIGN / (Math.max(a, PORTABLE_FLOOR) * Math.max(b, PORTABLE_FLOOR)));
}

/**
 * Edges between articles and their nearest earlier ones. An article visits its rarest terms first and stops after
 * a fixed number of visits, so the work grows with the number of articles alone.
 */
export function neighbours(batch: Batch, setting: Setting): Edge[] {
  const { vectors, frequencies } = batch;
  const postings: number[][] = Array.from(frequencies, () => []);
  const shared = new Float64Array(vectors.length);
  const likeness = likenessIn(vectors, setting);
  const edges: Edge[] = [];
  for (const [index, vector] of vectors.entries()) {
    const seen = visit(vector, batch, postings, shared);
    const hopes: Hope[] = [];
    for (const other of seen) {
      const hope = likeness(index, other, shared[other]!);
      if (hope >= LEAST / 2) hopes.push({ other, hope });
      shared[other] = 0;
    }
    for (const term of vector.terms) postings[term]!.push(index);
    const near = mostHopeful(hopes)
      .map(({ other }) => ({ other, likeness: likeness(index, other, dot(vector, vectors[other]!)) }))
      .filter((one) => one.likeness >= LEAST)
      .sort((x, y) => y.likeness - x.likeness || x.other - y.other);
    const own = near.filter(({ other }) => setting.languages[other] === setting.languages[index]);
    const strangers = near.filter(({ other }) => setting.languages[other] !== setting.languages[index]);
    for (const one of [...own.slice(0, MOST_OWN), ...strangers.slice(0, MOST_FOREIGN)])
      edges.push({ a: one.other, b: index, likeness: one.likeness });
  }
  return edges;
}

type Hope = Readonly<{ other: number; hope: number }>;

/** The best, in time that grows with their number alone; of equals at the end those that were met first. */
function mostHopeful(hopes: readonly Hope[]): readonly Hope[] {
  if (hopes.length <= MOST_COMPARED) return hopes;
  const stepOf = ({ hope }: Hope): number => Math.min(STEPS - 1, Math.floor(hope * STEPS));
  const counts = new Int32Array(STEPS);
  for (const one of hopes) counts[stepOf(one)]! += 1;
  let cut = STEPS - 1;
  let above = 0;
  while (above + counts[cut]! <= MOST_COMPARED) above += counts[cut--]!;
  let room = MOST_COMPARED - above;
  return hopes.filter((one) => stepOf(one) > cut || (stepOf(one) === cut && room-- > 0));
}

/** Adds up in `shared` what earlier articles have in common with this one, and gives those it met. */
function visit(
  vector: Vector,
  { frequencies }: Batch,
  postings: readonly number[][],
  shared: Float64Array,
): number[] {
  const order = Array.from(vector.terms.keys()).sort(
    (x, y) => frequencies[vector.terms[x]!]! - frequencies[vector.terms[y]!]! || x - y,
  );
  const seen: number[] = [];
  let left = VISITS;
  for (const at of order) {
    const posting = postings[vector.terms[at]!]!;
    const weight = vector.weights[at]!;
    const from = Math.max(0, posting.length - left);
    for (let i = posting.length - 1; i >= from; i--) {
      const other = posting[i]!;
      if (shared[other] === 0) seen.push(other);
      // A term weighs about the same in both.
      shared[other] = shared[other]! + weight * weight;
    }
    left -= posting.length - from;
    if (left <= 0) break;
  }
  return seen;
}

function likenessIn(vectors: readonly Vector[], { times, languages }: Setting) {
  return (a: number, b: number, product: number): number => {
    const across = languages[a] === languages[b] ? 1 : foreign(vectors[a]!.portable, vectors[b]!.portable);
    return product * across * nearness(times[a]!, times[b]!);
  };
}

/** Groups articles that tell the same story. */
import { nearDuplicates } from '../articles/near-duplicates.ts';
import type { ClusterGroup, ClusterItem } from '../ports.ts';
import { agglomerate } from './agglomerate.ts';
import { featuresOf } from './features.ts';
import { neighbours } from './neighbours.ts';
import { headOf, repeatedTails } from './titles.ts';
import { dot, type Vector, vectorsOf } from './vectors.ts';
import { vocabulary } from './word-terms.ts';

/**
 * Stories of a batch, the largest first; each with its members, most central first. Every item is in exactly one.
 * The same items give the same stories in whatever order they come. Time and memory grow about linearly.
 */
export function cluster(items: readonly ClusterItem[]): ClusterGroup[] {
  const sorted = [...items].sort(inTime);
  const tails = repeatedTails(sorted.map((item) => item.title));
  const heads = sorted.map((item) => headOf(item.title, tails));
  const originals = nearDuplicates(sorted.map((item, i) => ({ ...item, title: heads[i]! })));
  const alone = sorted.flatMap((_, i) => (originals[i] === null ? [i] : []));
  const known = vocabulary();
  const features = alone.map((i) => featuresOf(heads[i]!, sorted[i]!.text, known));
  const languages = alone.map((i) => sorted[i]!.language ?? 'und');
  const batch = vectorsOf(features, languages, known.size());
  const setting = { languages, times: alone.map((i) => sorted[i]!.publishedAt) };
  const stories = agglomerate(batch, setting, neighbours(batch, setting));

  const place = new Map(alone.map((i, at) => [i, at]));
  const groups = new Map<number, number[]>();
  for (const i of sorted.keys()) {
    const story = stories[place.get(originals[i] ?? i)!]!;
    const group = groups.get(story);
    if (group) group.push(i);
    else groups.set(story, [i]);
  }
  return [...groups.values()]
    .map((group) => ({
      members: byCentrality(
        group.map((i) => ({ index: i, original: originals[i] ?? null })),
        (i) => batch.vectors[place.get(originals[i] ?? i)!]!,
      ).map(({ index, original, centrality }) => ({
        id: sorted[index]!.id,
        centrality,
        duplicateOf: original === null ? null : sorted[original]!.id,
      })),
    }))
    .sort((a, b) => b.members.length - a.members.length || compare(a.members[0]!.id, b.members[0]!.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Dated ones in time, then undated ones; equals by id. */
function inTime(a: ClusterItem, b: ClusterItem): number {
  const at = (item: ClusterItem): number => item.publishedAt ?? Number.POSITIVE_INFINITY;
  return at(a) === at(b) ? compare(a.id, b.id) : at(a) - at(b);
}

type Member = Readonly<{ index: number; original: number | null }>;

/** Centrality is the cosine with the story's middle, the most central one's made 1. Copies stand behind their original. */
function byCentrality(
  members: readonly Member[],
  vectorOf: (index: number) => Vector,
): (Member & { centrality: number })[] {
  const middle = new Map<number, number>();
  for (const { index, original } of members) {
    if (original !== null) continue;
    const vector = vectorOf(index);
    for (const [i, term] of vector.terms.entries())
      middle.set(term, (middle.get(term) ?? 0) + vector.weights[i]!);
  }
  const terms = Int32Array.from(middle.keys()).sort();
  const center: Vector = {
    terms,
    weights: Float64Array.from(terms, (term) => middle.get(term)!),
    lone: 0,
    portable: 0,
  };
  const raw = members.map((member) => ({ ...member, centrality: dot(vectorOf(member.index), center) }));
  const most = raw.reduce((found, member) => Math.max(found, member.centrality), 1e-9);
  return raw
    .map((member) => ({ ...member, centrality: member.centrality / most }))
    .sort(
      (a, b) =>
        b.centrality - a.centrality ||
        Number(a.original !== null) - Number(b.original !== null) ||
        a.index - b.index,
    );
}

/** What a passage may answer with, and how many others say the same. */
import type { Asked } from './asked.ts';
import { namesIn, numbersIn, STRICT } from './kind-in-sentence.ts';
import { isCountry, isState } from './places.ts';
import type { Weighed } from './weighed.ts';

/** What the votes and a thing of the kind that is asked for add to a score; how steeply a vote grows with its passage's. */
const WEIGHT = { title: 1, vote: 0.3, fit: 0.2, power: 4 };

const NUMERIC: ReadonlySet<Asked['kind']> = new Set([
  'number',
  'share',
  'money',
  'amount',
  'age',
  'length',
  'time',
]);

/** What a text may answer with: numbers where a number is asked for, countries where a country is, else names. */
export function candidatesOf(asked: Asked, text: string): string[] {
  if (NUMERIC.has(asked.kind)) return numbersIn(text, asked.known);
  const names = namesIn(text, asked.known);
  if (asked.kind === 'country') return names.filter(isCountry);
  return asked.kind === 'state' ? names.filter(isState) : names;
}

/** Kinds that no name or number answers. */
const NAMELESS: ReadonlySet<Asked['kind']> = new Set(['said', 'event', 'yes-no']);

/** A title's names, and how much of the question it or its article's opening holds. */
export type Title = Readonly<{ names: readonly string[]; share: number }>;

/**
 * What several good passages name is likelier the answer: each passage votes for its names with its score, and so does
 * each title.
 */
export function voted(asked: Asked, list: readonly Weighed[], titles: readonly Title[]): Weighed[] {
  if (NAMELESS.has(asked.kind)) return [...list];
  const votes = new Map<string, number>();
  const vote = (names: readonly string[], much: number): void => {
    for (const name of names) votes.set(name, (votes.get(name) ?? 0) + much);
  };
  for (const each of list) vote(each.candidates, each.score ** WEIGHT.power);
  if (!NUMERIC.has(asked.kind))
    for (const title of titles) vote(title.names, WEIGHT.title * title.share ** WEIGHT.power);
  const most = Math.max(0.001, ...votes.values());
  const wanted = STRICT.has(asked.kind) || asked.kind === 'name' || asked.whoIs;
  return list.map((each) => {
    const best = each.candidates.reduce((top, name) => Math.max(top, votes.get(name) ?? 0), 0) / most;
    return {
      ...each,
      score: each.score + WEIGHT.vote * best + (wanted ? WEIGHT.fit * each.fit : 0),
    };
  });
}

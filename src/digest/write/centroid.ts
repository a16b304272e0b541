/** What a story is about: its words, weighed by outlets' agreement, place and titles. */
import type { Material } from '../model.ts';
import { type Candidate, termsOf } from './candidates.ts';

export type Weights = ReadonlyMap<string, number>;

/** A title counts like this part of a sentence more. */
const TITLE = 1;
/** How fast words lose weight down an article. Where several tell a story, their agreement says more than place. */
const PLACE = 0.8;

/** A word weighs more where several articles, first sentences and titles have it. */
export function centroidOf(material: Material, candidates: readonly Candidate[]): Weights {
  const perArticle = new Map<number, Map<string, number>>();
  const add = (article: number, term: string, weight: number): void => {
    const terms = perArticle.get(article) ?? new Map<string, number>();
    terms.set(term, (terms.get(term) ?? 0) + weight);
    perArticle.set(article, terms);
  };
  const place = PLACE / Math.max(1, new Set(candidates.map((c) => c.article)).size);
  for (const { article, position, terms } of candidates)
    for (const [term, count] of terms) add(article, term, count / (1 + place * position));
  for (const article of perArticle.keys())
    for (const term of termsOf(material.story.articles[article]?.title.slice(0, 300) ?? '').keys())
      add(article, term, TITLE);
  const weights = new Map<string, number>();
  for (const terms of perArticle.values())
    for (const [term, mass] of terms) weights.set(term, (weights.get(term) ?? 0) + Math.log1p(mass));
  return weights;
}

/** Stories: the articles that tell of one thing, and why it stands where it stands. */
import type { Article } from './articles.ts';
import type { Millis } from './base.ts';

/** Why a story stands where it stands; `weight` is what it added to the score. */
export type Reason = Readonly<{
  kind: 'fresh' | 'outlets' | 'central' | 'partial' | 'included' | 'told-before';
  detail: string;
  weight: number;
}>;

export type EditionRef = Readonly<{ id: string; builtAt: Millis }>;

export type Story = Readonly<{
  id: string;
  /** Most central first. */
  articles: readonly [Article, ...Article[]];
  score: number;
  reasons: readonly Reason[];
  toldBefore: EditionRef | null;
}>;

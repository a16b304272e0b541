/** The nouns of asking: a question and what was said before it, the passages that may answer it, the answer. */
import type { Article } from './articles.ts';
import type { Span } from './base.ts';
import type { Quote } from './quotes.ts';
import type { ArticleRef, Prose, Sentence } from './writing.ts';

export type Turn = Readonly<{ role: 'person' | 'bot'; text: string }>;

export type Question = Readonly<{ text: string; turns: readonly Turn[] }>;

/** Passages are numbered for an answering writer just as sentences are for a digest. */
export type Passages = Readonly<{
  articles: readonly Article[];
  sentences: readonly Span[];
  quotes: readonly Quote[];
  /** Where nothing answers: the articles that come nearest, best first. */
  nearest: readonly ArticleRef[];
}>;

export type AnswerDraft = Readonly<
  | {
      kind: 'answered';
      sentences: readonly Prose[];
      quotes: readonly number[];
    }
  | { kind: 'not-in-sources' }
  | { kind: 'unclear'; ask: string }
>;

export type Answer = Readonly<
  | {
      kind: 'answered';
      storyId: string | null;
      sentences: readonly Sentence[];
      quotes: readonly Quote[];
      articles: readonly ArticleRef[];
    }
  | { kind: 'not-in-sources'; nearest: readonly ArticleRef[] }
  | { kind: 'unclear'; ask: string }
>;

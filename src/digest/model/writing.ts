/** The nouns of writing: what writers get and hand in, what the gate refuses, the edition that becomes of it. */
import type { Completeness, Failure } from './articles.ts';
import type { Millis, Span } from './base.ts';
import type { ChannelRef, Length, Locale } from './channels.ts';
import type { Quote } from './quotes.ts';
import type { Reason, Story } from './stories.ts';

/** What a writer may use. It answers with numbers: it never has a field for a quotation or a link. */
export type Material = Readonly<{
  story: Story;
  /** `sentences[i]` has the number i. */
  sentences: readonly Span[];
  /** `quotes[i]` has the number i; only those a digest may show. */
  quotes: readonly Quote[];
}>;

export type WriteOptions = Readonly<{
  /** At most this many sentences. */
  sentences: number;
  /** At most this many words in all sentences together, if given. */
  words: number | null;
  /** At most this many quotations. */
  quotes: number;
}>;

/** A sentence of a writer's, and the numbers it rests on. */
export type Prose = Readonly<{ text: string; rests: readonly number[] }>;

/** What a writer hands in: numbers of the material, and prose with the numbers it rests on. */
export type Draft = Readonly<{
  /** Index into `material.story.articles`: whose title heads the story. */
  headline: number;
  sentences: readonly Prose[];
  quotes: readonly number[];
}>;

/** A sentence that the gate refused: why, and the words at fault ("40,000 dollars"); empty where it is the whole sentence. */
export type Refusal = Readonly<{
  /** Its place in the draft. */
  at: number;
  prose: Prose;
  reason: string;
  words: string;
}>;

/** Sentences and quotations that were left out, counted by the gate's reason. */
export type Refused = Readonly<Record<string, number>>;

/** Why a model did not write what it was to write, as readers are told it; the log knows more. */
export type Missed = 'unanswered' | 'unasked' | 'unusable' | 'spent' | 'late';

/** What writing took. */
export type Usage = Readonly<{
  writer: string;
  tokens: number;
  /** In millionths of a dollar, by the operator's prices. */
  cost?: number | undefined;
  /** How often the extractive writer stood in for a model, by reason. */
  missed?: Readonly<Partial<Record<Missed, number>>> | undefined;
}>;

/** A sentence and what it rests on. */
export type Sentence = Readonly<{ text: string; cites: readonly [Span, ...Span[]] }>;

/** What a digest needs to know of an article without its text. */
export type ArticleRef = Readonly<{
  id: string;
  url: string;
  title: string;
  site: string;
  publishedAt: Millis | null;
  completeness: Completeness;
}>;

export type WrittenStory = Readonly<{
  storyId: string;
  headline: string;
  /** The article whose title the headline is. */
  headlineArticleId: string;
  sentences: readonly Sentence[];
  quotes: readonly Quote[];
  /** All articles of the story, most central first. Citations number the outlets in this order of use. */
  articles: readonly ArticleRef[];
  reasons: readonly Reason[];
  writer: string;
  /** What the gate refused, though it was tried twice. */
  refused: Refused;
}>;

export type Period = Readonly<{ from: Millis; to: Millis }>;

export type Edition = Readonly<{
  id: string;
  tenant: string;
  channel: ChannelRef;
  /** Why it was built: its subscription's slot, or somebody's request. */
  origin: Readonly<{ slot: string }> | Readonly<{ request: string }>;
  timezone: string;
  /** Missing in editions from before there was a choice: brief, in English. */
  length?: Length;
  locale?: Locale;
  period: Period;
  builtAt: Millis;
  stories: readonly WrittenStory[];
  /** Chosen, but nothing that was written of them could be borne out. */
  unwritten: number;
  /** Distinct articles and outlets that were looked at in this period, and the sources that were read without a fault. */
  looked: Readonly<{ articles: number; outlets: number; sources: number }>;
  /** What took part in none of the stories because something went wrong. */
  failures: readonly Failure[];
  usage: Usage;
}>;

/**
 * The nouns of Pullquote: immutable data that every room passes to the next.
 *
 * Offsets are UTF-16 code units and half open, so `text.slice(start, end)` is the piece. Times are
 * milliseconds since the Unix epoch. Text that came from outside stays plain text: only a renderer turns it
 * into markup, and it escapes everything.
 */

export type { Block, Delivery, DeliveryState, Inline, Message, MessageRef } from './message.ts';
export type * from './writing.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

/** A half-open stretch of one text, in UTF-16 code units. */
export type Range = Readonly<{ start: number; end: number }>;

/** A stretch of a stored article: `article.text.slice(start, end) === text`, always. */
export type Span = Readonly<{ articleId: string; start: number; end: number; text: string }>;

/** An expected failure is a value; a surprise throws. */
export type Result<T, E = Fault> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: E }>;

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/**
 * What went wrong: `kind` for programs and counters, `detail` one sentence for people, `short` its two or three words,
 * `pages` how many of a source's pages failed and how many are left.
 */
export type Fault = Readonly<{
  kind: string;
  detail: string;
  short?: string | undefined;
  pages?: Readonly<{ failed: number; left: number }> | undefined;
}>;

// ---- sources and articles --------------------------------------------------------------------------

/**
 * Where articles come from. `location` is an http(s) address, or an absolute path (an operator may name
 * files and folders; people in a chat may not). What it is (feed, page, folder, ...) shows on reading.
 */
export type Source = Readonly<{ id: string; location: string; title: string | null }>;

/** What a source reader remembers between two readings, so that an unchanged feed is not sent again. */
export type SourceMemory = Readonly<{ etag: string | null; lastModified: string | null }>;

/** What is remembered of a source that was never read. */
export const NO_MEMORY: SourceMemory = { etag: null, lastModified: null };

/** One item as its source lists it, before its page was read. */
export type Entry = Readonly<{
  /** The source's own id of the item (RSS guid, Atom id), if it gives one. */
  guid: string | null;
  url: string | null;
  title: string;
  author: string | null;
  /** The outlet, where a list gathers several: its feed's title. */
  site: string | null;
  publishedAt: Millis | null;
  /** Plain text, what the source says about the item. */
  summary: string;
  /** The item's body where the source carries it. */
  body: Readonly<{ kind: 'html' | 'text'; content: string }> | null;
  /** True where `body` or `file` is the whole article (a page or file read directly), so nothing is to fetch. */
  whole: boolean;
  /** The path of the file on this machine that holds the article; `SourceReader.page` reads it. */
  file: string | null;
}>;

export type Completeness = 'full' | 'excerpt' | 'paywalled';

/** What `extract` finds on a page. */
export type ExtractedPage = Readonly<{
  /** The canonical address, absolute; null where the page names none and none was given. */
  url: string | null;
  title: string;
  byline: string | null;
  site: string;
  publishedAt: Millis | null;
  /** BCP 47 primary tag, "und" where it cannot be told. */
  language: string;
  completeness: Completeness;
  /** The article alone; paragraphs stand apart by one blank line. */
  text: string;
}>;

/** An immutable snapshot of an article. */
export type Article = Readonly<{
  /** This snapshot: same key, text, title and address, same id. */
  id: string;
  /** The article through all its versions. */
  key: string;
  url: string;
  title: string;
  /** The outlet's name. */
  site: string;
  byline: string | null;
  language: string;
  publishedAt: Millis | null;
  fetchedAt: Millis;
  completeness: Completeness;
  text: string;
  /** SHA-256 of `text` (UTF-8), hex. */
  hash: string;
}>;

/** A source that could not be read, and since when. */
export type Failure = Readonly<{ source: Source; fault: Fault; since: Millis }>;

// ---- quotations ------------------------------------------------------------------------------------

type QuoteKind = 'direct' | 'mixed';

/** A quoted stretch in one text, as `findQuotes` sees it. Ranges leave the marks out. */
export type TextQuote = Readonly<{
  range: Range;
  kind: QuoteKind;
  /** Index of the earlier part where one utterance is split by its attribution. */
  continues: number | null;
  speaker: TextSpeaker | null;
  cue: Range | null;
}>;

export type TextSpeaker = Readonly<{
  /** The mention nearest the quotation, as it stands. */
  mention: Range;
  /** Where the fullest name of that person or body stands in the text; null where it cannot be known. */
  name: Range | null;
  /** Where the text says what the speaker is ("chief bridge engineer"). */
  role: Range | null;
  /** 0 to 1, and means it: of those given 0.9, nine in ten are right. */
  certainty: number;
}>;

export type Speaker = Readonly<{ mention: Span; name: Span | null; role: Span | null; certainty: number }>;

/** One utterance. Several parts where the reporter's words split it. */
export type Quote = Readonly<{
  parts: readonly [Span, ...Span[]];
  kind: QuoteKind;
  cue: Span | null;
  speaker: Speaker | null;
}>;

// ---- stories ---------------------------------------------------------------------------------------

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

// ---- channels, subscriptions, deliveries -----------------------------------------------------------

/** `slack:TEAM/CHANNEL`, `discord:GUILD/CHANNEL`, `terminal:local`. */
export type ChannelRef = string;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Wall-clock time on given days in a time zone (IANA). */
export type Schedule = Readonly<{ at: string; days: readonly Weekday[]; timezone: string }>;

/** How much a digest tells of each story: a headline and a sentence; a few sentences; more of them, and quotations. */
export const LENGTHS = ['line', 'brief', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** The languages of Pullquote's own words; prose stays in the language of its sources. */
export const LOCALES = ['en', 'de', 'fr', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of a tag as platforms write it ("de-DE"); undefined for those that Pullquote does not speak. */
export const localeOf = (tag: unknown): Locale | undefined =>
  typeof tag === 'string' ? LOCALES.find((one) => one === tag.toLowerCase().split(/[-_]/)[0]) : undefined;

export type Subscription = Readonly<{
  id: string;
  tenant: string;
  channel: ChannelRef;
  /** The platform's id of the person who made it; null when made from the command line. */
  creator: string | null;
  sources: readonly Source[];
  schedule: Schedule;
  maxStories: number;
  length: Length;
  locale: Locale;
  include: readonly string[];
  exclude: readonly string[];
  state: 'active' | 'paused';
  /** Why it is paused. */
  reason: string | null;
  createdAt: Millis;
}>;

/** One due time of a subscription. Unique by (subscription, due time), so a double tick is harmless. */
export type Slot = Readonly<{
  id: string;
  subscriptionId: string;
  dueAt: Millis;
  state: 'due' | 'built' | 'skipped';
  editionId: string | null;
  reason: string | null;
}>;

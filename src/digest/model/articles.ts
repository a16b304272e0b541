/** Sources, what they list, and the articles that are made of it. */
import type { Fault, Millis } from './base.ts';

/**
 * Where articles come from. `location` is an http(s) address, or an absolute path (an operator may name
 * files and folders; people in a chat may not). What it is (feed, page, folder, ...) shows on reading.
 */
export type Source = Readonly<{ id: string; location: string; title: string | null }>;

/** What somebody named, and may not be kept: a source before it has a row. */
export type NamedSource = Pick<Source, 'location' | 'title'>;

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

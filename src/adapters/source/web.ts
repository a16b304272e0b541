/** Reads a source on the web: a feed, a page that names its feed, or a page that is the article itself. */
import { type Entry, fail, NO_MEMORY, ok, type Result, type SourceMemory } from '../../digest/model.ts';
import type { FetchFault, ParsedFeed, SourceReading } from '../../digest/ports.ts';
import { decode } from './decode.ts';
import { discoverFeeds, saysArticle, titleOfPage } from './discover.ts';
import { asNote, type Body, bodyOf, type ReaderDeps } from './reading.ts';
import { sniff } from './sniff.ts';

type Reading = Result<SourceReading, FetchFault>;

/** Of the feeds that a page names, so many are tried before the page itself counts. */
const MOST_TRIED = 3;

/** Reads an address. `memory` is what it gave the last time, so that it may answer "unchanged". */
export async function readWeb(
  url: string,
  memory: SourceMemory,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Reading> {
  const fetched = await deps.fetcher.fetch({ url, for: 'feed', memory }, signal);
  if (!fetched.ok) return fetched;
  const asked = memory.etag !== null || memory.lastModified !== null;
  if (fetched.value.kind === 'unchanged' && asked)
    return ok({ kind: 'unchanged', memory: fetched.value.memory });
  const body = bodyOf(fetched.value, memory);
  if (!body.ok) return body;
  const { text } = decode(body.value.body, body.value.contentType, 'html');
  switch (sniff(text, body.value.contentType, null)) {
    case 'html':
      return readPage(body.value, text, deps, signal);
    case 'text':
      return isPlainText(body.value) ? ok(oneEntry(body.value, 'text', text)) : asFeed(body.value, deps);
    case 'opml':
      return fail({ kind: 'opml', detail: 'this is a list of feeds; import it as a file' });
    default:
      return asFeed(body.value, deps);
  }
}

const isPlainText = ({ contentType }: Body): boolean =>
  /^text\/(?:plain|markdown)\b/i.test(contentType ?? '');

async function asFeed(body: Body, deps: ReaderDeps): Promise<Reading> {
  const { url, contentType, memory, movedPermanently } = body;
  const feed = await deps.parseFeed({ url, contentType, body: { kind: 'bytes', bytes: body.body } });
  if (!feed.ok) return feed;
  return ok(readingOf(feed.value, memory, movedPermanently ? url : null));
}

function readingOf(feed: ParsedFeed, memory: SourceMemory, movedTo: string | null): SourceReading {
  const { title, entries } = feed;
  return { kind: 'read', title, entries, memory, movedTo, notes: feed.notes.map(asNote) };
}

/**
 * A page: its feed where it names one that can be read, unless the page says that it is an article. Nothing of
 * the page is remembered then: the page may stay the same while its feed moves on.
 */
async function readPage(page: Body, html: string, deps: ReaderDeps, signal: AbortSignal): Promise<Reading> {
  if (saysArticle(html, page.url)) return ok(oneEntry(page, 'html', html));
  const faults: FetchFault[] = [];
  for (const found of discoverFeeds(html, page.url).slice(0, MOST_TRIED)) {
    const feed = await readFeed(found.url, deps, signal);
    if (feed.ok)
      return ok(readingOf({ ...feed.value, title: feed.value.title ?? found.title }, NO_MEMORY, null));
    if (signal.aborted) return feed;
    faults.push(feed.error);
  }
  const reading = oneEntry(page, 'html', html);
  const notes = faults.map(({ detail }) => asNote({ kind: 'note', detail: `the page's feed: ${detail}` }));
  return ok({ ...reading, memory: faults.length > 0 ? NO_MEMORY : page.memory, notes });
}

async function readFeed(
  url: string,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Result<ParsedFeed, FetchFault>> {
  const fetched = await deps.fetcher.fetch({ url, for: 'feed' }, signal);
  if (!fetched.ok) return fetched;
  const body = bodyOf(fetched.value, NO_MEMORY);
  if (!body.ok) return body;
  const { contentType, body: bytes } = body.value;
  return deps.parseFeed({ url: body.value.url, contentType, body: { kind: 'bytes', bytes } });
}

function oneEntry(
  page: Body,
  kind: 'html' | 'text',
  content: string,
): Extract<SourceReading, { kind: 'read' }> {
  const title = kind === 'html' ? titleOfPage(content) : '';
  const entry: Entry = {
    guid: null,
    url: page.url,
    title,
    author: null,
    site: null,
    publishedAt: null,
    summary: '',
    body: { kind, content },
    whole: true,
    file: null,
  };
  const { memory, movedPermanently, url } = page;
  return {
    kind: 'read',
    title: title || null,
    entries: [entry],
    memory,
    movedTo: movedPermanently ? url : null,
    notes: [],
  };
}

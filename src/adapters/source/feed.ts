/** Reads a feed of any kind from its bytes: checks it, finds its format, and never throws. */
import { type Entry, type Fault, fail, ok, type Result } from '../../digest/model.ts';
import type { ParsedFeed, RawDocument } from '../../digest/ports.ts';
import { limited } from '../../digest/text/limit.ts';
import { decode } from './decode.ts';
import { hasEntityDeclaration, isWebPage, startOf } from './feed/prolog.ts';
import { readJsonFeed } from './feed/read-json.ts';
import { FEED_ROOTS, readXmlFeed } from './feed/read-xml.ts';
import { scanXml, type XmlDocument } from './feed/xml.ts';

/** Feeds of news are far smaller. */
const MAX_FEED_BYTES = 8 * 1024 * 1024;
const MAX_ENTRIES = 20_000;

/**
 * Parses RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, whatever content type they came with. Repairs
 * what can be repaired and says in `notes` what could not be read. Faults: `too_large`, `too_deep`,
 * `doctype_entity` (entities are never expanded), `not_a_feed`, `empty`.
 */
export function parseFeed(document: RawDocument): Result<ParsedFeed> {
  try {
    const text = textOf(document);
    if (!text.ok) return text;
    const parsed = parseText(text.value, document.url);
    return parsed.ok ? ok(tidy(parsed.value)) : parsed;
  } catch (error) {
    return fail({ kind: 'unreadable', detail: `the feed could not be read: ${(error as Error).message}` });
  }
}

function textOf({ body, contentType }: RawDocument): Result<string> {
  const size =
    body.kind === 'bytes'
      ? body.bytes.byteLength
      : body.kind === 'html'
        ? body.html.length
        : body.text.length;
  if (size > MAX_FEED_BYTES)
    return fail({
      kind: 'too_large',
      detail: `the feed is larger than ${MAX_FEED_BYTES / 1024 / 1024} MiB`,
    });
  if (body.kind === 'html') return ok(body.html);
  if (body.kind === 'text') return ok(body.text);
  return ok(decode(body.bytes, contentType, 'xml').text);
}

function parseText(text: string, url: string | null): Result<ParsedFeed> {
  const first = text[text.search(/[^\s\u0000\ufeff]/)];
  if (first === undefined) return fail({ kind: 'empty', detail: 'the feed is empty' });
  if (first === '{' || first === '[') return readJsonFeed(text.slice(text.indexOf(first)), url);
  const start = startOf('feed', text);
  if (hasEntityDeclaration(text, start))
    return fail({
      kind: 'doctype_entity',
      detail: 'the feed declares entities of its own, which are not read for safety',
    });
  const scanned = findFeed(text, start);
  return scanned.ok ? ok(readXmlFeed(scanned.value, url)) : scanned;
}

function findFeed(text: string, start: number): Result<XmlDocument> {
  if (start < 0 && isWebPage(text)) return fail(notAFeed(text));
  // What is no feed is scanned all the same: to say "too deep" of it where that is so.
  const scanned = scanXml(text, Math.max(0, start));
  if (scanned.ok && !FEED_ROOTS.has(scanned.value.root.name)) return fail(notAFeed(text));
  return scanned;
}

const notAFeed = (text: string): Fault => ({
  kind: 'not_a_feed',
  detail: `this is no feed but ${isWebPage(text) ? 'a web page' : 'something else'}`,
});

/** In code units: longer ones are no titles, and could be shown nowhere. */
const MOST_NAME = 200;
const MOST_TITLE = 1_000;

/** An id that several entries share names none of them; titles are cut to what can be shown. */
function tidy(feed: ParsedFeed): ParsedFeed {
  const notes: Fault[] = [...feed.notes];
  const seen = new Map<string, number>();
  for (const { guid } of feed.entries) if (guid !== null) seen.set(guid, (seen.get(guid) ?? 0) + 1);
  const shared = feed.entries.filter((e) => e.guid !== null && seen.get(e.guid)! > 1).length;
  if (shared > 0)
    notes.push({ kind: 'shared_guid', detail: `${shared} items share an id with another; it was left out` });
  if (feed.entries.length > MAX_ENTRIES)
    notes.push({
      kind: 'too_many',
      detail: `only the first ${MAX_ENTRIES} of ${feed.entries.length} items were read`,
    });
  const entries = feed.entries.slice(0, MAX_ENTRIES).map(
    (e): Entry => ({
      ...e,
      guid: e.guid !== null && seen.get(e.guid)! > 1 ? null : e.guid,
      title: limited(e.title, MOST_TITLE),
    }),
  );
  return { ...feed, title: feed.title && limited(feed.title, MOST_NAME), entries, notes };
}

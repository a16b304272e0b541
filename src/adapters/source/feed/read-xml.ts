/** From the tree of an RSS, RDF or Atom document to the feed's title and its entries. */
import type { Entry, Millis } from '../../../digest/model.ts';
import type { ParsedFeed } from '../../../digest/ports.ts';
import { type DateOrder, dateOrderOf } from '../date-words.ts';
import { parseDate } from '../dates.ts';
import { looksLikeHtml, plainFromHtml, plainFromText } from './plain-text.ts';
import type { Element, XmlDocument } from './xml.ts';
import { baseOf, type Content, contentOf, httpLink, innerText, languageOf } from './xml-text.ts';

type Format = ParsedFeed['format'];

/** Field names in order of preference: "dc:title", or "title" for the feed's own namespace (Atom's counts). */
const TITLE = ['title', 'dc:title', 'media:title', 'atom:title', 'itunes:title'];
const SUMMARY = [
  'description',
  'summary',
  'abstract',
  'tagline',
  'dc:description',
  'dcterms:abstract',
  'itunes:summary',
  'itunes:subtitle',
  'atom:summary',
  'media:description',
];
const BODY = ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div'];
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'created',
  'date',
];
const UPDATED = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate', 'atom:updated'];
const LANGUAGE = ['language', 'dc:language'];
/** A description this long, in paragraphs, is the item's body. */
const BODY_LENGTH = 600;

/** The names of documents that are feeds. */
export const FEED_ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed', 'channel']);

/** Reads a scanned document whose root is one of `FEED_ROOTS`. `url`: where it came from, for relative links. */
export function readXmlFeed(document: XmlDocument, url: string | null): ParsedFeed {
  const { source, root } = document;
  const format: Format = root.name === 'feed' ? 'atom' : root.name === 'rdf' ? 'rdf' : 'rss';
  const head = root.name === 'channel' ? root : (root.children.find((c) => c.name === 'channel') ?? root);
  const reader = fieldReader(source, format);
  const { items, notes } = completeItems(document);
  const language = reader.text(head, LANGUAGE) ?? languageOf(head);
  const order = dateOrderOf(language);
  // Atom's feed speaks for entries without an author
  const author = format === 'atom' ? authorOf(head, reader) : null;
  const entries = items.map((item) => readEntry(item, reader, url, author, order));
  return {
    format,
    title: reader.plain(head, TITLE) ?? null,
    url: linkOf(head, reader, url) ?? null,
    language: language?.trim().replaceAll('_', '-') || null,
    entries,
    notes,
  };
}

/** Where the text breaks off, what stands in the last item may be cut in the middle of a word or an address. */
function completeItems(document: XmlDocument): Pick<ParsedFeed, 'notes'> & { items: readonly Element[] } {
  const last = document.items.at(-1);
  if (!document.truncated || last === undefined) return { items: document.items, notes: [] };
  const cut = !last.closed && last.end === document.source.length;
  const detail = 'the feed breaks off before its end; what stands before that was read';
  const readable = last.children.filter((c) => c.closed).length >= 2;
  return {
    items: cut && !(document.items.length === 1 && readable) ? document.items.slice(0, -1) : document.items,
    notes: cut ? [{ kind: 'truncated', detail }] : [],
  };
}

type FieldReader = Readonly<{
  /** The first element of these names that holds anything, in order of the names. */
  find: (parent: Element, names: readonly string[]) => Element | null;
  text: (parent: Element, names: readonly string[]) => string | null;
  plain: (parent: Element, names: readonly string[]) => string | null;
  content: (element: Element) => Content;
  source: string;
  format: Format;
}>;

function fieldReader(source: string, format: Format): FieldReader {
  const matches = (element: Element, name: string): boolean => {
    const colon = name.indexOf(':');
    if (colon >= 0) return element.ns === name.slice(0, colon) && element.name === name.slice(colon + 1);
    return element.name === name && (element.ns === '' || (element.ns === 'atom' && format === 'atom'));
  };
  const filled = (element: Element): boolean =>
    element.children.length > 0 || innerText(source, element) !== '';
  const find = (parent: Element, names: readonly string[]): Element | null => {
    for (const name of names) {
      const found = parent.children.find((child) => matches(child, name) && filled(child));
      if (found) return found;
    }
    return null;
  };
  const content = (element: Element): Content =>
    contentOf(source, element, element.ns === 'atom' || element.ns === 'dc' ? 'text' : 'html');
  return {
    find,
    content,
    source,
    format,
    text: (parent, names) => {
      const found = find(parent, names);
      return found === null ? null : innerText(source, found);
    },
    plain: (parent, names) => {
      const found = find(parent, names);
      return found === null ? null : plain(content(found)) || null;
    },
  };
}

function plain({ kind, content }: Content): string {
  return kind === 'html' || looksLikeHtml(content) ? plainFromHtml(content) : plainFromText(content);
}

function readEntry(
  item: Element,
  reader: FieldReader,
  documentUrl: string | null,
  feedAuthor: string | null,
  order: DateOrder,
): Entry {
  const bodyElement = bodyOf(item, reader);
  const media = mediaOf(item);
  const summaryElement = reader.find(item, SUMMARY) ?? (media && reader.find(media, SUMMARY));
  const body = bodyElement ? reader.content(bodyElement) : null;
  const summary = summaryElement ? reader.content(summaryElement) : null;
  const guid = reader.find(item, ['guid', 'id', 'atom:id', 'dc:identifier']);
  return {
    guid: guidOf(guid, reader, documentUrl) ?? item.attributes.get('rdf:about') ?? null,
    url: linkOf(item, reader, documentUrl) ?? permalinkOf(guid, item, reader, documentUrl),
    title: reader.plain(item, TITLE) ?? (media && reader.plain(media, TITLE)) ?? '',
    author: authorOf(item, reader) ?? feedAuthor,
    site: null,
    publishedAt: dateOf(item, reader, order),
    summary: (summary && plain(summary)) || (body && plain(body)) || '',
    body: asBody(body) ?? (summary !== null && isWholeBody(summary) ? asBody(summary) : null),
    whole: false,
    file: null,
  };
}

const mediaOf = (item: Element): Element | null =>
  item.children.find((c) => c.ns === 'media' && (c.name === 'group' || c.name === 'content')) ?? null;

function bodyOf(item: Element, reader: FieldReader): Element | null {
  const found = reader.find(item, BODY);
  // <content src="..."> and enclosures of other kinds hold no words.
  if (found === null || found.name !== 'content') return found;
  const type = (found.attributes.get('type') ?? '').toLowerCase();
  return /^(?:image|audio|video)\//.test(type) ? null : found;
}

const isWholeBody = ({ kind, content }: Content): boolean =>
  kind === 'html' && content.length >= BODY_LENGTH && /<(?:p|div|br)\b/i.test(content);

function asBody(content: Content | null): Entry['body'] {
  if (content === null || content.content === '') return null;
  const html = content.kind === 'html' || looksLikeHtml(content.content);
  return { kind: html ? 'html' : 'text', content: content.content };
}

function guidOf(guid: Element | null, reader: FieldReader, documentUrl: string | null): string | null {
  if (guid === null) return null;
  const written = innerText(reader.source, guid);
  const base = baseOf(guid, documentUrl);
  // An Atom id is an address by rights; a relative one only means something with the base that the feed names.
  if (base.named && written.includes('/') && !/^[a-z][\w+.-]*:/i.test(written))
    return httpLink(written, base.url) ?? written;
  return written === '' ? null : written;
}

/** RSS links are text, Atom's are `href`; of several, the page for people. */
function linkOf(parent: Element, reader: FieldReader, documentUrl: string | null): string | null {
  const candidates: { rank: number; url: string }[] = [];
  for (const element of parent.children) {
    if (element.name !== 'link' || (element.ns !== '' && element.ns !== 'atom')) continue;
    const { url: base } = baseOf(element, documentUrl);
    const href = element.attributes.get('href');
    const text = href === undefined ? innerText(reader.source, element) : href;
    const url = httpLink(text || element.attributes.get('rdf:resource'), base);
    if (url !== null) candidates.push({ rank: rankOf(element, reader.format), url });
  }
  const best = candidates.reduce<{ rank: number; url: string } | null>(
    (first, c) => (first === null || c.rank < first.rank ? c : first),
    null,
  );
  if (best !== null && best.rank < 9) return best.url;
  const href = parent.attributes.get('href');
  return href === undefined ? null : httpLink(href, baseOf(parent, documentUrl).url);
}

function rankOf(link: Element, format: Format): number {
  const rel = (link.attributes.get('rel') ?? 'alternate').trim().toLowerCase();
  if (rel !== 'alternate' && rel !== '' && !rel.endsWith('#alternate')) return 9;
  if (link.ns === 'atom' && format !== 'atom') return 4;
  const type = (link.attributes.get('type') ?? 'text/html').toLowerCase();
  return type === 'text/html' || type === 'application/xhtml+xml' ? 0 : 2;
}

function permalinkOf(
  guid: Element | null,
  item: Element,
  reader: FieldReader,
  documentUrl: string | null,
): string | null {
  if (guid !== null) {
    const written = innerText(reader.source, guid);
    const permanent = guid.name !== 'guid' || guid.attributes.get('ispermalink')?.toLowerCase() !== 'false';
    const absolute = /^https?:\/\//i.test(written);
    if (permanent && absolute) return httpLink(written, null);
  }
  const about = item.attributes.get('rdf:about') ?? item.attributes.get('about');
  return about !== undefined && /^https?:\/\//i.test(about) ? httpLink(about, documentUrl) : null;
}

function dateOf(item: Element, reader: FieldReader, order: DateOrder): Millis | null {
  for (const names of [PUBLISHED, UPDATED])
    for (const name of names) {
      const found = reader.find(item, [name]);
      const date = found === null ? null : parseDate(innerText(reader.source, found), order);
      // The first two days of 1970 are what programs write who know no date.
      if (date !== null && (date < 0 || date >= 2 * 86_400_000)) return date;
    }
  const stamp = item.attributes.get('lastmod');
  return stamp === undefined ? null : parseDate(stamp, order);
}

/** Names of the authors, joined; an address or the name of a podcast only where there is nothing better. */
function authorOf(parent: Element, reader: FieldReader): string | null {
  const named = (wanted: (element: Element) => boolean): string[] => {
    const people = parent.children.filter(wanted).slice(0, 20);
    return people.map((element) => personName(element, reader)).filter((name) => name !== null);
  };
  const own = named(
    ({ name, ns }) =>
      (name === 'author' && (ns === '' || ns === 'atom')) ||
      ((name === 'creator' || name === 'author') && (ns === 'dc' || ns === 'dcterms')),
  );
  const names = own.length > 0 ? own : named(({ name, ns }) => name === 'author' && ns === 'itunes');
  const people = names.filter((name) => !/^\S+@\S+$/.test(name));
  return [...new Set(people.length > 0 ? people : names)].join(', ') || null;
}

function personName(element: Element, reader: FieldReader): string | null {
  const child = (name: string): string | null => {
    const found = element.children.find((c) => c.name === name);
    return found === undefined ? null : plainFromHtml(innerText(reader.source, found)) || null;
  };
  if (element.children.length > 0) {
    const named = child('name') ?? child('email');
    if (named !== null) return named;
  }
  const written = plain(reader.content(element)).slice(0, 300);
  // RSS: "mara@example.com (Mara Lindqvist)" or "Mara Lindqvist <mara@example.com>".
  const inBrackets = /^[^\s()]+@[^\s()]+\s{0,9}\(([^()]{1,200})\)$/.exec(written)?.[1];
  const before = /^(.{1,200}?)\s*[<(][^\s()<>]+@[^\s()<>]+[>)]$/.exec(written)?.[1];
  return (inBrackets ?? before ?? written).trim() || null;
}

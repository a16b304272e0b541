/** JSON Feed 1.0 and 1.1 to entries. Every value is checked: nothing in it is trusted to have its type. */
import { type Entry, fail, ok, type Result } from '../../../digest/model.ts';
import type { ParsedFeed } from '../../../digest/ports.ts';
import { type DateOrder, dateOrderOf } from '../date-words.ts';
import { parseDate } from '../dates.ts';
import { decodeEntities } from './entities.ts';
import { plainFromHtml, plainFromText } from './plain-text.ts';
import { httpLink } from './xml-text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed; `url` is where it came from, for relative links. */
export function readJsonFeed(text: string, url: string | null): Result<ParsedFeed> {
  const { value, truncated } = parseJson(text);
  const feed = fields(value);
  const items = feed === null ? null : list(feed, 'items');
  const version = feed === null ? null : str(feed, 'version');
  if (feed === null || (items === null && !version?.includes('jsonfeed.org')))
    return fail({ kind: 'not_a_feed', detail: 'this is JSON, but no JSON Feed' });
  const feedAuthor = authorOf(feed);
  const order = dateOrderOf(str(feed, 'language'));
  const entries: Entry[] = [];
  for (const item of items ?? []) {
    const one = fields(item);
    if (one !== null) entries.push(readItem(one, url, feedAuthor, order));
  }
  return ok({
    format: 'json',
    title: plainFromText(decodeEntities(str(feed, 'title') ?? '')) || null,
    url: httpLink(str(feed, 'home_page_url'), url),
    language: str(feed, 'language')?.trim() || null,
    entries,
    notes: truncated
      ? [
          {
            kind: 'truncated',
            detail: 'the feed breaks off before its end; what stands before that was read',
          },
        ]
      : [],
  });
}

function readItem(item: Fields, base: string | null, feedAuthor: string | null, order: DateOrder): Entry {
  const html = str(item, 'content_html');
  const text = str(item, 'content_text');
  const id = Object.hasOwn(item, 'id') ? item.id : undefined;
  const guid = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.trim() : '';
  const summary = str(item, 'summary');
  return {
    guid: guid || null,
    url:
      httpLink(str(item, 'url'), base) ??
      (/^https?:\/\//i.test(guid) ? httpLink(guid, null) : null) ??
      httpLink(str(item, 'external_url'), base),
    // By rights plain text; in feeds that blogs make, references stand in it.
    title: plainFromText(decodeEntities(str(item, 'title') ?? '')),
    author: authorOf(item) ?? feedAuthor,
    site: null,
    publishedAt:
      parseDate(str(item, 'date_published') ?? '', order) ??
      parseDate(str(item, 'date_modified') ?? '', order),
    summary: summary ? plainFromText(summary) : html ? plainFromHtml(html) : plainFromText(text ?? ''),
    body: html ? { kind: 'html', content: html } : text ? { kind: 'text', content: text } : null,
    whole: false,
    file: null,
  };
}

function authorOf(owner: Fields): string | null {
  const people = list(owner, 'authors') ?? [Object.hasOwn(owner, 'author') ? owner.author : null];
  const names = people.slice(0, 20).map((person) => {
    if (typeof person === 'string') return plainFromText(person);
    const one = fields(person);
    return one === null ? '' : plainFromText(str(one, 'name') ?? '');
  });
  return names.filter((name) => name !== '').join(', ') || null;
}

function parseJson(text: string): { value: unknown; truncated: boolean } {
  const whole = tryJson(text);
  if (whole !== undefined) return { value: whole, truncated: false };
  const cut = afterLastItem(text);
  return { value: cut === null ? undefined : tryJson(`${cut}]}`), truncated: true };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text up to the end of the last complete member of the feed's `items`. */
function afterLastItem(text: string): string | null {
  let depth = 0;
  let end = -1;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
    } else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') {
      depth--;
      if (depth === 2 && c === '}') end = at + 1;
      if (depth < 2 && end >= 0) break;
    }
  }
  return end < 0 ? null : text.slice(0, end);
}

function fields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function str(owner: Fields, name: string): string | null {
  const value = Object.hasOwn(owner, name) ? owner[name] : null;
  return typeof value === 'string' ? value : null;
}

function list(owner: Fields, name: string): readonly unknown[] | null {
  const value = Object.hasOwn(owner, name) ? owner[name] : null;
  return Array.isArray(value) ? value : null;
}

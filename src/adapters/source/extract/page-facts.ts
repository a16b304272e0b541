/** What a page says of its article outside the text: title, byline, site, time, language, address. */
import type { Millis } from '../../../digest/model.ts';
import { parseDate } from './dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { cleanByline, cleanTitle } from './names.ts';

export type PageFacts = Readonly<{
  title: string;
  byline: string | null;
  site: string;
  publishedAt: Millis | null;
  /** Primary language tag as the page declares it, or null. */
  language: string | null;
  url: string | null;
  description: string | null;
}>;

type Metas = ReadonlyMap<string, string>;

/** Reads the facts; call it before furniture is removed. */
export function pageFacts(
  document: DomDocument,
  root: string,
  jsonLd: JsonLdArticle | null,
  given: string | null,
  now: Millis,
): PageFacts {
  const metas = readMetas(document);
  const url = canonicalUrl(document, metas, jsonLd, given);
  const site = siteName(metas, jsonLd, url ?? given);
  return {
    title: pageTitle(document, metas, jsonLd, site),
    byline: pageByline(document, metas, jsonLd, site),
    site,
    publishedAt: pageDate(document, metas, jsonLd, given, now),
    language: pageLanguage(root, metas, jsonLd),
    url,
    description: metas.get('og:description') ?? metas.get('description') ?? null,
  };
}

function readMetas(document: DomDocument): Metas {
  const found = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = (meta.getAttribute('content') ?? '').trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.toLowerCase().trim();
      if (key && !found.has(key)) found.set(key, content.slice(0, 4_000));
    }
  }
  return found;
}

const firstOf = (metas: Metas, keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = metas.get(key);
    if (value) return value;
  }
  return null;
};

function pageTitle(document: DomDocument, metas: Metas, jsonLd: JsonLdArticle | null, site: string): string {
  const given = [
    firstOf(metas, ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title']),
    jsonLd?.headline ?? null,
    firstText(document.getElementsByTagName('title')),
  ]
    .filter((title): title is string => title !== null)
    .map((title) => cleanTitle(title, site))
    .filter((title) => title !== '');
  const headings = [...document.getElementsByTagName('h1')]
    .slice(0, 20)
    .map((h) => cleanTitle(h.textContent, ''))
    .filter((t) => t !== '' && t.length < 300);
  // A heading that the page's own titles start with is the headline as people read it.
  for (const heading of headings)
    if (heading.length > 10 && given.some((title) => similar(title, heading))) return heading;
  const single = headings.length === 1 && headings[0]!.split(' ').length > 3 ? headings[0]! : null;
  return given[0] ?? single ?? headings[0] ?? '';
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function similar(title: string, heading: string): boolean {
  const a = plain(title);
  const b = plain(heading);
  return a === b || (b.length > 15 && (a.startsWith(b) || a.endsWith(b)));
}

function firstText(elements: Iterable<DomElement>): string | null {
  for (const element of elements) {
    const text = element.textContent.trim();
    if (text !== '') return text;
  }
  return null;
}

function pageByline(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  site: string,
): string | null {
  const candidates: (string | null)[] = [
    jsonLd?.author ?? null,
    firstOf(metas, [
      'author',
      'article:author_name',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'byl',
      'article:author',
      'og:article:author',
      'cxenseparse:author',
    ]),
    ...[
      '[rel~=author]',
      '[itemprop~=author] [itemprop=name]',
      '[itemprop~=author]',
      '[class*=author-name]',
      '[class*=author_name]',
      '[class*=authorname]',
      '[class~=byline]',
      '[class~=author]',
      '[class*=byline]',
      '[class*=Byline]',
    ].map((selector) => document.querySelector(selector)?.textContent ?? null),
  ];
  for (const candidate of candidates) {
    const byline = candidate === null ? null : cleanByline(candidate, site);
    if (byline !== null) return byline;
  }
  return null;
}

const DATE_METAS =
  'article:published_time article:published og:article:published_time og:published_time date.published datepublished parsely-pub-date sailthru.date publication_date publish-date publishdate publish_date pubdate dc.date.issued dcterms.date dcterms.created dc.date dc.date.created cxenseparse:recs:publishtime originalpublicationdate article_date_original article.published article:post_date date last-modified article:modified_time og:updated_time datemodified'.split(
    ' ',
  );

function pageDate(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  given: string | null,
  now: Millis,
): Millis | null {
  const early = DATE_METAS.slice(0, -5);
  const late = DATE_METAS.slice(-5);
  const from = (keys: readonly string[]): Millis | null => {
    for (const key of keys) {
      const time = parseDate(metas.get(key), now);
      if (time !== null) return time;
    }
    return null;
  };
  return (
    from(early) ??
    parseDate(jsonLd?.published, now) ??
    fromElements(document, now) ??
    from(late) ??
    fromAddress(given, now)
  );
}

function fromElements(document: DomDocument, now: Millis): Millis | null {
  for (const selector of [
    '[itemprop~=datePublished]',
    'time[pubdate]',
    'article time[datetime]',
    'time[datetime]',
    '[class*=publish]',
    '[class*=entry-date]',
    '[class*=post-date]',
    '[class*=datum]',
    '[class~=date]',
    '[class*=date]',
    '[class*=Date]',
    'time',
  ]) {
    let looked = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (looked++ > 5) break;
      const time =
        parseDate(element.getAttribute('datetime') ?? element.getAttribute('content'), now) ??
        parseDate(
          /\d/.test(element.textContent) && element.textContent.length < 200
            ? element.textContent.replace(/\s+/g, ' ').trim()
            : null,
          now,
        );
      if (time !== null) return time;
    }
  }
  return null;
}

function fromAddress(url: string | null, now: Millis): Millis | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(url ?? '');
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`, now) : null;
}

function pageLanguage(root: string, metas: Metas, jsonLd: JsonLdArticle | null): string | null {
  const lang = /(?:^|\s)(?:xml:)?lang\s*=\s*["']?\s*([a-z]{2,3})\b/i.exec(root)?.[1];
  const declared =
    lang ??
    firstOf(metas, ['og:locale', 'content-language', 'language', 'dc.language', 'inlanguage']) ??
    jsonLd?.language;
  const primary = /^\s*([a-z]{2,3})(?:[-_,;\s]|$)/i.exec(declared ?? '')?.[1];
  return primary ? primary.toLowerCase() : null;
}

function siteName(metas: Metas, jsonLd: JsonLdArticle | null, url: string | null): string {
  const host = hostOf(url);
  const named =
    firstOf(metas, [
      'og:site_name',
      'application-name',
      'twitter:app:name:iphone',
      'dc.publisher',
      'publisher',
    ]) ??
    jsonLd?.publisher ??
    null;
  const name = (named ?? '').replace(/\s+/g, ' ').trim().slice(0, 100);
  return name !== '' && !/^https?:/i.test(name) ? name : (host ?? '');
}

function canonicalUrl(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  given: string | null,
): string | null {
  let linked: string | null = null;
  for (const link of document.getElementsByTagName('link'))
    if (/^canonical$/i.test(link.getAttribute('rel') ?? '')) linked ??= link.getAttribute('href');
  const base = absolute(given, null);
  for (const candidate of [linked, metas.get('og:url') ?? null, jsonLd?.url ?? null]) {
    const url = absolute(candidate, base);
    if (url === null) continue;
    if (base === null) return url;
    // A front page as canonical address is a template's mistake.
    const path = new URL(url).pathname;
    if (sameSite(url, base) && (path !== '/' || new URL(base).pathname === '/')) return url;
  }
  return base;
}

function absolute(url: string | null, base: string | null): string | null {
  if (url === null || url.trim() === '' || url.length > 4_000) return null;
  try {
    const parsed = base === null ? new URL(url.trim()) : new URL(url.trim(), base);
    if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
    if (parsed.username !== '' || parsed.password !== '') return null;
    parsed.hash = '';
    return parsed.href;
  } catch {
    return null;
  }
}

const hostOf = (url: string | null): string | null => {
  try {
    return url === null ? null : new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '');
  } catch {
    return null;
  }
};

/** True where one host is the other or a part of it, "www." and the like aside. */
function sameSite(a: string, b: string): boolean {
  const x = hostOf(a);
  const y = hostOf(b);
  return x !== null && y !== null && (x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`));
}

/** Snapshots: what is kept and shown of an article is what its own page or its own feed says, each under its own link. */
import type { Article, Entry, ExtractedPage, Millis, Source } from '../model.ts';
import { idOf, sha256 } from '../text/hash.ts';
import { limited } from '../text/limit.ts';
import { contentWords, fold } from '../text/words.ts';
import { canonicalUrl, isAddressOf, isFrontPage } from './canonical-url.ts';
import { articleKey } from './identity.ts';
import { sameSite, siteOf } from './site.ts';

type From = Readonly<{ entry: Entry; source: Pick<Source, 'location' | 'title'>; fetchedAt: Millis }>;

/**
 * The immutable snapshot of an article read from its page. `address`: where the page was read in the end, which is
 * the link shown. A source may list anybody's pages, so its own words on one count only where the page gives none,
 * or where both are of one site.
 */
export function snapshotOf(input: From & Readonly<{ page: ExtractedPage; address: string | null }>): Article {
  const { entry, page, address, source, fetchedAt } = input;
  const url = linkOf(address);
  const own = entry.whole || sameSite(source.location, url);
  const title = titleOf(own && !isPoor(entry.title) ? entry.title : page.title, entry.title, page.text);
  const dates = own ? [entry.publishedAt, page.publishedAt] : [page.publishedAt, entry.publishedAt];
  const named = own ? entry.site?.trim() || source.title?.trim() : '';
  const claimed = page.url !== null && url !== null && isAddressOf(page.url, url) ? page.url : url;
  // a guid is its feed's word for an article, and any feed may say any word
  const guid = siteOf(url) === null ? entry.guid : null;
  return sealed({
    key: articleKey({ url: claimed, guid, title, text: page.text }),
    url: url ?? '',
    title,
    site: page.site.trim() || named || hostOf(url) || 'unknown',
    byline: page.byline ?? entry.author,
    language: page.language,
    publishedAt: dateOf(dates[0]!, fetchedAt) ?? dateOf(dates[1]!, fetchedAt),
    fetchedAt,
    completeness: page.completeness,
    text: page.text,
  });
}

/**
 * What a source says of an item whose page was not read: an excerpt, never the whole article, for quotations must
 * stand on the linked page. It carries the item's link only where source and item are of one site; else the
 * source's own address, for these are the source's words and nobody else's.
 */
export function excerptSnapshot(input: From & Readonly<{ text: string; language: string }>): Article {
  const { entry, source, text, language, fetchedAt } = input;
  const own = sameSite(source.location, entry.url);
  const url = own ? linkOf(entry.url) : linkOf(source.location);
  const title = titleOf(entry.title, '', text);
  const key = articleKey({ url: entry.url, guid: entry.guid, title, text });
  return sealed({
    key:
      own && !isFrontPage(entry.url!)
        ? key
        : idOf('excerpt', siteOf(source.location) ?? source.location, key),
    url: url ?? '',
    title,
    site: outletOf(entry.site ?? source.title, url, source.location),
    byline: entry.author,
    language,
    publishedAt: dateOf(entry.publishedAt, fetchedAt),
    fetchedAt,
    completeness: 'excerpt',
    text,
  });
}

/** In code units: a book's worth. What is longer costs every reader of it time, and its keeper room. */
const MOST_TEXT = 300_000;

/** The id covers all that is shown, so that one tenant's source never chooses what another's shows. */
function sealed(article: Omit<Article, 'id' | 'hash'>): Article {
  const { key, url, title, site, byline, publishedAt, completeness } = article;
  const text = limited(article.text, MOST_TEXT);
  const hash = sha256(text);
  const shown = [url, title, site, byline ?? '', String(publishedAt), completeness];
  return { id: idOf(key, hash, ...shown), ...article, text, hash };
}

/** The address to open: on the web, or a file or folder that an operator named. */
function linkOf(address: string | null): string | null {
  if (address === null) return null;
  const file = address.startsWith('/')
    ? URL.parse(`file://${address.replace(/[%?#]/g, encodeURIComponent)}`)
    : null;
  return file?.href ?? canonicalUrl(address) ?? fileUrl(address);
}

const fileUrl = (url: string): string | null =>
  /^file:\/\//i.test(url) ? (URL.parse(url)?.href ?? null) : null;

const hostOf = (url: string | null): string =>
  url === null ? '' : new URL(url).hostname.replace(/^www\./, '');

/** The name that a feed gives itself where its host says the same ("Ferry Times" on ferrytimes.example), else the host. */
function outletOf(name: string | null, url: string | null, location: string): string {
  const host = hostOf(url);
  if (host === '') return location.replace(/\/+$/, '').split('/').at(-1) || 'unknown';
  const label = siteOf(url)?.split('.')[0] ?? '';
  return name !== null && letters(name) === letters(label) ? name.trim() : host;
}

const letters = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=.)/, '');

/** True for a title that is cut, or only an address. */
const isPoor = (title: string): boolean => /^$|(?:…|\.\.\.)$|^https?:\/\/\S+$/i.test(title.trim());

const titleOf = (best: string, other: string, text: string): string =>
  best.trim() || other.trim() || contentWords(text.slice(0, 200)).slice(0, 8).join(' ');

const DAY = 86_400_000;
const FIRST_FEEDS = Date.UTC(1990, 0);

/** Null for dates that cannot be; what is a little ahead (a wrong zone) is made the time of reading. */
function dateOf(date: Millis | null, fetchedAt: Millis): Millis | null {
  if (date === null || !Number.isFinite(date) || date < FIRST_FEEDS || date > fetchedAt + DAY) return null;
  return Math.min(date, fetchedAt);
}

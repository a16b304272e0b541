/** Finds the feeds that a web page names in its head, without building the page. */
import { decodeEntities } from './feed/entities.ts';
import { plainFromHtml } from './feed/plain-text.ts';
import { seeker } from './feed/seek.ts';
import { readAttributes } from './feed/xml-names.ts';
import { httpLink } from './feed/xml-text.ts';

type FoundFeed = Readonly<{ url: string; title: string | null }>;

const LOOK_AHEAD = 1024 * 1024;
const MOST = 20;
const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)(?:\+xml)?|feed\+json|x-rss\+xml|xml)$/;

/** The feeds of a page, absolute http(s) addresses without repeats; feeds of comments stand last. */
export function discoverFeeds(html: string, baseUrl: string): FoundFeed[] {
  const text = html.slice(0, LOOK_AHEAD);
  const seek = seeker(text);
  const found = new Map<string, FoundFeed>();
  let base = baseUrl;
  let based = false;
  const pattern = /<!--|<(link|base|script|style)(?=[\s/>])/gi;
  for (let match = pattern.exec(text); match !== null && found.size < MOST; match = pattern.exec(text)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined || name === 'script' || name === 'style') {
      const end = seek(name === undefined ? '-->' : `</${name}`, pattern.lastIndex);
      if (end >= 0) pattern.lastIndex = end + 3;
      continue;
    }
    const tag = readAttributes(text, pattern.lastIndex, seek);
    pattern.lastIndex = Math.max(tag.end, pattern.lastIndex);
    const href = tag.attributes.get('href');
    if (href === undefined) continue;
    if (name === 'base') {
      if (!based) base = httpLink(href, baseUrl) ?? base;
      based = true;
    } else if (namesFeed(tag.attributes)) {
      const url = httpLink(href, base);
      const title = plainFromHtml(tag.attributes.get('title') ?? '').slice(0, 200) || null;
      if (url !== null && !found.has(url)) found.set(url, { url, title });
    }
  }
  const feeds = [...found.values()];
  return [...feeds.filter((f) => !ofComments(f)), ...feeds.filter(ofComments)];
}

function namesFeed(attributes: ReadonlyMap<string, string>): boolean {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = (attributes.get('type') ?? '').toLowerCase().split(';')[0]!.trim();
  if (rel.includes('stylesheet')) return false;
  return rel.includes('feed') || (rel.includes('alternate') && FEED_TYPE.test(type));
}

const ofComments = ({ url, title }: FoundFeed): boolean =>
  /comment/i.test(title ?? '') || /\/comments?(?:\/|$|\?)/i.test(url);

/** The page's own title, plain; empty where it has none. */
export function titleOfPage(html: string): string {
  const head = html.slice(0, LOOK_AHEAD);
  const written = /<title(?:\s[^<>]{0,500})?>([^<]{0,2000})/i.exec(head)?.[1] ?? '';
  return decodeEntities(written).replace(/\s+/g, ' ').trim().slice(0, 500);
}

/** True where the page says that it is an article itself, and not the front page of a site. */
export function saysArticle(html: string, url: string): boolean {
  if (URL.parse(url)?.pathname.replace(/\/+$/, '') === '') return false;
  const head = html.slice(0, LOOK_AHEAD);
  for (const [tag] of head.matchAll(/<meta\s[^<>]{0,1000}>/gi))
    if (/\bog:type["']?\s/i.test(tag) || /\bog:type["']?\s*\/?>/i.test(tag))
      return /\bcontent\s{0,9}=\s{0,9}["']?article\b/i.test(tag);
  return false;
}

/** What a page says of its article outside the text: title, byline, site, time, language, address. */

import { sameSite } from '../../../digest/articles/site.ts';
import type { Millis } from '../../../digest/model.ts';
import { dateOrderOf } from '../date-words.ts';
import type { DomDocument } from './dom.ts';
import { hostOf } from './host.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { readMarks } from './marks.ts';
import { firstOf, type Metas, readMetas } from './metas.ts';
import { pageByline } from './page-byline.ts';
import { pageDate } from './page-date.ts';
import { pageTitle, siteName } from './page-title.ts';

export type PageFacts = Readonly<{
  title: string;
  byline: string | null;
  site: string;
  publishedAt: Millis | null;
  /** Primary language tag as the page declares it, or null. */
  language: string | null;
  url: string | null;
  description: string | null;
  /** The paragraph under the headline, where the page names it so. */
  standfirst: string | null;
}>;

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
  const own = absolute(given, null) ?? url;
  const marks = readMarks(document.body, (href) => isFrontPage(href, own));
  const site = siteName(document, metas, jsonLd, marks) ?? hostOf(own);
  const language = pageLanguage(root, metas, jsonLd);
  return {
    title: pageTitle(document, metas, jsonLd, marks, site),
    byline: pageByline(marks, metas, jsonLd, site),
    site,
    publishedAt: pageDate(marks, metas, jsonLd, given, dateOrderOf(language), now),
    language: /^[a-z]{2,3}/.exec(language ?? '')?.[0] ?? null,
    url,
    standfirst: marks.standfirst,
    description: firstOf(metas, ['og:description', 'description']),
  };
}

/** The declared language in lower case, with its country where any place that agrees on the language names it. */
function pageLanguage(root: string, metas: Metas, jsonLd: JsonLdArticle | null): string | null {
  const lang = /(?:^|\s)(?:xml:)?lang\s*=\s*["']?\s*([a-z]{2,3}(?:[-_][a-z]{2})?)\b/i.exec(root)?.[1];
  const declared = [
    lang,
    ...['og:locale', 'content-language', 'language', 'dc.language', 'inlanguage'].map((key) =>
      firstOf(metas, [key]),
    ),
    jsonLd?.language,
  ]
    .map((tag) => /^\s*([a-z]{2,3}(?:[-_][a-z]{2})?)(?:[-_,;\s]|$)/i.exec(tag ?? '')?.[1]?.toLowerCase())
    .filter((tag) => tag !== undefined)
    .map((tag) => tag.replace('_', '-'));
  const [first] = declared;
  return declared.find((tag) => tag.startsWith(`${first}-`)) ?? first ?? null;
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
  for (const candidate of [linked, firstOf(metas, ['og:url']), jsonLd?.url ?? null]) {
    const url = absolute(candidate, base);
    if (url === null) continue;
    if (base === null) return url;
    // A front page as canonical address is a template's mistake.
    const path = new URL(url).pathname;
    if (sameSite(url, base) && (path !== '/' || new URL(base).pathname === '/')) return url;
  }
  return base;
}

/** True for a link to the page's own front page. */
function isFrontPage(href: string, own: string | null): boolean {
  if (href.length > 200) return false;
  if (!/^https?:\/\//i.test(href)) return /^\/(?:index\.\w{2,5})?$/.test(href);
  const url = absolute(href, null);
  return url !== null && /^\/(?:index\.\w{2,5})?$/.test(new URL(url).pathname) && sameSite(url, own);
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

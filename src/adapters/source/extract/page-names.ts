/** A page's headline and who wrote it. */
import { isSite } from '../../../digest/articles/outlet-in-title.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { firstOf, type Metas } from './metas.ts';
import { BYLINE_TEXT, cleanByline, cleanTitle } from './names.ts';

/** The headline as people read it, or "". */
export function pageTitle(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  site: string,
): string {
  const given = [
    firstOf(metas, ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title']),
    jsonLd?.headline ?? null,
    firstText(document.getElementsByTagName('title')),
  ]
    .filter((title): title is string => title !== null)
    .map((title) => cleanTitle(title, site));
  const titles = given.filter(
    (title) =>
      title !== '' &&
      !isSite(title, site) &&
      !/^(?:home(?:page)?|start(?:seite)?|index|news|blog|untitled)$/i.test(title),
  );
  const headings = headingsOf(document, 'h1');
  // A heading that the page's own titles start with is the headline as people read it.
  for (const heading of headings)
    if (heading.length > 10 && titles.some((title) => similar(title, heading))) return heading;
  const single =
    headings.length === 1 && headings[0]!.split(' ').length > 3 && !isSite(headings[0]!, site)
      ? headings[0]!
      : null;
  return (
    titles[0] ??
    single ??
    headings.find((h) => !isSite(h, site)) ??
    headingsOf(document, 'h2')[0] ??
    given[0] ??
    ''
  );
}

const headingsOf = (document: DomDocument, name: string): string[] =>
  [...document.getElementsByTagName(name)]
    .slice(0, 20)
    .map((heading) => cleanTitle(heading.textContent, ''))
    .filter((title) => title !== '' && title.length < 300);

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

const BYLINE_SELECTORS = [
  '[rel~=author]',
  '[itemprop~=author] [itemprop~=name]',
  '[itemprop~=author]',
  '[class*=author-name], [class*=author_name], [class*=authorname], [class*=authorName]',
  '[class~=byline], [class~=author]',
  '[class*=byline], [class*=Byline], [class*=autor]',
];

/** The names of those who wrote it, or null. A byline that only names the site is none. */
export function pageByline(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  site: string,
): string | null {
  const named = (text: string | null): string | null => {
    const byline = text === null ? null : cleanByline(text);
    return byline === null || isSite(byline, site) ? null : byline;
  };
  const metadata =
    named(jsonLd?.author ?? null) ??
    named(
      firstOf(metas, [
        'author',
        'article:author_name',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'byl',
        'cxenseparse:author',
      ]),
    ) ??
    named(firstOf(metas, ['article:author', 'og:article:author']));
  if (metadata !== null) return metadata;
  for (const selector of BYLINE_SELECTORS) {
    const byline = named(document.querySelector(selector)?.textContent ?? null);
    if (byline !== null) return byline;
  }
  return named(bylineInText(document));
}

/** A short text like "By Ida Holm". */
function bylineInText(document: DomDocument): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll('p, span, div, address, li, em, strong, small')) {
    if (++looked > 1_500) return null;
    if (element.children.length > 3) continue;
    const text = element.textContent;
    if (text.length > 160) continue;
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length < 90 && BYLINE_TEXT.test(line)) return line;
  }
  return null;
}

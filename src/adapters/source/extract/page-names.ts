/** A page's headline and who wrote it. */
import { isSite } from '../../../digest/articles/outlet-in-title.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { firstOf, type Metas } from './metas.ts';
import { BYLINE_TEXT, cleanByline, cleanTitle, DATE_AND_BYLINE, isHandle, NAME_ALONE } from './names.ts';
import { plain } from './plain.ts';

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
  // The page's only heading tells the same in other words: metadata may be cut to a length or written for searches.
  const [only, ...others] = headings;
  if (only !== undefined && others.length === 0 && titles[0] !== undefined && retells(only, titles[0]))
    return only;
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

function similar(title: string, heading: string): boolean {
  const a = plain(title);
  const b = plain(heading);
  return a === b || (b.length > 15 && (a.startsWith(b) || a.endsWith(b)));
}

/** True for a heading of three words or more that shares half of the shorter one's words. */
function retells(heading: string, title: string): boolean {
  const [a, b] = [heading, title].map(
    (text) =>
      new Set(
        plain(text)
          .split(' ')
          .filter((word) => word.length > 3),
      ),
  ) as [Set<string>, Set<string>];
  if (a.size < 3 || b.size < 3) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 0.5 * Math.min(a.size, b.size);
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

/** Where a name alone may stand for the author, if it looks like one. */
const NAME_SELECTORS = [
  '[class*=author-link], [class*=-author], [class*=_author], [class*=author-bio] h3, [class*=author-bio] a',
];
const MOST_NAMES = 12;
/** A longer text is a box about somebody. */
const MOST_BYLINE = 400;

const AUTHOR_METAS = [
  'author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
];

/**
 * The names of those who wrote it, or null. A byline that only names the site is none; a login is one only where
 * nothing better is found.
 */
export function pageByline(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  site: string,
): string | null {
  let handle: string | null = null;
  const named = (text: string | null): string | null => {
    const byline = text === null ? null : cleanByline(text);
    if (byline === null || isSite(byline, site)) return null;
    if (!isHandle(byline)) return byline;
    handle ??= byline;
    return null;
  };
  return (
    named(jsonLd?.author ?? null) ??
    named(firstOf(metas, AUTHOR_METAS)) ??
    named(firstOf(metas, ['article:author', 'og:article:author'])) ??
    firstNamed(document, BYLINE_SELECTORS, named) ??
    named(bylineInText(document)) ??
    firstNamed(document, NAME_SELECTORS, (text) =>
      NAME_ALONE.test(text.replace(/\s+/g, ' ').trim()) ? named(text) : null,
    ) ??
    handle
  );
}

/** The first of the elements under each selector that names somebody. */
function firstNamed(
  document: DomDocument,
  selectors: readonly string[],
  named: (text: string) => string | null,
): string | null {
  for (const selector of selectors) {
    let looked = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (looked++ >= MOST_NAMES) break;
      const byline = element.textContent.length < MOST_BYLINE ? named(element.textContent) : null;
      if (byline !== null) return byline;
    }
  }
  return null;
}

/** A short text like "By Ida Holm" or "5.3.2026 – Ida Holm". */
function bylineInText(document: DomDocument): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll('p, span, div, address, li, em, strong, small')) {
    if (++looked > 1_500) return null;
    if (element.children.length > 3) continue;
    const text = element.textContent;
    if (text.length > 160) continue;
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length >= 90) continue;
    if (BYLINE_TEXT.test(line)) return line;
    const dated = DATE_AND_BYLINE.exec(line);
    if (dated !== null) return dated[1] ?? dated[2] ?? null;
  }
  return null;
}

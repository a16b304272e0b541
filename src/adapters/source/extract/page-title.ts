/** A page's headline, and what its site calls itself. */
import { isSite, titleParts, withoutOutlet } from '../../../digest/articles/outlet-in-title.ts';
import { withoutInvisible } from '../../../digest/text/invisible.ts';
import type { DomDocument, DomElement } from './dom.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { PageMarks } from './marks.ts';
import { firstOf, type Metas } from './metas.ts';
import { plain } from './plain.ts';

const TITLE_METAS = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title'];
const NAME_METAS = [
  'og:site_name',
  'application-name',
  'twitter:app:name:iphone',
  'dc.publisher',
  'publisher',
];

/** What the site calls itself: in its metadata, its markup, or in a link home that its title repeats; else null. */
export function siteName(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  marks: PageMarks,
): string | null {
  const title = firstOf(metas, TITLE_METAS);
  // Some pages give their own title for the name of their site.
  const isName = (name: string): boolean =>
    name !== '' && !/^https?:/i.test(name) && !(title !== null && plain(name).includes(plain(title)));
  const named = [...NAME_METAS.map((key) => firstOf(metas, [key])), jsonLd?.publisher, marks.publisher]
    .map((name) => (name ?? '').replace(/\s+/g, ' ').trim().slice(0, 100))
    .find(isName);
  if (named !== undefined) return named;
  const whole = documentTitle(document).replace(/\s+/g, ' ');
  const parts = titleParts(whole);
  const repeats = (name: string): boolean =>
    whole.startsWith(`${name}: `) || name === parts?.last.tail || name === parts?.first.head;
  return marks.home.find(repeats) ?? null;
}

const documentTitle = (document: DomDocument): string => {
  for (const element of document.getElementsByTagName('title')) {
    const text = element.textContent.trim();
    if (text !== '') return text;
  }
  return '';
};

/** The headline as people read it, or "". */
export function pageTitle(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  marks: PageMarks,
  site: string,
): string {
  const given = [firstOf(metas, TITLE_METAS), jsonLd?.headline ?? null, documentTitle(document)]
    .filter((title): title is string => title !== null && title !== '')
    .map((title) => cleanTitle(title, site));
  const titles = given.filter((title) => title !== '' && !isSite(title, site) && !EMPTY.test(title));
  const headings = textsOf(marks.headlines, marks.home);
  // A heading that the page's own titles start with is the headline as people read it.
  for (const heading of headings)
    if (heading.length > 10 && titles.some((title) => similar(title, heading))) return heading;
  const behind =
    headings.length === 1 ? titles.find((title) => followsLabel(headings[0]!, title)) : undefined;
  if (behind !== undefined) return behind;
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
    textsOf(marks.subheads, marks.home)[0] ??
    given[0] ??
    ''
  );
}

/** The sign of stories that cost: "N+ Bridge shut", "(+) Bridge shut". */
const FOR_PAYERS = /^[([]?\p{L}{0,4}\+[)\]]?\s+(?=\S)/u;
const EMPTY = /^(?:home(?:page)?|start(?:seite)?|index|news|blog|untitled)$/i;

/** A title in one line without the site's name at its end or start. */
function cleanTitle(title: string, site: string): string {
  const text = withoutInvisible(title.slice(0, 1_000)).replace(/\s+/g, ' ').trim();
  return withoutOutlet(text, { site, url: '' }).replace(FOR_PAYERS, '');
}

/** The headings' texts, without those that only name the site. */
const textsOf = (headings: readonly DomElement[], home: readonly string[]): string[] =>
  headings
    .map((heading) => cleanTitle(heading.textContent, ''))
    .filter((title) => title !== '' && title.length < 300 && !home.includes(title));

function similar(title: string, heading: string): boolean {
  const a = plain(title);
  const b = plain(heading);
  return a === b || (b.length > 15 && (a.startsWith(b) || a.endsWith(b)));
}

const LONGEST_LABEL = 40;

/** True where a heading is the title with a label before it: a place, a topic, a sign for those who pay. */
function followsLabel(heading: string, title: string): boolean {
  const label = heading.slice(0, heading.length - title.length).trim();
  const isLabel = label !== '' && label.length <= LONGEST_LABEL && /[\p{L}\p{N}+)\]]$/u.test(label);
  return title.length > 15 && isLabel && heading.endsWith(` ${title}`);
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

/** Who wrote a page's article, by what its metadata, its markup and its lines of text say. */
import { areNames, isAgency, isHandle, isName, namesIn, saysWho, segmentsOf, unrepeated } from './byline.ts';
import { DATE_IN_TEXT } from './date-on-page.ts';
import type { DomElement } from './dom.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { nameOf, type PageMarks } from './marks.ts';
import { firstOf, type Metas } from './metas.ts';

const AUTHOR_METAS =
  'author article:author_name parsely-author sailthru.author dc.creator dcterms.creator dc.contributor creator byl cxenseparse:author citation_author vr:author bt:author article:author og:article:author'.split(
    ' ',
  );
/** "Written by" beside a link's preview, in the languages of the plugin that writes it. */
const LABEL =
  /^(?:written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door)$/i;
/** A longer text is a box about somebody. */
const MOST_BYLINE = 400;

/**
 * The names of those who wrote it, ", " between them, or null. The site's own name is no byline; an agency's sign, and
 * a login, are one only where nobody else is named.
 */
export function pageByline(
  marks: PageMarks,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  site: string,
): string | null {
  let poor: readonly string[] = [];
  for (const texts of sources(marks, metas, jsonLd)) {
    const names = unrepeated(texts.flatMap((text) => namesIn(text, site)));
    const good = names.filter((name) => !isHandle(name) && !isAgency(name));
    if (good.length > 0) return good.join(', ');
    if (poor.length === 0) poor = names;
  }
  return poor.length > 0 ? poor.join(', ') : null;
}

/** What may be a byline, surest first: each a list of texts that belong together. */
function* sources(
  marks: PageMarks,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
): Generator<readonly string[]> {
  yield jsonLd?.authors ?? [];
  for (const key of AUTHOR_METAS) yield metas.get(key) ?? [];
  if (LABEL.test(firstOf(metas, ['twitter:label1']) ?? '')) yield metas.get('twitter:data1') ?? [];
  const half = marks.authors.length / 2;
  yield* marked(marks.authors.slice(0, half));
  yield* linesThatSay(marks.lines);
  yield* marked(marks.authors.slice(half));
}

/** What elements say that the page marks as an author's; of the last kind only what is a name. */
function* marked(kinds: PageMarks['authors']): Generator<readonly string[]> {
  for (const elements of kinds.slice(0, -1))
    for (const group of groupsOf(elements)) yield group.map(nameOf).filter(isShort);
  for (const element of kinds.at(-1) ?? []) {
    const name = nameInside(element);
    if (name !== null) yield [name];
  }
}

/** A name that is all of an element's text, or of a heading or link in it. */
function nameInside(element: DomElement): string | null {
  const text = nameOf(element).trim();
  if (isName(text)) return text;
  if (text.length > 1_000 || !/bio|box|about/i.test(element.getAttribute('class') ?? '')) return null;
  for (const tag of ['h2', 'h3', 'h4', 'a'])
    for (const inner of element.getElementsByTagName(tag))
      if (isName(inner.textContent.replace(/\s+/g, ' '))) return inner.textContent;
  return null;
}

const isShort = (text: string): boolean => text.length < MOST_BYLINE;

/** How far up two authors' elements may meet and still share a byline. */
const NEAR = 3;

/** Elements in groups of those that stand side by side: several authors of one article. */
function groupsOf(elements: readonly DomElement[]): DomElement[][] {
  const groups: { around: DomElement | null; elements: DomElement[] }[] = [];
  for (const element of elements) {
    let around: DomElement | null = element;
    for (let up = 0; up < NEAR && around !== null; up++) around = around.parentNode;
    const last = groups.at(-1);
    if (last && last.around !== null && isWithin(element, last.around)) last.elements.push(element);
    else groups.push({ around, elements: [element] });
  }
  return groups.map((group) => group.elements);
}

function isWithin(element: DomElement, around: DomElement): boolean {
  let node: DomElement | null = element;
  for (let up = 0; up <= NEAR && node !== null; up++, node = node.parentNode)
    if (node === around) return true;
  return false;
}

/** Behind a date and a clock time: "5.3.2026 13:30 von Ida". */
const BEHIND_DATE = /^(?:,? \d{1,2}[:.]\d{2}(?: Uhr)?)?,? (?:von|by|par|por) (\p{Lu}[\p{L}.'’ -]{1,60})$/u;

/** A mark between a date, with its hour perhaps, and what follows. */
const APART = /^(?:,? \d{1,2}[:.]\d{2}(?: Uhr| ?[ap]m)?)?\s?[|·•\n–—-]/i;
const READING_TIME = /^\d+ ?min|^\d{1,2}[:.]\d{2}\b/;

/** Lines like "By Ida Holm", then lines of a date and a name like "5.3.2026 – Ida Holm". */
function* linesThatSay(lines: readonly string[]): Generator<readonly string[]> {
  for (const line of lines) {
    const segments = segmentsOf(line);
    const said = segments.find((segment) => segment.length < 120 && saysWho(segment));
    if (said !== undefined && segments.length <= 6) yield [said];
  }
  for (const line of lines) {
    const date = line.length < 160 ? DATE_IN_TEXT.exec(line) : null;
    if (date === null) continue;
    const end = date.index + date[0].length;
    const behind = BEHIND_DATE.exec(line.slice(end))?.[1];
    if (behind !== undefined) yield [behind];
    if (!APART.test(line.slice(end))) continue;
    const after = segmentsOf(line.slice(end)).filter((segment) => !READING_TIME.test(segment));
    if (after.length <= 2 && areNames(after[0] ?? '')) yield [after[0]!];
  }
}

/** When an article came out: what the page's metadata, its markup, its address and its lines of text say. */
import type { Millis } from '../../../digest/model.ts';
import type { DateOrder } from '../date-words.ts';
import { segmentsOf } from './byline.ts';
import { DATE_IN_TEXT, dateOnPage } from './date-on-page.ts';
import type { DomElement } from './dom.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { PageMarks } from './marks.ts';
import { firstOf, type Metas } from './metas.ts';

const PUBLISHED_METAS =
  'article:published_time article:published og:article:published_time og:published_time date.published datepublished parsely-pub-date sailthru.date publication_date publish-date publishdate publish_date pubdate citation_publication_date citation_date dc.date.issued dcterms.issued dcterms.date dcterms.created dc.date dc.date.created dc.created cxenseparse:recs:publishtime cxenseparse:publishtime vr:published_time bt:pubdate originalpublicationdate article_date_original article.published article:post_date pdate'.split(
    ' ',
  );
/** German papers write the day of publication there, other systems the day of the page. */
const PAGE_METAS = ['date'];
const UPDATED_METAS = 'last-modified article:modified_time og:updated_time datemodified revised'.split(' ');

type Read = (text: string | null | undefined) => Millis | null;

/** Two dates closer than this are one day, told in two zones. */
const A_DAY: Millis = 36 * 60 * 60 * 1000;

/** When the article came out, or null; `order` is how its language writes days and months. A change counts last. */
export function pageDate(
  marks: PageMarks,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  given: string | null,
  order: DateOrder,
  now: Millis,
): Millis | null {
  const read: Read = (text) => dateOnPage(text, order, now);
  const from = (keys: readonly string[]): Millis | null =>
    firstTime(keys, (key) => read(firstOf(metas, [key])));
  return (
    from(PUBLISHED_METAS) ??
    read(jsonLd?.published) ??
    firstTime(marks.dates.flat(), (element) => timeOf(element, read)) ??
    onAddress(fromAddress(given, read), fromLines(marks.lines, read)) ??
    from(PAGE_METAS) ??
    from(UPDATED_METAS) ??
    firstTime(marks.updates, (element) => readWords(wordsOf(element), read)) ??
    firstTime(marks.lines, (line) => (UPDATED.test(line) ? readWords(line, read) : null))
  );
}

function firstTime<T>(from: Iterable<T>, read: (one: T) => Millis | null): Millis | null {
  for (const one of from) {
    const time = read(one);
    if (time !== null) return time;
  }
  return null;
}

/** Words before the time of a change, or for how long a page has stood so. */
const UPDATED =
  /(?:^|[\s(,;/–-])(?:(?:last |zuletzt |dernière )?(?:updated|modified|revised|aktualisiert|geändert|mis(?:e)? à jour|modifiée?|actualisée?|actualizad[oa]|modificad[oa])|stand|update|aktualisierung)(?![\p{L}])/iu;

const wordsOf = (element: DomElement): string => {
  const text = element.textContent;
  return text.length < 300 ? text.replace(/\s+/g, ' ').trim() : '';
};

/** The time that an element names by its attributes or its words; null where it tells of a change. */
function timeOf(element: DomElement, read: Read): Millis | null {
  const words = wordsOf(element);
  if (UPDATED.test(words.slice(0, 30))) return null;
  return (
    read(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title'),
    ) ?? (/\d/.test(words) ? readWords(beforeUpdate(words), read) : null)
  );
}

const beforeUpdate = (words: string): string => {
  const at = UPDATED.exec(words)?.index ?? 0;
  return at > 0 ? words.slice(0, at) : words;
};

/** The date in a text, with the clock time near it. */
function readWords(words: string, read: Read): Millis | null {
  const date = DATE_IN_TEXT.exec(words);
  return read(words) ?? (date === null ? null : read(words.slice(date.index)));
}

/** The day in an address is sure; a line that names the same day may know the hour. */
function onAddress(day: Millis | null, told: Millis | null): Millis | null {
  return day !== null && told !== null && Math.abs(told - day) < A_DAY ? told : (day ?? told);
}

function fromAddress(url: string | null, read: Read): Millis | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|_|$)/.exec(url ?? '');
  if (match) return read(`${match[1]}-${match[2]}-${match[3]}`);
  // ".../29-10-2026": the day first, as a month is never above twelve.
  const turned = /\/(\d{1,2})[-.](\d{1,2})[-.]((?:19|20)\d{2})(?:\/|-|\.|$)/.exec(url ?? '');
  return turned ? read(`${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}`) : null;
}

/** A word that says that a story came out on the date behind it. */
const CAME_OUT =
  /^\W{0,2}(?:(?:first |originally )?(?:published|posted|submitted|created)|veröffentlicht|erschienen|erstellt|eingestellt|publiée?|paru|publicado|creado)(?![\p{L}])/iu;

/** The first short line that is mostly a date with a year ("Posted on 5 May 2026, 12:30"). */
function fromLines(lines: readonly string[], read: Read): Millis | null {
  return firstTime(lines, (line) =>
    firstTime(line.length < 160 ? segmentsOf(beforeUpdate(line)) : [], (segment) => {
      const date = DATE_IN_TEXT.exec(segment);
      if (date === null || UPDATED.test(segment)) return null;
      const mostly = segment.length <= 70 && date[0].length > 0.35 * segment.length;
      return mostly || CAME_OUT.test(segment) ? read(segment.slice(date.index)) : null;
    }),
  );
}

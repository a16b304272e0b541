/** When an article came out: what the page's metadata, its time elements, its address and its words say. */
import type { Millis } from '../../../digest/model.ts';
import type { DateOrder } from '../date-words.ts';
import { DATE_IN_TEXT, dateOnPage } from './date-on-page.ts';
import { type DomDocument, type DomElement, isElement, isText } from './dom.ts';
import type { JsonLdArticle } from './json-ld.ts';
import type { Metas } from './metas.ts';

const DATE_METAS =
  'article:published_time article:published og:article:published_time og:published_time date.published datepublished parsely-pub-date sailthru.date publication_date publish-date publishdate publish_date pubdate dc.date.issued dcterms.date dcterms.created dc.date dc.date.created cxenseparse:recs:publishtime originalpublicationdate article_date_original article.published article:post_date date last-modified article:modified_time og:updated_time datemodified'.split(
    ' ',
  );

type Read = (text: string | null | undefined) => Millis | null;

/** When the article came out, or null; `order` is how its language writes days and months. */
export function pageDate(
  document: DomDocument,
  metas: Metas,
  jsonLd: JsonLdArticle | null,
  given: string | null,
  order: DateOrder,
  now: Millis,
): Millis | null {
  const read: Read = (text) => dateOnPage(text, order, now);
  const early = DATE_METAS.slice(0, -5);
  const late = DATE_METAS.slice(-5);
  const from = (keys: readonly string[]): Millis | null => {
    for (const key of keys) {
      const time = read(metas.get(key));
      if (time !== null) return time;
    }
    return null;
  };
  return (
    from(early) ??
    read(jsonLd?.published) ??
    fromElements(document, read) ??
    fromAddress(given, read) ??
    fromShortText(document.body, read) ??
    from(late)
  );
}

function fromElements(document: DomDocument, read: Read): Millis | null {
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
        read(element.getAttribute('datetime') ?? element.getAttribute('content')) ??
        read(
          /\d/.test(element.textContent) && element.textContent.length < 200
            ? element.textContent.replace(/\s+/g, ' ').trim()
            : null,
        );
      if (time !== null) return time;
    }
  }
  return null;
}

function fromAddress(url: string | null, read: Read): Millis | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(url ?? '');
  if (match) return read(`${match[1]}-${match[2]}-${match[3]}`);
  // ".../29-10-2026": the day first, as a month is never above twelve.
  const turned = /\/(\d{1,2})[-.](\d{1,2})[-.]((?:19|20)\d{2})(?:\/|-|\.|$)/.exec(url ?? '');
  return turned ? read(`${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}`) : null;
}

/** Text nodes looked at for a date that stands alone. */
const MAX_TEXTS = 4_000;

/** The first short text that is mostly a date with a year ("Posted on 5 May 2026, 12:30"). */
function fromShortText(body: DomElement, read: Read): Millis | null {
  let looked = 0;
  const visit = (element: DomElement): Millis | null => {
    if (/^(?:footer|aside|nav|script|style|title)$/.test(element.localName)) return null;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (++looked > MAX_TEXTS) return null;
      if (isElement(node)) {
        const time = visit(node);
        if (time !== null) return time;
      } else if (isText(node)) {
        const text = node.textContent.replace(/\s+/g, ' ').trim();
        if (text.length < 8 || text.length > 70) continue;
        const date = DATE_IN_TEXT.exec(text)?.[0];
        if (date !== undefined && date.length > 0.35 * text.length) {
          const time = read(text.slice(text.indexOf(date)));
          if (time !== null) return time;
        }
      }
    }
    return null;
  };
  return visit(body);
}

/** Titles without the site's name, bylines without their trimmings. */
import { withoutOutlet } from '../../../digest/articles/outlet-in-title.ts';
import { withoutInvisible } from '../../../digest/text/invisible.ts';

/** A title in one line without the site's name at its end or start. */
export function cleanTitle(title: string, site: string): string {
  const text = withoutInvisible(title.slice(0, 1_000)).replace(/\s+/g, ' ').trim();
  return withoutOutlet(text, { site, url: '' });
}

const BY =
  /^\s*(?:(?:written|posted|story|text|words|report(?:ed)?|published|reporting|article|review|an article|(?:eine?\s+)?(?:beitrag|gastbeitrag|artikel|interview|kommentar|analyse|reportage|bericht)|geschrieben|verfasst|veröffentlicht)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|auteur|text|foto)\b\s*:?\s+/i;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+`;
const MORE_NAMES = String.raw`(?: (?:de|la|van|von|der|den|al|el|bin|di|da|del|y|and|und|et|\p{Lu}[\p{L}.'’-]*),?)`;
const REST = String.raw`(?:$|\s?[|·•,–—-]\s?.{0,50}$)`;

/** A line of text that says who wrote: "By Ida Holm". */
export const BYLINE_TEXT = new RegExp(
  String.raw`^(?:\W{0,2}[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|(?:[Ww]ritten|[Pp]osted|[Pp]ublished|Story|Text|Words|Review) by|(?:[Gg]eschrieben|[Vv]erfasst|[Vv]eröffentlicht|Text|Interview|[Ee]in(?:e)? (?:[Bb]eitrag|[Gg]astbeitrag|[Aa]rtikel|[Ii]nterview|[Kk]ommentar|[Aa]nalyse|[Rr]eportage|[Bb]ericht)) von|(?:Text|Autor(?:in)?|Author|Auteur):)\s?:?\s(?:${NAME})${MORE_NAMES}{1,9}${REST}`,
  'u',
);

/** A date and who wrote on it: "5.3.2026 – Ida Holm", "5.3.2026 13:30 von Ida". */
export const DATE_AND_BYLINE = new RegExp(
  String.raw`^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2})(?:,? \d{1,2}[:.]\d{2}(?: Uhr)?)?(?:\s?[|·•–—-]\s?(${NAME}${MORE_NAMES}{1,4})|,? (?:von|by) (${NAME}${MORE_NAMES}{0,4}))$`,
  'u',
);

/** Two to five words like a person's name and nothing else. */
export const NAME_ALONE = new RegExp(`^${NAME}${MORE_NAMES}{1,4}$`, 'u');

/** A login and no name: "ida.holm", "link78". */
export const isHandle = (byline: string): boolean => !/\s/.test(byline) && !/\p{Lu}/u.test(byline);

/** The names of a byline, or null where it names nobody. */
export function cleanByline(byline: string): string | null {
  const text = withoutInvisible(byline.slice(0, 400))
    .split(/\n\s*\n/)[0]!
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '')
    .replace(
      /\s*(?:[|•·]|,?\s+(?:on|am|le|el)\s+\d|\d{1,2}[./:]\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:published|updated|posted)\b).*$/i,
      '',
    )
    .trim()
    .replace(/[,;:\s–—-]+$/, '');
  if (text === '' || text.length > 150 || !/\p{L}{2}/u.test(text)) return null;
  if (/^(?:https?:|@|www\.)|[{}<>]/i.test(text)) return null;
  if (
    /^(?:admin|administrator|staff|editor|publisher|red\.|redaktion|webmaster|guest|authors?|unknown|anonymous|(?:posted|written) by|(?:eingestellt|geschrieben|erstellt)? ?von)$/i.test(
      text,
    )
  )
    return null;
  // "Ida Holm Ida Holm": a picture's text and the name beside it.
  const half = text.slice(0, (text.length - 1) / 2);
  return half.length > 3 && text === `${half} ${half}` ? half : text;
}

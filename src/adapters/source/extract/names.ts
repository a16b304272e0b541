/** Titles without the site's name, bylines without their trimmings. */
import { withoutOutlet } from '../../../digest/articles/outlet-in-title.ts';
import { withoutInvisible } from '../../../digest/text/invisible.ts';

/** A title in one line without the site's name at its end or start. */
export function cleanTitle(title: string, site: string): string {
  const text = withoutInvisible(title.slice(0, 1_000)).replace(/\s+/g, ' ').trim();
  return withoutOutlet(text, { site, url: '' });
}

const BY =
  /^\s*(?:(?:written|posted|story|text|words|report(?:ed)?|published|reporting|article|review|an article)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|auteur|text|foto)\b\s*:?\s+/i;

/** A line of text that says who wrote: "By Ida Holm". */
export const BYLINE_TEXT =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|(?:[Ww]ritten|[Pp]osted|[Pp]ublished|Story|Text|Words|Review) by|(?:[Gg]eschrieben|[Vv]erfasst|[Ee]in [Bb]eitrag|[Vv]eröffentlicht) von|(?:Text|Autor(?:in)?|Author|Auteur):)\s?:?\s(?:\p{Lu}[\p{L}.'’-]+)(?: (?:de|la|van|von|der|den|al|el|bin|di|da|del|y|and|und|et|\p{Lu}[\p{L}.'’-]*),?){1,9}(?:$|\s?[|·•,–—-]\s?.{0,50}$)/u;

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
    /^(?:admin|administrator|staff|editor|redaktion|webmaster|guest|authors?|unknown|anonymous)$/i.test(text)
  )
    return null;
  return text;
}

/** Titles without the site's name, bylines without their trimmings. */
import { withoutInvisible } from '../../../digest/text/invisible.ts';

const SEPARATOR = /\s+[|–—·•»:-]{1,2}\s+/g;

/** A title in one line without the site's name at its end or start. */
export function cleanTitle(title: string, site: string): string {
  const text = withoutInvisible(title.slice(0, 1_000)).replace(/\s+/g, ' ').trim();
  const cuts = [...text.matchAll(SEPARATOR)];
  const last = cuts.at(-1);
  const first = cuts[0];
  if (!last || !first) return text;
  const tail = text.slice(last.index + last[0].length);
  const head = text.slice(0, first.index);
  if (isSite(tail, site)) return cleanTitle(text.slice(0, last.index), site);
  if (isSite(head, site)) return text.slice(first.index + first[0].length).trim();
  // After a bar stands the site or a section, whatever it is called.
  if (/[|»]/.test(last[0]) && text.slice(0, last.index).split(' ').length >= 3 && tail.split(' ').length <= 5)
    return cleanTitle(text.slice(0, last.index), site);
  return text;
}

/** True where a text is the site's name, or all but. */
export function isSite(part: string, site: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const a = letters(part);
  const b = letters(site);
  if (a === '' || b === '') return false;
  return (
    a === b ||
    (a.length >= 4 && b.includes(a)) ||
    (b.length >= 4 && a.includes(b) && a.length < 2.5 * b.length) ||
    (a.length >= 4 && letters(site.replace(/\.[a-z.]{2,6}$/, '')) === a)
  );
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

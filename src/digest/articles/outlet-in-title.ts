/** The outlet's name that sites put behind or before a title: finds it, and cuts it off. */
import { fold, words } from '../text/words.ts';

type TitleParts = Readonly<{ head: string; tail: string; mark: string }>;

/** A quotation mark alone is an angle bracket that was made plain on the way. */
const SEPARATOR = /\s+([|–—·•»«:"-]{1,2})\s+|\s([|»])\s?/gu;
const MOST = 1_000;

/** What stands before and behind a title's first and last separator; null where it has none. Linear. */
export function titleParts(title: string): Readonly<{ first: TitleParts; last: TitleParts }> | null {
  const read = title.slice(0, MOST);
  const cuts = [...read.matchAll(SEPARATOR)];
  const at = (cut: RegExpExecArray): TitleParts => ({
    head: read.slice(0, cut.index).trim(),
    tail: title.slice(cut.index + cut[0].length).trim(),
    mark: cut[1] ?? cut[2] ?? '',
  });
  const [first] = cuts;
  const last = cuts.at(-1);
  return first && last ? { first: at(first), last: at(last) } : null;
}

/** After a bar stands the outlet or one of its sections, whatever it is called. */
export const isBar = (mark: string): boolean => /[|»·•]/.test(mark);

type Outlet = Readonly<{ site: string; url: string }>;

const LONGEST_NAME = 5;
const FEWEST_WORDS = 3;

/** A verbatim part of the title: without the outlet's name, and sections behind a bar, at its end or start. */
export function withoutOutlet(title: string, outlet: Outlet): string {
  let left = title.trim();
  for (let parts = titleParts(left); parts !== null; parts = titleParts(left)) {
    const { head, tail } = parts.last;
    if (head === '' || !(isOutlet(tail, outlet) || readsLikeOutlet(parts.last))) break;
    left = head;
  }
  const first = titleParts(left)?.first;
  return first && first.tail !== '' && isOutlet(first.head, outlet) ? first.tail : left;
}

function readsLikeOutlet({ head, tail, mark }: TitleParts): boolean {
  if (words(head).length < FEWEST_WORDS) return false;
  if (OUTLET_WORDS.test(tail)) return true;
  return isBar(mark) && words(tail).length <= LONGEST_NAME && !/[.!?]$/.test(tail);
}

const OUTLET_WORDS =
  /^(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,3}(?:news|times|post|journal|herald|tribune|gazette|chronicle|telegraph|mail|guardian|observer|today|online|zeitung|nachrichten|magazine|daily|tv|radio|com)$/iu;

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** True where the words are the outlet's name, or all but. */
function isOutlet(part: string, { site, url }: Outlet): boolean {
  if (isSite(part, site)) return true;
  const name = letters(part).replace(/^the/, '');
  const host = letters((URL.parse(url)?.hostname ?? '').replace(/^www\./, ''));
  return name.length > 3 && host.startsWith(name);
}

/** True where a text is the site's name, or all but. */
export function isSite(part: string, site: string): boolean {
  const a = letters(part);
  const b = letters(site);
  if (a === '' || b === '') return false;
  return (
    a === b ||
    a.replace(/^the/, '') === b.replace(/^the/, '') ||
    (a.length >= 4 && b.includes(a)) ||
    (b.length >= 4 && a.includes(b) && a.length < 2.5 * b.length)
  );
}

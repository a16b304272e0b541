/** A headline without the outlet's name that sites put behind it. */
import { isBar, titleParts } from '../articles/outlet-in-title.ts';
import { fold } from '../text/words.ts';

const LONGEST_NAME = 45;
const SHORTEST_HEAD = 15;

/** The headline and, apart, what stands behind its last separator. */
function splitTitle(title: string): Readonly<{ head: string; tail: string | null; bar: boolean }> {
  const last = titleParts(title)?.last;
  // What stands behind a colon or a dot tells the news.
  if (
    !last ||
    !/^[|–—»«"-]$/.test(last.mark) ||
    last.tail.length > LONGEST_NAME ||
    last.head.length < SHORTEST_HEAD
  )
    return { head: title, tail: null, bar: false };
  return { head: last.head, tail: last.tail, bar: isBar(last.mark) };
}

/**
 * Cuts an outlet's name from the end: behind a bar, an address ("ferrytimes.example"), a name that other titles
 * of the batch end with too, or a short one in capitals behind a headline that is not.
 */
export function headOf(title: string, repeated: ReadonlySet<string> = new Set()): string {
  const { head, tail, bar } = splitTitle(title);
  if (tail === null) return title;
  if (bar || repeated.has(fold(tail)) || /\.\p{Ll}{2,6}$/u.test(tail)) return head;
  const capitals =
    tail.split(/\s+/).length <= 3 && !/(?:^|\s)\p{Ll}{4}/u.test(tail) && /\s\p{Ll}{4}/u.test(head);
  return capitals ? head : title;
}

/** Endings that at least three different headlines of the batch share. */
export function repeatedTails(titles: readonly string[]): ReadonlySet<string> {
  const heads = new Map<string, Set<string>>();
  for (const title of titles) {
    const { head, tail } = splitTitle(title);
    if (tail === null) continue;
    const key = fold(tail);
    const seen = heads.get(key) ?? new Set();
    if (seen.size < 3) seen.add(fold(head));
    heads.set(key, seen);
  }
  return new Set([...heads].filter(([, seen]) => seen.size >= 3).map(([tail]) => tail));
}

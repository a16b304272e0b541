/** A headline without the outlet's name that sites put behind it. */
import { fold } from '../text/words.ts';

const SEPARATOR = / [|–—»«"-] |\s\|\s?|\s»\s?/gu;
const LONGEST_NAME = 45;
const SHORTEST_HEAD = 15;

/** The headline and, apart, what stands behind its last separator. */
export function splitTitle(title: string): Readonly<{ head: string; tail: string | null; bar: boolean }> {
  const read = title.slice(0, 600);
  let last: RegExpExecArray | null = null;
  for (const match of read.matchAll(SEPARATOR)) last = match;
  if (!last) return { head: title, tail: null, bar: false };
  const head = read.slice(0, last.index).trim();
  const tail = read.slice(last.index + last[0].length).trim();
  if (tail.length > LONGEST_NAME || head.length < SHORTEST_HEAD)
    return { head: title, tail: null, bar: false };
  return { head, tail, bar: /[|»]/.test(last[0]) };
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

/** Cuts a text into sentences, with offsets: every piece of evidence rests on these. */
import type { Range } from '../model.ts';
import { stretches } from '../quotes/marks.ts';
import { DATES, HOURS, NEVER_ENDS, OFTEN_STARTS, SAYS, SELDOM_ENDS, WHEN } from './abbreviations.ts';

/** Longer quotations are cut like the reporter's own words. */
const LONGEST_QUOTE = 2000;

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const LOWER = /[\p{Ll},;:)\]%]/u;

/**
 * Sentences of a text in order, without the white space around them. Line breaks always end one; what stands
 * in quotation marks is never cut, and its closing mark belongs to its sentence. Linear in the text's length.
 */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  const quoted = stretches(text);
  let next = 0;
  let start = 0;
  const close = (end: number): void => {
    const range = trim(text, { start, end });
    if (range.end > range.start) found.push(range);
    start = end;
  };
  for (let at = 0; at < text.length; ) {
    let stretch = quoted[next];
    while (stretch && stretch.from < at) stretch = quoted[++next];
    if (stretch?.from === at && stretch.to - stretch.from <= LONGEST_QUOTE) {
      at = stretch.to;
      const last = text.charCodeAt(stretch.end - 1);
      if (isEnd(last) && endsBehindQuote(text, stretch.end - 1, at)) close(at);
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 10) {
      close(at);
      at++;
    } else if (code === 0x3002 || code === 0xff01 || code === 0xff1f) {
      at = closers(text, at + 1);
      close(at);
    } else if (isEnd(code)) {
      let end = at + 1;
      while (end < text.length && isEnd(text.charCodeAt(end))) end++;
      const behind = closers(text, end);
      if (endsHere(text, start, at, end, behind)) close(behind);
      at = Math.max(end, Math.min(behind, quoted[next]?.from ?? behind));
    } else at++;
  }
  close(text.length);
  return found;
}

/** . ! ? … */
const isEnd = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026;

/** Steps over brackets and marks that close right behind an ending. */
function closers(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 4 && ')]}”’"\'»›“'.includes(text[at]!)) {
    // A mark with a letter behind it opens.
    if ('"\'“’'.includes(text[at]!) && at + 1 < text.length && WORD.test(text[at + 1]!)) break;
    at++;
  }
  return at;
}

/** The next character that is no white space, within its line; -1 at the line's end. */
function nextPlace(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 40 && text[at] !== '\n' && SPACE.test(text[at]!)) at++;
  return at >= text.length || text[at] === '\n' ? -1 : at;
}

/** True where the marks of punctuation from `at` to `end` end a sentence; `behind` is past what closes there. */
function endsHere(text: string, start: number, at: number, end: number, behind: number): boolean {
  const place = nextPlace(text, behind);
  if (place < 0) return true;
  if (place === behind) return false;
  const char = text[place]!;
  if (LOWER.test(char)) return false;
  const stop = text.charCodeAt(at) === 46;
  if (!stop || end - at > 1 || behind > end) return true;
  return !abbreviated(text, start, at, place);
}

/** True where the full stop at `at` belongs to the word before it, and the sentence goes on at `place`. */
function abbreviated(text: string, start: number, at: number, place: number): boolean {
  let from = at;
  while (from > start && from > at - 16 && !/[\s("“'‘„«/–—]/.test(text[from - 1]!)) from--;
  const word = text.slice(from, at);
  const low = word.toLowerCase();
  // Titles, and single small letters: "z. B.", "d. h."
  if (NEVER_ENDS.has(low) || /^\p{Ll}$/u.test(word)) return true;
  const digit = /^[0-9]/.test(text[place]!);
  if (DATES.has(low)) return digit || (!/^(?:may|mar|no)$/.test(low) && !startsSentence(text, place));
  if (/^\d{1,2}$/.test(word)) return listed(text, start, from) || dated(text, from, place);
  if (/^\p{Lu}$/u.test(word)) return initial(text, start, from) && !startsSentence(text, place);
  // "at 9 a.m. Monday": the hour's day or zone follows; any other capital starts a sentence.
  if (HOURS.has(low)) return digit || WHEN.test(text.slice(place, place + 12));
  if (SELDOM_ENDS.has(low) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !startsSentence(text, place);
  return false;
}

/** True for a number that counts a list: it stands at the sentence's start. */
const listed = (text: string, start: number, from: number): boolean => text.slice(start, from).trim() === '';

/** "am 3. Mai": a day before its month, or behind a word that asks for an ordinal. */
function dated(text: string, from: number, place: number): boolean {
  const month = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jahrestag|Geburtstag)/;
  if (month.test(text.slice(place, place + 12))) return true;
  return /(?:^|\s)(?:am|der|dem|den|vom|zum|beim|im|des|die|das|seit|bis)\s$/i.test(
    text.slice(Math.max(0, from - 6), from),
  );
}

/** "J. Brandt", "Ada K. Brandt": a capital alone, unless a small word stands before it ("plan B."). */
function initial(text: string, start: number, from: number): boolean {
  const before = text.slice(Math.max(start, from - 20), from).trim();
  return (
    before === '' ||
    !/(?:^|\s)(?:plan|vitamin|group|class|type|option|grade|level|hepatitis|and|or)$/i.test(before)
  );
}

/** True where the word at `place` is one that seldom stands behind an abbreviation with a capital. */
function startsSentence(text: string, place: number): boolean {
  let end = place;
  while (end < text.length && end < place + 14 && /[\p{L}'’]/u.test(text[end]!)) end++;
  return OFTEN_STARTS.has(text.slice(place, end));
}

/** True where the quotation that ends at `behind` with the mark at `last` ends the reporter's sentence too. */
function endsBehindQuote(text: string, last: number, behind: number): boolean {
  const place = nextPlace(text, behind);
  if (place < 0) return true;
  if (place === behind || LOWER.test(text[place]!)) return false;
  if (!/[\p{Lu}\p{N}"“‘'„«»‚`¿¡([]/u.test(text[place]!)) return false;
  const window = text.slice(place, place + 90);
  // "Will it hold?" Brandt asked. / "The U.S." Brandt meant.
  if (text.charCodeAt(last) !== 46) return !SAYS.test(window);
  return !/\p{L}\.\p{L}\.$/u.test(text.slice(Math.max(0, last - 3), last + 1));
}

/** The range without white space at its ends. */
export function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && SPACE.test(text[start]!)) start++;
  while (end > start && SPACE.test(text[end - 1]!)) end--;
  return { start, end };
}

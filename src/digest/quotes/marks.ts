/** Finds what stands in quotation marks, paragraph by paragraph, in one pass over the text. */
import { sureEnd } from './torn.ts';

/** A quoted stretch; `start` and `end` leave the marks out, `from` and `to` take them in. */
export type Stretch = Readonly<{
  start: number;
  end: number;
  from: number;
  to: number;
  /** True where the marks were opened again at the start of a paragraph: the same person goes on. */
  reopened: boolean;
  /** True for single marks: as often a headline's or a term's as a quotation's. */
  single: boolean;
  /**
   * For speech that a dash opens: a turn whose speaker nobody names, one with its speaker named behind it, or what
   * goes on behind those words.
   */
  dialogue?: 'turn' | 'told' | 'goes-on';
}>;

type Style = 'straight' | 'curly' | 'low' | 'guillemet' | 'single';
type Mark = { at: number; width: number; style: Style; opens: boolean; closes: boolean };

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const STOP = /[.,;:!?]/;
const BEFORE_OPENING = /[\s([{<—–\-/:,;„“”"«»‘'’…>]/;

/** All quoted stretches in order. Marks inside marks are part of the outer stretch; unbalanced ones give none. */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let unclosed: Mark | null = null;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) {
      const marks = marksIn(text, start, end);
      if (marks.length > 0) unclosed = pair(text, start, end, marks, unclosed, found);
      else if (!blank(text, start, end)) unclosed = null;
    }
    start = end + 1;
  }
  return found;
}

const blank = (text: string, start: number, end: number): boolean =>
  end - start < 200 && text.slice(start, end).trim() === '';

/** Pairs one paragraph's marks. Gives the mark left open at its end, if what follows may open it again. */
function pair(
  text: string,
  start: number,
  end: number,
  marks: Mark[],
  unclosed: Mark | null,
  found: Stretch[],
): Mark | null {
  let open: Mark | null = null;
  let reopened = false;
  const waiting = unclosed !== null && found.length > 0 ? unclosed : null;
  const last = lastCloser(marks);
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    if (open === null) {
      if (!mark.opens || !(closesLater(text, marks, i, last) || goesOnNext(text, start, end, mark))) continue;
      open = mark;
      reopened = waiting !== null && i === 0 && waiting.style === mark.style && leads(text, start, mark.at);
      continue;
    }
    if (closes(open.style, mark)) {
      if (open.style === 'single' && possessive(text, marks, i)) continue;
      add(text, found, open, mark.at, mark.at + mark.width, reopened);
      open = null;
    } else if (open.style === 'single' && mark.opens && begins(text, start, mark)) {
      // Single marks hold no single marks: the first was never closed, and where it should have been is not known.
      const sure = sureEnd(text, open.at + open.width, mark.at);
      if (sure !== null) add(text, found, open, sure, sure, reopened);
      reopened = sure !== null && !text.slice(sure, mark.at).includes(':');
      open = mark;
    } else if (mark.opens && mark.style === open.style && open.style !== 'single') {
      // Either a quotation in a quotation with the same marks, or the first one was never closed.
      const next = marks[i + 1];
      const after = marks[i + 2];
      if (
        next &&
        after &&
        closes(mark.style, next) &&
        !next.opens &&
        closes(open.style, after) &&
        !after.opens
      )
        i++;
      else open = mark;
    }
  }
  if (open === null || !goesOnNext(text, start, end, open)) return null;
  add(text, found, open, end, end, reopened);
  return open;
}

/** True for a mark before a sentence of its own: a capital follows it, and nothing, a colon or a sentence's end stands before. */
function begins(text: string, start: number, mark: Mark): boolean {
  if (!/^\p{Lu}/u.test(text.slice(mark.at + mark.width, mark.at + mark.width + 2))) return false;
  return leads(text, start, mark.at) || /[.!?…:][’”"')\]]?\s$/.test(text.slice(mark.at - 3, mark.at));
}

/** True where the paragraph may leave the mark open: the next one opens it again. */
function goesOnNext(text: string, start: number, end: number, mark: Mark): boolean {
  if (!opensNext(text, end, mark.style)) return false;
  // An apostrophe looks like a single mark.
  return (
    mark.style !== 'single' || (begins(text, start, mark) && /[.!?…]\s{0,3}$/.test(text.slice(end - 4, end)))
  );
}

/** True where only white space stands before the mark in its paragraph. */
const leads = (text: string, start: number, at: number): boolean => blank(text, start, at) || start === at;

/** True where the next paragraph starts with a mark that opens again what this one left open. */
function opensNext(text: string, end: number, style: Style): boolean {
  let at = end;
  const most = end + 40;
  while (at < text.length && at < most && SPACE.test(text[at]!)) at++;
  const char = text[at];
  if (char === undefined) return false;
  if (style === 'guillemet') return char === '«' || char === '»';
  if (isDouble(text, at)) return style === 'straight';
  if (style === 'single' && !/^\p{Lu}/u.test(text.slice(at + 1, at + 3))) return false;
  return styleOf(char) === style;
}

/** True for two single marks that stand for one double one: '' or ``. */
const isDouble = (text: string, at: number): boolean =>
  "'`’".includes(text[at]!) && text[at + 1] === text[at];

function styleOf(char: string): Style | null {
  switch (char) {
    case '"':
      return 'straight';
    case '“':
    case '”':
    case '‟':
      return 'curly';
    case '„':
      return 'low';
    case '«':
    case '»':
      return 'guillemet';
    case "'":
    case '‘':
    case '’':
    case '‚':
    case '‛':
    case '‹':
    case '›':
    case '`':
      return 'single';
    default:
      return null;
  }
}

/** True where `mark` can close what one of the style `open` opened; a straight mark and a curly one may stand in one pair. */
function closes(open: Style, mark: Mark): boolean {
  if (open === 'single') return mark.style === 'single' && mark.closes;
  if (mark.style === 'single') return false;
  if (open === 'guillemet') return mark.style === 'guillemet' && mark.closes;
  if (mark.style === 'guillemet' || mark.style === 'low') return false;
  // „…,“ closes though the comma stands inside.
  return mark.closes || (open === 'low' && mark.style === 'curly' && !mark.opens);
}

function add(text: string, found: Stretch[], open: Mark, at: number, to: number, reopened: boolean): void {
  let start = open.at + open.width;
  let end = at;
  while (start < end && SPACE.test(text[start]!)) start++;
  while (end > start && SPACE.test(text[end - 1]!)) end--;
  if (end > start) found.push({ start, end, from: open.at, to, reopened, single: open.style === 'single' });
}

/** The last of a paragraph's marks that can close one of each style. */
function lastCloser(marks: readonly Mark[]): Readonly<Record<Style, number>> {
  const last = { straight: -1, curly: -1, low: -1, guillemet: -1, single: -1 };
  for (const style of Object.keys(last) as Style[])
    last[style] = marks.findLastIndex((mark) => closes(style, mark));
  return last;
}

/** True where a mark behind number `i` closes it. */
function closesLater(
  text: string,
  marks: readonly Mark[],
  i: number,
  last: Readonly<Record<Style, number>>,
): boolean {
  const { style } = marks[i]!;
  if (style !== 'single') return last[style] > i;
  for (let j = i + 1; j < marks.length && j < i + 12; j++) {
    const mark = marks[j]!;
    if (mark.style !== 'single') continue;
    if (mark.closes && !possessive(text, marks, j)) return true;
  }
  return false;
}

/** True where a single mark after an s is more likely a possessive: a better closing mark follows it. */
function possessive(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]!;
  const before = text[mark.at - 1];
  if (
    (before !== 's' && before !== 'z' && before !== 'x') ||
    !/^ [a-z]/.test(text.slice(mark.at + 1, mark.at + 3))
  )
    return false;
  for (let j = i + 1; j < marks.length && j < i + 8; j++) {
    const next = marks[j]!;
    if (next.style !== 'single') return false;
    if (next.closes) return true;
    if (next.opens) return false;
  }
  return false;
}

/** The marks of one paragraph, each with what it can do where it stands. Apostrophes are left out. */
function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Quick way past everything that is no mark: " ' ` « » ‘-‟ ‹ ›
    if (
      code !== 34 &&
      code !== 39 &&
      code !== 96 &&
      code !== 171 &&
      code !== 187 &&
      (code < 0x2018 || code > 0x203a)
    )
      continue;
    let style = styleOf(text[at]!);
    if (style === null) continue;
    let width = 1;
    const char = text[at]!;
    const before = at > start ? text[at - 1]! : ' ';
    if (isDouble(text, at)) {
      // Three at the end close a single mark's quotation first, then the double one's.
      if (text[at + 2] === char && !SPACE.test(before) && before !== char) continue;
      width = 2;
      style = 'straight';
    }
    const after = at + width < end ? text[at + width]! : ' ';
    const free = BEFORE_OPENING.test(before);
    const touches = !SPACE.test(after);
    let opens = false;
    let closing = false;
    if (char === '“') {
      // In German it closes; in English it opens.
      opens = touches && (free || !SPACE.test(before));
      closing = !free && !WORD.test(after);
    } else if (char === '”' || char === '‟') {
      closing = true;
      opens = SPACE.test(before) && touches;
    } else if (char === '„') {
      opens = true;
    } else if (style === 'guillemet') {
      // « … » with or without inner blanks, and the German »…«.
      // An arrow (“watch »”) opens nothing.
      opens = char === '«' ? free || SPACE.test(after) : free && touches && !STOP.test(after);
      closing = char === '»' ? true : !free && !WORD.test(after);
    } else if (style === 'straight') {
      opens = char === '`' || (free && touches);
      closing =
        char !== '`' && (!SPACE.test(before) || SPACE.test(after)) && !(SPACE.test(before) && touches);
      if (closing && /[0-9]/.test(before) && WORD.test(after)) closing = false;
    } else {
      const inner = WORD.test(before) && WORD.test(after);
      opens = !inner && free && WORD.test(after) && char !== '’' && char !== '›' && !/[0-9]/.test(after);
      if (char === '‚' || char === '‹') opens = free && touches;
      closing =
        !inner && !SPACE.test(before) && !WORD.test(after) && char !== '‚' && char !== '‹' && char !== '`';
      if (!opens && !closing) continue;
    }
    marks.push({ at, width, style, opens, closes: closing });
    at += width - 1;
  }
  return marks;
}

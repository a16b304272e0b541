/**
 * Makes a page's markup fit for parsing, in one linear pass: drops what no reader sees (scripts, styles, drawings,
 * comments), puts the rest into one plain body, and measures depth and number of elements as the parser will see
 * them, since the parser's own time grows with both.
 */
import { type Fault, fail, ok, type Result } from '../../../digest/model.ts';

/** Longest page, in characters. */
export const MAX_PAGE = 5 * 1024 * 1024;
/** Deepest nesting of elements. Pages made by people stay under 100. */
const MAX_DEPTH = 256;
/** Most nodes on a page: elements, and pieces of text, which end at every entity. */
const MAX_NODES = 50_000;
/** Most characters times their depth: what reading the text of every element costs. */
const MAX_WORK = 60_000_000;
/** A longer tag keeps only the attributes that extraction reads, and so do all after so many characters of tags. */
const LONG_TAG = 600;
const LONG_TAGS = 500_000;

export type TidyPage = Readonly<{
  /** `<!doctype html><html><head></head><body>…</body></html>` */
  html: string;
  /** The attributes of the page's own `<html>` tag, as written. */
  root: string;
  /** Contents of `<script type="application/ld+json">`. */
  jsonLd: readonly string[];
  /** Contents of `<style>` that count on a screen. */
  styles: readonly string[];
}>;

const VOID = new Set(
  'area base basefont br col command embed frame hr image img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** Elements whose content is no markup: it ends at their own closing tag alone. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
/** Elements dropped with all they hold. */
const DROPPED = new Set(['svg', 'noscript', 'template', 'object', 'canvas', 'map', 'math']);
/** A style sheet for paper, or for some screens alone. */
const OTHER_MEDIA = /\smedia\s?=\s?["']?\s?(?!all\b|screen\s?["'>])/i;
/** Tags dropped while their content stays. */
const FRAME = new Set(['html', 'head', 'body']);

/** Opening a key closes these where they are innermost: end tags that HTML lets people leave out. */
const P_ENDS = ['p'];
const IMPLIED: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['option', ['option']],
  ['tr', ['tr', 'th', 'td']],
  ['th', ['th', 'td']],
  ['td', ['th', 'td']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['tbody', ['thead', 'tbody', 'tr', 'td', 'th']],
  ['tfoot', ['thead', 'tbody', 'tr', 'td', 'th']],
  ...'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'
    .split(' ')
    .map((name): [string, readonly string[]] => [name, P_ENDS]),
]);

const NAME = /[a-z][^\s/>]*/iy;

const tooMany = fail<Fault>({ kind: 'too_large', detail: `the page has more than ${MAX_NODES} elements` });
const tooDeep = fail<Fault>({
  kind: 'too_deep',
  detail: `elements nest deeper than ${MAX_DEPTH}, or too much text stands deep`,
});

/** The page without what nobody reads; a fault where it is too large or too deep to be parsed in good time. */
export function tidy(html: string): Result<TidyPage> {
  if (html.length > MAX_PAGE)
    return fail<Fault>({ kind: 'too_large', detail: `the page is longer than ${MAX_PAGE} characters` });
  return new Tidying(html).run();
}

/** One way through a page: what is kept of it, what stands open, and how much work it will be to parse. */
class Tidying {
  readonly #html: string;
  readonly #pieces: string[] = [];
  readonly #jsonLd: string[] = [];
  readonly #styles: string[] = [];
  readonly #open: string[] = [];
  #root = '';
  #nodes = 0;
  #work = 0;
  #tagged = 0;
  /** Name and depth of an element that is being dropped with its content. */
  #dropping: { name: string; depth: number } | null = null;
  /** All before it was kept or dropped. */
  #kept = 0;

  constructor(html: string) {
    this.#html = html;
  }

  run(): Result<TidyPage> {
    const html = this.#html;
    for (let at = 0; at < html.length; ) {
      const tag = html.indexOf('<', at);
      if (tag < 0) break;
      at = this.#pass(tag);
      const fault = this.#fault();
      if (fault !== null) return fault;
    }
    this.#keepUpTo(html.length);
    if ((html.length - this.#kept) * (this.#open.length + 1) > MAX_WORK) return tooDeep;
    // The parser writes a no-break space as an entity, and reads each as a node of its own.
    const joined = this.#pieces.join('').replace(/\u00a0|&nbsp;|&#160;|&#xa0;/gi, ' ');
    if (this.#nodes + entities(joined) > MAX_NODES) return tooMany;
    return ok({
      html: `<!doctype html><html><head></head><body>${joined}</body></html>`,
      root: this.#root,
      jsonLd: this.#jsonLd,
      styles: this.#styles,
    });
  }

  /** Takes what begins with the "<" at `tag`; where to go on. */
  #pass(tag: number): number {
    const html = this.#html;
    const next = html.charCodeAt(tag + 1);
    if (next === 33 || next === 63) {
      // A comment, a doctype or a processing instruction; one that never ends swallows the rest.
      this.#keepUpTo(tag);
      this.#kept = afterMarkup(html, tag);
      return this.#kept;
    }
    const closing = next === 47;
    NAME.lastIndex = tag + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      this.#nodes++;
      return tag + 1;
    }
    const end = endOfTag(html, tag + name.length + 1);
    this.#keepUpTo(tag);
    this.#work += (tag - this.#kept + 20) * (this.#open.length + 1);
    this.#kept = end;
    if (closing) this.#endTag(name);
    else if (RAW.has(name)) this.#raw(name, tag, end);
    else this.#startTag(name, tag, end);
    return this.#kept;
  }

  #fault(): typeof tooMany | null {
    if (this.#work > MAX_WORK) return tooDeep;
    if (this.#nodes > MAX_NODES) return tooMany;
    return this.#open.length > MAX_DEPTH ? tooDeep : null;
  }

  #keepUpTo(end: number): void {
    if (this.#dropping === null && end > this.#kept) this.#pieces.push(this.#html.slice(this.#kept, end));
  }

  #endTag(name: string): void {
    const dropping = this.#dropping;
    if (dropping !== null) {
      if (name === dropping.name && --dropping.depth === 0) this.#dropping = null;
    } else if (!FRAME.has(name) && closeTag(this.#open, name)) this.#pieces.push(`</${name}>`);
    else if (name === 'p' || name === 'br') this.#pieces.push('<br>');
  }

  /** An element whose content is no markup: it goes, and what programs may read in it is kept apart. */
  #raw(name: string, tag: number, end: number): void {
    const html = this.#html;
    const close = endOfRaw(html, name, end);
    const content = (): string => html.slice(end, close.start);
    const head = html.slice(tag, Math.min(end, tag + 300));
    if (name === 'script' && /\bld\+json\b/i.test(head)) this.#jsonLd.push(content());
    if (name === 'style' && this.#dropping === null && !OTHER_MEDIA.test(head)) this.#styles.push(content());
    if (name === 'title' && this.#dropping === null)
      this.#pieces.push(`<title>${content().slice(0, 2_000)}</title>`);
    this.#kept = close.end;
  }

  #startTag(name: string, tag: number, end: number): void {
    const html = this.#html;
    if (this.#dropping !== null) {
      if (name === this.#dropping.name) this.#dropping.depth++;
      return;
    }
    if (DROPPED.has(name)) {
      if (html.charCodeAt(end - 2) !== 47) this.#dropping = { name, depth: 1 };
      return;
    }
    if (name === 'html' && this.#root === '')
      this.#root = html.slice(tag + 5, Math.min(end - 1, tag + 2_000));
    if (FRAME.has(name)) return;
    this.#nodes++;
    if (!VOID.has(name)) openTag(this.#open, name);
    this.#tagged += end - tag;
    const long = end - tag > LONG_TAG || this.#tagged > LONG_TAGS;
    this.#pieces.push(long ? shortTag(html, name, tag, end) : html.slice(tag, end));
  }
}

function entities(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) count++;
  return count;
}

const READ = new Set(
  'class id role itemprop itemtype style hidden inert popover open aria-hidden content property name rel href datetime'.split(
    ' ',
  ),
);
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s{0,20}=\s{0,20}("[^"]*"|'[^']*'|[^\s"'>]+))?/y;
/** A longer value says nothing that extraction reads; a style may say at its end that nobody sees the element. */
const LONG_VALUE = 4_000;

/** A tag with only the attributes that extraction reads, the first of each name, as browsers take them. */
function shortTag(html: string, name: string, start: number, end: number): string {
  const seen = new Set<string>();
  const kept: string[] = [];
  const tag = html.slice(start + name.length + 1, end);
  for (let at = 0; at < tag.length && seen.size < READ.size; ) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(tag);
    at = found ? ATTRIBUTE.lastIndex : at + 1;
    const attribute = found?.[1]?.toLowerCase() ?? '';
    if (!READ.has(attribute) || seen.has(attribute)) continue;
    seen.add(attribute);
    const value = found?.[2] ?? '';
    if (value.length <= LONG_VALUE || attribute === 'style')
      kept.push(value === '' ? attribute : `${attribute}=${value}`);
  }
  return `<${[name, ...kept].join(' ')}>`;
}

/** Opens an element; those that end where it begins are closed. */
function openTag(open: string[], name: string): void {
  const ends = IMPLIED.get(name);
  if (ends) while (open.length > 0 && ends.includes(open[open.length - 1]!)) open.pop();
  open.push(name);
}

/** Closes the innermost element of this name and all inside it; false where none is open. */
function closeTag(open: string[], name: string): boolean {
  const index = open.lastIndexOf(name);
  if (index < 0) return false;
  open.length = index;
  return true;
}

/** Where a comment, doctype or instruction that starts here ends. */
function afterMarkup(html: string, at: number): number {
  const comment = html.startsWith('<!--', at);
  const end = comment ? html.indexOf('-->', at + 2) : html.indexOf('>', at + 2);
  return end < 0 ? html.length : end + (comment ? 3 : 1);
}

/** Where a tag ends, after its `>`; marks inside quoted attribute values do not end it. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 62) return at + 1;
    if ((code === 34 || code === 39) && html.charCodeAt(previousSolid(html, at)) === 61) {
      const close = html.indexOf(html[at]!, at + 1);
      if (close < 0) return html.length;
      at = close;
    }
  }
  return html.length;
}

/** The last place before `at` that holds no white space. Looks back a little way only. */
function previousSolid(html: string, at: number): number {
  let back = at - 1;
  while (back > at - 20 && html.charCodeAt(back) <= 32) back--;
  return back;
}

/** Where the content of a raw element ends, and where its closing tag does. */
function endOfRaw(html: string, name: string, from: number): { start: number; end: number } {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (!found) return { start: html.length, end: html.length };
  return { start: found.index, end: endOfTag(html, found.index + name.length + 2) };
}

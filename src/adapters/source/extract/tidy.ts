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
  const pieces: string[] = [];
  const jsonLd: string[] = [];
  const styles: string[] = [];
  const open: string[] = [];
  let root = '';
  let nodes = 0;
  let work = 0;
  let tagged = 0;
  /** Name and depth of an element that is being dropped with its content. */
  let dropping: { name: string; depth: number } | null = null;
  let kept = 0;
  let at = 0;
  const keepUpTo = (end: number): void => {
    if (dropping === null && end > kept) pieces.push(html.slice(kept, end));
  };

  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    const next = html.charCodeAt(tag + 1);
    if (next === 33 || next === 63) {
      // A comment, a doctype or a processing instruction; one that never ends swallows the rest.
      keepUpTo(tag);
      kept = at = afterMarkup(html, tag);
      continue;
    }
    const closing = next === 47;
    NAME.lastIndex = tag + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) {
      if (++nodes > MAX_NODES) return tooMany;
      at = tag + 1;
      continue;
    }
    const end = endOfTag(html, tag + name.length + 1);
    keepUpTo(tag);
    work += (tag - kept + 20) * (open.length + 1);
    if (work > MAX_WORK) return tooDeep;
    kept = at = end;
    if (closing) {
      if (dropping !== null) {
        if (name === dropping.name && --dropping.depth === 0) dropping = null;
      } else if (!FRAME.has(name) && closeTag(open, name)) pieces.push(`</${name}>`);
      else if (name === 'p' || name === 'br') pieces.push('<br>');
      continue;
    }
    if (RAW.has(name)) {
      const close = endOfRaw(html, name, end);
      if (name === 'script' && /\bld\+json\b/i.test(html.slice(tag, Math.min(end, tag + 300))))
        jsonLd.push(html.slice(end, close.start));
      if (
        name === 'style' &&
        dropping === null &&
        !OTHER_MEDIA.test(html.slice(tag, Math.min(end, tag + 300)))
      )
        styles.push(html.slice(end, close.start));
      if (name === 'title' && dropping === null)
        pieces.push(`<title>${html.slice(end, close.start).slice(0, 2_000)}</title>`);
      kept = at = close.end;
      continue;
    }
    if (dropping !== null) {
      if (name === dropping.name) dropping.depth++;
      continue;
    }
    if (DROPPED.has(name)) {
      if (html.charCodeAt(end - 2) !== 47) dropping = { name, depth: 1 };
      continue;
    }
    if (name === 'html' && root === '') root = html.slice(tag + 5, Math.min(end - 1, tag + 2_000));
    if (FRAME.has(name)) continue;
    if (++nodes > MAX_NODES) return tooMany;
    if (!VOID.has(name)) {
      const ends = IMPLIED.get(name);
      if (ends) while (open.length > 0 && ends.includes(open[open.length - 1]!)) open.pop();
      open.push(name);
      if (open.length > MAX_DEPTH) return tooDeep;
    }
    tagged += end - tag;
    pieces.push(
      end - tag > LONG_TAG || tagged > LONG_TAGS ? shortTag(html, name, tag, end) : html.slice(tag, end),
    );
  }
  keepUpTo(html.length);
  if ((html.length - kept) * (open.length + 1) > MAX_WORK) return tooDeep;
  // The parser writes a no-break space as an entity, and reads each as a node of its own.
  const joined = pieces.join('').replace(/\u00a0|&nbsp;|&#160;|&#xa0;/gi, ' ');
  if (nodes + entities(joined) > MAX_NODES) return tooMany;
  return ok({
    html: `<!doctype html><html><head></head><body>${joined}</body></html>`,
    root,
    jsonLd,
    styles,
  });
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

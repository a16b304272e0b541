/** Reads as much of CSS as tells whether a text is shown: declarations, and the page's own simple rules. */

/** Property to value in lower case, the last valid one. */
export type Look = Map<string, string>;
type Declaration = Readonly<{ name: string; value: string; important: boolean }>;
type Rule = Readonly<{
  tag: string;
  classes: readonly string[];
  ids: readonly string[];
  rank: number;
  look: readonly Declaration[];
}>;
/** Rules by the id, class or tag that their selector must find. */
export type Rules = ReadonlyMap<string, readonly Rule[]>;

const LENGTH =
  /^(?:[+-]?(?:\d|\.\d)|auto$|none$|normal$|inherit$|initial$|unset$|calc\(|min\(|max\(|clamp\()/;
const COLOUR =
  /^(?:#[\da-f]{3,8}$|(?:rgb|hsl)a?\(|(?:transparent|white|black|gr[ae]y|silver|red|green|blue|yellow|orange|inherit|currentcolor|initial|unset)$)/;
const CALL = /^(?:none|auto|initial|unset|[a-z][a-z\d-]{0,20}\()/;
const LENGTHS =
  'left top right bottom margin-left margin-top text-indent font-size height width max-height max-width scale translate inset';

/** What each property that can hide may be: browsers pass over other values, and so must we. */
const VALID: ReadonlyMap<string, RegExp> = new Map([
  [
    'display',
    /^(?:none|block|inline|inline-[a-z]+|flex|grid|table|table-[a-z-]+|list-item|contents|flow-root)$/,
  ],
  ['visibility', /^(?:visible|hidden|collapse|inherit|initial|unset)$/],
  ['content-visibility', /^(?:visible|hidden|auto)$/],
  ['opacity', /^(?:\d|\.\d)/],
  ['overflow', /^(?:visible|hidden|clip|scroll|auto)\b/],
  ['color', COLOUR],
  ['-webkit-text-fill-color', COLOUR],
  ['background-color', COLOUR],
  ['background', /^./],
  ['background-clip', /^[a-z]/],
  ['-webkit-background-clip', /^[a-z]/],
  ['font', /^[\da-z.]/],
  ['clip', CALL],
  ['clip-path', CALL],
  ['transform', CALL],
  ['filter', CALL],
  ...LENGTHS.split(' ').map((name): [string, RegExp] => [name, LENGTH]),
]);

/** Strings emptied, comments a space, escapes spelled out, in lower case but for selectors. Linear. */
function plain(css: string): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let at = 0; at < css.length; at++) {
    const c = css.charCodeAt(at);
    let end = 0;
    let put = '';
    if (c === 47 && css.charCodeAt(at + 1) === 42) {
      const close = css.indexOf('*/', at + 2);
      end = close < 0 ? css.length : close + 2;
      put = ' ';
    } else if (c === 34 || c === 39) {
      end = at + 1;
      while (end < css.length && css.charCodeAt(end) !== c && css.charCodeAt(end) !== 10)
        end += css.charCodeAt(end) === 92 ? 2 : 1;
      end = Math.min(end + 1, css.length);
      put = '""';
    } else if (c === 92) {
      const hex = /^[\da-f]{1,6}/i.exec(css.slice(at + 1, at + 7))?.[0];
      end = at + 1 + (hex?.length ?? 1);
      const code = hex === undefined ? 0 : Number.parseInt(hex, 16);
      put = hex === undefined ? css.slice(at + 1, end) : code <= 0x10ffff ? String.fromCodePoint(code) : '';
      if (!/^[\w-]$/.test(put)) put = '\ufffd';
      if (hex !== undefined && /\s/.test(css[end] ?? '')) end++;
    } else continue;
    pieces.push(css.slice(kept, at), put);
    kept = end;
    at = end - 1;
  }
  pieces.push(css.slice(kept));
  return pieces.join('');
}

/** Splits at a mark outside round brackets. */
function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '(') depth++;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (c === mark && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

function declarations(text: string): Declaration[] {
  return splitAt(text, ';').flatMap((part) => {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const valid = VALID.get(name);
    if (valid === undefined) return [];
    const written = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = /!\s?important$/.test(written);
    const bare = written.replace(/!\s?important$/, '').trim();
    const value = /^calc\(\s*([^()\s]+)\s*\)$/.exec(bare)?.[1] ?? bare;
    return valid.test(value) ? [{ name, value, important }] : [];
  });
}

const MOST_CSS = 1_000_000;
const MOST_RULES = 5_000;
const MOST_A_KEY = 50;

/** The rules of a page's own style sheets that can hide. Those under conditions, and of more than one element, are left. */
export function rulesOf(sheets: readonly string[]): Rules {
  const rules = new Map<string, Rule[]>();
  let order = 0;
  const read = (css: string, depth: number): void => {
    let at = 0;
    while (at < css.length && order < MOST_RULES) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const close = closing(css, open);
      const prelude = css
        .slice(css.lastIndexOf(';', open) >= at ? css.lastIndexOf(';', open) + 1 : at, open)
        .trim();
      const body = css.slice(open + 1, close);
      at = close + 1;
      if (prelude.startsWith('@')) {
        if (depth < 3 && /^@(?:media\s+(?:only\s+)?(?:all|screen)|layer\b[^{]{0,200})$/i.test(prelude))
          read(body, depth + 1);
        continue;
      }
      if (prelude.length > 10_000) continue;
      const look = declarations(body.includes('{') ? body.slice(0, body.indexOf('{')) : body);
      if (look.length === 0) continue;
      for (const selector of prelude.split(',')) add(rules, selector.trim(), look, order++);
    }
  };
  let left = MOST_CSS;
  for (const sheet of sheets) {
    if (left <= 0) break;
    read(plain(sheet.slice(0, left)), 0);
    left -= sheet.length;
  }
  return rules;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const c = css.charCodeAt(at);
    if (c === 123) depth++;
    else if (c === 125 && --depth === 0) return at;
  }
  return css.length;
}

function add(
  rules: Map<string, Rule[]>,
  selector: string,
  look: readonly Declaration[],
  order: number,
): void {
  const found = /^([a-z][a-z\d-]*)?((?:[.#][^\s.#:[\]>+~*,()]+)*)$/i.exec(selector.slice(0, 300));
  if (!found || selector === '') return;
  const tag = (found[1] ?? '').toLowerCase();
  const names = (found[2] ?? '').match(/[.#][^.#]+/g) ?? [];
  if (names.length === 0 && /^(?:html|body)$/.test(tag)) return;
  const ids = names.filter((name) => name.startsWith('#')).map((name) => name.slice(1));
  const classes = names.filter((name) => name.startsWith('.')).map((name) => name.slice(1));
  const rank = (ids.length * 100 + classes.length * 10 + (tag === '' ? 0 : 1)) * 1e6 + order;
  const key = ids.length > 0 ? `#${ids[0]}` : classes.length > 0 ? `.${classes[0]}` : tag;
  const list = rules.get(key) ?? [];
  if (list.length < MOST_A_KEY) list.push({ tag, classes, ids, rank, look });
  rules.set(key, list);
}

/** How an element looks by the rules and its own style. */
export function lookOf(
  rules: Rules,
  element: Readonly<{ tag: string; classes: readonly string[]; id: string; style: string | null }>,
): Look {
  const keys = [`#${element.id}`, ...element.classes.slice(0, 30).map((name) => `.${name}`), element.tag];
  const matching = keys
    .flatMap((key) => rules.get(key) ?? [])
    .filter(
      ({ tag, ids, classes }) =>
        (tag === '' || tag === element.tag) &&
        ids.every((id) => id === element.id) &&
        classes.every((name) => element.classes.includes(name)),
    )
    .sort((a, b) => a.rank - b.rank);
  const own = element.style === null ? [] : declarations(plain(element.style));
  const all = [...matching.flatMap(({ look }) => look), ...own];
  const look: Look = new Map();
  for (const weight of [false, true])
    for (const { name, value, important } of all) if (important === weight) look.set(name, value);
  return look;
}

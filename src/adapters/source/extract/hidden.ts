/** Which elements a page's markup and its own style sheets keep from readers' eyes. */
import { type Look, lookOf, type Rules } from './css.ts';
import { childrenOf, type DomElement, isElement } from './dom.ts';

/** Elements that never hold article text: nobody sees them, or they are no text. */
const NEVER = new Set(
  'button input select textarea iframe audio video embed progress meter link meta title script style noscript template datalist del amp-ad amp-embed amp-sidebar amp-social-share'.split(
    ' ',
  ),
);

/** Whole class names that hide an element, or mark it for screen readers alone. */
const HIDING_CLASS =
  /(?:^|\s)(?:hidden|is-hidden|hide|d-none|invisible|sr-only|visually-?hidden|screen-reader-text|display-none|u-hidden)(?:$|\s)/;

/** Where style sheets hide more of the text than this, the page shows it by other means: as slides, or in steps. */
const MOST = 0.5;
const NO_RULES: Rules = new Map();

/**
 * Removes what nobody sees, and elements that never hold an article's text. False where the page's style sheets
 * hide most of its text: that stays then, but nobody can say that a reader sees it.
 */
export function removeUnseen(root: DomElement, rules: Rules): boolean {
  remove(root, NO_RULES, null);
  if (rules.size === 0) return true;
  const { all, hidden } = weigh(root, rules, null);
  if (hidden > MOST * all) return false;
  remove(root, rules, null);
  return true;
}

function remove(element: DomElement, rules: Rules, ground: string | null): void {
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    const look = NEVER.has(child.localName) ? null : looks(child, rules);
    if (look === null || saysHidden(child) || isUnseen(look, ground)) child.remove();
    else remove(child, rules, groundOf(look) ?? ground);
  }
}

/** Shorter pieces of text are menus and buttons. */
const LONG = 60;

/** Code units of text under an element, and how many of them are hidden. */
function weigh(element: DomElement, rules: Rules, ground: string | null): { all: number; hidden: number } {
  let all = 0;
  let hidden = 0;
  for (const child of childrenOf(element)) {
    if (!isElement(child)) {
      if (child.nodeType === 3 && child.textContent.length >= LONG) all += child.textContent.length;
      continue;
    }
    const look = looks(child, rules);
    const unseen = isUnseen(look, ground);
    const inside = weigh(child, unseen ? NO_RULES : rules, groundOf(look) ?? ground);
    all += inside.all;
    hidden += unseen ? inside.all : inside.hidden;
  }
  return { all, hidden };
}

const NO_LOOK: Look = new Map();

function looks(element: DomElement, rules: Rules): Look {
  const style = element.getAttribute('style');
  if (style === null && rules.size === 0) return NO_LOOK;
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
  return lookOf(rules, { tag: element.localName, classes, id: element.getAttribute('id') ?? '', style });
}

/** True where an attribute or a class says so. */
function saysHidden(element: DomElement): boolean {
  for (const name of ['hidden', 'inert', 'popover']) if (element.hasAttribute(name)) return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const named = element.getAttribute('class');
  return named !== null && HIDING_CLASS.test(named.slice(0, 500));
}

/** True for what is not drawn, drawn too small, outside the page, or in the colour of its ground. */
function isUnseen(look: Look, ground: string | null): boolean {
  if (look.size === 0) return false;
  const get = (name: string): string => look.get(name) ?? '';
  if (get('display') === 'none' || get('content-visibility') === 'hidden') return true;
  if (/^(?:hidden|collapse)$/.test(get('visibility')) || share(get('opacity')) <= 0.05) return true;
  if (pixels(get('font-size')) <= 1 || /^(?:0|0?\.0+|1px)[a-z%]{0,4}\s{0,3}\//.test(get('font'))) return true;
  return isFar(look) || isClipped(look) || isColourless(look, ground);
}

/** A length in pixels, about; NaN for what is none. */
function pixels(value: string): number {
  const found = /^([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))([a-z%]{0,4})$/.exec(value);
  if (!found) return Number.NaN;
  const unit = found[2]!;
  const size = /^(?:em|rem|ch|ex|pc)$/.test(unit)
    ? 16
    : /^(?:%|v[wh]|vmin|vmax)$/.test(unit)
      ? 10
      : /^(?:cm|in|mm)$/.test(unit)
        ? 30
        : 1;
  return Number(found[1]) * size;
}

const share = (value: string): number =>
  value === '' ? 1 : Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1);

const FAR = -900;

function isFar(look: Look): boolean {
  for (const name of ['left', 'top', 'right', 'bottom', 'margin-left', 'margin-top', 'text-indent']) {
    const at = pixels(look.get(name) ?? '');
    if (at <= FAR || at >= 5_000) return true;
  }
  const moves = [look.get('inset'), look.get('translate'), ...calls(look, /translate/)];
  return moves.some((move) => (move ?? '').split(/[\s,]+/).some((part) => pixels(part) <= FAR));
}

/** The arguments of a transform's calls of this name. */
const calls = (look: Look, name: RegExp): string[] =>
  [...(look.get('transform') ?? '').slice(0, 1_000).matchAll(/([a-z\d]{1,20})\(([^()]*)\)/g)]
    .filter(([, called]) => name.test(called!))
    .map(([, , given]) => given!.trim());

function isClipped(look: Look): boolean {
  if (/^(?:hidden|clip)/.test(look.get('overflow') ?? ''))
    for (const name of ['height', 'max-height', 'width', 'max-width'])
      if (pixels(look.get(name) ?? '') <= 1) return true;
  const rect = /^rect\(([^()]*)\)$/.exec(look.get('clip') ?? '')?.[1];
  if (rect !== undefined) {
    const [top, right, bottom, left] = rect
      .trim()
      .split(/[\s,]+/)
      .map(pixels) as number[];
    if (bottom! - top! <= 1 || right! - left! <= 1) return true;
  }
  const path = look.get('clip-path') ?? '';
  if (
    /^inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|^(?:circle|ellipse)\(\s*0(?![.\d])|^polygon\([0\s,px%]*\)/.test(
      path,
    )
  )
    return true;
  const scales = [look.get('scale') ?? '', ...calls(look, /^scale/)].flatMap((given) =>
    given.split(/[\s,]+/),
  );
  if (scales.some((part) => part !== '' && Math.abs(Number(part)) < 0.05)) return true;
  if (calls(look, /^matrix$/).some((given) => /^0\s*,\s*0\s*,\s*0\s*,\s*0\s*,/.test(given))) return true;
  if (calls(look, /^rotate[xy]$/).some((given) => given === '90deg')) return true;
  return /opacity\(\s*0(?:\.0\d*)?%?\s*\)/.test(look.get('filter') ?? '');
}

const isColourless = (look: Look, ground: string | null): boolean => {
  const clip = `${look.get('background-clip') ?? ''} ${look.get('-webkit-background-clip') ?? ''}`;
  if (clip.includes('text')) return false;
  const ink = colour(look.get('-webkit-text-fill-color') ?? look.get('color') ?? '');
  return ink !== null && (ink === CLEAR || ink === (groundOf(look) ?? ground));
};

/** The colour that an element paints behind its text; null where it says none, or a picture. */
function groundOf(look: Look): string | null {
  const background = look.get('background') ?? '';
  const picture = /url\(|gradient\(/.test(background);
  const painted = look.get('background-color') ?? (picture ? '' : background);
  const found = /#[\da-f]{3,8}\b|rgba?\([^()]*\)|\b(?:white|black)\b/.exec(painted.slice(0, 300))?.[0];
  const ground = found === undefined ? null : colour(found);
  return picture ? 'picture' : ground === CLEAR ? null : ground;
}

const CLEAR = 'clear';
const NAMED: Readonly<Record<string, string>> = { white: '255 255 255', black: '0 0 0', transparent: CLEAR };

/** "red green blue", or CLEAR; null for what is no colour that can be told. */
function colour(value: string): string | null {
  if (Object.hasOwn(NAMED, value)) return NAMED[value]!;
  const hex = /^#([\da-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined) {
    const size = hex.length <= 4 ? 1 : 2;
    const parts = hex
      .match(size === 1 ? /./g : /../g)!
      .map((part) => Number.parseInt(size === 1 ? part + part : part, 16));
    return parts.length > 3 && parts[3]! <= 12 ? CLEAR : parts.slice(0, 3).join(' ');
  }
  const given = /^(?:rgb|hsl)a?\(([^()]*)\)$/
    .exec(value)?.[1]
    ?.trim()
    .split(/[\s,/]+/);
  if (given === undefined) return null;
  if (given.length > 3 && share(given[3]!) <= 0.05) return CLEAR;
  return value.startsWith('rgb') ? given.slice(0, 3).map(Number).join(' ') : null;
}

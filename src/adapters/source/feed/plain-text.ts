/** HTML as feeds carry it, to plain text for titles and summaries: linear, and nothing active is left. */
import { decodeEntities, mendControls } from './entities.ts';

const DROPPED = new Set(['script', 'style', 'noscript', 'iframe', 'object', 'applet', 'template', 'svg']);
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong
sub sup time tt u var wbr`.split(/\s+/),
);
const TAG_NAME = /\/?([a-zA-Z][\w:-]{0,40})/y;
/** What a browser would run if some later step forgot to escape. */
const ACTIVE_TAG = /<(?:script|iframe|object|embed)\b/i;
const ACTIVE_WORD = /\bon\w{1,20}\s{0,9}=|javascript:/i;
const active = (text: string): boolean =>
  text.includes('<') && (ACTIVE_TAG.test(text) || ACTIVE_WORD.test(text));
const KNOWN_TAG =
  /<\/?(?:a|abbr|b|blockquote|br|cite|code|div|em|figure|font|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|td|tr|u|ul|script|style|iframe|object|embed)(?:\s[^<>]{0,2000})?\/?>/i;

/** True where a text that claims to be plain is markup after all. */
export const looksLikeHtml = (text: string): boolean => KNOWN_TAG.test(text);

/** The words of a piece of HTML: tags gone, character references decoded once, white space collapsed. */
export function plainFromHtml(html: string): string {
  return tidy(harmless(decodeEntities(stripTags(html))));
}

/** Plain text as it stands, tidied; markup in it only goes where it could run. */
export function plainFromText(text: string): string {
  return tidy(harmless(text));
}

const tidy = (text: string): string => mendControls(text).replace(/\s+/g, ' ').trim();

/** Text that was escaped twice may hold live markup again once it is decoded. */
function harmless(text: string): string {
  let safe = text;
  for (let i = 0; i < 3 && active(safe); i++) safe = stripTags(safe);
  return active(safe) ? safe.replaceAll('<', ' ') : safe;
}

/** Drops tags and comments, and elements whose content is no text. Tags between blocks leave a blank. */
function stripTags(html: string): string {
  if (!html.includes('<')) return html;
  const kept: string[] = [];
  const noEnd = new Set<string>();
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    kept.push(html.slice(at, open));
    const next = html[open + 1];
    if (next === '?' || (next === '!' && /[-A-Za-z[]/.test(html[open + 2] ?? ''))) {
      const comment = html.startsWith('<!--', open);
      const end = noEnd.has(comment ? '-->' : '>') ? -1 : html.indexOf(comment ? '-->' : '>', open + 2);
      if (end < 0) noEnd.add(comment ? '-->' : '>');
      at = end < 0 ? open + 2 : end + (comment ? 3 : 1);
      continue;
    }
    TAG_NAME.lastIndex = open + 1;
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase();
    if (name === undefined) {
      kept.push('<');
      at = open + 1;
      continue;
    }
    let end = noEnd.has('>') ? -1 : tagEnd(html, open + 1 + name.length);
    if (end < 0) {
      noEnd.add('>');
      end = html.length;
    }
    if (DROPPED.has(name) && next !== '/' && html[end - 2] !== '/') {
      const close = noEnd.has(name) ? -1 : findEndTag(html, name, end);
      if (close < 0) noEnd.add(name);
      else end = afterTag(html, close + 2);
    }
    if (!INLINE.has(name)) kept.push(' ');
    at = end;
  }
  kept.push(html.slice(at));
  return kept.join('');
}

function findEndTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\b`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

/** Quoted values may hold ">", within reason. */
const TAG_REST = /[^>"']*(?:(?:"[^"<]{0,2000}"|'[^'<]{0,2000}')[^>"']*){1,50}>/y;

function tagEnd(html: string, from: number): number {
  const plain = html.indexOf('>', from);
  if (plain < 0) return -1;
  const quote = html.slice(from, plain);
  if (!quote.includes('"') && !quote.includes("'")) return plain + 1;
  TAG_REST.lastIndex = from;
  const whole = TAG_REST.exec(html);
  return whole ? from + whole[0].length : plain + 1;
}

function afterTag(html: string, from: number): number {
  const end = html.indexOf('>', from);
  return end < 0 ? html.length : end + 1;
}

/** What stands in an element of a feed: its text or markup, language and base address. */
import { decodeEntities } from './entities.ts';
import type { Element } from './xml.ts';

/** `text` is decoded; `html` is markup whose character references still wait for the HTML step. */
export type Content = Readonly<{ kind: 'text' | 'html'; content: string }>;

/** How an Atom text construct says its content is to be read. */
type Declared = 'text' | 'html' | 'xhtml' | 'base64' | 'unknown';

/**
 * An element's content. Atom's `type` and `mode` are heeded; without them it is what the format means by it: in
 * RSS HTML that was escaped once.
 */
export function contentOf(source: string, element: Element, fallback: 'text' | 'html'): Content {
  const declared = declaredType(element);
  if (element.children.length > 0) return { kind: 'html', content: innerMarkup(source, element) };
  const text = innerText(source, element);
  if (declared === 'base64') return fromBase64(text, element);
  if (declared === 'xhtml') return { kind: 'html', content: innerMarkup(source, element) };
  if (declared === 'text') return { kind: 'text', content: text };
  if (declared === 'html' || fallback === 'html') return { kind: 'html', content: text };
  // Text of no declared type that still holds references was escaped once too often.
  return { kind: 'text', content: decodeEntities(text) };
}

function declaredType(element: Element): Declared {
  const type = (element.attributes.get('type') ?? '').trim().toLowerCase();
  const mode = (element.attributes.get('mode') ?? '').trim().toLowerCase();
  if (mode === 'base64') return 'base64';
  if (type === 'xhtml' || type === 'application/xhtml+xml') return mode === 'escaped' ? 'html' : 'xhtml';
  if (type === 'html' || type === 'text/html') return 'html';
  if (type === 'text' || type === 'text/plain' || type === 'plain') return 'text';
  if (type === '') return mode === 'escaped' ? 'html' : 'unknown';
  // Atom 1.0: any other media type that is neither text nor XML comes as base64.
  return type.includes('/') && !type.startsWith('text/') && !/[+/]xml$/.test(type) ? 'base64' : 'unknown';
}

function fromBase64(text: string, element: Element): Content {
  const packed = text.replace(/\s+/g, '');
  const type = element.attributes.get('type')?.trim().toLowerCase();
  const kind = type === 'text/plain' ? 'text' : 'html';
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return { kind, content: text };
  return { kind, content: Buffer.from(packed, 'base64').toString('utf8') };
}

/** The text of an element and all in it: references decoded once, CDATA as it stands. */
export function innerText(source: string, element: Element): string {
  return pieces(source, element.start, element.end, decodeEntities).trim();
}

/** The markup in an element as it stands, CDATA sections opened. */
function innerMarkup(source: string, element: Element): string {
  return pieces(source, element.start, element.end, (text) => text).trim();
}

function pieces(source: string, start: number, end: number, plain: (text: string) => string): string {
  const inner = source.slice(start, end);
  if (!inner.includes('<!')) return plain(inner);
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const next = inner.indexOf('<!', at);
    if (next < 0) break;
    const cdata = inner.startsWith('<![CDATA[', next);
    if (!cdata && !inner.startsWith('<!--', next)) {
      kept.push(plain(inner.slice(at, next + 2)));
      at = next + 2;
      continue;
    }
    kept.push(plain(inner.slice(at, next)));
    const from = next + (cdata ? 9 : 4);
    const stop = inner.indexOf(cdata ? ']]>' : '-->', from);
    if (stop < 0) {
      // A comment that never ends is text, as it was for the scanner.
      kept.push(cdata ? inner.slice(from) : plain(inner.slice(from).replaceAll('<!--', ' ')));
      return kept.join('');
    }
    if (cdata) kept.push(inner.slice(from, stop));
    at = stop + 3;
  }
  kept.push(plain(inner.slice(at)));
  return kept.join('');
}

/** The language that holds for an element. */
export function languageOf(element: Element): string | null {
  for (let e: Element | null = element; e !== null; e = e.parent) {
    const own = e.attributes.get('xml:lang') ?? e.attributes.get('lang');
    if (own !== undefined) return own.trim() || null;
  }
  return null;
}

/** Every link is resolved against them: longer ones are no addresses, and farther ones than these help nobody. */
const MOST_BASE = 2_000;
const MOST_BASES = 8;

/** The address that relative links in an element start from, and whether the feed itself named one. */
export function baseOf(element: Element, documentUrl: string | null): { url: string | null; named: boolean } {
  const bases: string[] = [];
  for (let e: Element | null = element; e !== null && bases.length < MOST_BASES; e = e.parent) {
    const own = e.attributes.get('xml:base');
    if (own !== undefined && own.length <= MOST_BASE) bases.push(own);
  }
  let url = documentUrl;
  for (const base of bases.reverse()) url = resolve(base, url) ?? url;
  return { url, named: bases.length > 0 };
}

function resolve(link: string, base: string | null): string | null {
  const trimmed = link.trim();
  return URL.canParse(trimmed, base ?? undefined) ? new URL(trimmed, base ?? undefined).href : null;
}

/**
 * A link as an absolute http(s) address, or null. An absolute one stays as it is written, apart from blanks: an
 * address is an identity.
 */
export function httpLink(link: string | null | undefined, base: string | null): string | null {
  const written = link?.replace(/[\t\n\r]+/g, '').trim();
  if (!written || written.length > 8000) return null;
  const address = written.includes('&amp;') ? decodeEntities(written) : written;
  const url = URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '')
    return null;
  return /^https?:\/\/[^\s\\]+$/i.test(address) ? address : url.href;
}

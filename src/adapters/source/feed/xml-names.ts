/** Attributes and namespaces of feeds' XML. */
import { decodeEntities } from './entities.ts';
import type { Seek } from './seek.ts';

/** Namespaces by their addresses, without scheme, "www." and trailing marks, in lower case. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/atom-blog/ns': 'atom',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss': '',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'search.yahoo.com/mrss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'w3.org/1999/xhtml': 'xhtml',
  'w3.org/xml/1998/namespace': 'xml',
};

/** Prefixes that mean the same in nearly every feed, for those that forget to declare them. */
const USUAL: Readonly<Record<string, string>> = {
  atom: 'atom',
  rss: '',
  rdf: 'rdf',
  dc: 'dc',
  dcterms: 'dcterms',
  content: 'content',
  media: 'media',
  itunes: 'itunes',
  xhtml: 'xhtml',
  xml: 'xml',
};

/** Short name of a tag's namespace. Without a prefix, an unknown one counts as the feed's own. */
export function namespaceOf(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  if (colon <= 0) return prefixes.get('') ?? '';
  const prefix = name.slice(0, colon).toLowerCase();
  const declared = prefixes.get(prefix);
  const usual = Object.hasOwn(USUAL, prefix) ? USUAL[prefix]! : '?';
  return declared === undefined || declared === '?' ? usual : declared;
}

function shortName(address: string, isDefault: boolean): string {
  const key = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]{1,8}$/, '');
  if (Object.hasOwn(NAMESPACES, key)) return NAMESPACES[key]!;
  return isDefault ? '' : '?';
}

type Tag = Readonly<{
  attributes: ReadonlyMap<string, string>;
  /** Offset behind the tag's ">". */
  end: number;
  empty: boolean;
  prefixes: (outer: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
}>;

const SPACE = /[\s/]*/y;
const ATTRIBUTE = /([^\s=<>"'/]{1,200})(?:\s*=\s*)?/y;
const BARE = /[^\s"'<>]*/y;
const NONE: ReadonlyMap<string, string> = new Map();
const MAX_ATTRIBUTES = 100;

/** Reads a start tag's attributes, from behind its name. A tag that never ends stops at the next "<". */
export function readAttributes(source: string, from: number, seek: Seek): Tag {
  let found: Map<string, string> | null = null;
  let declared: [string, string][] | null = null;
  let at = from;
  let empty = false;
  for (let n = 0; ; n++) {
    at = skip(SPACE, source, at);
    const c = source[at];
    if (c === undefined || c === '<') break;
    if (c === '>') {
      empty = source[at - 1] === '/';
      at++;
      break;
    }
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match === null) {
      at++;
      continue;
    }
    at += match[0].length;
    const { value, end } = match[0].includes('=') ? readValue(source, at, seek) : { value: '', end: at };
    at = end;
    if (n >= MAX_ATTRIBUTES) continue;
    const name = match[1]!.toLowerCase();
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared ??= [];
      declared.push([name.slice(6), shortName(value, name === 'xmlns')]);
    } else {
      found ??= new Map();
      const key = /^(?:xml|rdf):/.test(name) ? name : name.slice(name.lastIndexOf(':') + 1);
      if (!found.has(key)) found.set(key, decodeEntities(value));
    }
  }
  const own = declared;
  return {
    attributes: found ?? NONE,
    end: at,
    empty,
    prefixes: (outer) => (own === null ? outer : new Map([...outer].slice(0, MAX_ATTRIBUTES).concat(own))),
  };
}

function readValue(source: string, at: number, seek: Seek): { value: string; end: number } {
  const quote = source[at];
  if (quote === '"' || quote === "'") {
    const end = seek(quote, at + 1);
    const tagEnd = seek('<', at + 1);
    // A quote that does not come before the next tag was forgotten.
    if (end >= 0 && (tagEnd < 0 || end < tagEnd || end - at < 2000))
      return { value: source.slice(at + 1, end), end: end + 1 };
    const rest = skip(BARE, source, at + 1);
    return { value: source.slice(at + 1, rest), end: rest };
  }
  const end = skip(BARE, source, at);
  // In <link href=/a/> the slash belongs to the address, in <a b=c/> to the tag; both read right.
  return {
    value: source.slice(at, end),
    end: source[end] === '>' && source[end - 1] === '/' ? end - 1 : end,
  };
}

function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(source)?.[0].length ?? 0);
}

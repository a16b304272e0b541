/**
 * A tolerant scanner for feeds' XML: one pass, linear, no entity expansion, no network, bounded depth. It reads
 * what people publish: unclosed and misnested tags, bare ampersands, stray markup, files cut in the middle.
 */
import { type Fault, fail, ok, type Result } from '../../../digest/model.ts';
import { type Seek, seeker } from './seek.ts';
import { namespaceOf, readAttributes } from './xml-names.ts';

export type Element = {
  /** Short name of the namespace: '' for the feed's own, 'dc', 'atom', ... and '?' for unknown ones. */
  readonly ns: string;
  /** Local name in lower case. */
  readonly name: string;
  /** By local name in lower case; `xml:` and `rdf:` ones keep their prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | null;
  readonly children: Element[];
  /** Prefixes declared here, or the parent's own map. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly start: number;
  end: number;
  /** False where the text ended, or its parent did, before its end tag. */
  closed: boolean;
};

export type XmlDocument = Readonly<{
  source: string;
  root: Element;
  /** Feed items, in order; they also stand in the tree. */
  items: readonly Element[];
  /** True where the text ended inside an element. */
  truncated: boolean;
}>;

const MAX_DEPTH = 200;
const MAX_ELEMENTS = 500_000;
/** In HTML that was put into a feed as it stands, these have no end tag. */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'meta']);
/** Fields of one line of text. Where another field begins inside one, its end tag was forgotten. */
const LINE_FIELDS = new Set(['title', 'link', 'guid', 'id', 'pubdate', 'published', 'updated', 'language']);
const FIELDS = new Set([
  ...LINE_FIELDS,
  'description',
  'summary',
  'content',
  'encoded',
  'author',
  'category',
  'creator',
  'item',
  'entry',
]);
const INLINE = new Set(['span', 'font', 'strong', 'small', 'cite', 'abbr', 'code', 'blink', 'strike']);
const NAME = /[A-Za-z_:\u0080-\uffff][\w:.\-\u0080-\uffff]*/y;
const NONE: ReadonlyMap<string, string> = new Map();

/** The tree of a document from `from` on; a fault where it has no element, or is too deep or too large. */
export function scanXml(source: string, from = 0): Result<XmlDocument> {
  const top: Element = {
    ns: '',
    name: '',
    attributes: NONE,
    parent: null,
    children: [],
    prefixes: NONE,
    start: from,
    end: source.length,
    closed: true,
  };
  const items: Element[] = [];
  const seek = seeker(source);
  let open = top;
  let depth = 0;
  let count = 0;
  let item: Element | null = null;

  const close = (element: Element, end: number, properly: boolean): void => {
    for (let at: Element = open; ; at = at.parent!) {
      at.end = end;
      at.closed = properly && at === element;
      depth--;
      if (at === item) item = null;
      if (at === element) break;
    }
    open = element.parent!;
  };

  let at = from;
  for (;;) {
    at = seek('<', at);
    if (at < 0) break;
    const next = source[at + 1];
    if (next === '!') at = afterDeclaration(source, at, seek);
    else if (next === '?') at = after(seek('>', at), 1, at + 2);
    else if (next === '/') {
      const name = nameAt(source, at + 2);
      const end = name === '' ? -1 : seek('>', at);
      const local = localName(name);
      let ended: Element | null = name === '' ? null : open;
      while (ended !== null && (ended === top || ended.name !== local)) ended = ended.parent;
      // An end tag of nothing that is open, behind a line of text, is a misspelt one.
      if (ended === null && LINE_FIELDS.has(open.name) && local.length > 3 && !INLINE.has(local))
        ended = open;
      if (ended !== null && ended !== top) close(ended, at, true);
      at = after(end, 1, at + 2 + name.length);
    } else {
      const name = nameAt(source, at + 1);
      if (name === '') {
        at++;
        continue;
      }
      const tag = readAttributes(source, at + 1 + name.length, seek);
      const local = localName(name);
      const prefixes = tag.prefixes(open.prefixes);
      const ns = namespaceOf(name, prefixes);
      const isItem = (local === 'item' || local === 'entry') && (ns === '' || ns === 'atom');
      // Items never stand in items: the former one was not closed.
      if (isItem && item !== null) close(item, at, false);
      while (LINE_FIELDS.has(open.name) && FIELDS.has(local) && open.ns !== 'media' && open.parent !== top)
        close(open, at, true);
      const element: Element = {
        ns,
        name: local,
        attributes: tag.attributes,
        parent: open,
        children: [],
        prefixes,
        start: tag.end,
        end: tag.end,
        closed: true,
      };
      open.children.push(element);
      if (++count > MAX_ELEMENTS)
        return fail({ kind: 'too_large', detail: `the feed has more than ${MAX_ELEMENTS} elements` });
      if (isItem) items.push(element);
      if (!tag.empty && !VOID.has(local)) {
        if (++depth > MAX_DEPTH)
          return fail({
            kind: 'too_deep',
            detail: `the feed nests elements deeper than ${MAX_DEPTH} levels`,
          });
        open = element;
        if (isItem) item = element;
      }
      at = tag.end;
    }
  }
  const truncated = open !== top;
  if (truncated) {
    let outermost = open;
    while (outermost.parent !== top) outermost = outermost.parent!;
    close(outermost, source.length, false);
  }
  const root = top.children[0];
  return root === undefined ? fail(NO_ELEMENT) : ok({ source, root, items, truncated });
}

const NO_ELEMENT: Fault = { kind: 'not_a_feed', detail: 'this is no feed: it has no XML in it' };

const after = (found: number, length: number, otherwise: number): number =>
  found < 0 ? otherwise : found + length;

/** Past a comment, a CDATA section or a declaration. One that never ends counts as text. */
function afterDeclaration(source: string, at: number, seek: Seek): number {
  if (source.startsWith('<!--', at)) return after(seek('-->', at + 4), 3, at + 4);
  if (source.startsWith('<![CDATA[', at)) return after(seek(']]>', at + 9), 3, source.length);
  return after(seek('>', at), 1, at + 2);
}

function nameAt(source: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(source)?.[0] ?? '';
}

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

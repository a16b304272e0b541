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
  return new Scan(source, from).run();
}

/** One pass over a text: the tree so far, and the innermost element that is open. */
class Scan {
  readonly #source: string;
  readonly #seek: Seek;
  readonly #top: Element;
  readonly #items: Element[] = [];
  #open: Element;
  #item: Element | null = null;
  #depth = 0;
  #count = 0;
  #at: number;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#seek = seeker(source);
    this.#at = from;
    this.#top = {
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
    this.#open = this.#top;
  }

  run(): Result<XmlDocument> {
    const source = this.#source;
    const top = this.#top;
    for (;;) {
      const at = this.#seek('<', this.#at);
      if (at < 0) break;
      const next = source[at + 1];
      if (next === '!') this.#at = afterDeclaration(source, at, this.#seek);
      else if (next === '?') this.#at = after(this.#seek('>', at), 1, at + 2);
      else if (next === '/') this.#endTag(at);
      else this.#startTag(at);
      if (this.#count > MAX_ELEMENTS)
        return fail({ kind: 'too_large', detail: `the feed has more than ${MAX_ELEMENTS} elements` });
      if (this.#depth > MAX_DEPTH)
        return fail({
          kind: 'too_deep',
          detail: `the feed nests elements deeper than ${MAX_DEPTH} levels`,
        });
    }
    const truncated = this.#open !== top;
    if (truncated) {
      let outermost = this.#open;
      while (outermost.parent !== top) outermost = outermost.parent!;
      this.#close(outermost, source.length, false);
    }
    const root = top.children[0];
    return root === undefined ? fail(NO_ELEMENT) : ok({ source, root, items: this.#items, truncated });
  }

  #endTag(at: number): void {
    const name = nameAt(this.#source, at + 2);
    const end = name === '' ? -1 : this.#seek('>', at);
    const ended = name === '' ? null : this.#endedBy(localName(name));
    if (ended !== null) this.#close(ended, at, true);
    this.#at = after(end, 1, at + 2 + name.length);
  }

  /** The innermost element of this name that is open. An end tag of none, behind a line of text, is a misspelt one. */
  #endedBy(local: string): Element | null {
    for (let at = this.#open; at !== this.#top; at = at.parent!) if (at.name === local) return at;
    const misspelt = LINE_FIELDS.has(this.#open.name) && local.length > 3 && !INLINE.has(local);
    return misspelt ? this.#open : null;
  }

  #startTag(at: number): void {
    const name = nameAt(this.#source, at + 1);
    if (name === '') {
      this.#at = at + 1;
      return;
    }
    const tag = readAttributes(this.#source, at + 1 + name.length, this.#seek);
    this.#at = tag.end;
    const local = localName(name);
    const prefixes = tag.prefixes(this.#open.prefixes);
    const ns = namespaceOf(name, prefixes);
    const isItem = (local === 'item' || local === 'entry') && (ns === '' || ns === 'atom');
    // Items never stand in items: the former one was not closed.
    if (isItem && this.#item !== null) this.#close(this.#item, at, false);
    this.#closeLines(local, at);
    const element: Element = {
      ns,
      name: local,
      attributes: tag.attributes,
      parent: this.#open,
      children: [],
      prefixes,
      start: tag.end,
      end: tag.end,
      closed: true,
    };
    this.#open.children.push(element);
    this.#count++;
    if (isItem) this.#items.push(element);
    if (tag.empty || VOID.has(local)) return;
    this.#depth++;
    this.#open = element;
    if (isItem) this.#item = element;
  }

  /** Fields of one line end where another field begins. */
  #closeLines(local: string, at: number): void {
    if (!FIELDS.has(local)) return;
    for (let open = this.#open; LINE_FIELDS.has(open.name); open = this.#open) {
      if (open.ns === 'media' || open.parent === this.#top) return;
      this.#close(open, at, true);
    }
  }

  /** Closes an element and all that is open in it. */
  #close(element: Element, end: number, properly: boolean): void {
    for (let at: Element = this.#open; ; at = at.parent!) {
      at.end = end;
      at.closed = properly && at === element;
      this.#depth--;
      if (at === this.#item) this.#item = null;
      if (at === element) break;
    }
    this.#open = element.parent!;
  }
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

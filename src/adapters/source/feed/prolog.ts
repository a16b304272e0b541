/** What the beginning of a document says it is. */

/** How far into a document its beginning may stand, behind comments, warnings and other chatter. */
export const PROLOG = 64 * 1024;

/**
 * True for a document type with entities in it. They are never expanded, and nothing of them is fetched. `start`:
 * where the document's own first element begins, -1 where it has none; a document type stands before that.
 */
export function hasEntityDeclaration(document: string, start: number): boolean {
  const text = start < 0 ? document : document.slice(0, start);
  const doctype = /<!DOCTYPE/i.exec(text.slice(0, PROLOG));
  if (!doctype) return false;
  const from = doctype.index + doctype[0].length;
  const open = text.slice(from, from + PROLOG).search(/[[>]/);
  return open >= 0 && text[from + open] === '[' && /<!ENTITY/i.test(text.slice(from, from + PROLOG * 4));
}

/** True where the text starts as a web page does. */
export const isWebPage = (text: string): boolean =>
  /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, PROLOG));

/** Where the document's feed or list begins; -1 where there is none, or a page begins before it. */
export function startOf(kind: 'feed' | 'opml', text: string): number {
  const head = withoutComments(text.slice(0, PROLOG));
  const start = head.search(kind === 'opml' ? OPML : FEED);
  // A document type alone makes no page: some feeds carry HTML's.
  return start >= 0 && PAGE.test(head.slice(0, start)) ? -1 : start;
}

const FEED = /<(?:[\w.-]{1,40}:)?(?:rss|rdf|feed|channel)(?=[\s/>])/i;
const OPML = /<opml(?=[\s/>])/i;
const PAGE = /<(?:html|head|body|title|meta|link|script|div)[\s/>]/i;

/** The text with its comments blanked out, so that offsets stay. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', open + 4);
    if (end < 0) break;
    kept.push(text.slice(at, open), ' '.repeat(end + 3 - open));
    at = end + 3;
  }
  return kept.length === 0 ? text : kept.join('') + text.slice(at);
}

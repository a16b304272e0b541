/** What the beginning of a document says it is. */

/** How far into a document its beginning may stand, behind comments, warnings and other chatter. */
export const PROLOG = 64 * 1024;

/** True for a document type with entities in it. They are never expanded, and nothing of them is fetched. */
export function hasEntityDeclaration(text: string): boolean {
  const doctype = /<!DOCTYPE/i.exec(text.slice(0, PROLOG));
  if (!doctype) return false;
  const from = doctype.index + doctype[0].length;
  const open = text.slice(from, from + PROLOG).search(/[[>]/);
  return open >= 0 && text[from + open] === '[' && /<!ENTITY/i.test(text.slice(from, from + PROLOG * 4));
}

/** True where the text starts as a web page does. */
export const isWebPage = (text: string): boolean =>
  /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, PROLOG));

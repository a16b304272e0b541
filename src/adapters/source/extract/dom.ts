/** The few things that extraction asks of a parsed page, and the parser. */
import { DOMParser } from 'linkedom';

export type DomNode = {
  readonly nodeType: number;
  readonly textContent: string;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
};

export type DomElement = DomNode & {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly children: readonly DomElement[];
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  getElementsByTagName(name: string): Iterable<DomElement>;
  remove(): void;
};

export type DomDocument = DomElement & { readonly body: DomElement; title: string };

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;

/** Parses markup that `tidy` made. */
export const parseHtml = (html: string): DomDocument =>
  new DOMParser().parseFromString(html, 'text/html') as unknown as DomDocument;

/** An element's children as they are now, so that some may be removed meanwhile. */
export function childrenOf(element: DomNode): DomNode[] {
  const found: DomNode[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) found.push(node);
  return found;
}

/** Finds the element that holds a page's article. */
import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, isElement } from './dom.ts';
import { isNamedBody } from './furniture.ts';

type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

/** The article's element as Readability sees it, or null. Changes the document. */
export function articleElement(document: DomDocument): DomElement | null {
  try {
    const reader = new Readability<DomElement>(document as unknown as ReadabilityDocument, {
      disableJSONLD: true,
      keepClasses: true,
      charThreshold: 250,
      serializer: (node) => node as unknown as DomElement,
    });
    return reader.parse()?.content ?? null;
  } catch {
    // Odd markup can lead Readability astray; the caller has other ways.
    return null;
  }
}

/** Elements that the page itself names as its article's text, outermost, in order. */
export function namedBodies(body: DomElement): DomElement[] {
  const found: DomElement[] = [];
  const visit = (element: DomElement): void => {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (!isElement(node)) continue;
      if (isNamedBody(node)) found.push(node);
      else visit(node);
    }
  };
  visit(body);
  return found;
}

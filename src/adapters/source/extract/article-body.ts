/** Finds the element that holds a page's article. */
import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';

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

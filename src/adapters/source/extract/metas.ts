/** A page's `<meta>` elements by name. */
import type { DomDocument } from './dom.ts';

export type Metas = ReadonlyMap<string, string>;

/** The first content of each meta name, property or itemprop, in lower case. */
export function readMetas(document: DomDocument): Metas {
  const found = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = (meta.getAttribute('content') ?? '').trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.toLowerCase().trim();
      if (key && !found.has(key)) found.set(key, content.slice(0, 4_000));
    }
  }
  return found;
}

export function firstOf(metas: Metas, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = metas.get(key);
    if (value) return value;
  }
  return null;
}

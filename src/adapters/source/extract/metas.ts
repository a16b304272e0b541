/** A page's `<meta>` elements by name. */
import type { DomDocument } from './dom.ts';

export type Metas = ReadonlyMap<string, readonly string[]>;

const MOST_A_NAME = 12;

/** The contents of each meta name, property or itemprop, in lower case, in order. */
export function readMetas(document: DomDocument): Metas {
  const found = new Map<string, string[]>();
  for (const meta of document.getElementsByTagName('meta')) {
    const content = (meta.getAttribute('content') ?? '').trim().slice(0, 4_000);
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.toLowerCase().trim();
      if (!key) continue;
      const values = found.get(key) ?? [];
      if (values.length < MOST_A_NAME && !values.includes(content)) values.push(content);
      found.set(key, values);
    }
  }
  return found;
}

/** The first content of the first of these names that has one, or null. */
export function firstOf(metas: Metas, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = metas.get(key)?.[0];
    if (value) return value;
  }
  return null;
}

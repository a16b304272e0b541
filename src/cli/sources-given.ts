/** SOURCE arguments: an address, a path of this machine, or the name of a starter pack. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizeAddress } from '../adapters/http/address.ts';
import { starterPacks } from '../adapters/source/packs.ts';
import { UsageError } from './io.ts';

export type Given = Readonly<{ location: string; local: boolean }>;

/** All that was named, in order; a pack stands for its feeds. */
export async function sourcesGiven(typed: readonly string[]): Promise<Given[]> {
  const packs = typed.some(mayBePack) ? await starterPacks() : [];
  return typed.flatMap((one) => {
    const pack = mayBePack(one) ? packs.find(({ id }) => id === one.toLowerCase()) : undefined;
    return pack?.feeds.map(({ url }) => ({ location: url, local: false })) ?? [sourceGiven(one)];
  });
}

/** What exists, or is written as a path, is a path; anything else must be an http(s) address. */
export function sourceGiven(typed: string): Given {
  if (typed.startsWith('file://')) return pathGiven(fileURLToPath(typed));
  if (!/^[a-z]+:\/\//i.test(typed) && (existsSync(typed) || looksLikePath(typed))) return pathGiven(typed);
  const address = normalizeAddress(typed);
  if (address.ok) return { location: address.value, local: false };
  const { kind, detail } = address.error;
  throw new UsageError(
    kind === 'invalid_url'
      ? `"${typed}" is no file or folder here, no starter pack and no web address`
      : detail,
  );
}

const mayBePack = (typed: string): boolean => /^[a-z]{2,3}-[a-z-]{1,40}$/i.test(typed) && !existsSync(typed);

/** "./news", "C:\news", "news/", "article.html": nobody writes an address so, and `html` ends no domain. */
const looksLikePath = (typed: string): boolean =>
  /^(?:[./~\\]|[a-z]:\\|(?!localhost)[^/.:]+\/$)/i.test(typed) ||
  /^[^/:]+\.(?:html?|xhtml|xml|rss|atom|rdf|json|opml|txt)$/i.test(typed);

function pathGiven(path: string): Given {
  if (!existsSync(path)) throw new UsageError(`there is no file or folder ${path}`);
  return { location: resolve(path), local: true };
}

/** Which entry is which article: keys that stay the same while dates, trackers and careless ids change. */
import type { Entry } from '../model.ts';
import { idOf, sha256 } from '../text/hash.ts';
import { fold } from '../text/words.ts';
import { addressKey, isFrontPage } from './canonical-url.ts';

/**
 * All keys of each entry, the best first, for "did this source give it before?". An entry is known when any of them
 * is: a feed may change its guids or its links, seldom both. The link stands first where it belongs to this entry
 * alone, because some feeds make new guids at each reading; else the guid, else title and text; never a date. A guid
 * or link that several entries with different titles share does not count.
 */
export function entryAliases(entries: readonly Entry[], sourceLocation: string): [string, ...string[]][] {
  const links = entries.map((entry) => linkKey(entry.url, sourceLocation));
  const guids = entries.map((entry) => guidKey(entry.guid, sourceLocation));
  const titles = entries.map((entry) => plain(entry.title));
  const goodLinks = ownedBy(links, titles);
  const goodGuids = ownedBy(guids, titles);
  return entries.map((entry, i) => {
    const keys: string[] = [];
    if (links[i] && goodLinks.has(links[i])) keys.push(links[i]);
    if (guids[i] && goodGuids.has(guids[i]) && !(keys.length > 0 && isWeak(entry.guid!))) keys.push(guids[i]);
    const [first, ...others] = keys;
    return first === undefined ? [wordsKey(entry.title, bodyOf(entry))] : [first, ...others];
  });
}

/** The article through all its versions and in all sources: its link, else its guid, else title and text. */
export function articleKey(
  page: Readonly<{ url: string | null; guid: string | null; title: string; text: string }>,
): string {
  const link = linkKey(page.url);
  if (link !== null) return link;
  const guid = guidKey(page.guid);
  return guid !== null && !isWeak(page.guid!) ? guid : wordsKey(page.title, page.text);
}

const linkKey = (url: string | null, base?: string): string | null => {
  const key = url === null || url.trim() === '' ? null : addressKey(url, base);
  return key === null || isFrontPage(`http://${key}`) ? null : idOf('link', key);
};

/** A guid that is an address loses its fragment and scheme: some outlets count versions there. */
const guidKey = (guid: string | null, base?: string): string | null => {
  const trimmed = guid?.trim() ?? '';
  if (trimmed === '') return null;
  if (!/^https?:/i.test(trimmed)) return idOf('guid', trimmed);
  return linkKey(trimmed, base);
};

/** A bare small number may be the place in the list, which another article holds tomorrow. */
const isWeak = (guid: string): boolean => /^\D{0,5}\d{0,3}$/.test(guid.trim());

const wordsKey = (title: string, text: string): string =>
  idOf('words', plain(title), sha256(plain(text.slice(0, 20_000))));

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

const bodyOf = (entry: Entry): string => entry.summary || entry.body?.content || '';

/** Keys whose entries all have one title: a link or guid that different titles share names none of them. */
function ownedBy(keys: readonly (string | null)[], titles: readonly string[]): ReadonlySet<string> {
  const owner = new Map<string, string | null>();
  for (const [i, key] of keys.entries()) {
    if (key === null) continue;
    const title = owner.get(key);
    if (title === undefined) owner.set(key, titles[i]!);
    else if (title !== titles[i]) owner.set(key, null);
  }
  return new Set([...owner].flatMap(([key, title]) => (title === null ? [] : [key])));
}

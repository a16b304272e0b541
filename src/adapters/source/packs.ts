/** The starter packs: lists of well-known public feeds, one OPML file a language and subject in `packs/`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StarterPack } from '../../bots/deps.ts';
import { readOpml, titleOfOpml } from './opml.ts';

/** From `src` and from `dist` alike, the folder stands three levels up. */
const FOLDER = fileURLToPath(new URL('../../../packs', import.meta.url));

/** All packs of the package, by id. They are part of the program: one that is missing or damaged throws. */
export async function starterPacks(folder: string = FOLDER): Promise<StarterPack[]> {
  try {
    const names = await readdir(folder);
    const packs = await Promise.all(names.sort().map((name) => readPack(folder, name)));
    return packs.filter((pack) => pack !== null);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`the starter packs cannot be read: ${why}`, { cause });
  }
}

/** Null for a file that is named like no pack. */
async function readPack(folder: string, name: string): Promise<StarterPack | null> {
  const [, language, subject] = /^([a-z]{2,3})-([a-z-]+)\.opml$/.exec(name) ?? [];
  if (language === undefined || subject === undefined) return null;
  const text = await readFile(join(folder, name), 'utf8');
  const feeds = readOpml(text);
  if (!feeds.ok) throw new Error(`${name}: ${feeds.error.detail}`);
  return {
    id: `${language}-${subject}`,
    language,
    subject,
    title: titleOfOpml(text) ?? `${language} ${subject}`,
    feeds: feeds.value.map(({ title, url }) => ({ title, url })),
  };
}

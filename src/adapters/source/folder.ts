/** The files of a folder that may hold news, in a fixed order, bounded. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

export type FolderFile = Readonly<{
  path: string;
  folder: string;
  name: string;
  /** By the file's name alone: a list or feed, a page, a text. */
  looks: 'xml' | 'html' | 'text';
}>;

export const MOST_FILES = 10_000;
const MAX_DEPTH = 8;

const LOOKS: Readonly<Record<string, FolderFile['looks']>> = {
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.rdf': 'xml',
  '.json': 'xml',
  '.opml': 'xml',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
};

/**
 * Files of a folder and of those in it (`depth` levels, 0 for itself alone), sorted by name; hidden ones, links to
 * elsewhere and other kinds are passed over. One more than `MOST_FILES` at most, so that the rest shows.
 */
export async function filesIn(folder: string, depth: number = MAX_DEPTH): Promise<FolderFile[]> {
  const found: FolderFile[] = [];
  await walk(folder, depth, found);
  return found;
}

async function walk(folder: string, depth: number, found: FolderFile[]): Promise<void> {
  const members = await readdir(folder, { withFileTypes: true }).catch(() => []);
  members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const member of members) {
    if (found.length > MOST_FILES) return;
    if (member.name.startsWith('.') || member.name === 'node_modules') continue;
    const path = join(folder, member.name);
    if (member.isDirectory()) {
      if (depth > 0) await walk(path, depth - 1, found);
      continue;
    }
    const extension = extname(member.name).toLowerCase();
    const looks = Object.hasOwn(LOOKS, extension) ? LOOKS[extension] : undefined;
    if (member.isFile() && looks !== undefined) found.push({ path, folder, name: member.name, looks });
  }
}

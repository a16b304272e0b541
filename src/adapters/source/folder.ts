/** The files of a folder that may hold news, in a fixed order, bounded. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Fault } from '../../digest/model.ts';

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

/** Lists a folder's members. */
type List = (folder: string) => Promise<Dirent[]>;

const listed: List = (folder) => readdir(folder, { withFileTypes: true });

type FolderFiles = Readonly<{
  files: readonly FolderFile[];
  /** One for each folder that could not be read. */
  notes: readonly Fault[];
}>;

/**
 * Files of a folder and of those in it (`depth` levels, 0 for itself alone), sorted by name; hidden ones, links to
 * elsewhere and other kinds are passed over. One more than `MOST_FILES` at most, so that the rest shows.
 */
export async function filesIn(
  folder: string,
  depth: number = MAX_DEPTH,
  list: List = listed,
): Promise<FolderFiles> {
  const files: FolderFile[] = [];
  const notes: Fault[] = [];
  const walk = async (at: string, deeper: number): Promise<void> => {
    for (const member of await membersOf(at, list, notes)) {
      if (files.length > MOST_FILES) return;
      if (member.name.startsWith('.') || member.name === 'node_modules') continue;
      const path = join(at, member.name);
      if (member.isDirectory()) {
        if (deeper > 0) await walk(path, deeper - 1);
        continue;
      }
      const extension = extname(member.name).toLowerCase();
      const looks = Object.hasOwn(LOOKS, extension) ? LOOKS[extension] : undefined;
      if (member.isFile() && looks !== undefined) files.push({ path, folder: at, name: member.name, looks });
    }
  };
  await walk(folder, depth);
  return { files, notes };
}

/** The members by name; none and a note where the folder cannot be read. */
async function membersOf(folder: string, list: List, notes: Fault[]): Promise<Dirent[]> {
  try {
    const members = await list(folder);
    return members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    notes.push({ kind: 'not_readable', detail: `the folder ${basename(folder)} cannot be read (${reason})` });
    return [];
  }
}

/** Reads a source on disk: a feed, an OPML list, a web page, a plain text, or a folder of them. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Entry, type Fault, fail, NO_MEMORY, ok, type Result } from '../../digest/model.ts';
import type { FetchFault, SourceReading } from '../../digest/ports.ts';
import { lastSegment, load, onDisk, type Part, pageEntry, readFeedFile } from './file.ts';
import { type FolderFile, filesIn, MOST_FILES } from './folder.ts';
import { readList } from './list.ts';
import type { ReaderDeps } from './reading.ts';

/** Reads a file or a folder by its absolute path. */
export async function readPath(
  path: string,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Result<SourceReading, FetchFault>> {
  const found = await stat(path).catch(() => null);
  if (found === null) return fail({ kind: 'not_found', detail: `there is no file or folder ${path}` });
  const part = found.isDirectory()
    ? await readFolder(path, deps, signal)
    : await readFileAt(path, deps, signal);
  return part.ok ? ok(asReading(part.value)) : part;
}

const asReading = ({ title, entries, notes }: Part): SourceReading => ({
  kind: 'read',
  title,
  entries,
  memory: NO_MEMORY,
  movedTo: null,
  notes,
});

async function readFileAt(
  path: string,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Result<Part, FetchFault>> {
  const loaded = await load(path);
  if (!loaded.ok) return loaded;
  const { bytes, text, kind } = loaded.value;
  if (kind === 'opml') return readList(text, deps, signal);
  if (kind === 'feed') {
    const { files, notes } = await filesIn(dirname(path), 0);
    const feed = await readFeedFile(path, bytes, files, deps);
    return feed.ok ? ok({ ...feed.value, notes: [...feed.value.notes, ...notes] }) : feed;
  }
  const entry = pageEntry(path, loaded.value);
  // The file's name stands for the outlet where the page names none.
  return entry.ok ? ok({ title: basename(path), entries: [entry.value], notes: [] }) : entry;
}

const givenUp = fail<FetchFault>({ kind: 'aborted', detail: 'reading the folder was given up' });

async function readFolder(
  path: string,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Result<Part, FetchFault>> {
  const { files, notes: unread } = await filesIn(path);
  const read = files.slice(0, MOST_FILES);
  const entries: Entry[] = [];
  const notes: Fault[] = [...unread];
  const told = new Set<string>();
  for (const file of read.filter(({ looks }) => looks === 'xml')) {
    if (signal.aborted) return givenUp;
    const part = await readXml(file, files, deps, signal);
    entries.push(...part.entries);
    notes.push(...part.notes);
    for (const page of part.pages) told.add(page);
  }
  // Pages that a feed names are that feed's; the others stand for themselves.
  for (const { path: page, looks } of read) {
    if (looks === 'xml' || told.has(page)) continue;
    if (signal.aborted) return givenUp;
    const loaded = await load(page);
    const entry = loaded.ok ? pageEntry(page, loaded.value) : loaded;
    if (entry.ok) entries.push(onDisk({ ...entry.value, guid: pathToFileURL(page).href }, page));
    else notes.push(entry.error);
  }
  if (files.length > MOST_FILES)
    notes.push({ kind: 'too_many', detail: `only the first ${MOST_FILES} files of the folder were read` });
  if (entries.length === 0 && notes.length === 0)
    return fail({ kind: 'empty', detail: `${path} holds no feeds, pages or texts` });
  return ok({ title: basename(path), entries, notes });
}

type XmlFile = Omit<Part, 'title'> & Readonly<{ pages: readonly string[] }>;

/** A feed or a list in a folder; `pages` are where the pages of its entries would stand beside it. */
async function readXml(
  file: FolderFile,
  files: readonly FolderFile[],
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<XmlFile> {
  const loaded = await load(file.path);
  if (!loaded.ok) return { entries: [], notes: [loaded.error], pages: [] };
  const { kind, bytes, text } = loaded.value;
  if (kind !== 'feed' && kind !== 'opml') return { entries: [], notes: [], pages: [] };
  const part =
    kind === 'feed' ? await readFeedFile(file.path, bytes, files, deps) : await readList(text, deps, signal);
  if (!part.ok) return { entries: [], notes: [part.error], pages: [] };
  const { title, entries, notes } = part.value;
  if (kind === 'opml') return { entries, notes, pages: [] };
  return {
    entries: entries.map((entry) => ({ ...entry, site: title })),
    notes,
    pages: entries.flatMap(({ url }) => (url === null ? [] : [join(file.folder, lastSegment(url))])),
  };
}

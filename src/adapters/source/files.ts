/** Reads a source on disk: a feed, an OPML list, a web page, a plain text, or a folder of them. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Entry, type Fault, fail, NO_MEMORY, ok, type Result } from '../../digest/model.ts';
import type { FetchFault, RawDocument, SourceReading } from '../../digest/ports.ts';
import { decode } from './decode.ts';
import { titleOfPage } from './discover.ts';
import { type FolderFile, filesIn, MOST_FILES } from './folder.ts';
import { readOpml, titleOfOpml } from './opml.ts';
import { asNote, type ReaderDeps } from './reading.ts';
import { type DocumentKind, sniff } from './sniff.ts';
import { readWeb } from './web.ts';

const MAX_FILE_BYTES = 8 * 1024 * 1024;
const MOST_FEEDS = 1000;
const FEEDS_AT_ONCE = 6;
/** Relative links in a feed on disk are resolved against this, then looked for in its folder. */
const NOWHERE = 'http://folder.invalid/';

type Read = Extract<SourceReading, { kind: 'read' }>;
type Part = Readonly<{ title: string | null; entries: readonly Entry[]; notes: readonly Fault[] }>;

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

const asReading = ({ title, entries, notes }: Part): Read => ({
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
  if (kind === 'other') return notReadable(path);
  const entry = fileEntry(path, kind, text);
  // The file's name stands for the outlet where the page names none.
  return ok({ title: basename(path), entries: [entry], notes: [] });
}

const notReadable = (path: string): Result<never> =>
  fail({ kind: 'not_readable', detail: `${basename(path)} is no feed, page or text` });

type Loaded = Readonly<{ bytes: Uint8Array; text: string; kind: DocumentKind }>;

async function load(path: string): Promise<Result<Loaded>> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES)
      return fail({ kind: 'too_large', detail: `${basename(path)} is larger than 8 MiB` });
    const bytes = await readFile(path);
    const { text } = decode(bytes, null, 'html');
    const kind = sniff(text, null, path);
    // Zero bytes stand in no text: an image, an archive, a program.
    return ok({
      bytes,
      text,
      kind: kind === 'text' && text.slice(0, 8192).includes('\u0000') ? 'other' : kind,
    });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return fail({ kind: 'not_readable', detail: `${basename(path)} cannot be read (${reason})` });
  }
}

function fileEntry(path: string, kind: 'html' | 'text', text: string): Entry {
  return {
    guid: null,
    url: pathToFileURL(path).href,
    title: (kind === 'html' ? titleOfPage(text) : titleOfText(text)) || basename(path).replace(/\.\w+$/, ''),
    author: null,
    site: null,
    publishedAt: null,
    summary: '',
    body: { kind, content: text },
    whole: true,
    file: null,
  };
}

const LONGEST_HEADLINE = 150;
const OPENING = 90;

/** A text's first line where it can be a headline, else the opening words of its first paragraph. */
function titleOfText(text: string): string {
  const line = /^\s*(\S[^\r\n]{0,1000})/.exec(text.slice(0, 4000))?.[1]?.trim() ?? '';
  if (line.length <= LONGEST_HEADLINE) return line.replace(/^#{1,6}\s+/, '');
  const opening = line.replace(/^\p{Lu}[\p{Lu}\s.,/()-]{1,40}\s[—–-]{1,2}\s/u, '');
  const cut = opening.slice(0, OPENING + 1).replace(/\s+\S*$/, '');
  return `${cut.slice(0, OPENING).replace(/[\s,;:]+$/, '')}…`;
}

/** A feed file. Items whose link ends in the name of a page beside it are read from that page. */
async function readFeedFile(
  path: string,
  bytes: Uint8Array,
  beside: readonly FolderFile[],
  deps: ReaderDeps,
): Promise<Result<Part>> {
  const feed = await deps.parseFeed({ url: NOWHERE, contentType: null, body: { kind: 'bytes', bytes } });
  if (!feed.ok) return fail({ ...feed.error, detail: `${basename(path)}: ${feed.error.detail}` });
  const folder = dirname(path);
  const pages = new Map(
    beside.filter((f) => f.folder === folder && f.looks === 'html').map((f) => [f.name, f.path]),
  );
  const entries = feed.value.entries.map((entry) => {
    const page = entry.url === null ? undefined : pages.get(lastSegment(entry.url));
    const local = entry.url?.startsWith(NOWHERE) === true;
    if (page === undefined) return local ? { ...entry, url: null } : entry;
    const url = local ? pathToFileURL(page).href : entry.url;
    return onDisk({ ...entry, url }, page);
  });
  return ok({ title: feed.value.title, entries, notes: feed.value.notes.map(asNote) });
}

function lastSegment(url: string): string {
  const segment = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** An entry that is read from its page on disk when its turn comes: a folder may hold more than fits in memory. */
const onDisk = (entry: Entry, path: string): Entry => ({ ...entry, body: null, whole: true, file: path });

/** The document of an entry on disk; `url` is the article's address, which need not be the file's. */
export async function readPage(path: string, url: string | null): Promise<Result<RawDocument>> {
  const loaded = await load(path);
  if (!loaded.ok) return loaded;
  const { kind, text } = loaded.value;
  if (kind === 'other') return notReadable(path);
  const body = kind === 'text' ? ({ kind, text } as const) : ({ kind: 'html', html: text } as const);
  return ok({ url, contentType: null, body });
}

async function readFolder(
  path: string,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Result<Part, FetchFault>> {
  const { files, notes: unread } = await filesIn(path);
  const entries: Entry[] = [];
  const notes: Fault[] = [...unread];
  const told = new Set<string>();
  const pages: FolderFile[] = [];
  for (const file of files.slice(0, MOST_FILES)) {
    if (signal.aborted) return fail({ kind: 'aborted', detail: 'reading the folder was given up' });
    if (file.looks !== 'xml') {
      pages.push(file);
      continue;
    }
    const loaded = await load(file.path);
    if (!loaded.ok) notes.push(loaded.error);
    else if (loaded.value.kind === 'feed') {
      const part = await readFeedFile(file.path, loaded.value.bytes, files, deps);
      if (!part.ok) notes.push(part.error);
      else {
        for (const entry of part.value.entries) entries.push({ ...entry, site: part.value.title });
        notes.push(...part.value.notes);
        for (const { url } of part.value.entries)
          if (url !== null) told.add(join(file.folder, lastSegment(url)));
      }
    } else if (loaded.value.kind === 'opml') {
      const part = await readList(loaded.value.text, deps, signal);
      if (part.ok) entries.push(...part.value.entries);
      notes.push(...(part.ok ? part.value.notes : [part.error]));
    }
  }
  // Pages that a feed names are that feed's; the others stand for themselves.
  for (const page of pages) {
    if (told.has(page.path)) continue;
    if (signal.aborted) return fail({ kind: 'aborted', detail: 'reading the folder was given up' });
    const loaded = await load(page.path);
    if (!loaded.ok) notes.push(loaded.error);
    else if (loaded.value.kind === 'html' || loaded.value.kind === 'text') {
      const { kind, text } = loaded.value;
      const entry = { ...fileEntry(page.path, kind, text), guid: pathToFileURL(page.path).href };
      entries.push(onDisk(entry, page.path));
    }
  }
  if (files.length > MOST_FILES)
    notes.push({ kind: 'too_many', detail: `only the first ${MOST_FILES} files of the folder were read` });
  if (entries.length === 0 && notes.length === 0)
    return fail({ kind: 'empty', detail: `${path} holds no feeds, pages or texts` });
  return ok({ title: basename(path), entries, notes });
}

/** The feeds of an OPML list, each read as a source of its own; one that fails is a note. */
async function readList(
  text: string,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Result<Part, FetchFault>> {
  const list = readOpml(text);
  if (!list.ok) return list;
  const feeds = list.value.slice(0, MOST_FEEDS);
  const parts = new Array<Part>(feeds.length);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < feeds.length && !signal.aborted) {
      const at = next++;
      const { title, url } = feeds[at]!;
      const reading = await readWeb(url, NO_MEMORY, deps, signal);
      if (!reading.ok) {
        const { kind, detail } = reading.error;
        parts[at] = { title: null, entries: [], notes: [{ kind, detail: `${title}: ${detail}` }] };
      } else if (reading.value.kind === 'read') parts[at] = reading.value;
    }
  };
  await Promise.all(Array.from({ length: Math.min(FEEDS_AT_ONCE, feeds.length) }, work));
  if (signal.aborted) return fail({ kind: 'aborted', detail: 'reading the list was given up' });
  const done = parts.filter((part) => part !== undefined);
  return ok({
    title: titleOfOpml(text),
    entries: done.flatMap((part) => part.entries.map((entry) => ({ ...entry, site: part.title }))),
    notes: done.flatMap((part) => part.notes),
  });
}

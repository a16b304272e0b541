/** One file on disk as a source: what it is, what it holds, and the pages that a feed on disk names. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Entry, type Fault, fail, ok, type Result } from '../../digest/model.ts';
import type { RawDocument } from '../../digest/ports.ts';
import { decode } from './decode.ts';
import { titleOfPage } from './discover.ts';
import type { FolderFile } from './folder.ts';
import { asNote, type ReaderDeps } from './reading.ts';
import { type DocumentKind, isBinary, sniff } from './sniff.ts';

const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** Relative links in a feed on disk are resolved against this, then looked for in its folder. */
const NOWHERE = 'http://folder.invalid/';

/** What a file, or a part of a folder or list, gave. */
export type Part = Readonly<{ title: string | null; entries: readonly Entry[]; notes: readonly Fault[] }>;

const notReadable = (path: string): Result<never> =>
  fail({ kind: 'not_readable', detail: `${basename(path)} is no feed, page or text` });

type Loaded = Readonly<{ bytes: Uint8Array; text: string; kind: DocumentKind }>;

export async function load(path: string): Promise<Result<Loaded>> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES)
      return fail({ kind: 'too_large', detail: `${basename(path)} is larger than 8 MiB` });
    const bytes = await readFile(path);
    const { text } = decode(bytes, null, 'html');
    const kind = sniff(text, null, path);
    const named = kind === 'text' || kind === 'html';
    return ok({ bytes, text, kind: named && isBinary(text) ? 'other' : kind });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return fail({ kind: 'not_readable', detail: `${basename(path)} cannot be read (${reason})` });
  }
}

/** A page or text as one whole entry. */
export function pageEntry(path: string, { kind, text }: Loaded): Result<Entry> {
  if (kind !== 'html' && kind !== 'text') return notReadable(path);
  return ok({
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
  });
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
export async function readFeedFile(
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

export function lastSegment(url: string): string {
  const segment = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** An entry that is read from its page on disk when its turn comes: a folder may hold more than fits in memory. */
export const onDisk = (entry: Entry, path: string): Entry => ({
  ...entry,
  body: null,
  whole: true,
  file: path,
});

/** The document of an entry on disk; `url` is the article's address, which need not be the file's. */
export async function readPage(path: string, url: string | null): Promise<Result<RawDocument>> {
  const loaded = await load(path);
  if (!loaded.ok) return loaded;
  const { kind, text } = loaded.value;
  if (kind === 'other') return notReadable(path);
  const body = kind === 'text' ? ({ kind, text } as const) : ({ kind: 'html', html: text } as const);
  return ok({ url, contentType: null, body });
}

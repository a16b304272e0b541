/** A list of feeds (OPML) as one source. */
import { fail, NO_MEMORY, ok, type Result } from '../../digest/model.ts';
import type { FetchFault } from '../../digest/ports.ts';
import { inParallel } from '../../digest/sources/in-parallel.ts';
import type { Part } from './file.ts';
import { readOpml, titleOfOpml } from './opml.ts';
import type { ReaderDeps } from './reading.ts';
import { readWeb } from './web.ts';

const MOST_FEEDS = 1000;
const FEEDS_AT_ONCE = 6;

/** The feeds of an OPML list, each read as a source of its own; one that fails is a note. */
export async function readList(
  text: string,
  deps: ReaderDeps,
  signal: AbortSignal,
): Promise<Result<Part, FetchFault>> {
  const list = readOpml(text);
  if (!list.ok) return list;
  const feeds = list.value.slice(0, MOST_FEEDS);
  const parts = await inParallel(feeds, FEEDS_AT_ONCE, async ({ title, url }): Promise<Part | null> => {
    if (signal.aborted) return null;
    const reading = await readWeb(url, NO_MEMORY, deps, signal);
    if (reading.ok) return reading.value.kind === 'read' ? reading.value : null;
    const { kind, detail } = reading.error;
    return { title: null, entries: [], notes: [{ kind, detail: `${title}: ${detail}` }] };
  });
  if (signal.aborted) return fail({ kind: 'aborted', detail: 'reading the list was given up' });
  const done = parts.filter((part) => part !== null);
  return ok({
    title: titleOfOpml(text),
    entries: done.flatMap((part) => part.entries.map((entry) => ({ ...entry, site: part.title }))),
    notes: done.flatMap((part) => part.notes),
  });
}

/** Reads sources into the store: the way in, where one bad source never stops the others. */
import { entryAliases } from './articles/identity.ts';
import { excerptSnapshot, snapshotOf } from './articles/snapshot.ts';
import type { Article, Entry, ExtractedPage, Failure, Fault, Millis, Result, Source } from './model.ts';
import { fail, NO_MEMORY, ok } from './model.ts';
import type {
  Clock,
  FetchFault,
  HeavySteps,
  Progress,
  RawDocument,
  SourceReader,
  SourceStatus,
  Store,
} from './ports.ts';
import { LATE } from './schedule/due.ts';
import { type FailedPages, failedPages } from './sources/failed-pages.ts';
import { inParallel } from './sources/in-parallel.ts';
import { type PageTurns, pageTurns, type Seat } from './sources/page-turns.ts';
import { afterFailure, afterPart, afterSuccess, failureOf, moved, pageFaults } from './sources/status.ts';

export type CollectPorts = Readonly<{
  reader: SourceReader;
  steps: HeavySteps;
  store: Pick<Store, 'articles' | 'sources'>;
  clock: Clock;
}>;

export type CollectOrder = Readonly<{
  sources: readonly Source[];
  /** Entries dated before this are passed over. */
  since: Millis;
  /** `due`: only sources whose polling time has come. `now`: all. `afresh`: all, as if never read before. */
  when: 'due' | 'now' | 'afresh';
  /** How long one source and all together may take, in milliseconds; by default a minute and five. */
  limits?: Readonly<{ source: number; collection: number }>;
}>;

type Collected = Readonly<{
  /** Articles whose page or file was itself the source, whatever their date. */
  direct: readonly Article[];
  failures: readonly Failure[];
}>;

const DAY = 24 * 3_600_000;
const LIMITS = { source: 60_000, collection: 300_000 };
/** One reading of one source takes at most so many new entries; a folder of files is one source. */
const MOST_ENTRIES = 200;
const MOST_DIRECT = 10_000;
const SOURCES_AT_ONCE = 8;
/** Of all sources together. */
const PAGES_AT_ONCE = 8;

type Desk = Readonly<{ turns: PageTurns; failed: FailedPages }>;
/** Readings at the same time share one reader, so its turns as well; what failed is remembered as long as it lives. */
const desks = new WeakMap<SourceReader, Desk>();

function deskOf(reader: SourceReader): Desk {
  const desk = desks.get(reader) ?? { turns: pageTurns(PAGES_AT_ONCE), failed: failedPages() };
  desks.set(reader, desk);
  return desk;
}

/**
 * Reads the sources and saves what is new. Every source is read, however the others fare; what is not reached in
 * time is left for the next reading, and told.
 */
export async function collect(
  order: CollectOrder,
  ports: CollectPorts,
  signal: AbortSignal,
  progress: Progress = () => {},
): Promise<Collected> {
  const statuses = await ports.store.sources.get(order.sources.map((source) => source.id));
  const time = within(order.limits?.collection ?? LIMITS.collection, signal);
  let done = 0;
  const read = await inParallel(statuses, SOURCES_AT_ONCE, async (status) => {
    const result = await collectSource(status, order, ports, time, progress);
    done += 1;
    progress({
      kind: 'reading',
      done,
      of: statuses.length,
      source: status.source.title ?? status.source.location,
    });
    return result;
  });
  return { direct: read.flatMap((one) => one.direct), failures: read.flatMap((one) => one.failures) };
}

const within = (ms: number, signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(ms)]);

/** Reads one source, saves its new articles and what is to be remembered of it. */
export async function collectSource(
  status: SourceStatus,
  order: Omit<CollectOrder, 'sources'>,
  ports: CollectPorts,
  signal: AbortSignal,
  progress: Progress = () => {},
): Promise<Collected> {
  const now = ports.clock();
  if (status.state === 'gone' || (order.when === 'due' && status.nextPollAt > now))
    return { direct: [], failures: failureOf(status) };
  const later = {
    kind: 'later',
    detail: 'was not reached in time and is left for later',
    short: 'left for later',
  };
  if (signal.aborted) return { direct: [], failures: [{ source: status.source, fault: later, since: now }] };
  const limit = order.limits?.source ?? LIMITS.source;
  const time = within(limit, signal);
  const memory = order.when === 'afresh' ? NO_MEMORY : status.memory;
  const seat = deskOf(ports.reader).turns.enter();
  try {
    const reading = await ports.reader.read(status.source, memory, time);
    if (!reading.ok) {
      if (signal.aborted)
        return { direct: [], failures: [{ source: status.source, fault: later, since: now }] };
      const slow = { kind: 'timeout', detail: `it could not be read within ${limit / 1000} seconds` };
      const failed = afterFailure(status, time.aborted ? slow : reading.error, now);
      await ports.store.sources.update(failed);
      return { direct: [], failures: failureOf(failed) };
    }
    if (reading.value.kind === 'unchanged') {
      await ports.store.sources.update(afterSuccess(status, reading.value.memory, now));
      return { direct: [], failures: [] };
    }
    const { title, entries, notes } = reading.value;
    const source = { ...status.source, title: title ?? status.source.title };
    // since the last reading, whatever the order asks: what was listed late would else be missed for good
    const since = Math.min(order.since, unreadSince(status));
    const saved = await saveEntries(
      { source, entries, since, when: order.when, seat, time },
      ports,
      signal,
      progress,
    );
    const next = { ...status, source };
    // a page that failed is asked for again: the list must come again then, so no "not modified"
    const remembered = saved.faults.length > 0 ? NO_MEMORY : reading.value.memory;
    const read = saved.left > 0 ? afterPart(next, now) : afterSuccess(next, remembered, now);
    await ports.store.sources.update(moved(read, reading.value.movedTo));
    const faults = [...notes.filter((note) => note.kind !== 'note'), ...pageFaults(saved.faults, saved.left)];
    return { direct: saved.direct, failures: faults.map((fault) => ({ source, fault, since: now })) };
  } finally {
    seat.leave();
  }
}

/** Since when a source may hold what nobody has seen: its last reading, or a day before its first failure. */
function unreadSince({ lastReadAt, failing }: SourceStatus): Millis {
  if (lastReadAt !== null) return lastReadAt - LATE;
  return failing === null ? Number.POSITIVE_INFINITY : failing.since - DAY;
}

type Listed = Readonly<{
  source: Source;
  entries: readonly Entry[];
  since: Millis;
  when: CollectOrder['when'];
  seat: Seat;
  /** Ends when the source's time is up. */
  time: AbortSignal;
}>;

type Saved = Readonly<{ direct: readonly Article[]; faults: readonly Fault[]; left: number }>;

async function saveEntries(
  { source, entries, since, when, seat, time }: Listed,
  ports: CollectPorts,
  signal: AbortSignal,
  progress: Progress,
): Promise<Saved> {
  // a feed may change its guids or its links: an entry is known again by any of its keys
  const aliases = entryAliases(entries, source.location);
  const seen = await ports.store.articles.known(source.id, aliases.flat());
  const keyed = entries.map((entry, i) => ({ entry, keys: aliases[i]! }));
  const direct = keyed.filter(({ entry }) => entry.whole).slice(0, MOST_DIRECT);
  const fresh = keyed.filter(
    ({ entry, keys }) =>
      !entry.whole && !keys.some((key) => seen.has(key)) && (entry.publishedAt ?? since) >= since,
  );
  const { failed } = deskOf(ports.reader);
  const waits = fresh.map(({ keys }) =>
    when === 'afresh' ? null : failed.waits(source.id, keys, ports.clock()),
  );
  const wanted = [...direct, ...fresh.filter((_, i) => waits[i] === null).slice(0, MOST_ENTRIES)];
  let done = 0;
  const read = await inParallel(wanted, PAGES_AT_ONCE, async ({ entry, keys }) => {
    // what is here already cannot stall
    const until = entry.whole ? signal : time;
    const turn = await seat.take(until);
    const article = turn === null ? null : await articleOf(entry, source, ports, until).finally(turn);
    done += 1;
    progress({ kind: 'articles', done, of: wanted.length });
    const given = article !== null && !(until.aborted && faultOf(article));
    return { entry, keys, article: given ? article : null };
  });
  for (const { entry, keys, article } of read) {
    if (article?.ok) failed.forget(source.id, keys);
    else if (article && !entry.whole) failed.failed(source.id, keys, article.error, ports.clock());
  }
  const good = read.flatMap(({ entry, keys, article }) =>
    article?.ok ? [{ ...article.value, entry, keys }] : [],
  );
  await ports.store.articles.save(
    good.flatMap(({ article, keys }) => keys.map((entryKey) => ({ article, sourceId: source.id, entryKey }))),
  );
  return {
    direct: good.filter(({ entry }) => entry.whole).map(({ article }) => article),
    faults: [...read.map(({ article }) => article && faultOf(article)), ...waits].filter(
      (fault) => fault !== null,
    ),
    left: read.filter(({ article }) => article === null).length,
  };
}

const faultOf = (article: Awaited<ReturnType<typeof articleOf>>): Fault | null =>
  article.ok ? article.value.fault : article.error;

/** An entry's article: from its page, else from what the source carries of it, marked as an excerpt. */
async function articleOf(
  entry: Entry,
  source: Source,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<Result<{ article: Article; fault: Fault | null }>> {
  const from = { entry, source, fetchedAt: ports.clock() };
  const read = await pageOf(entry, ports, signal);
  if (read.ok) return ok({ article: snapshotOf({ ...from, ...read.value }), fault: null });
  const excerpt = await excerptOf(entry, ports);
  if (excerpt === null) return fail(read.error);
  return ok({ article: excerptSnapshot({ ...from, ...excerpt }), fault: read.error });
}

type ReadPage = Readonly<{
  page: ExtractedPage;
  /** Where it was read in the end, behind all redirects. */
  address: string | null;
}>;

async function pageOf(
  entry: Entry,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<Result<ReadPage, FetchFault>> {
  const document = await documentAt(entry, ports, signal);
  if (!document.ok) return document;
  const page = await ports.steps.extract(document.value);
  return page.ok ? ok({ page: page.value, address: document.value.url }) : page;
}

async function documentAt(
  entry: Entry,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<Result<RawDocument, FetchFault>> {
  if (entry.whole && entry.body) return ok(documentOf(entry.url, entry.body));
  if (entry.url === null && entry.file === null)
    return fail({ kind: 'no_link', detail: `"${entry.title}" has no link to its page` });
  return ports.reader.page(entry, signal);
}

/** What the source itself says of the item, or null where that is nothing. */
async function excerptOf(
  entry: Entry,
  ports: CollectPorts,
): Promise<Readonly<{ text: string; language: string }> | null> {
  const extracted = entry.body ? await ports.steps.extract(documentOf(null, entry.body)) : null;
  const text = (extracted?.ok ? extracted.value.text : entry.summary).trim();
  if (text === '' || entry.title === '') return null;
  return { text, language: extracted?.ok ? extracted.value.language : 'und' };
}

const documentOf = (url: string | null, body: NonNullable<Entry['body']>): RawDocument => ({
  url,
  contentType: null,
  body: body.kind === 'html' ? { kind: 'html', html: body.content } : { kind: 'text', text: body.content },
});

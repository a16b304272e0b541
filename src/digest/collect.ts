/** Reads sources into the store: the way in, where one bad source never stops the others. */
import { entryAliases, snapshotOf } from './articles/identity.ts';
import type { Article, Entry, ExtractedPage, Failure, Fault, Millis, Result, Source } from './model.ts';
import { fail, ok } from './model.ts';
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
}>;

export type Collected = Readonly<{
  /** Articles whose page or file was itself the source, whatever their date. */
  direct: readonly Article[];
  failures: readonly Failure[];
}>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export const POLL_EVERY = 30 * MINUTE;
/** A failing source is asked again after 5 minutes, then twice as long each time, at most a day. */
const FIRST_RETRY = 5 * MINUTE;
const LAST_RETRY = 24 * 60 * MINUTE;
/** Permanent redirects are believed after so many readings in a row. */
const MOVED_AFTER = 3;
/** One reading of one source takes at most so many new entries; a folder of files is one source. */
const MOST_ENTRIES = 200;
const MOST_DIRECT = 10_000;
const SOURCES_AT_ONCE = 8;
const PAGES_AT_ONCE = 6;

/** Reads the sources and saves what is new. Every source is read, however the others fare. */
export async function collect(
  order: CollectOrder,
  ports: CollectPorts,
  signal: AbortSignal,
  progress: Progress = () => {},
): Promise<Collected> {
  const statuses = await ports.store.sources.get(order.sources.map((source) => source.id));
  let done = 0;
  const read = await inParallel(statuses, SOURCES_AT_ONCE, async (status) => {
    const result = await collectSource(status, order, ports, signal, progress);
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
  const memory = order.when === 'afresh' ? { etag: null, lastModified: null } : status.memory;
  const reading = await ports.reader.read(status.source, memory, signal);
  if (!reading.ok) {
    const failed = afterFailure(status, reading.error, now);
    await ports.store.sources.update(failed);
    return { direct: [], failures: failureOf(failed) };
  }
  if (reading.value.kind === 'unchanged') {
    await ports.store.sources.update({ ...afterSuccess(status, now), memory: reading.value.memory });
    return { direct: [], failures: [] };
  }
  const { title, entries, notes } = reading.value;
  const source = { ...status.source, title: title ?? status.source.title };
  // since the last reading, whatever the order asks: what was listed late would else be missed for good
  const since = Math.min(order.since, unreadSince(status));
  const saved = await saveEntries(source, entries, since, ports, signal, progress);
  const next = afterSuccess({ ...status, source }, now);
  await ports.store.sources.update({ ...moved(next, reading.value.movedTo), memory: reading.value.memory });
  const faults = [...notes.filter((note) => note.kind !== 'note'), ...pageFaults(saved.faults)];
  return { direct: saved.direct, failures: faults.map((fault) => ({ source, fault, since: now })) };
}

/** Since when a source may hold what nobody has seen: its last reading, or a day before its first failure. */
function unreadSince({ lastReadAt, failing }: SourceStatus): Millis {
  if (lastReadAt !== null) return lastReadAt - LATE;
  return failing === null ? Number.POSITIVE_INFINITY : failing.since - DAY;
}

async function saveEntries(
  source: Source,
  entries: readonly Entry[],
  since: Millis,
  ports: CollectPorts,
  signal: AbortSignal,
  progress: Progress,
): Promise<{ direct: readonly Article[]; faults: readonly Fault[] }> {
  // a feed may change its guids or its links: an entry is known again by any of its keys
  const aliases = entryAliases(entries, source.location);
  const seen = await ports.store.articles.known(source.id, aliases.flat());
  const keyed = entries.map((entry, i) => ({ entry, keys: aliases[i]! }));
  const direct = keyed.filter(({ entry }) => entry.whole).slice(0, MOST_DIRECT);
  const listed = keyed
    .filter(
      ({ entry, keys }) =>
        !entry.whole && !keys.some((key) => seen.has(key)) && (entry.publishedAt ?? since) >= since,
    )
    .slice(0, MOST_ENTRIES);
  const wanted = [...direct, ...listed];
  let done = 0;
  const read = await inParallel(wanted, PAGES_AT_ONCE, async ({ entry, keys }) => {
    const article = await articleOf(entry, source, ports, signal);
    done += 1;
    progress({ kind: 'articles', done, of: wanted.length });
    return { entry, keys, article };
  });
  const good = read.flatMap(({ entry, keys, article }) =>
    article.ok ? [{ ...article.value, entry, keys }] : [],
  );
  await ports.store.articles.save(
    good.flatMap(({ article, keys }) => keys.map((entryKey) => ({ article, sourceId: source.id, entryKey }))),
  );
  return {
    direct: good.filter(({ entry }) => entry.whole).map(({ article }) => article),
    faults: read.flatMap(({ article }) =>
      article.ok ? (article.value.fault ? [article.value.fault] : []) : [article.error],
    ),
  };
}

/** An entry's article: from its page, else from what the source carries of it, marked as an excerpt. */
async function articleOf(
  entry: Entry,
  source: Source,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<Result<{ article: Article; fault: Fault | null }>> {
  const page = await pageOf(entry, ports, signal);
  const snapshot = (extracted: ExtractedPage): Article =>
    snapshotOf({ entry, page: extracted, sourceTitle: source.title, fetchedAt: ports.clock() });
  if (page.ok) return ok({ article: snapshot(page.value), fault: null });
  const excerpt = await excerptOf(entry, ports);
  if (excerpt === null) return fail(page.error);
  return ok({ article: snapshot(excerpt), fault: page.error });
}

async function pageOf(
  entry: Entry,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<Result<ExtractedPage, FetchFault>> {
  if (entry.whole && entry.body) return ports.steps.extract(documentOf(entry.url, entry.body));
  if (entry.url === null && entry.file === null)
    return fail({ kind: 'no_link', detail: `"${entry.title}" has no link to its page` });
  const document = await ports.reader.page(entry, signal);
  return document.ok ? ports.steps.extract(document.value) : document;
}

/** What the source itself says of the item; never the whole article, for quotations must stand on the linked page. */
async function excerptOf(entry: Entry, ports: CollectPorts): Promise<ExtractedPage | null> {
  const extracted = entry.body ? await ports.steps.extract(documentOf(entry.url, entry.body)) : null;
  const text = extracted?.ok ? extracted.value.text : entry.summary;
  if (text.trim() === '' || entry.title === '') return null;
  const language = extracted?.ok ? extracted.value.language : 'und';
  return {
    url: entry.url,
    title: entry.title,
    byline: entry.author,
    site: '',
    publishedAt: entry.publishedAt,
    language,
    completeness: 'excerpt',
    text: text.trim(),
  };
}

const documentOf = (url: string | null, body: NonNullable<Entry['body']>): RawDocument => ({
  url,
  contentType: null,
  body: body.kind === 'html' ? { kind: 'html', html: body.content } : { kind: 'text', text: body.content },
});

function failureOf(status: SourceStatus): Failure[] {
  return status.failing
    ? [{ source: status.source, fault: status.failing.fault, since: status.failing.since }]
    : [];
}

function afterFailure(status: SourceStatus, fault: FetchFault, now: Millis): SourceStatus {
  const times = (status.failing?.times ?? 0) + 1;
  const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** Math.min(times - 1, 20));
  return {
    ...status,
    failing: {
      since: status.failing?.since ?? now,
      fault: { kind: fault.kind, detail: fault.detail, short: fault.short },
      times,
    },
    nextPollAt: Math.min(now + LAST_RETRY, Math.max(now + wait, fault.retryAfter ?? 0)),
    state: fault.gone ? 'gone' : status.state,
  };
}

function afterSuccess(status: SourceStatus, now: Millis): SourceStatus {
  return { ...status, failing: null, lastReadAt: now, nextPollAt: now + POLL_EVERY };
}

function moved(status: SourceStatus, to: string | null): SourceStatus {
  if (to === null) return { ...status, moved: null };
  const times = status.moved?.to === to ? status.moved.times + 1 : 1;
  if (times < MOVED_AFTER) return { ...status, moved: { to, times } };
  return { ...status, source: { ...status.source, location: to }, moved: null };
}

/** One fault for all pages of a source that could not be read: how many, and why most of them. */
function pageFaults(faults: readonly Fault[]): Fault[] {
  const first = faults[0];
  if (!first) return [];
  const pages = faults.length === 1 ? '1 page' : `${faults.length} pages`;
  return [{ kind: 'pages', detail: `${pages} could not be read: ${first.detail}`, short: pages }];
}

/** Runs `work` on all items, so many at once; results in the items' order. */
async function inParallel<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}

/** Reads sources into the store: the way in, where one bad source never stops the others. */
import type { Article, Failure, Millis, Source } from './model.ts';
import { NO_MEMORY } from './model.ts';
import type { Progress, SourceStatus, Store } from './ports.ts';
import { LATE } from './schedule/due.ts';
import { deskOf } from './sources/desk.ts';
import { type EntryPorts, saveEntries } from './sources/entries.ts';
import { inParallel } from './sources/in-parallel.ts';
import { afterFailure, afterPart, afterSuccess, failureOf, moved, pageFaults } from './sources/status.ts';

export type CollectPorts = EntryPorts & Readonly<{ store: Pick<Store, 'sources'> }>;

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
const SOURCES_AT_ONCE = 8;

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
  const later = { kind: 'later', detail: 'was not reached in time and is left for later' };
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
      { source, entries, since, afresh: order.when === 'afresh', seat, time },
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

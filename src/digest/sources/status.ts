/** What is remembered of a source after a reading: when to ask again, since when it fails, where it moved. */
import { type Failure, type Fault, type Millis, NO_MEMORY, type SourceMemory } from '../model.ts';
import type { FetchFault, SourceStatus } from '../ports.ts';

const MINUTE = 60_000;
const POLL_EVERY = 30 * MINUTE;
/** A failing source is asked again after 5 minutes, then twice as long each time, at most a day. */
const FIRST_RETRY = 5 * MINUTE;
const LAST_RETRY = 24 * 60 * MINUTE;
/** Permanent redirects are believed after so many readings in a row. */
const MOVED_AFTER = 3;

/** After a reading that failed. A source that is gone for good is not asked again. */
export function afterFailure(status: SourceStatus, fault: FetchFault, now: Millis): SourceStatus {
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

/** After a reading that reached all it listed; `memory` is what the source gave to be asked with the next time. */
export function afterSuccess(status: SourceStatus, memory: SourceMemory, now: Millis): SourceStatus {
  return { ...status, failing: null, lastReadAt: now, nextPollAt: now + POLL_EVERY, memory };
}

/**
 * After a reading that left pages for later: soon it is asked again, for the whole list and as far back as before,
 * since a source that answers "unchanged" would not list them.
 */
export function afterPart(status: SourceStatus, now: Millis): SourceStatus {
  return { ...status, failing: null, nextPollAt: now + FIRST_RETRY, memory: NO_MEMORY };
}

/** Counts permanent redirects to one address; after three in a row the source is read there. */
export function moved(status: SourceStatus, to: string | null): SourceStatus {
  if (to === null) return { ...status, moved: null };
  const times = status.moved?.to === to ? status.moved.times + 1 : 1;
  if (times < MOVED_AFTER) return { ...status, moved: { to, times } };
  return { ...status, source: { ...status.source, location: to }, moved: null };
}

/** The failure that a source is in, if it is in one. */
export function failureOf({ source, failing }: SourceStatus): Failure[] {
  return failing ? [{ source, fault: failing.fault, since: failing.since }] : [];
}

/** One fault for all pages of a source that were not read: how many failed, why the first, how many are left. */
export function pageFaults(faults: readonly Fault[], left: number): Fault[] {
  const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
  const later = left > 0 ? `${pages(left)} left for later` : '';
  const first = faults[0];
  const counts = { failed: faults.length, left };
  if (!first) return later ? [{ kind: 'pages', detail: later, pages: counts }] : [];
  const failed = `${pages(faults.length)} could not be read: ${first.detail}`;
  return [
    {
      kind: 'pages',
      detail: later ? `${later}; ${failed}` : failed,
      pages: counts,
    },
  ];
}

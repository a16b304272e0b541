/** Pages that failed lately, by source and key, so that they are not asked again at every reading. */
import type { Fault, Millis } from '../model.ts';
import type { FetchFault } from '../ports.ts';

const HOUR = 3_600_000;
/** A page that failed is asked again after an hour, then twice as long each time, at most a day. */
const FIRST_WAIT = HOUR;
const LAST_WAIT = 24 * HOUR;
/** Of more than these the oldest are forgotten; they are only asked again. */
const MOST = 20_000;

export type FailedPages = Readonly<{
  /** Why an entry's page is not to be asked yet, or null where it may be. */
  waits(sourceId: string, keys: readonly string[], now: Millis): Fault | null;
  failed(sourceId: string, keys: readonly string[], fault: FetchFault, now: Millis): void;
  forget(sourceId: string, keys: readonly string[]): void;
}>;

type Failed = Readonly<{ times: number; until: Millis; fault: Fault }>;

/** An empty memory. It lives no longer than the process: after a start every page is asked once more. */
export function failedPages(): FailedPages {
  const known = new Map<string, Failed>();
  const names = (sourceId: string, keys: readonly string[]): string[] =>
    keys.map((key) => `${sourceId}\n${key}`);
  const find = (sourceId: string, keys: readonly string[]): Failed | undefined =>
    names(sourceId, keys)
      .map((name) => known.get(name))
      .find((failed) => failed !== undefined);
  const forget = (sourceId: string, keys: readonly string[]): void => {
    for (const name of names(sourceId, keys)) known.delete(name);
  };
  return {
    forget,
    waits: (sourceId, keys, now) => {
      const failed = find(sourceId, keys);
      return failed && failed.until > now ? failed.fault : null;
    },
    failed: (sourceId, keys, fault, now) => {
      const times = (find(sourceId, keys)?.times ?? 0) + 1;
      const wait = fault.gone ? LAST_WAIT : Math.min(LAST_WAIT, FIRST_WAIT * 2 ** Math.min(times - 1, 10));
      const until = Math.min(now + LAST_WAIT, Math.max(now + wait, fault.retryAfter ?? 0));
      forget(sourceId, keys);
      for (const name of names(sourceId, keys)) known.set(name, { times, until, fault });
      for (const name of known.keys()) {
        if (known.size <= MOST) break;
        known.delete(name);
      }
    },
  };
}

/** Jobs that fail are tried later each time, so that a fault is no endless loop. In memory: a restart tries at once. */
import type { Millis } from '../../digest/model.ts';

const FIRST = 60_000;
const LONGEST = 3_600_000;

export type Backoff = Readonly<{
  waits(id: string, now: Millis): boolean;
  failed(id: string, now: Millis): void;
  done(id: string): void;
}>;

export function backoff(): Backoff {
  const failing = new Map<string, { times: number; until: Millis }>();
  return {
    waits: (id, now) => (failing.get(id)?.until ?? 0) > now,
    failed: (id, now) => {
      const times = (failing.get(id)?.times ?? 0) + 1;
      failing.set(id, { times, until: now + Math.min(LONGEST, FIRST * 2 ** (times - 1)) });
    },
    done: (id) => void failing.delete(id),
  };
}

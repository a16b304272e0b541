/** The time of one reading over all its hops: it runs while a server is waited for, and not while a turn is. */
import type { Millis } from '../../digest/model.ts';
import { TimeoutError } from './faults.ts';
import type { Limits } from './limits.ts';

/** The time of one hop: `signal` ends it, also for its caller; `answered` says that the headers are there. */
export type Time = Readonly<{ signal: AbortSignal; answered(): void }>;

export type Stopwatch = Readonly<{
  /** Aborts the work with a `TimeoutError` where its headers, or all hops together, take too long. */
  run<T>(signal: AbortSignal, work: (time: Time) => Promise<T>): Promise<T>;
}>;

export function stopwatch({ headersMs, totalMs }: Pick<Limits, 'headersMs' | 'totalMs'>): Stopwatch {
  let left: Millis = totalMs;
  return {
    run: async (signal, work) => {
      const late = new AbortController();
      const begun = performance.now();
      const headers = setTimeout(() => late.abort(new TimeoutError('headers')), headersMs);
      const total = setTimeout(() => late.abort(new TimeoutError('total')), Math.max(0, left));
      const answered = (): void => clearTimeout(headers);
      try {
        return await work({ signal: AbortSignal.any([signal, late.signal]), answered });
      } finally {
        answered();
        clearTimeout(total);
        left -= performance.now() - begun;
      }
    },
  };
}

/** Waiting that leaves no timer behind, so that a stopped program can end. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Millis } from '../../digest/model.ts';

/** Resolves after so long, or as soon as the signal is aborted. */
export const pause = (ms: Millis, signal?: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});

/** What the promise comes to, or null where that takes longer. */
export async function within<T>(promise: Promise<T>, ms: Millis): Promise<T | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), Math.max(0, ms));
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

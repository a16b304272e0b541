/** So many requests at once: a local server answers one after the other anyway. */

interface Slots {
  /** Waits for a free one; the answer gives it back. Null where the signal comes first. */
  take(signal: AbortSignal): Promise<(() => void) | null>;
}

export function slots(most: number): Slots {
  let free = most;
  const waiting = new Set<() => void>();
  const giveBack = (): void => {
    const [next] = waiting;
    if (next === undefined) free++;
    else next();
  };
  return {
    take: (signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(null);
        if (free > 0) {
          free--;
          return resolve(giveBack);
        }
        const leave = (): void => {
          waiting.delete(go);
          resolve(null);
        };
        const go = (): void => {
          waiting.delete(go);
          signal.removeEventListener('abort', leave);
          resolve(giveBack);
        };
        waiting.add(go);
        signal.addEventListener('abort', leave, { once: true });
      }),
  };
}

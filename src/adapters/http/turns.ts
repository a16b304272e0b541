/** Politeness: how many requests run at once, and how far apart they start, in all and for one host. */
import type { Millis } from '../../digest/model.ts';

type TurnOptions = Readonly<{
  /** Between the starts of two requests to one host. */
  spacingMs: number;
  perHost: number;
  total: number;
  clock: () => Millis;
}>;

export interface Turns {
  /** Waits for this host's turn; the answer gives it back. Rejects with the signal's reason. */
  take(host: string, spaced: boolean, signal: AbortSignal): Promise<() => void>;
}

type Waiting = { host: string; spaced: boolean; go: () => void };
type HostState = { running: number; nextStart: Millis };

export function turns(options: TurnOptions): Turns {
  const hosts = new Map<string, HostState>();
  const waiting = new Set<Waiting>();
  let running = 0;
  let timer: NodeJS.Timeout | undefined;

  const stateOf = (host: string): HostState => {
    const known = hosts.get(host) ?? { running: 0, nextStart: 0 };
    hosts.set(host, known);
    return known;
  };

  const forget = (now: Millis): void => {
    for (const [host, state] of hosts) if (state.running === 0 && state.nextStart <= now) hosts.delete(host);
  };

  /** Starts, in the order of coming, all whose turn it is; then sleeps until the next one's. */
  const pump = (): void => {
    clearTimeout(timer);
    const now = options.clock();
    let next = Number.POSITIVE_INFINITY;
    for (const one of waiting) {
      if (running >= options.total) return;
      const state = stateOf(one.host);
      if (state.running >= options.perHost) continue;
      if (one.spaced && state.nextStart > now) {
        next = Math.min(next, state.nextStart);
        continue;
      }
      waiting.delete(one);
      running++;
      state.running++;
      state.nextStart = now + options.spacingMs;
      one.go();
    }
    if (waiting.size === 0) forget(now);
    if (next !== Number.POSITIVE_INFINITY) timer = setTimeout(pump, Math.max(1, next - now));
  };

  const giveBack = (host: string): (() => void) => {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      running--;
      stateOf(host).running--;
      pump();
    };
  };

  return {
    take: (host, spaced, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = (): void => {
          waiting.delete(one);
          reject(signal.reason);
          pump();
        };
        const one: Waiting = {
          host,
          spaced,
          go: () => {
            signal.removeEventListener('abort', leave);
            resolve(giveBack(host));
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        waiting.add(one);
        pump();
      }),
  };
}

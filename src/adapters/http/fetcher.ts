/** The guarded fetcher: the one way out for every address that a person or a page can name. */
import { Agent } from 'undici';
import { fail, type Millis } from '../../digest/model.ts';
import type { Fetcher, FetchRequest } from '../../digest/ports.ts';
import { addressFault, allowedHosts, hostOf, isOwnMachine, MAX_ADDRESS, parseUrl } from './address.ts';
import { guardedConnector, type Lookup } from './connector.ts';
import { thrownFault } from './faults.ts';
import { LIMITS, type Limits } from './limits.ts';
import { faultAt, firstHop, type Hop } from './redirects.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';
import { turns } from './turns.ts';
import { type Step, visit } from './visit.ts';

export type FetcherOptions = Readonly<{
  /** Says what we are, and only what is true. */
  userAgent: string;
  /** Private hosts that may be read all the same, `host` or `host:port`. */
  allowHosts?: readonly string[];
  /** Between two requests to one host, default 500; this machine's own allowed addresses need none. */
  spacingMs?: number;
  limits?: Partial<Limits>;
  clock?: () => Millis;
  /** Asks DNS; the system's by default. */
  lookup?: Lookup;
}>;

const AT_ONCE = { perHost: 2, total: 8 };

export function guardedFetcher({ userAgent, clock = Date.now, ...options }: FetcherOptions): Fetcher {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const allowed = allowedHosts(options.allowHosts ?? []);
  const line = turns({ spacingMs: options.spacingMs ?? 500, ...AT_ONCE, clock });
  const agent = new Agent({
    connect: guardedConnector(allowed, limits.headersMs, options.lookup),
    connections: AT_ONCE.perHost,
    pipelining: 1,
    // Our own timers watch headers and the whole.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  /** One hop: refused, or asked in its host's turn. What the connection throws is a fault; only a surprise throws. */
  const take = async (
    hop: Hop,
    request: FetchRequest,
    time: Stopwatch,
    signal: AbortSignal,
  ): Promise<Step> => {
    const { url } = hop;
    const refused = addressFault(url, allowed);
    if (refused) return { done: fail(refused) };
    let giveBack: (() => void) | null = null;
    try {
      giveBack = await line.take(hostOf(url), !isOwnMachine(url), signal);
      return await time.run(signal, (running) =>
        visit(hop, request, running, { agent, userAgent, limits, clock }),
      );
    } catch (error) {
      if (signal.aborted)
        return { done: fail({ kind: 'aborted', detail: `reading ${url.host} was given up` }) };
      const thrown = thrownFault(error, url.host, limits);
      if (!thrown) throw new Error(`http: fetching ${url.host} failed`, { cause: error });
      return { done: fail(thrown) };
    } finally {
      giveBack?.();
    }
  };

  return {
    async fetch(request, signal) {
      const start = request.url.length <= MAX_ADDRESS ? parseUrl(request.url) : null;
      if (!start) return fail({ kind: 'invalid_url', detail: 'this is no web address' });
      const time = stopwatch(limits);
      for (let hop = firstHop(start); ; ) {
        const step = await take(hop, request, time, signal);
        if ('done' in step) return step.done.ok ? step.done : fail(faultAt(hop, step.done.error));
        hop = step.next;
      }
    },
    close: () => agent.destroy(),
  };
}

/** The guarded fetcher: the one way out for every address that a person or a page can name. */
import { readFileSync } from 'node:fs';
import { Agent } from 'undici';
import { type Fault, fail, type Millis, ok, type Result, type SourceMemory } from '../../digest/model.ts';
import type { Fetched, Fetcher, FetchFault, FetchRequest } from '../../digest/ports.ts';
import { addressFault, allowedHosts, hostOf, MAX_ADDRESS, parseUrl } from './address.ts';
import { conditions, hasConditions, headerReader, memoryOf, readAnswer } from './answer.ts';
import { guardedConnector, type Lookup } from './connector.ts';
import { statusFault, TimeoutError, thrownFault } from './faults.ts';
import { ACCEPT, LIMITS, type Limits } from './limits.ts';
import { isIpLiteral, isPublicIp } from './public-address.ts';
import { turns } from './turns.ts';

export type FetcherOptions = Readonly<{
  userAgent?: string;
  /** Private hosts that may be read all the same, `host` or `host:port`. */
  allowHosts?: readonly string[];
  /** Between two requests to one host, default 500; this machine's own allowed addresses need none. */
  spacingMs?: number;
  limits?: Partial<Limits>;
  clock?: () => Millis;
  /** Asks DNS; the system's by default. */
  lookup?: Lookup;
}>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const AT_ONCE = { perHost: 2, total: 8 };

type Answer = Result<Fetched, FetchFault>;
type Hop = Readonly<{ url: URL; first: boolean; permanent: boolean; redirects: number }>;
type Step = Readonly<{ done: Answer } | { next: Hop }>;

export function guardedFetcher(options: FetcherOptions = {}): Fetcher {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const allowed = allowedHosts(options.allowHosts ?? []);
  const clock = options.clock ?? Date.now;
  const userAgent = options.userAgent ?? defaultUserAgent();
  const line = turns({ spacingMs: options.spacingMs ?? 500, ...AT_ONCE, clock });
  const agent = new Agent({
    connect: guardedConnector(allowed, limits.headersMs, options.lookup),
    connections: AT_ONCE.perHost,
    pipelining: 1,
    // Our own timers watch headers and the whole.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  /** Requests one address and says what follows from its answer. */
  const visit = async (
    hop: Hop,
    request: FetchRequest,
    seen: ReadonlySet<string>,
    time: Time,
  ): Promise<Step> => {
    const host = hop.url.host;
    const answer = await agent.request({
      origin: hop.url.origin,
      path: hop.url.pathname + hop.url.search,
      method: 'GET',
      headers: {
        accept: ACCEPT[request.for],
        'accept-encoding': 'gzip, deflate, br, zstd',
        'user-agent': userAgent,
        ...conditions(request.memory),
      },
      signal: time.signal,
    });
    time.answered();
    answer.body.on('error', () => {}); // a body that is given up is no surprise
    const header = headerReader(answer);
    if (REDIRECTS.has(answer.statusCode)) {
      answer.body.destroy();
      const next = redirectedTo(hop, header('location'), seen, limits);
      if (!next.ok) return { done: next };
      const permanent = hop.permanent && (answer.statusCode === 301 || answer.statusCode === 308);
      return { next: { url: next.value, first: false, permanent, redirects: hop.redirects + 1 } };
    }
    const memory = memoryOf(header);
    if (answer.statusCode === 304 && hasConditions(request.memory)) {
      answer.body.destroy();
      const known = request.memory as SourceMemory;
      const merged = {
        etag: memory.etag ?? known.etag,
        lastModified: memory.lastModified ?? known.lastModified,
      };
      return { done: ok({ kind: 'unchanged', memory: merged }) };
    }
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      answer.body.destroy();
      return { done: fail(statusFault(answer.statusCode, host, header('retry-after'), clock())) };
    }
    const body = await readAnswer(answer, header, request.for, host, limits);
    if (!body.ok) return { done: body };
    const movedPermanently = !hop.first && hop.permanent;
    const contentType = header('content-type')?.slice(0, 200) ?? null;
    return {
      done: ok({ kind: 'body', url: hop.url.href, movedPermanently, contentType, body: body.value, memory }),
    };
  };

  return {
    async fetch(request, signal) {
      const start = request.url.length <= MAX_ADDRESS ? parseUrl(request.url) : null;
      if (!start) return fail({ kind: 'invalid_url', detail: 'this is no web address' });
      let hop: Hop = { url: start, first: true, permanent: true, redirects: 0 };
      let left = limits.totalMs;
      const seen = new Set<string>();
      for (;;) {
        const { url } = hop;
        const fault = addressFault(url, allowed);
        if (fault) return fail(hop.first ? fault : asRedirectFault(fault));
        seen.add(withoutHash(url));
        let giveBack: (() => void) | null = null;
        let time: Time | null = null;
        try {
          giveBack = await line.take(hostOf(url), !isOwnMachine(url), signal);
          time = timed(signal, limits.headersMs, left);
          const step = await visit(hop, request, seen, time);
          if ('done' in step) return step.done;
          hop = step.next;
        } catch (error) {
          if (signal.aborted) return fail({ kind: 'aborted', detail: `reading ${url.host} was given up` });
          const thrown = thrownFault(error, url.host, limits);
          if (!thrown) throw new Error(`http: fetching ${url.host} failed`, { cause: error });
          return fail(hop.first ? thrown : asRedirectFault(thrown));
        } finally {
          left -= time?.end() ?? 0;
          giveBack?.();
        }
      }
    },
    close: () => agent.destroy(),
  };
}

/** Where a redirect leads, or why it is not followed. */
function redirectedTo(
  hop: Hop,
  location: string | null,
  seen: ReadonlySet<string>,
  limits: Limits,
): Result<URL> {
  const host = hop.url.host;
  const url = location !== null && location.length <= MAX_ADDRESS ? parseUrl(location, hop.url.href) : null;
  if (!url) return fail({ kind: 'redirect_invalid', detail: `${host} redirects to no address` });
  if (seen.has(withoutHash(url)))
    return fail({ kind: 'redirect_loop', detail: `${host} redirects in a circle` });
  if (hop.redirects >= limits.redirects)
    return fail({ kind: 'redirect_loop', detail: `${host} redirects more than ${limits.redirects} times` });
  return ok(url);
}

const REDIRECT_KINDS: Readonly<Record<string, string>> = {
  scheme: 'redirect_scheme',
  private_ip: 'redirect_private',
  private_name: 'redirect_private',
  port: 'redirect_port',
  credentials: 'redirect_credentials',
  invalid_url: 'redirect_invalid',
};

function asRedirectFault(fault: FetchFault | Fault): FetchFault {
  const kind = REDIRECT_KINDS[fault.kind];
  return kind ? { ...fault, kind, detail: `the address redirects, and ${fault.detail}` } : fault;
}

type Time = Readonly<{ signal: AbortSignal; answered(): void; end(): Millis }>;

/** The caller's signal joined with our timers; `end` says how long it took. */
function timed(signal: AbortSignal, headersMs: Millis, totalMs: Millis): Time {
  const late = new AbortController();
  const begun = performance.now();
  const headers = setTimeout(() => late.abort(new TimeoutError('headers')), headersMs);
  const total = setTimeout(() => late.abort(new TimeoutError('total')), Math.max(0, totalMs));
  return {
    signal: AbortSignal.any([signal, late.signal]),
    answered: () => clearTimeout(headers),
    end() {
      clearTimeout(headers);
      clearTimeout(total);
      return performance.now() - begun;
    },
  };
}

function withoutHash(url: URL): string {
  return url.hash === '' ? url.href : url.href.slice(0, -url.hash.length);
}

/** An address of this very machine, which can only be an allowed one: there is nobody to be polite to. */
function isOwnMachine(url: URL): boolean {
  const host = hostOf(url);
  return host === 'localhost' || (isIpLiteral(host) && !isPublicIp(host) && /^(?:127\.|::1$)/.test(host));
}

/** Says what we are, and only what is true. */
function defaultUserAgent(): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(file) as { version: string };
  return `Pullquote/${version.split('.').slice(0, 2).join('.')} (self-hosted news digest bot)`;
}

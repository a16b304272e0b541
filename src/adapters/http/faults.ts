/** What went wrong on the way, as a kind for programs and one clear sentence for people. */
import type { Millis } from '../../digest/model.ts';
import type { FetchFault } from '../../digest/ports.ts';
import { privateIpFault } from './address.ts';
import { BodyError } from './body.ts';
import { GuardError } from './connector.ts';
import { type Limits, MAX_RETRY_AFTER_MS } from './limits.ts';

/** Thrown by our own timers. */
export class TimeoutError extends Error {
  readonly kind: 'headers' | 'total';
  constructor(kind: TimeoutError['kind']) {
    super(`http: no answer in time (${kind})`);
    this.kind = kind;
  }
}

/** The fault for an answer that is neither a body nor a redirect. */
export function statusFault(
  status: number,
  host: string,
  retryAfter: string | null,
  now: Millis,
): FetchFault {
  const says = (kind: string, words: string): FetchFault => ({
    kind,
    detail: `${host} answered ${status}: ${words}`,
    short: String(status),
  });
  const again = retryAt(retryAfter, now);
  const later = again === null ? {} : { retryAfter: again };
  if (status === 304) return says('unexpected_304', 'nothing new, though it was asked for the first time');
  if (status === 404) return says('not_found', 'the address is not there any more');
  if (status === 410) return { ...says('gone', 'the address is gone for good'), gone: true };
  if (status === 401 || status === 403) return says('forbidden', 'it does not let us read this');
  if (status === 402 || status === 451) return says('forbidden', 'this may not be read freely');
  if (status === 429) return { ...says('rate_limited', 'we asked too often'), ...later };
  if (status === 503) return { ...says('server_error', 'it is busy or being repaired'), ...later };
  if (status >= 500) return says('server_error', 'it has a fault of its own');
  if (status >= 400) return says('client_error', 'it did not accept our request');
  return says('bad_answer', 'that is no answer to our request');
}

/** When to come again by a `Retry-After` of seconds or a date; a day from now at most, null where none is given. */
export function retryAt(header: string | null, now: Millis): Millis | null {
  const text = (header ?? '').trim();
  if (text === '' || text.length > 64) return null;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : now + Math.min(Math.max(wait, 0), MAX_RETRY_AFTER_MS);
}

const DNS = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ENODATA',
  'ESERVFAIL',
  'EAI_NONAME',
]);
const TIMEOUT = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);
const TLS =
  /^(?:CERT_|ERR_TLS|ERR_SSL|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO$|INVALID_CA|CRL_)/;

/** The fault for what was thrown while fetching; null where it is none that we expect. */
export function thrownFault(error: unknown, host: string, limits: Limits): FetchFault | null {
  for (const one of causes(error)) {
    if (one instanceof GuardError) return privateIpFault(one.host);
    if (one instanceof BodyError) return bodyFault(one, host);
    if (one instanceof TimeoutError) {
      const ms = one.kind === 'headers' ? limits.headersMs : limits.totalMs;
      const what = one.kind === 'headers' ? 'did not answer' : 'did not finish its answer';
      return { kind: 'timeout', detail: `${host} ${what} within ${ms / 1000} seconds` };
    }
    const { code, name } = one as { code?: unknown; name?: unknown };
    // undici's parser gives up in its own ways, failed assertions among them.
    if (name === 'HTTPParserError' || code === 'ERR_ASSERTION')
      return { kind: 'connection', detail: `${host} answered with something that is no HTTP` };
    if (typeof code !== 'string') continue;
    if (DNS.has(code)) return { kind: 'dns', detail: `there is no address for the name ${host}` };
    if (TIMEOUT.has(code)) return { kind: 'timeout', detail: `${host} could not be reached in time` };
    if (TLS.test(code))
      return { kind: 'tls', detail: `${host} gave no certificate that can be trusted (${code})` };
    if (/^(?:E[A-Z]+$|UND_ERR_|HPE_)/.test(code))
      return { kind: 'connection', detail: `the connection to ${host} failed (${code})` };
  }
  return null;
}

function bodyFault(error: BodyError, host: string): FetchFault {
  return error.kind === 'too_large'
    ? { kind: 'too_large', detail: `${host} sent ${error.message}` }
    : { kind: 'encoding', detail: `${host} sent something that could not be unpacked: ${error.message}` };
}

/** An error, what caused it, and those that it gathers, outermost first. */
function* causes(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  yield error;
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  yield* causes(cause, depth + 1);
  if (Array.isArray(errors)) for (const one of errors.slice(0, 5)) yield* causes(one, depth + 1);
}

/** What can go wrong with a model, each with its name, its words, and how long the model is left alone for it. */
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { Millis, Missed } from '../../../digest/model.ts';
import type { ModelFault } from '../../../digest/ports.ts';
import { type Endpoint, TooLargeError } from './client.ts';

/** A fault of a request, and what only the log and `doctor` may show of it. */
export type RequestFault = ModelFault &
  Readonly<{
    /** The server's own words, cut. */
    said: string;
    /** True where the tokens of the prompt may have been counted all the same. */
    charged: boolean;
    /** To be tried once more after so long; null where that is no use. */
    againAfter: Millis | null;
  }>;

const MINUTE = 60_000;
/** A key, a model's name and an account are mended by people. */
const PEOPLE_REST = 30 * MINUTE;
const MOST_REST = 60 * MINUTE;
/** A longer wait is no wait for an edition. */
const SHORT_WAIT = 10_000;
const PAUSE = 500;
const MAX_SAID = 300;

const NAMED = {
  aborted: ['late', 'no time was left'],
  cap: ['spent', 'its tokens are spent'],
  refusal: ['unusable', 'it declined to answer'],
  length: ['unusable', 'its answer broke off at the limit of length'],
  content_filter: ['unusable', 'its answer was held back by a filter'],
  empty: ['unusable', 'its answer was empty'],
  invalid: ['unusable', 'its answer was not in the form asked for'],
  repetition: ['unusable', 'its answer ran in circles'],
  too_long: ['unasked', 'the material is longer than it can read'],
} as const satisfies Record<string, readonly [Missed, string]>;

/** A fault that needs no more words. */
export function named(kind: keyof typeof NAMED): ModelFault {
  const [missed, detail] = NAMED[kind];
  return { kind, missed, detail, restUntil: 0 };
}

type Made = Readonly<{ charged?: boolean; restUntil?: Millis; againAfter?: Millis | null; said?: string }>;

const made = (kind: string, missed: Missed, detail: string, more: Made = {}): RequestFault => ({
  kind,
  missed,
  detail,
  charged: false,
  restUntil: 0,
  againAfter: null,
  said: '',
  ...more,
});

/** What the SDK threw, in our words. */
export function faultOf(error: unknown, endpoint: Endpoint, now: Millis, signal: AbortSignal): RequestFault {
  if (error instanceof APIConnectionTimeoutError) {
    const seconds = Math.round(endpoint.timeoutMs / 1_000);
    return made('timeout', 'unanswered', `it did not answer within ${seconds} seconds`, { charged: true });
  }
  if (signal.aborted || error instanceof APIUserAbortError)
    return { ...made('aborted', 'late', named('aborted').detail), charged: true };
  if (tooLarge(error)) return made('too_large', 'unanswered', 'its answer did not end', { charged: true });
  if (error instanceof APIConnectionError) {
    const code = codeOf(error);
    const detail = `it could not be reached${code === '' ? '' : ` (${code})`}`;
    return made('unreachable', 'unanswered', detail, { againAfter: PAUSE, said: code });
  }
  if (error instanceof APIError && typeof error.status === 'number')
    return faultOfStatus(error, error.status, endpoint, now);
  // JSON that is none (SyntaxError), or something else than an object where one was promised (TypeError)
  return made('nonsense', 'unanswered', 'what it answered was no chat completion', { charged: true });
}

export const nonsense = (): RequestFault =>
  made('nonsense', 'unanswered', 'what it answered was no chat completion', { charged: true });

function faultOfStatus(error: APIError, status: number, { model }: Endpoint, now: Millis): RequestFault {
  const said = saidBy(error);
  const people = { said, restUntil: now + PEOPLE_REST };
  if (status === 401 || status === 403)
    return made('key', 'unasked', `its key was refused (${status})`, people);
  if (status === 402 || (status === 429 && /quota|billing|credit/i.test(`${error.code} ${said}`)))
    return made('quota', 'unasked', `its account has no credit left (${status})`, people);
  if (status === 404) return made('model', 'unasked', `its server knows no model ${model} (404)`, people);
  if (status === 429 || status >= 500) return busy(error, status, now, said);
  if (/context|too (?:long|large|many tokens)|exceed/i.test(said) || status === 413)
    return { ...made('too_long', 'unasked', named('too_long').detail), said };
  return made('request', 'unasked', `its server refused the request (${status})`, { said });
}

/** Comes back soon: tried once more; later: left alone until then. */
function busy(error: APIError, status: number, now: Millis, said: string): RequestFault {
  const wait = retryAfter(error.headers, now);
  const kind = status === 429 ? 'busy' : 'server';
  const detail = status === 429 ? 'it had too many requests (429)' : `its server failed (${status})`;
  if (wait !== null && wait > SHORT_WAIT)
    return made(kind, 'unanswered', detail, { said, restUntil: now + Math.min(wait, MOST_REST) });
  return made(kind, 'unanswered', detail, { said, againAfter: Math.max(PAUSE, wait ?? 0) });
}

function retryAfter(headers: Headers | undefined, now: Millis): Millis | null {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return ms;
  const header = headers?.get('retry-after') ?? '';
  const wait = /^\s*\d{1,9}(?:\.\d+)?\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) && wait >= 0 ? wait : null;
}

const saidBy = (error: APIError): string => error.message.slice(0, MAX_SAID).replace(/\s+/g, ' ');

function tooLarge(error: unknown): boolean {
  for (let at: unknown = error, i = 0; at instanceof Error && i < 5; at = at.cause, i++)
    if (at instanceof TooLargeError) return true;
  return false;
}

/** "ECONNREFUSED", from however deep. */
function codeOf(error: Error): string {
  for (let at: unknown = error, i = 0; at instanceof Error && i < 5; at = at.cause, i++) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z_0-9]{3,40}$/.test(code)) return code;
  }
  return '';
}

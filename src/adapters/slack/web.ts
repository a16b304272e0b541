/** Calls to Slack's Web API: no retry of what might post twice, ten seconds at most, a 429 holds back its method alone. */
import { type Logger, webApi } from '@slack/bolt';
import { fail, type Millis, ok, type Result } from '../../digest/model.ts';
import type { Clock } from '../../digest/ports.ts';
import { type CallFault, faultOf } from './faults.ts';
import { pause } from './wait.ts';

/** Any JSON object, as Slack sent it. */
// biome-ignore lint/suspicious/noExplicitAny: payloads are read field by field, each with a default
export type Json = Record<string, any>;

export type Called = Result<Json, CallFault>;

export type SlackWeb = Readonly<{
  /** Once; never throws. */
  call(method: string, args: Json): Promise<Called>;
  /** Comes again while Slack surely did nothing, within `patience` ms. */
  patient(method: string, args: Json, patience?: Millis): Promise<Called>;
  /** Posts to a response_url. */
  respond(url: string, body: Json): Promise<Called>;
}>;

const TIMEOUT = 10_000;
const PATIENCE = 60_000;
/** Codes of connections that were never made, so nothing was sent. */
const NEVER_MADE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

type WebOptions = Readonly<{ token: string; apiUrl: string; logger: Logger; clock: Clock }>;

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

export const clientOptions = (apiUrl: string, logger: Logger) => ({
  slackApiUrl: withSlash(apiUrl),
  timeout: TIMEOUT,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  logger,
});

export function slackWeb({ token, apiUrl, logger, clock }: WebOptions): SlackWeb {
  // a client has one queue: what waits in one class of methods keeps no other waiting
  const clients = new Map<string, webApi.WebClient>();
  const held = new Map<string, Millis>();
  const clientOf = (method: string): webApi.WebClient => {
    const group = method.slice(0, method.indexOf('.'));
    const client = clients.get(group) ?? new webApi.WebClient(token, clientOptions(apiUrl, logger));
    clients.set(group, client);
    return client;
  };

  const call = async (method: string, args: Json): Promise<Called> => {
    const until = held.get(method) ?? 0;
    if (until > clock()) return fail({ kind: 'limited', until });
    try {
      return ok(await clientOf(method).apiCall(method, args));
    } catch (error) {
      const fault = faultFrom(error, clock());
      if (fault.kind === 'limited') held.set(method, fault.until);
      return fail(fault);
    }
  };

  const patient = async (method: string, args: Json, patience = PATIENCE): Promise<Called> => {
    const end = clock() + patience;
    for (let wait = 500; ; wait *= 2) {
      const called = await call(method, args);
      if (called.ok) return called;
      const { error } = called;
      if (error.kind !== 'limited' && error.kind !== 'unsent') return called;
      const ms = error.kind === 'limited' ? error.until - clock() : wait;
      if (clock() + ms > end) return called;
      await pause(ms);
    }
  };

  const respond = async (url: string, body: Json): Promise<Called> => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      await response.arrayBuffer();
      return response.ok ? ok({}) : fail({ kind: 'refused', error: `response_url ${response.status}` });
    } catch (error) {
      return fail(networkFault(error));
    }
  };

  return { call, patient, respond };
}

export function faultFrom(error: unknown, now: Millis): CallFault {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'limited', until: now + 1_000 * error.retryAfter };
  if (error instanceof webApi.WebAPIPlatformError) return faultOf(error.data.error, now);
  if (error instanceof webApi.WebAPIHTTPError) {
    // 503 is said before anything is done; after other failures of a server nobody can tell
    const detail = `Slack answered with status ${error.statusCode}`;
    return error.statusCode >= 500 && error.statusCode !== 503
      ? { kind: 'doubt', detail }
      : { kind: 'unsent', detail };
  }
  if (error instanceof webApi.WebAPIRequestError) return networkFault(error.original);
  // a 429 that does not say for how long
  if (error instanceof Error && error.message.startsWith('Retry header')) return faultOf('ratelimited', now);
  return { kind: 'doubt', detail: error instanceof Error ? error.message : String(error) };
}

function networkFault(error: unknown): CallFault {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown }).code;
  const detail = `no answer from Slack (${typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'unknown'})`;
  return typeof code === 'string' && NEVER_MADE.has(code)
    ? { kind: 'unsent', detail }
    : { kind: 'doubt', detail };
}

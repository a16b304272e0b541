/** Requests to Discord's API through discord.js: an answer or a fault, never a throw. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, REST, RESTEvents } from 'discord.js';
import { CODE } from './wire.ts';

/** Discord's own retries would post again what was posted: only what changes nothing twice is tried again, here. */
const TIMEOUT = 10_000;
const TRIES = 3;
/** Three tries are over well before an interaction is. */
const PAUSE = 100;
/** 10,000 refused requests in ten minutes would ban the machine's address; here it ends long before. */
export const MOST_REFUSED = 1_000;

export type RestFault = Readonly<{
  /** Null where no answer came. */
  status: number | null;
  /** Discord's own code. */
  code: number | null;
  detail: string;
  /** True where the request surely never reached Discord. */
  unsent: boolean;
}>;

export type Answered<T> = Readonly<{ ok: true; value: T } | { ok: false; fault: RestFault }>;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type Request = Readonly<{
  body?: unknown;
  query?: Readonly<Record<string, string>>;
  /** False for what an interaction's token opens. */
  auth?: boolean;
  /** True where doing it twice is doing it once. Posts say so by their nonce. */
  repeatable?: boolean;
}>;

export type Rest = Readonly<{
  ask<T>(method: Method, route: string, request?: Request): Promise<Answered<T>>;
  /** Waits; false where the adapter stopped meanwhile. */
  pause(ms: number): Promise<boolean>;
  /** Ends what waits. */
  stop(): void;
}>;

type RestOptions = Readonly<{
  token: string;
  apiUrl: string;
  /** The token was refused: nothing more is sent. */
  onUnauthorized: (detail: string) => void;
  onManyRefused: (count: number) => void;
  mostRefused?: number;
}>;

export function discordRest({
  token,
  apiUrl,
  onUnauthorized,
  onManyRefused,
  mostRefused = MOST_REFUSED,
}: RestOptions): Rest {
  const rest = new REST({
    api: apiUrl.replace(/\/+$/, ''),
    version: '10',
    retries: 0,
    timeout: TIMEOUT,
    invalidRequestWarningInterval: mostRefused,
  }).setToken(token);
  const stopping = new AbortController();
  let refusedUntil = 0;
  let unauthorized: RestFault | null = null;
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    refusedUntil = Date.now() + remainingTime;
    onManyRefused(count);
  });

  const once = async <T>(method: Method, route: string, request: Request): Promise<Answered<T>> => {
    if (stopping.signal.aborted) return { ok: false, fault: none('the bot is stopping', true) };
    if (unauthorized && request.auth !== false) return { ok: false, fault: unauthorized };
    if (Date.now() < refusedUntil)
      return { ok: false, fault: none('Discord refused too many requests; waiting', true) };
    try {
      const value = await rest[method](route as `/${string}`, {
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(request.query === undefined ? {} : { query: new URLSearchParams(request.query) }),
        ...(request.auth === false ? { auth: false } : {}),
      });
      return { ok: true, value: value as T };
    } catch (error) {
      const fault = faultOf(error);
      if (fault.status === 401 && request.auth !== false && fault.code !== CODE.badWebhookToken) {
        unauthorized = fault;
        onUnauthorized(fault.detail);
      }
      return { ok: false, fault };
    }
  };

  return {
    ask: async (method, route, request = {}) => {
      const repeatable = request.repeatable ?? method !== 'post';
      for (let tries = 1; ; tries += 1) {
        const answered = await once<never>(method, route, request);
        if (answered.ok || !repeatable || !isPassing(answered.fault) || tries === TRIES) return answered;
        if (Date.now() < refusedUntil) return answered;
        if (!(await pause(PAUSE * 3 ** tries, stopping.signal))) return answered;
      }
    },
    pause: (ms) => pause(ms, stopping.signal),
    stop: () => {
      stopping.abort();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

/** True where Discord itself failed, or nobody answered. */
export const isPassing = ({ status }: RestFault): boolean =>
  status === null || status >= 500 || status === 408;

const none = (detail: string, unsent: boolean): RestFault => ({ status: null, code: null, detail, unsent });

/** Failures before a connection stood: the request was never sent. */
const UNSENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function faultOf(error: unknown): RestFault {
  if (error instanceof DiscordAPIError) {
    const code = typeof error.code === 'number' ? error.code : null;
    return {
      status: error.status,
      code,
      detail: error.message.replace(/\s+/g, ' ').slice(0, 300),
      unsent: false,
    };
  }
  if (error instanceof HTTPError)
    return { status: error.status, code: null, detail: `Discord answered ${error.status}`, unsent: false };
  const { message, code, cause } = error as Error & { code?: unknown };
  const known = [code, (cause as { code?: unknown } | undefined)?.code].find(
    (one) => typeof one === 'string',
  );
  return none(`no answer from Discord (${known ?? message ?? 'unknown'})`, UNSENT.has(String(known)));
}

/** False where the wait was cut short. */
export const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  sleep(ms, true, { signal }).catch(() => false);

/** What both fake platforms are made of: a loopback server, failures on demand, and waiting for what a test expects. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How a request fails: a platform's own code, a status, or the network. `cut` breaks the connection before
 * anything is done, `cut-after-taking` when all is done and only the answer is missing; `hang` and
 * `hang-after-taking` never answer.
 */
export type Failure<Code> =
  | Code
  | number
  | Readonly<{ retryAfter: number; global?: boolean }>
  | Readonly<{ status: number; code?: number; message?: string }>
  | 'hang'
  | 'hang-after-taking'
  | 'cut'
  | 'cut-after-taking';

export type Failures<Code> = Readonly<{
  /** The next `times` requests that the pattern names fail so. */
  set(pattern: string, failure: Failure<Code>, times?: number): void;
  /** The failure of this request, if it has one; used up by asking. */
  take(names: readonly string[]): Failure<Code> | null;
  clear(): void;
}>;

/** A `*` in a pattern stands for one part between slashes. */
export function failures<Code>(): Failures<Code> {
  let waiting: { pattern: string; failure: Failure<Code>; left: number }[] = [];
  return {
    set: (pattern, failure, times = 1) => void waiting.push({ pattern, failure, left: times }),
    take: (names) => {
      const found = waiting.find(({ pattern }) => names.some((name) => matches(pattern, name)));
      if (!found) return null;
      found.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return found.failure;
    },
    clear: () => {
      waiting = [];
    },
  };
}

function matches(pattern: string, name: string): boolean {
  if (pattern === name) return true;
  const wanted = pattern.split('/');
  const parts = name.split('/');
  return wanted.length === parts.length && wanted.every((part, i) => part === '*' || part === parts[i]);
}

type Listening = Readonly<{ server: Server; host: string; close(): Promise<void> }>;

/** A server on 127.0.0.1 with any free port, or the one given (to come back at the same address). */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  port = 0,
): Promise<Listening> {
  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    server,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export type Waiting = Readonly<{
  /** Something changed: all who wait look again. */
  changed(): void;
  /** Resolves with what `look` finds, as soon as it finds something; rejects after `ms`. */
  until<T>(look: () => T | null | undefined | false, ms?: number): Promise<T>;
}>;

export function waiting(describe: () => string): Waiting {
  const lookers = new Set<() => void>();
  return {
    changed: () => {
      for (const look of [...lookers]) look();
    },
    until: (look, ms = 10_000) =>
      new Promise((found, lost) => {
        const timer = setTimeout(() => {
          lookers.delete(attempt);
          lost(new Error(`not seen within ${ms} ms: ${look}\n${describe()}`));
        }, ms);
        const attempt = (): void => {
          const result = look();
          if (result === null || result === undefined || result === false) return;
          clearTimeout(timer);
          lookers.delete(attempt);
          found(result);
        };
        lookers.add(attempt);
        attempt();
      }),
  };
}

/** Any JSON object, as it came over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: payloads of a fake are checked by hand
export type Json = Record<string, any>;

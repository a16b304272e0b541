/** The one HTTP server of a bot: whoever needs a path mounts it, and it listens while anybody does. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Millis } from '../../digest/model.ts';

/** Takes a path; resolves when the server listens. What it gives back lets the path go. */
export type Mount = (path: string, listener: RequestListener) => Promise<() => Promise<void>>;

type WebOptions = Readonly<{
  host: string;
  port: number;
  /** What a listener threw. */
  onFault: (error: unknown) => void;
}>;

/** A request may take so long to come; what is slower is looked for as often. */
const HEADERS: Millis = 5_000;
const REQUEST: Millis = 10_000;
const LOOK_EVERY: Millis = 5_000;
/** Open answers get so long to end. */
const CLOSING: Millis = 3_000;
/** Whoever keeps them open keeps memory, too. */
export const MOST_CONNECTIONS = 128;

export function webServer({ host, port, onFault }: WebOptions): Mount {
  const paths = new Map<string, RequestListener>();
  let listening: Promise<Server> | null = null;

  const take: RequestListener = async (request, response) => {
    const listener = paths.get(request.url?.split('?')[0] ?? '');
    if (!listener) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    try {
      await listener(request, response);
    } catch (error) {
      onFault(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('it went wrong; the log says how\n');
    }
  };

  const close = async (): Promise<void> => {
    const open = await listening?.catch(() => null);
    listening = null;
    if (!open) return;
    await new Promise<void>((resolve) => {
      open.close(() => resolve());
      open.closeIdleConnections();
      setTimeout(() => open.closeAllConnections(), CLOSING).unref();
    });
  };

  return async (path, listener) => {
    if (paths.has(path)) throw new Error(`web: ${path} is taken already`);
    paths.set(path, listener);
    listening ??= listen(take, host, port);
    try {
      await listening;
    } catch (cause) {
      paths.delete(path);
      listening = null;
      throw new CannotListen(`cannot listen on ${host}:${port}: set HOST and PORT to what is free`, {
        cause,
      });
    }
    return async () => {
      if (paths.get(path) === listener && paths.delete(path) && paths.size === 0) await close();
    };
  };
}

/** The port is taken or not this process's to take: for the operator to mend. */
export class CannotListen extends Error {}

function listen(take: RequestListener, host: string, port: number): Promise<Server> {
  const limits = {
    headersTimeout: HEADERS,
    requestTimeout: REQUEST,
    connectionsCheckingInterval: LOOK_EVERY,
  };
  const server = createServer(limits, take);
  server.maxConnections = MOST_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** HTTP mode: Slack's signed requests on /slack/events, each taken once and only in its time. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { HTTPReceiver, type Logger, verifySlackRequest } from '@slack/bolt';
import type { Millis } from '../../digest/model.ts';
import { onceWithin } from './once.ts';
import type { Door } from './socket.ts';
import type { Standing } from './state.ts';

const PATH = '/slack/events';
const MOST_BODY = 1_000_000;
/** Slack signs all but its checks of the connection. */
const MOST_UNSIGNED = 1_000;
/** A request is good so long before and after its time. */
const GOOD_FOR: Millis = 5 * 60_000;
const REMEMBERED: Millis = 10 * 60_000;

/** Takes a path of the bot's HTTP server; what it gives back lets it go. */
export type Mount = (path: string, listener: RequestListener) => Promise<() => Promise<void>>;

type HttpOptions = Readonly<{
  signingSecret: string;
  mount: Mount;
  logger: Logger;
  standing: Standing;
  clock: () => Millis;
}>;

export function httpDoor({ signingSecret, mount, logger, standing, clock }: HttpOptions): Door {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [PATH], logger, bodyLimit: MOST_BODY });
  const first = onceWithin(REMEMBERED, clock);
  const take: RequestListener = receiver.requestListener;
  // Bolt looks at the age alone: a request from the future, or the same one again, would pass
  receiver.requestListener = (request, response) => {
    const refuse = (status: number, headers: Record<string, string> = {}): void =>
      void response.writeHead(status, { connection: 'close', ...headers }).end();
    if (request.method !== 'POST') return refuse(405, { allow: 'POST' });
    const signature = String(request.headers['x-slack-signature'] ?? '');
    const at = Number(request.headers['x-slack-request-timestamp']) * 1_000;
    // nobody unknown has a long body read
    if (signature !== '' && !inTime(at)) return refuse(401);
    const most = signature === '' ? MOST_UNSIGNED : MOST_BODY;
    const tooLong = signature === '' ? 401 : 413;
    if (Number(request.headers['content-length'] ?? 0) > most) return refuse(tooLong);
    void (async () => {
      const body = await bodyOf(request, most);
      if (body === null) return refuse(tooLong);
      Object.assign(request, { rawBody: body });
      if (signature !== '') {
        if (!isSigned(body, signature, at)) return refuse(401);
        if (!first(signature)) return void response.writeHead(200).end();
      }
      take(request, response);
    })().catch((error: unknown) => {
      logger.debug('a request could not be read', error);
      response.destroy();
    });
  };

  const inTime = (at: Millis): boolean => Math.abs(clock() - at) <= GOOD_FOR;

  const isSigned = (body: Buffer, signature: string, at: Millis): boolean => {
    try {
      verifySlackRequest({
        signingSecret,
        body: body.toString(),
        headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': at / 1_000 },
        nowMilliseconds: clock(),
      });
      return true;
    } catch {
      return false;
    }
  };

  let unmount: (() => Promise<void>) | null = null;
  return {
    receiver,
    open: async () => {
      unmount = await mount(PATH, receiver.requestListener);
      standing.set('connected');
    },
    close: async () => {
      if (unmount === null) return;
      standing.set('down', 'stopped');
      await unmount();
      unmount = null;
    },
  };
}

async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > most) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

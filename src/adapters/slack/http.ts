/** HTTP mode: Slack's signed requests on /slack/events, each taken once and only in its time. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { HTTPReceiver, type Logger, verifySlackRequest } from '@slack/bolt';
import type { Millis } from '../../digest/model.ts';
import { onceWithin } from './once.ts';
import type { Door } from './socket.ts';
import type { Standing } from './state.ts';

const PATH = '/slack/events';
const MOST_BODY = 1_000_000;
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
    if (request.method !== 'POST' || request.url?.split('?')[0] !== PATH) return take(request, response);
    void (async () => {
      const body = await bodyOf(request);
      if (body === null) return void response.writeHead(413).end();
      Object.assign(request, { rawBody: body });
      const signature = String(request.headers['x-slack-signature'] ?? '');
      const at = Number(request.headers['x-slack-request-timestamp']) * 1_000;
      if (signature !== '') {
        if (!isSigned(body, signature, at)) return void response.writeHead(401).end();
        if (!first(signature)) return void response.writeHead(200).end();
      }
      take(request, response);
    })().catch((error: unknown) => {
      logger.warn('a request could not be read', error);
      response.destroy();
    });
  };

  const isSigned = (body: Buffer, signature: string, at: Millis): boolean => {
    if (!(Math.abs(clock() - at) <= GOOD_FOR)) return false;
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

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST_BODY) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

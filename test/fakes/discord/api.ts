/** REST v10: reads a request, checks the token, fails where told to, answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Json, readBody } from '../platform-server.ts';
import { callback, followUp, responseMessage } from './interactions.ts';
import { createMessage, deleteMessage, editMessage, listMessages, oneMessage, reach } from './messages.ts';
import {
  application,
  changeChannel,
  commands,
  createThread,
  getChannel,
  guildPart,
  openDirect,
} from './places.ts';
import { type Answer, type Hub, NO_CONTENT, no, note, ok } from './server.ts';
import { userJson } from './world.ts';

export function apiHandler(hub: () => Hub) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const text = await readBody(request);
    const { requests, failures, waiting } = hub();
    const path = url.pathname.replace(/^\/api\/v10/, '');
    const route = `${request.method} ${path}`;
    const query = Object.fromEntries(url.searchParams) as Json;
    const body = text === '' ? {} : (JSON.parse(text) as Json);
    requests.push({ route, body, query, at: Date.now() });
    if (!url.pathname.startsWith('/api/v10/')) note(hub(), route, ['not below /api/v10']);
    const failure = failures.take([route]);
    if (failure === 'hang') return waiting.changed();
    if (failure === 'cut') request.socket.destroy();
    else if (failure === null || failure === 'cut-after-taking' || failure === 'hang-after-taking') {
      const answer = answerOf(hub(), route, path, query, body, request);
      if (failure === null) send(response, answer);
      if (failure === 'cut-after-taking') request.socket.destroy();
    } else send(response, failed(failure));
    waiting.changed();
  };
}

function failed(
  failure:
    | number
    | Readonly<{ retryAfter: number; global?: boolean }>
    | Readonly<{ status: number; code?: number; message?: string }>,
): Answer {
  if (typeof failure === 'object' && 'status' in failure)
    return no(failure.status, failure.code ?? 0, failure.message ? { message: failure.message } : {});
  const wait = typeof failure === 'number' ? 1 : failure.retryAfter;
  const global = typeof failure === 'object' && failure.global === true;
  if (typeof failure === 'number' && failure !== 429) return no(failure, 0);
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: wait, global },
    headers: {
      'retry-after': String(Math.ceil(wait)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(wait),
            'x-ratelimit-bucket': 'failing',
          }),
    },
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  // a client would read an empty body as broken JSON
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function answerOf(
  hub: Hub,
  route: string,
  path: string,
  query: Json,
  body: Json,
  request: IncomingMessage,
): Answer {
  const method = request.method ?? 'GET';
  const [root, ...parts] = path.slice(1).split('/').map(decodeURIComponent);
  const [a = '', b, c = '', d] = parts;
  // an interaction's token is all that these need
  if (root === 'interactions' && c === 'callback') return callback(hub, a, b ?? '', body, query);
  if (root === 'webhooks') {
    if (a !== hub.world.applicationId) return no(404, 10015);
    if (parts.length === 2 && method === 'POST') return followUp(hub, b ?? '', body);
    if (c === 'messages' && d) return responseMessage(hub, method, b ?? '', d, body);
  }
  if (request.headers.authorization !== `Bot ${hub.token}`)
    return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  switch (root) {
    case 'gateway':
      return ok({
        url: `ws://${hub.base()}/gateway`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
      });
    case 'users':
      if (a === '@me' && b === undefined) return ok(userJson(hub.world, hub.world.bot.id));
      if (a === '@me' && b === 'channels' && method === 'POST') return openDirect(hub, body);
      if (a === '@me' && b === 'guilds')
        return ok(hub.world.botInGuild ? [{ ...hub.world.guild, permissions: '0' }] : []);
      return hub.world.users.has(a) ? ok(userJson(hub.world, a)) : no(404, 10013);
    case 'oauth2':
      return ok(application(hub));
    case 'applications':
      if (a === '@me') return ok(application(hub));
      if (b === 'commands') return commands(hub, method, null, body, route);
      if (b === 'guilds' && d === 'commands') return commands(hub, method, c, body, route);
      break;
    case 'guilds':
      return guildPart(hub, a, b, parts.slice(2));
    case 'channels':
      return channelRoute(hub, method, parts, query, body, route);
  }
  note(hub, route, ['no such route here']);
  return no(404, 0, { message: '404: Not Found' });
}

function channelRoute(
  hub: Hub,
  method: string,
  parts: readonly string[],
  query: Json,
  body: Json,
  route: string,
): Answer {
  const [id = '', part, message, last] = parts;
  switch (`${method} ${[part, message && '*', last].filter(Boolean).join('/')}`.trim()) {
    case 'GET':
      return getChannel(hub, id);
    case 'PATCH':
      return changeChannel(hub, id, body, route);
    case 'GET messages':
      return listMessages(hub, id, query, route);
    case 'POST messages':
      return createMessage(hub, id, body, route);
    case 'GET messages/*':
      return oneMessage(hub, id, message!);
    case 'PATCH messages/*':
      return editMessage(hub, id, message!, body, route);
    case 'DELETE messages/*':
      return deleteMessage(hub, id, message!);
    case 'POST messages/*/threads':
      return createThread(hub, id, message!, body, route);
    case 'POST threads':
      return createThread(hub, id, null, body, route);
    case 'POST typing':
    case 'PUT thread-members/*': {
      const channel = reach(hub, id);
      return 'status' in channel ? channel : NO_CONTENT;
    }
    default:
      note(hub, route, ['no such route here']);
      return no(404, 0, { message: '404: Not Found' });
  }
}

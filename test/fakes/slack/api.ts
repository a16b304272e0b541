/** The Web API over HTTP: reads a request, checks token and scope, fails where told to, answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Json, readBody } from '../platform-server.ts';
import { deleteMessage, postEphemeral, postMessage, respond, updateMessage } from './posting.ts';
import {
  authTest,
  botInfo,
  channelInfo,
  channelList,
  channelMembers,
  history,
  openDirect,
  replies,
  teamInfo,
  userInfo,
} from './reading.ts';
import { fault, type Hub, no } from './server.ts';
import { openView, updateView } from './views.ts';
import type { SlackChannel } from './world.ts';

type Method = Readonly<{
  scope?: string | ((kind: SlackChannel['kind']) => string);
  run: (hub: Hub, args: Json) => Json;
}>;

const by =
  (what: 'history' | 'read') =>
  (kind: SlackChannel['kind']): string =>
    `${kind === 'channel' ? 'channels' : kind === 'group' ? 'groups' : 'im'}:${what}`;

const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': { run: authTest },
  'api.test': { run: (_hub, args) => ({ ok: true, args }) },
  'bots.info': { scope: 'users:read', run: botInfo },
  'team.info': { scope: 'team:read', run: teamInfo },
  'users.info': { scope: 'users:read', run: userInfo },
  'conversations.info': { scope: by('read'), run: channelInfo },
  'conversations.list': { scope: 'channels:read', run: channelList },
  'conversations.members': { scope: by('read'), run: channelMembers },
  'conversations.open': { scope: 'im:write', run: openDirect },
  'conversations.history': { scope: by('history'), run: history },
  'conversations.replies': { scope: by('history'), run: replies },
  'chat.postMessage': { scope: 'chat:write', run: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.update': { scope: 'chat:write', run: updateMessage },
  'chat.delete': { scope: 'chat:write', run: deleteMessage },
  'views.open': { run: openView },
  'views.push': { run: openView },
  'views.update': { run: updateView },
};

/** Handles `/api/METHOD` and `/response/ID`. `connect` gives a fresh address for Socket Mode. */
export function apiHandler(hub: () => Hub, connect: () => Json) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const args = { ...parse(request, await readBody(request)), ...query(request.url ?? '') };
    const method = path.startsWith('/response/') ? 'response_url' : path.replace(/^\/api\//, '');
    const { requests, failures, waiting } = hub();
    requests.push({ method, args, at: Date.now() });
    const failure = failures.take([method]);
    if (failure === 'hang') return waiting.changed();
    if (failure === 'cut') {
      request.socket.destroy();
      return waiting.changed();
    }
    if (failure !== null && failure !== 'cut-after-taking' && failure !== 'hang-after-taking') {
      fail(response, failure);
      return waiting.changed();
    }
    if (method === 'response_url') {
      const { status, body } = respond(hub(), path.slice('/response/'.length), args);
      if (failure === null) response.writeHead(status, { 'content-type': 'text/plain' }).end(body);
    } else {
      const answer = answerOf(hub(), method, args, request, connect);
      if (failure === null) send(response, answer, [...hub().scopes].join(','));
    }
    if (failure === 'cut-after-taking') request.socket.destroy();
    waiting.changed();
  };
}

function answerOf(hub: Hub, name: string, args: Json, request: IncomingMessage, connect: () => Json): Json {
  const { world, tokens, scopes } = hub;
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? args.token;
  if (!token) return no('not_authed');
  if (world.uninstalled) return no(world.uninstalled);
  if (name === 'apps.connections.open')
    return token === tokens.app
      ? connect()
      : no(token === tokens.bot ? 'not_allowed_token_type' : 'invalid_auth');
  if (token !== tokens.bot) return no(token === tokens.app ? 'not_allowed_token_type' : 'invalid_auth');
  const method = METHODS[name];
  if (!method) {
    fault(hub, name, ['no such method here']);
    return no('unknown_method');
  }
  const kind = world.channels.get(String(args.channel))?.kind ?? 'channel';
  const needed = typeof method.scope === 'function' ? method.scope(kind) : method.scope;
  if (needed && !scopes.has(needed)) return no('missing_scope', { needed, provided: [...scopes].join(',') });
  return method.run(hub, args);
}

function send(response: ServerResponse, { retryAfter, ...body }: Json, scopes: string): void {
  response
    .writeHead(retryAfter ? 429 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'x-oauth-scopes': scopes,
      ...(retryAfter && { 'retry-after': String(retryAfter) }),
    })
    .end(JSON.stringify(body));
}

function fail(response: ServerResponse, failure: unknown): void {
  const json = { 'content-type': 'application/json' };
  if (typeof failure === 'string') return void response.writeHead(200, json).end(JSON.stringify(no(failure)));
  const { status, retryAfter } =
    typeof failure === 'number'
      ? { status: failure, retryAfter: failure === 429 ? 1 : undefined }
      : { status: 429, retryAfter: undefined, ...(failure as { status?: number; retryAfter?: number }) };
  if (status === 429)
    response
      .writeHead(429, { ...json, 'retry-after': String(retryAfter ?? 1) })
      .end(JSON.stringify(no('ratelimited')));
  else response.writeHead(status, { 'content-type': 'text/plain' }).end('server error');
}

const query = (url: string): Json => Object.fromEntries(new URL(url, 'http://localhost').searchParams);

/** Forms hold blocks and views as JSON in strings. */
function parse(request: IncomingMessage, body: string): Json {
  const type = request.headers['content-type'] ?? '';
  if (type.includes('json')) return body === '' ? {} : (JSON.parse(body) as Json);
  const form = Object.fromEntries(new URLSearchParams(body)) as Json;
  for (const key of ['blocks', 'metadata', 'view', 'attachments'])
    if (typeof form[key] === 'string') form[key] = JSON.parse(form[key]);
  return form;
}

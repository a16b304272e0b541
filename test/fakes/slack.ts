/** A Slack on 127.0.0.1: Web API, Socket Mode and signed requests, with people in a workspace. It checks all it is sent. */

import { failures, type Json, listen, waiting } from './platform-server.ts';
import { apiHandler } from './slack/api.ts';
import { ALL_EVENTS, ALL_SCOPES, type FakeSlack, type FakeSlackOptions } from './slack/fake.ts';
import { people } from './slack/people.ts';
import type { Hub, SlackAck, Transport } from './slack/server.ts';
import { type SignedHttp, signedHttp } from './slack/signed-http.ts';
import { socketMode } from './slack/socket-mode.ts';
import { GENERAL, makeWorld, nextId, nextTs, OWNER, type SlackChannel } from './slack/world.ts';

export { ALL_EVENTS, ALL_SCOPES, type FakeSlack, type FakeSlackOptions } from './slack/fake.ts';
export type { At, People, Said, Submitted } from './slack/people.ts';
export type { SlackAck, SlackFailure, SlackRequest } from './slack/server.ts';
export type { SlackChannel, SlackEphemeral, SlackMessage, SlackUser, SlackView } from './slack/world.ts';
export { GENERAL, OWNER, PERSON } from './slack/world.ts';

export async function fakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const world = makeWorld(options.teamId ?? 'T0KYSTEN');
  const tokens = { bot: options.botToken ?? 'xoxb-fake-bot', app: options.appToken ?? 'xapp-1-fake-app' };
  const subscribed = new Set(options.events ?? ALL_EVENTS);
  const sent: Json[] = [];
  const http = await listen((request, response) => void handle(request, response), options.port);
  let secret = options.signingSecret;
  let signed: SignedHttp | null =
    secret && options.requestUrl ? signedHttp(() => hub, secret, options.requestUrl) : null;
  let closed = false;

  const hub: Hub = {
    world,
    tokens,
    scopes: new Set(options.scopes ?? ALL_SCOPES),
    pace: options.pace ?? 950,
    requests: [],
    faults: [],
    acks: [],
    failures: failures<string>(),
    waiting: waiting(() =>
      JSON.stringify({
        faults: hub.faults,
        acks: hub.acks.slice(-5),
        requests: hub.requests.slice(-5).map(({ method }) => method),
      }),
    ),
    base: () => `http://${http.host}`,
    emit: (event) => (subscribed.has(event.type) ? deliver(wrap(event)) : null),
  };
  const socket = socketMode(
    () => hub,
    http.server,
    () => http.host,
    options.pingMs ?? 5_000,
  );
  const handle = apiHandler(() => hub, socket.open);
  const transport = (): Transport => signed ?? socket;

  const wrap = (event: Json, eventId = nextId(world, 'Ev')): Json => ({
    token: 'verification',
    team_id: world.team.id,
    context_team_id: world.team.id,
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team.id,
        user_id: world.bot.user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: 'context',
  });

  /** Sends an event, and again while nobody acknowledges it. */
  const deliver = async (payload: Json, attempt = 0, reason = ''): Promise<SlackAck> => {
    if (attempt === 0) sent.push(payload);
    const ack = await transport().send(
      'events_api',
      payload.event.type,
      payload,
      attempt > 0 ? { attempt, reason } : undefined,
    );
    const wait = (options.retryMs ?? [0, 60_000, 300_000])[attempt];
    if (ack.ms === null && wait !== undefined && !closed && !world.uninstalled) {
      const why = ack.status === undefined ? 'timeout' : 'http_error';
      const timer = setTimeout(() => void deliver(payload, attempt + 1, why), wait);
      timer.unref();
    }
    return ack;
  };

  const serveAt = (requestUrl: string): void => {
    secret ??= 'fake-signing-secret';
    signed = signedHttp(() => hub, secret, requestUrl);
  };
  const overHttp = (): SignedHttp => {
    if (!signed) throw new Error('there is no request URL: give one, or call serveAt');
    return signed;
  };
  const channelOf = (id: string): SlackChannel => {
    const channel = world.channels.get(id);
    if (!channel) throw new Error(`there is no channel ${id}`);
    return channel;
  };
  const tell = async (...events: Json[]): Promise<void> => {
    await Promise.all(events.map((event) => hub.emit(event)));
  };

  const slack: FakeSlack = {
    ...people(() => hub, transport),
    apiUrl: `http://${http.host}/api/`,
    port: Number(http.host.split(':')[1]),
    env: {
      SLACK_API_URL: `http://${http.host}/api/`,
      SLACK_BOT_TOKEN: tokens.bot,
      ...(options.signingSecret
        ? { SLACK_SIGNING_SECRET: options.signingSecret }
        : { SLACK_APP_TOKEN: tokens.app }),
    },
    world,
    bot: world.bot,
    channels: world.channels,
    viewsOpened: world.views,
    requests: hub.requests,
    acks: hub.acks,
    faults: hub.faults,
    posted: ({ channel = GENERAL, thread } = {}) =>
      channelOf(channel).messages.filter(
        ({ bot_id, thread_ts }) =>
          bot_id === world.bot.id && (thread === undefined || (thread ?? undefined) === thread_ts),
      ),
    addUser: (user) =>
      void world.users.set(user.id, { name: user.id, tz: 'UTC', admin: false, bot: false, ...user }),
    addChannel: ({ id, name = id.toLowerCase(), kind = 'channel', members = [OWNER, world.bot.user] }) =>
      void world.channels.set(id, {
        id,
        name,
        kind,
        members: new Set(members),
        archived: false,
        messages: [],
        ephemerals: [],
      }),
    fail: (method, failure, times) => hub.failures.set(method, failure, times),
    mend: () => hub.failures.clear(),
    until: (look, ms) => hub.waiting.until(() => look(slack), ms),
    connected: async (ms) => void (await hub.waiting.until(() => socket.connections() > 0, ms)),
    connections: socket.connections,
    connectionsOpened: socket.opened,
    disconnect: ({ reason } = { reason: 'refresh_requested' }) => socket.disconnect(reason),
    halfOpen: socket.halfOpen,
    cutConnections: socket.cut,
    event: (event, { eventId, attempt, reason } = {}) => deliver(wrap(event, eventId), attempt, reason),
    resend: (type) => {
      const payload = sent.findLast(({ event }) => type === undefined || event.type === type);
      if (!payload) throw new Error('no such event was sent yet');
      return deliver(payload, 1, 'timeout');
    },
    uninstall: async (how = 'account_inactive') => {
      const told = tell(
        { type: 'tokens_revoked', tokens: { oauth: [], bot: [world.bot.user] } },
        { type: 'app_uninstalled' },
      );
      world.uninstalled = how;
      await told;
    },
    removeFromChannel: async (channel = GENERAL) => {
      const { kind, members } = channelOf(channel);
      members.delete(world.bot.user);
      const event_ts = nextTs(world, Date.now());
      await tell(
        { type: kind === 'group' ? 'group_left' : 'channel_left', channel, actor_id: OWNER, event_ts },
        {
          type: 'member_left_channel',
          user: world.bot.user,
          channel,
          channel_type: kind === 'group' ? 'G' : 'C',
          team: world.team.id,
          event_ts,
        },
      );
    },
    archive: async (channel = GENERAL) => {
      channelOf(channel).archived = true;
      await tell({
        type: 'channel_archive',
        channel,
        user: OWNER,
        is_moved: 0,
        event_ts: nextTs(world, Date.now()),
      });
    },
    inviteTo: (channel) => void channelOf(channel).members.add(world.bot.user),
    serveAt,
    forge: (signature) =>
      overHttp().forge(
        signature,
        wrap({
          type: 'app_mention',
          user: OWNER,
          text: `<@${world.bot.user}> forged`,
          ts: nextTs(world, Date.now()),
          channel: GENERAL,
          event_ts: nextTs(world, Date.now()),
        }),
      ),
    replay: () => overHttp().replay(),
    verifyUrl: () => overHttp().verifyUrl(),
    close: async () => {
      closed = true;
      socket.close();
      await http.close();
    },
  };
  return slack;
}

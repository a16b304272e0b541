/** What a Slack workspace holds: people, channels, messages, open views and trigger ids. */
import type { Json } from '../platform-server.ts';

export type SlackUser = Readonly<{ id: string; name: string; tz: string; admin: boolean; bot: boolean }>;

export type SlackMessage = Readonly<{
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks: readonly Json[];
  /** The thread it stands in; a root with replies has its own ts here only in answers of the API. */
  thread_ts?: string;
  metadata?: Json;
  bot_id?: string;
  app_id?: string;
  unfurl_links?: boolean;
  unfurl_media?: boolean;
  edited?: Readonly<{ user: string; ts: string }>;
  /** When the server took it (epoch ms). */
  at: number;
}>;

/** What only one person sees: chat.postEphemeral, and what a response_url got. */
export type SlackEphemeral = Readonly<{
  channel: string;
  user: string;
  text: string;
  blocks: readonly Json[];
  thread_ts?: string;
  via: 'chat.postEphemeral' | 'response_url';
  at: number;
}>;

export type SlackChannel = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'group' | 'im';
  readonly members: Set<string>;
  archived: boolean;
  /** In the order they came, replies in threads among them. */
  messages: SlackMessage[];
  ephemerals: SlackEphemeral[];
};

export type SlackView = {
  readonly id: string;
  view: Json;
  hash: string;
  readonly user: string;
  readonly openedAt: number;
  /** `closed`: submitted well, cleared or dismissed. */
  state: 'open' | 'closed';
  /** What the last submission was answered with. */
  errors: Readonly<Record<string, string>> | null;
  /** What was filled in so far, as far as it was submitted. */
  typed: Readonly<Record<string, string | readonly string[]>>;
  /** The view that this one was pushed above. */
  readonly previous: SlackView | null;
};

export type World = {
  readonly team: Readonly<{ id: string; name: string; domain: string }>;
  readonly appId: string;
  readonly bot: Readonly<{ user: string; id: string; name: string }>;
  readonly users: Map<string, SlackUser>;
  readonly channels: Map<string, SlackChannel>;
  readonly views: SlackView[];
  readonly triggers: Map<string, { madeAt: number; used: boolean; user: string }>;
  readonly responseUrls: Map<
    string,
    { madeAt: number; left: number; channel: string; user: string; ts: string | null }
  >;
  uninstalled: 'account_inactive' | 'token_revoked' | null;
  counter: number;
};

export const OWNER = 'U0OWNER';
export const PERSON = 'U0PERSON';
export const GENERAL = 'C0GENERAL';

/** A workspace with an admin, a member, one channel that the bot is in and one that it is not. */
export function makeWorld(teamId: string): World {
  const bot = { user: 'U0BOT', id: 'B0BOT', name: 'pullquote' };
  const user = (id: string, name: string, tz: string, admin: boolean, isBot = false): SlackUser => ({
    id,
    name,
    tz,
    admin,
    bot: isBot,
  });
  const channel = (id: string, name: string, members: readonly string[]): SlackChannel => ({
    id,
    name,
    kind: 'channel',
    members: new Set(members),
    archived: false,
    messages: [],
    ephemerals: [],
  });
  return {
    team: { id: teamId, name: 'Kysten', domain: 'kysten' },
    appId: 'A0APP',
    bot,
    users: new Map(
      [
        user(OWNER, 'mara', 'Europe/Copenhagen', true),
        user(PERSON, 'jonas', 'America/New_York', false),
        user(bot.user, bot.name, 'UTC', false, true),
      ].map((one) => [one.id, one]),
    ),
    channels: new Map(
      [
        channel(GENERAL, 'general', [OWNER, PERSON, bot.user]),
        channel('C0OTHER', 'other', [OWNER, PERSON]),
      ].map((one) => [one.id, one]),
    ),
    views: [],
    triggers: new Map(),
    responseUrls: new Map(),
    uninstalled: null,
    counter: 0,
  };
}

/** An id that was never given before. */
export function nextId(world: World, prefix: string): string {
  world.counter += 1;
  return `${prefix}${world.counter.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** A message's ts: the time in seconds, and six digits that make it unique and rising. */
export function nextTs(world: World, now: number): string {
  world.counter += 1;
  return `${Math.floor(now / 1000)}.${String(world.counter).padStart(6, '0')}`;
}

export function makeTrigger(world: World, user: string): string {
  const id = nextId(world, '7777.8888.');
  world.triggers.set(id, { madeAt: Date.now(), used: false, user });
  return id;
}

/** The direct message between the bot and a person, opened at need. */
export function directChannel(world: World, user: string): SlackChannel {
  const id = `D0${user.slice(2)}`;
  const found = world.channels.get(id);
  if (found) return found;
  const made: SlackChannel = {
    id,
    name: user,
    kind: 'im',
    members: new Set([user, world.bot.user]),
    archived: false,
    messages: [],
    ephemerals: [],
  };
  world.channels.set(id, made);
  return made;
}

/** The message as the API and events show it. */
export function messageJson(channel: SlackChannel, message: SlackMessage, withMetadata: boolean): Json {
  const {
    at: _at,
    channel: _channel,
    metadata,
    unfurl_links: _links,
    unfurl_media: _media,
    ...rest
  } = message;
  const replies = channel.messages.filter(
    ({ thread_ts, ts }) => thread_ts === message.ts && ts !== message.ts,
  );
  const latest = replies.at(-1);
  return {
    type: 'message',
    ...rest,
    team: 'T',
    ...(latest && { thread_ts: message.ts, reply_count: replies.length, latest_reply: latest.ts }),
    ...(message.thread_ts && {
      parent_user_id: channel.messages.find(({ ts }) => ts === message.thread_ts)?.user,
    }),
    ...(withMetadata && metadata && { metadata }),
  };
}

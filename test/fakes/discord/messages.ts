/** Messages: sent, read, edited, deleted; what is shown of them to whom. */
import type { Json } from '../platform-server.ts';
import { labelled } from './components.ts';
import { FLAG, messageFaults, messageNotes } from './limits.ts';
import { type Answer, type Hub, NO_CONTENT, no, note, ok, refuse } from './server.ts';
import {
  BIT,
  botPermissions,
  channelJson,
  type DiscordChannel,
  type DiscordMessage,
  memberJson,
  snowflake,
  userJson,
} from './world.ts';

/** How long Discord remembers a nonce, ms. */
const NONCE_MS = 5 * 60_000;
const SEPARATOR = 14;
const CONTENT_FLAGS = (1 << 18) | (1 << 19);

/** A channel that the bot can see, or the refusal. */
export function reach(hub: Hub, id: string): DiscordChannel | Answer {
  const channel = hub.world.channels.get(id);
  if (!channel) return no(404, 10003);
  if (channel.guild && !hub.world.botInGuild) return no(403, 50001);
  return (botPermissions(hub.world, channel) & BIT.view) === 0n ? no(403, 50001) : channel;
}

/** May the bot send here? Null where it may. */
function barred(hub: Hub, channel: DiscordChannel): Answer | null {
  if (channel.type === 1) return hub.world.closedToDirect.has(channel.name) ? no(403, 50007) : null;
  const needed = channel.type === 11 ? BIT.sendInThreads : BIT.send;
  if ((botPermissions(hub.world, channel) & needed) === 0n) return no(403, 50013);
  return channel.locked ? no(403, 160005) : null;
}

export function createMessage(hub: Hub, id: string, body: Json, route: string): Answer {
  const channel = reach(hub, id);
  if ('status' in channel) return channel;
  const stopped = barred(hub, channel);
  if (stopped) return stopped;
  const same =
    body.enforce_nonce &&
    channel.messages.find(
      ({ nonce, author, timestamp }) =>
        nonce === body.nonce &&
        author.id === hub.world.bot.id &&
        Date.now() - Date.parse(timestamp) < NONCE_MS,
    );
  if (same) return ok(same);
  const full = overflow(hub, channel.id);
  if (full) return full;
  note(hub, route, messageNotes(body));
  const refused = refuse(hub, route, messageFaults(body, 'channel'));
  if (refused) return refused;
  if (!body.content && !body.embeds?.length && !body.components?.length) return no(400, 50006);
  const reference: Json | undefined = body.message_reference;
  if (reference) {
    if ((botPermissions(hub.world, channel) & BIT.history) === 0n) return no(400, 160002);
    const there = channel.messages.some((one) => one.id === reference.message_id);
    if (!there && reference.fail_if_not_exists !== false)
      return refuse(hub, route, ['message_reference: Unknown message']) ?? NO_CONTENT;
  }
  // a message wakes an archived thread
  channel.archived = false;
  return ok(addMessage(hub, channel, hub.world.bot.id, body));
}

/** Discord's bucket of messages a channel. */
function overflow(hub: Hub, channel: string): Answer | null {
  const { limit, ms } = hub.bucket;
  if (limit === 0) return null;
  const now = Date.now();
  const recent = (hub.sent.get(channel) ?? []).filter((at) => now - at < ms);
  hub.sent.set(channel, [...recent, ...(recent.length < limit ? [now] : [])]);
  if (recent.length < limit) return null;
  const wait = ((recent[0] ?? now) + ms - now) / 1000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: wait, global: false },
    headers: {
      'retry-after': String(Math.ceil(wait)),
      'x-ratelimit-scope': 'user',
      'x-ratelimit-reset-after': String(wait),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-bucket': 'messages',
    },
  };
}

/** Puts a message into a channel and tells the app of it. */
export function addMessage(
  hub: Hub,
  channel: DiscordChannel,
  author: string,
  body: Json,
  hidden = false,
): DiscordMessage {
  const message = makeMessage(hub, channel, author, body);
  if (hidden) return message;
  channel.messages.push(message);
  tell(hub, 'MESSAGE_CREATE', channel, message);
  return message;
}

function makeMessage(hub: Hub, channel: DiscordChannel, author: string, body: Json): DiscordMessage {
  const { world } = hub;
  const content = String(body.content ?? '');
  const replied = channel.messages.find(({ id }) => id === body.message_reference?.message_id);
  const silent = author === world.bot.id && body.allowed_mentions?.parse?.length === 0;
  const named = silent ? [] : [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id!);
  const pinged = replied && body.ping !== false && !silent ? [replied.author.id as string] : [];
  const id = snowflake(world);
  return {
    id,
    type: replied ? 19 : 0,
    channel_id: channel.id,
    author: userJson(world, author),
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [...new Set([...named, ...pinged])]
      .filter((user) => world.users.has(user))
      .map((user) => userJson(world, user)),
    mention_roles: [],
    attachments: [],
    embeds: body.embeds ?? [],
    components: withIds(body.components ?? []),
    pinned: false,
    flags: Number(body.flags ?? 0),
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...(author === world.bot.id && { application_id: world.applicationId }),
    ...(replied && {
      message_reference: { type: 0, channel_id: channel.id, guild_id: channel.guild, message_id: replied.id },
      referenced_message: replied,
    }),
  };
}

/** Discord numbers all components, and says how wide a line across is set. */
function withIds(components: readonly Json[]): readonly Json[] {
  const copy = structuredClone(components);
  for (const [i, one] of copy.flatMap(labelled).entries()) {
    one.id ??= i + 1;
    if (one.type === SEPARATOR) Object.assign(one, { divider: true, spacing: 1, ...one });
  }
  return copy;
}

export function tell(hub: Hub, type: string, channel: DiscordChannel, message: DiscordMessage): void {
  const { world } = hub;
  hub.dispatch(type, {
    ...message,
    channel_type: channel.type,
    ...(channel.guild && { guild_id: channel.guild, member: memberJson(world, message.author.id) }),
  });
}

/** What others said is empty to a bot without the intent, unless it names the bot or is said to it alone. */
export function shown(hub: Hub, channelType: number, message: Json, intent: boolean): Json {
  const { world } = hub;
  const own = message.author?.id === world.bot.id;
  const named = (message.mentions as Json[] | undefined)?.some(({ id }) => id === world.bot.id);
  if (intent || own || named || channelType === 1) return message;
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}

/** A message as it is read later: its nonce was for the answer to its sender alone. */
function readable(hub: Hub, channel: DiscordChannel, message: DiscordMessage): Json {
  const { nonce: _nonce, ...rest } = shown(
    hub,
    channel.type,
    message,
    (hub.world.applicationFlags & CONTENT_FLAGS) !== 0,
  );
  return rest;
}

export function listMessages(hub: Hub, id: string, query: Json, route: string): Answer {
  const channel = reach(hub, id);
  if ('status' in channel) return channel;
  const limit = Number(query.limit ?? 50);
  const refused = refuse(hub, route, limit >= 1 && limit <= 100 ? [] : [`limit is ${query.limit}`]);
  if (refused) return refused;
  if ((botPermissions(hub.world, channel) & BIT.history) === 0n) return ok([]);
  const before = query.before === undefined ? null : BigInt(query.before);
  const after = query.after === undefined ? null : BigInt(query.after);
  const found = channel.messages.filter(
    (one) => (before === null || BigInt(one.id) < before) && (after === null || BigInt(one.id) > after),
  );
  const page = after === null ? found.slice(-limit) : found.slice(0, limit);
  return ok(page.reverse().map((one) => readable(hub, channel, one)));
}

export function oneMessage(hub: Hub, id: string, messageId: string): Answer {
  const channel = reach(hub, id);
  if ('status' in channel) return channel;
  const found = channel.messages.find((one) => one.id === messageId);
  if (!found) return no(404, 10008);
  const thread = hub.world.channels.get(messageId);
  return ok({ ...readable(hub, channel, found), ...(thread && { thread: channelJson(hub.world, thread) }) });
}

export function editMessage(hub: Hub, id: string, messageId: string, body: Json, route: string): Answer {
  const channel = reach(hub, id);
  if ('status' in channel) return channel;
  const found = channel.messages.find((one) => one.id === messageId);
  if (!found) return no(404, 10008);
  if (found.author.id !== hub.world.bot.id) return no(403, 50005);
  if (channel.archived) return no(400, 50083);
  return changeMessage(hub, channel, found, body, route, 'channel');
}

export function changeMessage(
  hub: Hub,
  channel: DiscordChannel,
  found: DiscordMessage,
  body: Json,
  route: string,
  place: 'channel' | 'interaction',
): Answer {
  note(hub, route, messageNotes(body));
  const refused = refuse(hub, route, messageFaults(body, place, (found.flags & FLAG.v2) !== 0));
  if (refused) return refused;
  Object.assign(found, {
    ...('content' in body && { content: body.content ?? '' }),
    ...('embeds' in body && { embeds: body.embeds ?? [] }),
    ...('components' in body && { components: withIds(body.components ?? []) }),
    ...('flags' in body && { flags: (found.flags & (FLAG.ephemeral | FLAG.hasThread)) | Number(body.flags) }),
    edited_timestamp: new Date().toISOString(),
  });
  if (channel.messages.includes(found)) tell(hub, 'MESSAGE_UPDATE', channel, found);
  return ok(found);
}

export function deleteMessage(hub: Hub, id: string, messageId: string): Answer {
  const channel = reach(hub, id);
  if ('status' in channel) return channel;
  if (!channel.messages.some((one) => one.id === messageId)) return no(404, 10008);
  channel.messages = channel.messages.filter((one) => one.id !== messageId);
  hub.dispatch('MESSAGE_DELETE', {
    id: messageId,
    channel_id: id,
    ...(channel.guild && { guild_id: channel.guild }),
  });
  return NO_CONTENT;
}

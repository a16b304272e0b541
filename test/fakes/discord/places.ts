/** Channels, threads, the server and its members, and the commands registered there. */
import type { Json } from '../platform-server.ts';
import { long } from './lengths.ts';
import { commandFaults, FLAG } from './limits.ts';
import { reach, tell } from './messages.ts';
import { type Answer, type Hub, no, ok, refuse } from './server.ts';
import {
  BIT,
  botPermissions,
  channelJson,
  guildJson,
  makeChannel,
  memberJson,
  rolesJson,
  snowflake,
  userJson,
} from './world.ts';

export function getChannel(hub: Hub, id: string): Answer {
  const channel = reach(hub, id);
  return 'status' in channel ? channel : ok(channelJson(hub.world, channel));
}

/** Threads can be renamed, archived and opened again. */
export function changeChannel(hub: Hub, id: string, body: Json, route: string): Answer {
  const channel = reach(hub, id);
  if ('status' in channel) return channel;
  if (channel.type !== 11) return no(403, 50013);
  const refused = refuse(hub, route, 'name' in body ? long(body.name, 100, 'name') : []);
  if (refused) return refused;
  if (channel.locked && body.locked !== false) return no(403, 50013);
  if (channel.archived && body.archived !== false) return no(400, 50083);
  if ('archived' in body) channel.archived = body.archived === true;
  if ('name' in body) channel.name = body.name;
  const json = channelJson(hub.world, channel);
  hub.dispatch('THREAD_UPDATE', json);
  return ok(json);
}

const DURATIONS = [undefined, 60, 1_440, 4_320, 10_080];

/** A thread of a message (which it shares the id with), or a thread of its own. */
export function createThread(
  hub: Hub,
  id: string,
  messageId: string | null,
  body: Json,
  route: string,
): Answer {
  const { world } = hub;
  const channel = reach(hub, id);
  if ('status' in channel) return channel;
  if (channel.type !== 0) return no(400, 50024);
  const message = channel.messages.find((one) => one.id === messageId);
  if (messageId && !message) return no(404, 10008);
  if ((botPermissions(world, channel) & BIT.createThreads) === 0n) return no(403, 50013);
  const refused = refuse(hub, route, [
    ...long(body.name, 100, 'name'),
    ...(DURATIONS.includes(body.auto_archive_duration)
      ? []
      : ['auto_archive_duration is none that there is']),
  ]);
  if (refused) return refused;
  if (messageId && world.channels.has(messageId)) return no(400, 160004);
  const thread = makeChannel({
    id: messageId ?? snowflake(world),
    type: 11,
    guild: channel.guild,
    name: body.name,
    parent: channel.id,
    owner: world.bot.id,
  });
  world.channels.set(thread.id, thread);
  if (message) message.flags |= FLAG.hasThread;
  hub.dispatch('THREAD_CREATE', { ...channelJson(world, thread), newly_created: true });
  if (message) tell(hub, 'MESSAGE_UPDATE', channel, message);
  return ok(channelJson(world, thread), 201);
}

export function openDirect(hub: Hub, body: Json): Answer {
  const { world } = hub;
  const user = String(body.recipient_id);
  if (!world.users.has(user)) return no(400, 10013);
  return ok(channelJson(world, directOf(hub, user)));
}

export function directOf({ world }: Hub, user: string) {
  const found = [...world.channels.values()].find(({ type, name }) => type === 1 && name === user);
  if (found) return found;
  const made = makeChannel({ id: snowflake(world), type: 1, guild: null, name: user });
  world.channels.set(made.id, made);
  return made;
}

export function guildPart(hub: Hub, id: string, part: string | undefined, rest: readonly string[]): Answer {
  const { world } = hub;
  if (id !== world.guild.id) return no(404, 10004);
  if (!world.botInGuild) return no(403, 50001);
  const { channels, threads, ...guild } = guildJson(world);
  if (part === undefined) return ok(guild);
  if (part === 'channels') return ok(channels);
  if (part === 'roles') return ok(rolesJson(world));
  if (part === 'threads') return ok({ threads, members: [] });
  const member = rest[0] === '@me' ? world.bot.id : String(rest[0]);
  if (part === 'members' && world.members.has(member))
    return ok({ ...memberJson(world, member), user: userJson(world, member) });
  return no(404, 10007);
}

/** Listing, and registering all at once; each registered command has an id and a version. */
export function commands(
  hub: Hub,
  method: string,
  guild: string | null,
  body: unknown,
  route: string,
): Answer {
  const { world } = hub;
  if (guild && (guild !== world.guild.id || !world.botInGuild)) return no(403, 50001);
  const place = guild ? world.guildCommands : world.globalCommands;
  if (method === 'GET') return ok(place.list);
  const refused = refuse(hub, route, commandFaults(body));
  if (refused) return refused;
  place.list = (body as Json[]).map((one) => ({
    type: 1,
    options: [],
    nsfw: false,
    default_member_permissions: null,
    ...one,
    id: place.list.find(({ name }) => name === one.name)?.id ?? snowflake(world),
    application_id: world.applicationId,
    version: snowflake(world),
    ...(guild && { guild_id: guild }),
  }));
  return ok(place.list);
}

export function application({ world }: Hub): Json {
  return {
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: world.applicationFlags,
    bot: userJson(world, world.bot.id),
    owner: userJson(world, world.guild.owner),
    approximate_guild_count: world.botInGuild ? 1 : 0,
    integration_types_config: { 0: {} },
  };
}

/** A Discord on 127.0.0.1: REST v10 and a gateway, with people in a server. It checks all it is sent. */

import { apiHandler } from './discord/api.ts';
import { gateway } from './discord/gateway.ts';
import { TOKEN_MS } from './discord/interactions.ts';
import { type People, people } from './discord/people.ts';
import { directOf } from './discord/places.ts';
import type { DiscordFailure, DiscordRequest, Hub } from './discord/server.ts';
import {
  channelJson,
  type DiscordChannel,
  type DiscordInteraction,
  type DiscordMessage,
  guildJson,
  makeChannel,
  makeWorld,
  NEWS,
  type World,
} from './discord/world.ts';
import { failures, type Json, listen, waiting } from './platform-server.ts';

export type { At, People } from './discord/people.ts';
export { BIT, BOT, GUILD, MANAGER, MEMBER, NEWS, OWNER } from './discord/world.ts';
export type { DiscordChannel, DiscordFailure, DiscordInteraction, DiscordMessage, DiscordRequest };

export type FakeDiscordOptions = Readonly<{
  token?: string;
  /** The application's Message Content switch. */
  messageContent?: boolean;
  /** Discord's bucket of messages a channel; `limit: 0` for none. 5 in 5 s where not said. */
  bucket?: Readonly<{ limit: number; ms: number }>;
  heartbeatMs?: number;
  /** The port to come back at. */
  port?: number;
}>;

export type FakeDiscord = People &
  Readonly<{
    /** For `DISCORD_API_URL`: `http://127.0.0.1:PORT/api`. */
    apiUrl: string;
    port: number;
    /** The environment that a program needs to run against it. */
    env: Readonly<Record<string, string>>;
    world: World;
    channels: ReadonlyMap<string, DiscordChannel>;
    requests: readonly DiscordRequest[];
    /** What broke a limit, came too late, or could mention somebody, a sentence each. */
    faults: string[];
    interactions(): readonly DiscordInteraction[];
    /** The bot's messages in a channel or thread. */
    posted(channel?: string): readonly DiscordMessage[];
    /** Threads in the order they were opened. */
    threads(): readonly DiscordChannel[];
    /** Registered commands, and how often they were registered. */
    commands(where?: 'global' | 'guild'): readonly Json[];
    registrations(): number;
    addChannel(channel: Readonly<{ id: string; name?: string }>): void;
    /** Takes permissions from the bot in a channel, as bits (see `BIT`); `0n` gives all back. */
    deny(bits: bigint, channel?: string): void;
    /** The next `times` requests of `POST /channels/*\/messages` (`*`: any part) fail so. */
    fail(route: string, failure: DiscordFailure, times?: number): void;
    mend(): void;
    /** Waits until `look` finds something; no sleeping. */
    until<T>(look: (discord: FakeDiscord) => T | null | undefined | false, ms?: number): Promise<T>;
    /** Resolves when the app stands connected over the gateway. */
    connected(): Promise<void>;
    /** Resolves when commands are registered. */
    registered(): Promise<void>;
    connections(): number;
    identified(): number;
    resumed(): number;
    reconnect(): void;
    invalidSession(resumable?: boolean): void;
    zombie(): void;
    cutConnections(): void;
    replay(): void;
    closeWith(code: number): void;
    /** Sends any event as it stands. */
    event(type: string, data: Json): void;
    /** All interaction tokens are over, as after 15 minutes. */
    expireTokens(): void;
    /** No nonce is remembered any more, as after some minutes. */
    forgetNonces(): void;
    /** The channel that the bot and a person have alone. */
    directOf(user: string): string;
    /** The person takes no direct messages from the bot (50007). */
    closeDirect(user: string): void;
    archive(thread: string, how?: Readonly<{ locked?: boolean }>): void;
    deleteChannel(channel?: string): void;
    deleteMessage(message: DiscordMessage): void;
    /** The bot is removed from the server. */
    kick(): void;
    close(): Promise<void>;
  }>;

const CONTENT_FLAG = 1 << 19;

export async function fakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const world = makeWorld();
  if (options.messageContent) world.applicationFlags |= CONTENT_FLAG;
  const http = await listen((request, response) => void handle(request, response), options.port);
  const hub: Hub = {
    world,
    token: options.token ?? 'fake-discord-token',
    requests: [],
    faults: [],
    failures: failures<never>(),
    waiting: waiting(() =>
      JSON.stringify({ faults: hub.faults, requests: hub.requests.slice(-8).map(({ route }) => route) }),
    ),
    base: () => http.host,
    bucket: options.bucket ?? { limit: 5, ms: 5_000 },
    sent: new Map(),
    dispatch: (type, data) => gate.dispatch(type, data),
  };
  const gate = gateway(() => hub, http.server, options.heartbeatMs ?? 41_250);
  const handle = apiHandler(() => hub);
  const channelOf = (id: string): DiscordChannel => {
    const channel = world.channels.get(id);
    if (!channel) throw new Error(`there is no channel ${id}`);
    return channel;
  };
  const registrations = (): number =>
    hub.requests.filter(({ route }) => /^PUT \/applications\/.*\/commands$/.test(route)).length;

  const discord: FakeDiscord = {
    ...people(() => hub),
    apiUrl: `http://${http.host}/api`,
    port: Number(http.host.split(':')[1]),
    env: { DISCORD_API_URL: `http://${http.host}/api`, DISCORD_TOKEN: hub.token },
    world,
    channels: world.channels,
    requests: hub.requests,
    faults: hub.faults,
    interactions: () => [...world.interactions.values()],
    posted: (channel = NEWS) =>
      channelOf(channel).messages.filter(({ author }) => author.id === world.bot.id),
    threads: () => [...world.channels.values()].filter(({ type }) => type === 11),
    commands: (where) =>
      where === 'global'
        ? world.globalCommands.list
        : where === 'guild'
          ? world.guildCommands.list
          : [...world.globalCommands.list, ...world.guildCommands.list],
    registrations,
    addChannel: ({ id, name = 'more' }) => {
      const made = makeChannel({ id, type: 0, guild: world.guild.id, name });
      world.channels.set(id, made);
      hub.dispatch('CHANNEL_CREATE', channelJson(world, made));
    },
    deny: (bits, channel = NEWS) => {
      channelOf(channel).denied = bits;
      hub.dispatch('CHANNEL_UPDATE', channelJson(world, channelOf(channel)));
    },
    fail: (route, failure, times) => hub.failures.set(route, failure, times),
    mend: () => hub.failures.clear(),
    until: (look, ms) => hub.waiting.until(() => look(discord), ms),
    connected: async () => void (await hub.waiting.until(() => gate.connections() > 0)),
    registered: async () =>
      void (await hub.waiting.until(
        () => world.globalCommands.list.length + world.guildCommands.list.length > 0,
      )),
    connections: gate.connections,
    identified: gate.identified,
    resumed: gate.resumed,
    reconnect: gate.reconnect,
    invalidSession: gate.invalidSession,
    zombie: gate.zombie,
    cutConnections: gate.cut,
    replay: gate.replay,
    closeWith: gate.closeWith,
    event: (type, data) => hub.dispatch(type, data),
    expireTokens: () => {
      for (const one of world.interactions.values()) one.madeAt -= TOKEN_MS;
    },
    forgetNonces: () => {
      for (const { messages } of world.channels.values())
        for (const message of messages) delete message.nonce;
    },
    directOf: (user) => directOf(hub, user).id,
    closeDirect: (user) => void world.closedToDirect.add(user),
    archive: (thread, { locked = false } = {}) => {
      Object.assign(channelOf(thread), { archived: true, locked });
      hub.dispatch('THREAD_UPDATE', channelJson(world, channelOf(thread)));
    },
    deleteChannel: (channel = NEWS) => {
      const gone = channelOf(channel);
      world.channels.delete(channel);
      hub.dispatch(gone.type === 11 ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channelJson(world, gone));
    },
    deleteMessage: ({ id, channel_id }) => {
      const channel = channelOf(channel_id);
      channel.messages = channel.messages.filter((one) => one.id !== id);
      hub.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id: channel.guild });
    },
    kick: () => {
      world.botInGuild = false;
      hub.dispatch('GUILD_DELETE', { id: guildJson(world).id });
    },
    close: async () => {
      gate.close();
      await http.close();
    },
  };
  return discord;
}

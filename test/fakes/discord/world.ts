/** What a fake Discord holds: one server, people, channels, threads, messages, commands and interactions. */
import type { Json } from '../platform-server.ts';

export const BIT = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  view: 1n << 10n,
  send: 1n << 11n,
  embedLinks: 1n << 14n,
  history: 1n << 16n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const;

type DiscordUser = Readonly<{ id: string; name: string; bot: boolean }>;

/** A message as the API shows it, without what depends on who looks. */
export type DiscordMessage = Json & { id: string; channel_id: string; content: string; author: Json };

export type DiscordChannel = {
  readonly id: string;
  /** 0 text, 1 direct, 11 a public thread. */
  readonly type: 0 | 1 | 11;
  readonly guild: string | null;
  name: string;
  readonly parent: string | null;
  readonly owner: string | null;
  archived: boolean;
  locked: boolean;
  /** What the bot may not do here. */
  denied: bigint;
  messages: DiscordMessage[];
};

export type DiscordInteraction = {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  readonly channel: string;
  readonly user: string;
  /** The message that a component stands on. */
  readonly message: string | null;
  madeAt: number;
  /** From sending to the callback; null where none came within 3 s. */
  ms: number | null;
  /** The callback as it came. */
  callback: Json | null;
  /** True while only "thinking" is shown. */
  deferred: boolean;
  ephemeral: boolean;
  /** What was answered, original first; ephemeral ones stand only here. */
  responses: DiscordMessage[];
  modal: Json | null;
  choices: readonly Json[];
};

export type World = {
  readonly applicationId: string;
  applicationFlags: number;
  readonly bot: DiscordUser;
  readonly guild: Readonly<{ id: string; name: string; owner: string; adminRole: string; botRole: string }>;
  botInGuild: boolean;
  readonly users: Map<string, DiscordUser>;
  /** Roles by member; everybody has the role of everyone besides. */
  readonly members: Map<string, readonly string[]>;
  readonly channels: Map<string, DiscordChannel>;
  readonly interactions: Map<string, DiscordInteraction>;
  readonly globalCommands: { list: Json[] };
  readonly guildCommands: { list: Json[] };
  readonly closedToDirect: Set<string>;
  counter: number;
};

const EPOCH = 1_420_070_400_000;

/** An id that holds the time, and rises. */
export function snowflake(world: { counter: number }, now = Date.now()): string {
  world.counter += 1;
  return String((BigInt(now - EPOCH) << 22n) | BigInt(world.counter & 0x3fffff));
}

export const GUILD = '900000000000000001';
export const NEWS = '900000000000000002';
export const MANAGER = '900000000000000003';
export const MEMBER = '900000000000000004';
export const OWNER = '900000000000000005';
export const BOT = '900000000000000006';

/** A server with an owner, someone who may manage it, a member, and one channel. */
export function makeWorld(): World {
  const users = [
    { id: OWNER, name: 'mara', bot: false },
    { id: MANAGER, name: 'ida', bot: false },
    { id: MEMBER, name: 'jonas', bot: false },
    { id: BOT, name: 'pullquote', bot: true },
  ];
  const guild = {
    id: GUILD,
    name: 'Kysten',
    owner: OWNER,
    adminRole: '900000000000000010',
    botRole: '900000000000000011',
  };
  return {
    applicationId: BOT,
    applicationFlags: 0,
    bot: users[3]!,
    guild,
    botInGuild: true,
    users: new Map(users.map((one) => [one.id, one])),
    members: new Map([
      [OWNER, []],
      [MANAGER, [guild.adminRole]],
      [MEMBER, []],
      [BOT, [guild.botRole]],
    ]),
    channels: new Map([[NEWS, makeChannel({ id: NEWS, type: 0, guild: GUILD, name: 'news' })]]),
    interactions: new Map(),
    globalCommands: { list: [] },
    guildCommands: { list: [] },
    closedToDirect: new Set(),
    counter: 0,
  };
}

export const makeChannel = (
  one: Pick<DiscordChannel, 'id' | 'type' | 'guild' | 'name'> & Partial<DiscordChannel>,
): DiscordChannel => ({
  parent: null,
  owner: null,
  archived: false,
  locked: false,
  denied: 0n,
  messages: [],
  ...one,
});

const EVERYONE = BIT.view | BIT.send | BIT.history | BIT.createThreads | BIT.sendInThreads | BIT.embedLinks;

/** What a member may do in the server, as bits. */
export function permissionsOf(world: World, user: string): bigint {
  if (user === world.guild.owner) return (1n << 50n) - 1n;
  const roles = world.members.get(user) ?? [];
  return EVERYONE | (roles.includes(world.guild.adminRole) ? BIT.manageGuild : 0n);
}

/** What the bot may do in a channel; a thread takes after the channel it belongs to. */
export function botPermissions(world: World, channel: DiscordChannel): bigint {
  if (channel.type === 1) return EVERYONE;
  const parent = channel.parent ? world.channels.get(channel.parent) : undefined;
  return permissionsOf(world, world.bot.id) & ~channel.denied & ~(parent?.denied ?? 0n);
}

export const userJson = (world: World, id: string): Json => {
  const user = world.users.get(id);
  return {
    id,
    username: user?.name ?? id,
    global_name: user?.name ?? null,
    discriminator: '0',
    avatar: null,
    bot: user?.bot ?? false,
    public_flags: 0,
    primary_guild: null,
    flags: 0,
  };
};

export const memberJson = (world: World, id: string): Json => ({
  roles: world.members.get(id) ?? [],
  nick: null,
  avatar: null,
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
  communication_disabled_until: null,
});

export function channelJson(world: World, channel: DiscordChannel): Json {
  const last = channel.messages.at(-1);
  const base = { id: channel.id, type: channel.type, last_message_id: last?.id ?? null, flags: 0 };
  if (channel.type === 1) return { ...base, recipients: [userJson(world, channel.name)] };
  const place = { ...base, guild_id: channel.guild, name: channel.name, parent_id: channel.parent };
  if (channel.type === 0)
    return {
      ...place,
      position: 0,
      topic: null,
      nsfw: false,
      rate_limit_per_user: 0,
      permission_overwrites:
        channel.denied === 0n
          ? []
          : [{ id: world.bot.id, type: 1, allow: '0', deny: String(channel.denied) }],
    };
  return {
    ...place,
    owner_id: channel.owner,
    message_count: channel.messages.length,
    total_message_sent: channel.messages.length,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      auto_archive_duration: 1440,
      archive_timestamp: new Date().toISOString(),
      create_timestamp: new Date().toISOString(),
    },
    member: { id: channel.id, user_id: world.bot.id, join_timestamp: new Date().toISOString(), flags: 0 },
  };
}

const role = (id: string, name: string, permissions: bigint): Json => ({
  id,
  name,
  permissions: String(permissions),
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  managed: false,
  mentionable: false,
  flags: 0,
});

export const rolesJson = ({ guild }: World): Json[] => [
  role(guild.id, '@everyone', EVERYONE),
  role(guild.adminRole, 'managers', BIT.manageGuild),
  role(guild.botRole, 'pullquote', EVERYONE),
];

/** The server as GUILD_CREATE tells it. */
export function guildJson(world: World): Json {
  const all = [...world.channels.values()].filter(({ guild }) => guild === world.guild.id);
  return {
    id: world.guild.id,
    name: world.guild.name,
    owner_id: world.guild.owner,
    icon: null,
    roles: rolesJson(world),
    emojis: [],
    stickers: [],
    features: [],
    preferred_locale: 'en-US',
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    afk_timeout: 300,
    afk_channel_id: null,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: world.members.size,
    members: [{ ...memberJson(world, world.bot.id), user: userJson(world, world.bot.id) }],
    channels: all.filter(({ type }) => type === 0).map((one) => channelJson(world, one)),
    threads: all
      .filter(({ type, archived }) => type === 11 && !archived)
      .map((one) => channelJson(world, one)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

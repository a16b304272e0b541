/** The connection to Discord's gateway through discord.js: kept up, mended, and how it stands. */
import {
  Client,
  type ClientOptions,
  Events,
  GatewayCloseCodes,
  type GatewayDispatchPayload,
  Options,
} from 'discord.js';
import type { Health } from '../../bots/chat-adapter.ts';
import type { Log } from '../../bots/deps.ts';
import type { Clock } from '../../digest/ports.ts';
import { pause } from './rest.ts';
import { INTENT, THREAD_TYPES } from './wire.ts';

/** Waits between tries to connect: 1 s, doubled up to a minute. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

const INTENTS = INTENT.guilds | INTENT.guildMessages | INTENT.directMessages;

type GatewayOptions = Readonly<{
  token: string;
  apiUrl: string;
  clock: Clock;
  log: Log;
  onDispatch: (payload: GatewayDispatchPayload) => void;
  /** The token was refused: no more tries. */
  onUnauthorized: (detail: string) => void;
}>;

/** A channel as far as the gateway told of it. `parent`: the channel that a thread belongs to. */
export type Seen = Readonly<{ parent: string | null; owner: string | null }>;

export type Gateway = Readonly<{
  /** Resolves when it stands the first time. Goes on trying until stopped. */
  connect(readsContent: boolean): Promise<void>;
  health(): Health;
  /** Null where the gateway did not tell. */
  seen(channel: string): Seen | null;
  /** What a member may do by roles, as bits; null where the server is not known. */
  permissions(guild: string, user: string, roles: readonly string[]): bigint | null;
  fail(detail: string): void;
  stop(): Promise<void>;
}>;

export function discordGateway(options: GatewayOptions): Gateway {
  const { token, clock, log } = options;
  const stopping = new AbortController();
  const ready = Promise.withResolvers<void>();
  let client: Client | null = null;
  let loggedIn = false;
  let health: Health = { state: 'connecting', since: clock(), detail: null };

  const stand = (state: Health['state'], detail: string | null): void => {
    if (stopping.signal.aborted || (health.state === state && health.detail === detail)) return;
    // the reason of a trouble changes more often than its beginning
    health = { state, since: health.state === state ? health.since : clock(), detail };
    if (state === 'connected') log.info({ platform: 'discord' }, 'connected');
    else log.warn({ platform: 'discord', state }, detail ?? state);
  };

  const fail = (detail: string): void => {
    stand('down', detail);
    stopping.abort();
    void client?.destroy().catch(() => {});
    ready.resolve();
  };

  const open = (readsContent: boolean): Client => {
    const made = alone({
      intents: readsContent ? INTENTS | INTENT.messageContent : INTENTS,
      allowedMentions: { parse: [] },
      rest: { api: options.apiUrl.replace(/\/+$/, ''), version: '10', timeout: 10_000 },
      makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, ...SMALL }),
    });
    made.on(Events.Raw, (payload: GatewayDispatchPayload) => {
      if (payload.t === 'READY' || payload.t === 'RESUMED') {
        stand('connected', null);
        ready.resolve();
      }
      // discord.js takes the event in first, so that its channels and roles are known
      queueMicrotask(() => options.onDispatch(payload));
    });
    made.on(Events.ShardReconnecting, () => stand('connecting', 'the connection broke; connecting again'));
    made.on(Events.ShardError, (error) => stand('connecting', `the connection failed: ${error.message}`));
    made.on(Events.ShardDisconnect, ({ code }) => {
      if (code === GatewayCloseCodes.AuthenticationFailed) return options.onUnauthorized(REFUSED);
      stand('connecting', `Discord closed the connection (${code})`);
      // discord.js gives up after these; a new client starts afresh
      if (loggedIn && made === client)
        void again(readsContent && code !== GatewayCloseCodes.DisallowedIntents);
    });
    made.on(Events.Error, (error) => log.warn({ err: error, platform: 'discord' }, 'discord.js reports'));
    return made;
  };

  /** One client after the other until one stands or the adapter stops. */
  const again = async (readsContent: boolean): Promise<void> => {
    let reads = readsContent;
    for (let wait = FIRST_WAIT; !stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const former = client;
      loggedIn = false;
      client = null;
      await former?.destroy().catch(() => {});
      if (former && !(await pause(wait, stopping.signal))) return;
      const made = open(reads);
      client = made;
      try {
        await made.login(token);
        loggedIn = true;
        return;
      } catch (error) {
        const { code, message } = error as Error & { code?: unknown };
        if (code === 'TokenInvalid' || /authentication failed/i.test(message))
          return options.onUnauthorized(REFUSED);
        if (/disallowed intents/i.test(message)) reads = false;
        if (!stopping.signal.aborted) stand('connecting', `Discord cannot be reached: ${message}`);
      }
    }
  };

  return {
    connect: (readsContent) => {
      void again(readsContent);
      return ready.promise;
    },
    health: () => health,
    fail,
    seen: (id) => {
      const channel = client?.channels.cache.get(id);
      if (!channel) return null;
      if (channel.isThread()) return { parent: channel.parentId, owner: channel.ownerId };
      return THREAD_TYPES.has(channel.type) ? null : { parent: null, owner: null };
    },
    permissions: (id, user, roles) => {
      const guild = client?.guilds.cache.get(id);
      if (!guild?.available) return null;
      if (guild.ownerId === user) return ~0n;
      // the role of everyone has the server's own id
      return [id, ...roles].reduce(
        (bits, role) => bits | (guild.roles.cache.get(role)?.permissions.bitfield ?? 0n),
        0n,
      );
    },
    stop: async () => {
      stopping.abort();
      ready.resolve();
      if (health.state !== 'down') health = { state: 'down', since: clock(), detail: 'stopped' };
      await client?.destroy().catch(() => {});
    },
  };
}

/** discord.js asks the environment for its part of a bot that runs in many processes, and this one is whole. */
function alone(options: ClientOptions): Client {
  const { env } = process;
  process.env = {};
  try {
    return new Client(options);
  } finally {
    process.env = env;
  }
}

const REFUSED = 'Discord refuses the token: copy it again from the developer portal (Bot, Reset Token)';

/** What is not needed is not kept. */
const SMALL = {
  MessageManager: 0,
  ReactionManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildInviteManager: 0,
  GuildBanManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  AutoModerationRuleManager: 0,
};

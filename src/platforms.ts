/** The platforms: each is a folder and a line here. Their SDKs are loaded only where one is connected. */
import { discordPages } from './adapters/discord/render.ts';
import { keepManifest } from './adapters/slack/manifest-kept.ts';
import { slackPages } from './adapters/slack/render.ts';
import type { Mount } from './adapters/web/server.ts';
import type { ChatAdapter, Platform } from './bots/chat-adapter.ts';
import type { Check } from './bots/check.ts';
import { COMMANDS, parseCommand } from './bots/commands.ts';
import type { BotDeps } from './bots/deps.ts';
import { CHAT_WORDS } from './bots/locales/chat-words.ts';
import { speechOf } from './bots/speech.ts';
import type { Config } from './config.ts';
import { platformOf } from './digest/channel.ts';
import type { ChannelRef, Delivery } from './digest/model.ts';

/** What connecting takes. */
type Host = Readonly<{ config: Config; deps: BotDeps; mount: Mount | undefined }>;

type Entry = Platform &
  Readonly<{
    configured: (config: Config) => boolean;
    /** What a part of its settings lacks; null where it has all, or none. */
    lacking: (config: Config) => string | null;
    connect: (host: Host) => Promise<ChatAdapter>;
    /** What would be sent for a delivery, but for where it goes. */
    payload: (delivery: Delivery) => Promise<object>;
    /** Checks for `doctor`. */
    check: (host: Host, channels: readonly ChannelRef[]) => Promise<readonly Check[]>;
  }>;

const ENTRIES: Readonly<Record<string, Entry>> = {
  slack: {
    threads: 'replies',
    pages: slackPages,
    channelUrl: (channel) => {
      const [, team, id] = /^slack:([^/]+)\/(.+)$/.exec(channel) ?? [];
      return team === undefined ? null : `https://slack.com/app_redirect?team=${team}&channel=${id}`;
    },
    configured: ({ SLACK_BOT_TOKEN }) => SLACK_BOT_TOKEN !== undefined,
    lacking: ({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret, PORT }) => {
      if (bot === undefined)
        return app === undefined && secret === undefined
          ? null
          : `${app === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'} needs SLACK_BOT_TOKEN`;
      if (app !== undefined) return null;
      if (secret === undefined)
        return 'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET with PORT';
      return PORT === undefined ? 'SLACK_SIGNING_SECRET needs PORT, or SLACK_APP_TOKEN instead' : null;
    },
    connect: async ({ config, deps, mount }) => {
      const { slackAdapter } = await import('./adapters/slack/adapter.ts');
      const { names, clock, newId, log, store } = deps;
      await keepManifest('started', { facts: store.facts, clock, names });
      return slackAdapter({
        botToken: config.SLACK_BOT_TOKEN ?? '',
        appToken: config.SLACK_APP_TOKEN,
        signingSecret: config.SLACK_SIGNING_SECRET,
        mount,
        apiUrl: config.SLACK_API_URL,
        names,
        parse: (line) => parseCommand(line, names),
        speech: speechOf(deps),
        clock,
        newId,
        log,
      });
    },
    payload: async ({ id, message }) => {
      const { bodyOf, EVENT_TYPE } = await import('./adapters/slack/post.ts');
      return { ...bodyOf(message), metadata: { event_type: EVENT_TYPE, event_payload: { id } } };
    },
    check: async ({ config, deps }, channels) => {
      const { checkSlack } = await import('./adapters/slack/check.ts');
      const { SLACK_BOT_TOKEN: botToken = '', SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = config;
      const { names, log, clock, store } = deps;
      return checkSlack({ botToken, appToken, apiUrl, channels, names, facts: store.facts, log, clock });
    },
  },
  discord: {
    threads: 'opened',
    pages: discordPages,
    channelUrl: (channel) => `https://discord.com/channels/${channel.slice('discord:'.length)}`,
    configured: ({ DISCORD_TOKEN }) => DISCORD_TOKEN !== undefined,
    lacking: ({ DISCORD_TOKEN, DISCORD_GUILD }) =>
      DISCORD_GUILD !== undefined && DISCORD_TOKEN === undefined ? 'DISCORD_GUILD needs DISCORD_TOKEN' : null,
    connect: async ({ config, deps }) => {
      const { discordAdapter } = await import('./adapters/discord/adapter.ts');
      const { names, clock, newId, log, store } = deps;
      return discordAdapter({
        token: config.DISCORD_TOKEN ?? '',
        apiUrl: config.DISCORD_API_URL,
        guild: config.DISCORD_GUILD,
        names,
        speech: speechOf(deps),
        clock,
        newId,
        log,
        facts: store.facts,
      });
    },
    payload: async ({ id, action, message }) => {
      const [{ renderDiscord, threadName }, { nonceOf }] = await Promise.all([
        import('./adapters/discord/render.ts'),
        import('./adapters/discord/ids.ts'),
      ]);
      if (action !== 'open-thread')
        return { ...renderDiscord(message, id), nonce: nonceOf(id), enforce_nonce: true };
      return { name: threadName(message.summary), auto_archive_duration: 10_080 };
    },
    check: async ({ config, deps }, channels) => {
      const { checkAccess } = await import('./adapters/discord/check.ts');
      return checkAccess({
        token: config.DISCORD_TOKEN ?? '',
        apiUrl: config.DISCORD_API_URL,
        guild: config.DISCORD_GUILD,
        channels,
        commands: COMMANDS,
        names: deps.names,
        words: CHAT_WORDS,
        facts: deps.store.facts,
        hearsThreads: deps.listens === 'threads',
      });
    },
  },
};

const TERMINAL: Platform = { threads: 'none', pages: (message) => [message], channelUrl: () => null };

/** What is known of a platform without connecting to it. */
export const platformNamed = (name: string): Platform => ENTRIES[name] ?? TERMINAL;

/** For each platform whose settings are there in part, what they lack. */
export const lackingIn = (config: Config): Readonly<{ name: string; what: string }>[] =>
  Object.entries(ENTRIES).flatMap(([name, { lacking }]) => {
    const what = lacking(config);
    return what === null ? [] : [{ name, what }];
  });

/** Adapters of all platforms that the settings configure. */
export const connectAll = (host: Host): Promise<ChatAdapter[]> =>
  Promise.all(
    Object.values(ENTRIES)
      .filter(({ configured }) => configured(host.config))
      .map((entry) => entry.connect(host)),
  );

/** The adapter of one platform; throws where the settings do not configure it. */
export async function connect(name: string, host: Host): Promise<ChatAdapter> {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  if (!entry?.configured(host.config))
    throw new Error(`platforms: ${name} is not configured; .env.example lists what it needs`);
  return entry.connect(host);
}

/** The names of the platforms that there are beside the terminal. */
export const PLATFORMS: readonly string[] = Object.keys(ENTRIES);

export const payloadOf = (name: string, delivery: Delivery): Promise<object> =>
  ENTRIES[name]!.payload(delivery);

/** What `doctor` finds on the platforms that are configured. */
export async function checkPlatforms(host: Host, channels: readonly ChannelRef[]): Promise<Check[]> {
  const found = lackingIn(host.config).map(
    ({ name, what }): Check => ({ check: name, state: 'fault', detail: what }),
  );
  for (const [name, { configured, check }] of Object.entries(ENTRIES)) {
    if (configured(host.config))
      found.push(
        ...(await check(
          host,
          channels.filter((channel) => platformOf(channel) === name),
        )),
      );
  }
  return found;
}

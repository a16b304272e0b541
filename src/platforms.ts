/** The platforms: each is a folder and a line here. Their SDKs are loaded only where one is connected. */
import { discordPages } from './adapters/discord/render.ts';
import { slackPages } from './adapters/slack/render.ts';
import type { App } from './app.ts';
import type { ChatAdapter, Platform } from './bots/chat-adapter.ts';
import { parseCommand } from './bots/commands.ts';
import type { Config } from './config.ts';

type Entry = Platform &
  Readonly<{
    configured: (config: Config) => boolean;
    connect: (app: App) => Promise<ChatAdapter>;
  }>;

const ENTRIES: Readonly<Record<string, Entry>> = {
  slack: {
    threads: 'replies',
    pages: slackPages,
    configured: ({ SLACK_BOT_TOKEN }) => SLACK_BOT_TOKEN !== undefined,
    connect: async ({ config, deps }) => {
      const { slackAdapter } = await import('./adapters/slack/adapter.ts');
      const { names, clock, newId, log } = deps;
      return slackAdapter({
        botToken: config.SLACK_BOT_TOKEN ?? '',
        appToken: config.SLACK_APP_TOKEN,
        signingSecret: config.SLACK_SIGNING_SECRET,
        host: config.HOST,
        port: config.PORT,
        apiUrl: config.SLACK_API_URL,
        names,
        parse: (line) => parseCommand(line, names),
        clock,
        newId,
        log,
      });
    },
  },
  discord: {
    threads: 'opened',
    pages: discordPages,
    configured: ({ DISCORD_TOKEN }) => DISCORD_TOKEN !== undefined,
    connect: async ({ config, deps }) => {
      const { discordAdapter } = await import('./adapters/discord/adapter.ts');
      const { names, clock, newId, log, store } = deps;
      return discordAdapter({
        token: config.DISCORD_TOKEN ?? '',
        apiUrl: config.DISCORD_API_URL,
        guild: config.DISCORD_GUILD,
        names,
        clock,
        newId,
        log,
        facts: store.facts,
      });
    },
  },
};

const TERMINAL: Platform = { threads: 'none', pages: (message) => [message] };

/** What is known of a platform without connecting to it. */
export const platformNamed = (name: string): Platform => ENTRIES[name] ?? TERMINAL;

/** Adapters of all platforms that the settings configure. */
export const connectAll = (app: App): Promise<ChatAdapter[]> =>
  Promise.all(
    Object.values(ENTRIES)
      .filter(({ configured }) => configured(app.config))
      .map((entry) => entry.connect(app)),
  );

/** The adapter of one platform; throws where the settings do not configure it. */
export async function connect(name: string, app: App): Promise<ChatAdapter> {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  if (!entry?.configured(app.config))
    throw new Error(`platforms: ${name} is not configured; .env.example lists what it needs`);
  return entry.connect(app);
}

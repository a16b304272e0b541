/** A Discord server of our own with the real program in it, and what its people do. */
import { expect, vi } from 'vitest';
import { type DiscordMessage, type FakeDiscordOptions, fakeDiscord } from '../fakes/discord.ts';
import type { NewsServer } from '../fakes/news-server.ts';
import { home } from './pullquote.ts';

export const LONG = 40_000;

/** A whole minute, with time before it to set up what comes then. */
export const soon = (): Date => new Date(Math.ceil((Date.now() + 12_000) / 60_000) * 60_000);

export type Server = Awaited<ReturnType<typeof server>>;

export async function server(
  news: NewsServer,
  options: FakeDiscordOptions = {},
  env: Readonly<Record<string, string>> = {},
) {
  const discord = await fakeDiscord({ bucket: { limit: 0, ms: 0 }, ...options });
  const here = home({ PULLQUOTE_ALLOW_HOSTS: news.host, ...discord.env, ...env });
  let bot = here.start(['start']);
  await Promise.race([
    discord.until(() => discord.connections() > 0, LONG),
    bot.ended.then(({ err }) => {
      throw new Error(`it ended: ${err}`);
    }),
  ]);

  async function restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const before = discord.identified();
    bot.child.kill(signal);
    await bot.ended;
    bot = here.start(['start']);
    await discord.until(() => discord.identified() > before, LONG);
  }

  const visible = (): string =>
    JSON.stringify([
      ...[...discord.channels.keys()].flatMap((channel) => discord.posted(channel)),
      ...discord.interactions().flatMap(({ responses }) => responses),
    ]).replaceAll('\\\\', '');
  const until = (words: string | RegExp) =>
    discord.until(
      () => (typeof words === 'string' ? visible().includes(words) : words.test(visible())),
      LONG,
    );

  const allSent = () =>
    vi.waitFor(
      async () =>
        expect((await here.listed('deliveries')).filter(({ state }) => state !== 'sent')).toEqual([]),
      { timeout: LONG, interval: 200 },
    );

  /** Fills in the form, and reads what the digest would be. */
  async function preview(source: string, at: Date): Promise<DiscordMessage> {
    await discord.registered();
    const opened = await discord.slash('digest setup', { timezone: 'UTC' });
    const filled = await discord.submitModal(opened, {
      sources: source,
      'at timezone': `${at.toISOString().slice(11, 16)} UTC`,
    });
    const shown = await discord.until(() => filled.responses[0], LONG);
    expect(JSON.stringify(shown)).toMatch(/1 source, 3 articles in the last day/);
    expect(await here.listed('subscriptions')).toEqual([]);
    return shown;
  }

  /** Sets the digest up through the form, for a time of day. */
  async function setUp(source: string, at: Date): Promise<string> {
    await discord.press(/^save/, { message: await preview(source, at) });
    await until('Saved: 1 source');
    return (await here.listed('subscriptions'))[0]!.id;
  }

  /** The thread of an edition of three stories, once it is whole. */
  async function digestThread(): Promise<string> {
    const { id } = await discord.until(() => discord.threads()[0], LONG + 60_000);
    await discord.until(() => discord.posted(id).length === 3, LONG);
    await allSent();
    return id;
  }

  /** The story with these words. */
  const storyOf = (thread: string, words: string): DiscordMessage =>
    discord.posted(thread).find((message) => JSON.stringify(message).includes(words))!;

  const run = (id: string): Promise<string> => here.done(['subscriptions', 'run', id]);

  /** What somebody does in a thread is answered there, once, with these words. */
  async function answered(thread: string, act: () => unknown, words: RegExp): Promise<void> {
    const before = discord.posted(thread).length;
    await act();
    await discord.until(() => discord.posted(thread).length > before, LONG);
    expect(discord.posted(thread)).toHaveLength(before + 1);
    expect(JSON.stringify(discord.posted(thread).at(-1))).toMatch(words);
  }

  const close = async (): Promise<void> => {
    bot.child.kill('SIGKILL');
    await bot.ended;
    await discord.close();
    here.clean();
  };

  return { discord, here, restart, until, preview, setUp, digestThread, storyOf, run, answered, close };
}

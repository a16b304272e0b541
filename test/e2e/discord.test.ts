/** The real program on a Discord of our own: a channel's day, restarts, and what it may not do. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BIT, type FakeDiscordOptions, GUILD, MANAGER, NEWS } from '../fakes/discord.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { LONG, type Server, server, soon } from './discord-server.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let news: NewsServer;
beforeAll(async () => {
  news = await newsServer();
});
afterAll(() => news.close());

/** Each test has a server of its own; they run at once, since they mostly wait. */
async function inServer(
  test: (server: Server) => Promise<void>,
  options: FakeDiscordOptions = {},
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const opened = await server(news, options, env);
  try {
    await test(opened);
  } finally {
    await opened.close();
  }
}

const FAR = new Date(Date.now() + 6 * 3_600_000);

it.concurrent('serves a channel through its day, a restart, and to its end', () =>
  inServer(async ({ discord, here, restart, until, setUp, digestThread, storyOf, answered }) => {
    const at = soon();
    await setUp(`${news.url}/feed.xml`, at);
    const thread = await digestThread();
    const overview = discord.posted(NEWS).find((message) => message.id === thread)!;
    expect(Date.parse(overview.timestamp)).toBeGreaterThanOrEqual(at.getTime());
    expect(discord.threads()[0]?.name).toMatch(/digest ·/);
    const ofFares = storyOf(thread, 'Ferry fares');

    await discord.slash('ask', { question: 'How much will a single crossing cost?' });
    await until(/How much will a single crossing cost.*56 crowns/);

    let asked = overview;
    await answered(
      thread,
      () => {
        asked = discord.mention('what does a monthly pass cost?', { channel: thread });
      },
      /940/,
    );
    await answered(thread, () => discord.reply('how much is a single crossing?', ofFares), /56 crowns/);
    const press = async (): Promise<void> => {
      const pressed = await discord.press(/^ask/, { message: ofFares });
      await discord.submitModal(pressed, { question: 'What does a monthly pass cost?' });
    };
    await answered(thread, press, /940/);
    const ask = () =>
      discord.slash('ask', { question: 'What does a monthly pass cost?' }, { channel: thread });
    await answered(thread, ask, /940/);
    const replies = () =>
      discord.posted(NEWS).filter(({ message_reference }) => message_reference?.message_id);
    discord.reply('how much is a single crossing?', overview);
    await discord.until(() => replies().length === 1, LONG);
    // a page that somebody names is read, and told in a thread of its own
    const named = discord.mention(`${news.url}/news/ferry-fares.html`);
    await discord.until(() => discord.channels.get(named.id)?.messages.length, LONG);

    // all of it is told again after a lost connection: nothing is answered twice
    discord.cutConnections();
    await discord.until(() => discord.resumed() === 1, LONG);
    discord.replay();
    await answered(thread, () => discord.mention('2: how much?', { channel: thread }), /./);
    expect(replies()).toHaveLength(1);
    const twice = /answered twice/;
    expect(discord.faults.splice(0).filter((fault) => !twice.test(fault))).toEqual([]);

    await restart('SIGTERM');
    discord.archive(thread);
    discord.event('MESSAGE_CREATE', { ...asked, channel_type: 11, guild_id: GUILD, member: { roles: [] } });
    await answered(thread, () => discord.reply('what does a monthly pass cost?', ofFares), /940/);
    expect(discord.registrations()).toBe(1);

    await discord.slash('digest pause');
    await until(/Paused/);
    expect((await here.listed('subscriptions'))[0]?.state).toBe('paused');
    await discord.slash('digest resume');
    await until(/next digest comes/);
    expect((await here.listed('subscriptions'))[0]?.state).toBe('active');

    discord.kick();
    await vi.waitFor(
      async () =>
        expect((await here.listed('subscriptions'))[0]).toMatchObject({
          state: 'paused',
          reason: expect.stringContaining('removed'),
        }),
      { timeout: LONG, interval: 200 },
    );
    expect(discord.faults).toEqual([]);
  }));

it.concurrent('hears all that is said in its threads where both Discord and the settings let it, also after a restart', () =>
  inServer(
    async ({ discord, restart, setUp, digestThread, run, answered }) => {
      await run(await setUp(`${news.url}/feed.xml`, FAR));
      const thread = await digestThread();
      await answered(thread, () => discord.say('what does a monthly pass cost?', { channel: thread }), /940/);
      discord.say('who knows what a monthly pass costs?');
      await restart('SIGKILL');
      discord.archive(thread);
      await answered(
        thread,
        () => discord.say('how much is a single crossing?', { channel: thread }),
        /56 crowns/,
      );
      expect(discord.posted(NEWS).filter(({ id }) => id !== thread)).toEqual([
        expect.objectContaining({
          components: [expect.objectContaining({ content: expect.stringContaining('Saved') })],
        }),
      ]);
      expect(discord.faults).toEqual([]);
    },
    { messageContent: true },
    { PULLQUOTE_LISTENS: 'threads' },
  ));

it.concurrent('saves a preview that a restart has outlived, and tells its creator when it cannot post any more', () =>
  inServer(async ({ discord, here, restart, until, preview, run }) => {
    const shown = await preview(`${news.url}/feed.xml`, FAR);
    await restart('SIGKILL');
    await discord.press(/^save/, { message: shown });
    await until('Saved: 1 source');
    discord.deny(BIT.send);
    await run((await here.listed('subscriptions'))[0]!.id);
    const told = await discord.until(() => discord.posted(discord.directOf(MANAGER))[0], LONG);
    expect(JSON.stringify(told)).toMatch(/paused.*may not post here.*give it Send Messages/);
    expect((await here.listed('subscriptions'))[0]).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining('Send Messages'),
    });
    // refused once, and nothing of the edition is tried again
    const posts = () => discord.requests.filter(({ route }) => route === `POST /channels/${NEWS}/messages`);
    const tried = posts().length;
    expect(tried).toBe(1);
    discord.deny(0n);
    await discord.slash('digest resume');
    await until(/Resumed. The next digest comes/);
    expect((await here.listed('deliveries')).map(({ state }) => state).sort()).toEqual([
      'dead',
      'dead',
      'dead',
      'dead',
      'dead',
      'sent',
    ]);
    expect(discord.faults).toEqual([]);
  }));

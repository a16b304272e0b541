/** The real program on a Discord of our own: a channel's day, restarts, and posts whose answer is lost. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeDiscord, fakeDiscord, NEWS } from '../fakes/discord.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { type Home, home, type Running } from './pullquote.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const LONG = 40_000;

let news: NewsServer;
let discord: FakeDiscord;
let here: Home;
let bot: Running;

beforeEach(async () => {
  news = await newsServer();
  discord = await fakeDiscord({ bucket: { limit: 0, ms: 0 } });
  here = home({ PULLQUOTE_ALLOW_HOSTS: news.host, ...discord.env });
  bot = await startBot();
});
afterEach(async () => {
  bot.child.kill('SIGKILL');
  await bot.ended;
  await discord.close();
  here.clean();
  await news.close();
});

async function startBot(): Promise<Running> {
  const running = here.start(['start']);
  await Promise.race([
    discord.until(() => discord.connections() > 0, LONG),
    running.ended.then(({ err }) => {
      throw new Error(`it ended: ${err}`);
    }),
  ]);
  return running;
}

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
  discord.until(() => (typeof words === 'string' ? visible().includes(words) : words.test(visible())), LONG);

type Row = Readonly<{ id: string; state: string; reason: string | null }>;
const listed = async (what: string): Promise<Row[]> =>
  JSON.parse((await here.run([what, 'list', '--json'])).out) as Row[];
const allSent = () =>
  expect
    .poll(async () => (await listed('deliveries')).map(({ state }) => state), { timeout: LONG })
    .not.toContainEqual(expect.not.stringMatching(/^sent$/));

/** Sets the digest up through the form, at a time far from now. */
async function setUp(source: string): Promise<string> {
  await discord.registered();
  const opened = await discord.slash('digest setup', { timezone: 'Europe/Oslo' });
  await discord.submitModal(opened, { sources: source, 'at timezone': '08:00 Europe/Oslo' });
  await until('Saved: 1 source');
  return (await listed('subscriptions'))[0]!.id;
}

const run = async (id: string): Promise<void> => {
  const ran = await here.run(['subscriptions', 'run', id]);
  expect(ran.status, ran.err).toBe(0);
};

it('serves a channel through its day, a restart, and to its end', async () => {
  const id = await setUp(`${news.url}/feed.xml`);
  await run(id);
  const thread = await discord.until(() => discord.threads()[0], LONG);
  await discord.until(() => discord.posted(thread.id).length === 3, LONG);
  expect(discord.posted(NEWS)[0]?.id).not.toBe(thread.id);
  const overview = discord.posted(NEWS).find((message) => message.id === thread.id)!;
  expect(thread.name).toMatch(/digest ·/);
  await allSent();
  const ofFares = discord
    .posted(thread.id)
    .find((message) => JSON.stringify(message).includes('Ferry fares'))!;

  await discord.slash('ask', { question: 'How much will a single crossing cost?' });
  await until(/How much will a single crossing cost.*56 crowns/);

  const answers = () => discord.posted(thread.id).length;
  const inThread = async (act: () => unknown, words: RegExp): Promise<void> => {
    const before = answers();
    await act();
    await discord.until(() => answers() > before, LONG);
    expect(JSON.stringify(discord.posted(thread.id).at(-1))).toMatch(words);
  };
  await inThread(() => discord.mention('what does a monthly pass cost?', { channel: thread.id }), /940/);
  await inThread(() => discord.reply('how much is a single crossing?', ofFares), /56 crowns/);
  await inThread(async () => {
    const pressed = await discord.press(/^ask/, { message: ofFares });
    await discord.submitModal(pressed, { question: 'What does a monthly pass cost?' });
  }, /940/);
  await inThread(
    () => discord.slash('ask', { question: 'What does a monthly pass cost?' }, { channel: thread.id }),
    /940/,
  );
  discord.reply('how much is a single crossing?', overview);
  await discord.until(
    () => discord.posted(NEWS).some(({ message_reference }) => message_reference?.message_id),
    LONG,
  );

  await restart('SIGTERM');
  discord.archive(thread.id);
  await inThread(() => discord.reply('what does a monthly pass cost?', ofFares), /940/);
  expect(discord.registrations()).toBe(1);

  await discord.slash('digest pause');
  await until(/Paused/);
  expect((await listed('subscriptions'))[0]?.state).toBe('paused');
  await discord.slash('digest resume');
  await until(/next digest comes/);
  expect((await listed('subscriptions'))[0]?.state).toBe('active');

  discord.kick();
  await expect
    .poll(async () => (await listed('subscriptions'))[0], { timeout: LONG })
    .toMatchObject({ state: 'paused', reason: expect.stringContaining('removed') });
  expect(discord.faults).toEqual([]);
});

/** Every delivery is in the channel once: its own messages by their nonces. */
const nonces = (): unknown[] =>
  [NEWS, ...discord.threads().map(({ id }) => id)].flatMap((channel) =>
    discord
      .posted(channel)
      .filter(({ components }) => JSON.stringify(components).includes('ask|'))
      .map(({ nonce }) => nonce),
  );

/** The stories in the thread, by the numbers of their headlines. */
const numbers = (): unknown[] =>
  discord.posted(discord.threads()[0]?.id).map((message) => /### (\d)/.exec(JSON.stringify(message))?.[1]);

it('posts once what was taken before the connection was cut', async () => {
  const id = await setUp(`${news.url}/feed.xml`);
  discord.fail('POST /channels/*/messages', 'cut-after-taking', 2);
  discord.fail('POST /channels/*/messages/*/threads', 'cut-after-taking');
  await run(id);
  await discord.until(
    () => discord.threads()[0] && discord.posted(discord.threads()[0]!.id).length === 3,
    LONG,
  );
  await allSent();
  expect(discord.threads()).toHaveLength(1);
  expect(nonces()).toHaveLength(4);
  expect(new Set(nonces()).size).toBe(4);
});

it('posts once what was taken before it was killed', async () => {
  const id = await setUp(`${news.url}/feed.xml`);
  discord.fail('POST /channels/*/messages', 'hang-after-taking');
  await run(id);
  await discord.until(() => nonces().length === 1, LONG);
  await restart('SIGKILL');
  discord.fail('POST /channels/*/messages', 'hang-after-taking');
  await discord.until(() => nonces().length === 2, LONG);
  await restart('SIGKILL');
  await discord.until(() => nonces().length === 4, LONG);
  await allSent();
  expect(discord.threads()).toHaveLength(1);
  expect(new Set(nonces()).size).toBe(4);
  expect(numbers()).toEqual(['1', '2', '3']);
});

/** The real program on a Discord of our own: a channel's day, restarts, and what it may not do. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  BIT,
  type DiscordMessage,
  type FakeDiscord,
  type FakeDiscordOptions,
  fakeDiscord,
  GUILD,
  MANAGER,
  NEWS,
} from '../fakes/discord.ts';
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
});
/** A server, and the bot in it. */
async function open(
  options: FakeDiscordOptions = {},
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  discord = await fakeDiscord({ bucket: { limit: 0, ms: 0 }, ...options });
  here = home({ PULLQUOTE_ALLOW_HOSTS: news.host, ...discord.env, ...env });
  bot = await startBot();
}
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

const allSent = () =>
  expect
    .poll(async () => (await here.listed('deliveries')).map(({ state }) => state), { timeout: LONG })
    .not.toContainEqual(expect.not.stringMatching(/^sent$/));

const FAR = new Date(Date.now() + 6 * 3_600_000);

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

/** A whole minute, with time before it to set up what comes then. */
const soon = (): Date => new Date(Math.ceil((Date.now() + 12_000) / 60_000) * 60_000);

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

it('serves a channel through its day, a restart, and to its end', async () => {
  await open();
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
  const ask = () => discord.slash('ask', { question: 'What does a monthly pass cost?' }, { channel: thread });
  await answered(thread, ask, /940/);
  const replies = () => discord.posted(NEWS).filter(({ message_reference }) => message_reference?.message_id);
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
  await expect
    .poll(async () => (await here.listed('subscriptions'))[0], { timeout: LONG })
    .toMatchObject({ state: 'paused', reason: expect.stringContaining('removed') });
  expect(discord.faults).toEqual([]);
});

it('hears all that is said in its threads where both Discord and the settings let it, also after a restart', async () => {
  await open({ messageContent: true }, { PULLQUOTE_LISTENS: 'threads' });
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
});

it('saves a preview that a restart has outlived, and tells its creator when it cannot post any more', async () => {
  await open();
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
});

/** An edition on Discord survives kills at any moment: each message once, and in order. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeDiscord, fakeDiscord, GUILD, NEWS } from '../fakes/discord.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { killAtRandom, manyStories, randomOf } from './kills.ts';
import { type Home, home } from './pullquote.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });
const LONG = 40_000;
const MESSAGES = 'POST /channels/*/messages';
const SEED = Math.trunc(Math.random() * 2 ** 31);

let news: NewsServer;
beforeEach(async () => {
  news = await newsServer();
  news.set('/many.xml', { headers: { 'content-type': 'application/rss+xml' }, body: manyStories() });
});
afterEach(() => news.close());

/** The messages of deliveries, told apart by their nonces. */
const nonces = (discord: FakeDiscord): unknown[] =>
  [NEWS, ...discord.threads().map(({ id }) => id)].flatMap((channel) =>
    discord.posted(channel).map(({ nonce, id }) => nonce ?? id),
  );

/** The stories of a channel or thread, by the numbers of their headlines. */
const numbersIn = (discord: FakeDiscord, channel: string): number[] =>
  discord
    .posted(channel)
    .flatMap((message) => [...JSON.stringify(message).matchAll(/### (\d+) ·/g)].map(([, n]) => Number(n)));

const isDelivery = ({ route }: { route: string }): boolean =>
  /^(?:POST|GET) \/channels\/\d+\/messages/.test(route);

type Row = Readonly<{ state: string; reason: string | null }>;
const rows = async (here: Home): Promise<Row[]> =>
  JSON.parse((await here.run(['deliveries', 'list', '--json'])).out) as Row[];

/** Saves an edition for a channel, and kills whoever delivers it. */
async function killed(times: number, random: () => number): Promise<void> {
  const discord = await fakeDiscord({ bucket: { limit: 1, ms: 300 } });
  const here = home({ PULLQUOTE_ALLOW_HOSTS: news.host, ...discord.env });
  const run = async (...args: string[]): Promise<string> => {
    const ran = await here.run(args);
    expect(ran.status, ran.err).toBe(0);
    return ran.out;
  };
  try {
    const source = ['--source', `${news.url}/many.xml`, '--at', '08:00', '--timezone', 'UTC'];
    const channel = ['--channel', `discord:${GUILD}/${NEWS}`];
    const added = await run('subscriptions', 'add', ...channel, ...source, '--max-stories', '20', '--json');
    await run('subscriptions', 'run', (JSON.parse(added) as { id: string }).id);
    const owed = (await rows(here)).length;
    expect(owed).toBeGreaterThan(20);

    await killAtRandom({
      times,
      random,
      start: () => {
        // Discord forgets what it was sent, and loses an answer that it owes
        if (random() < 0.3) discord.forgetNonces();
        if (random() < 0.3) discord.fail(MESSAGES, 'hang-after-taking');
        return here.start(['start']);
      },
      posts: () => {
        const before = discord.requests.length;
        return discord.until(({ requests }) => requests.slice(before).some(isDelivery), LONG);
      },
    });

    discord.mend();
    const last = here.start(['start']);
    await expect
      .poll(async () => (await rows(here)).filter(({ state }) => state !== 'sent'), { timeout: LONG })
      .toEqual([]);
    last.child.kill('SIGKILL');
    await last.ended;
    const all = Array.from({ length: 20 }, (_, i) => i + 1);
    expect(discord.threads()).toHaveLength(1);
    expect(numbersIn(discord, NEWS)).toEqual(all);
    expect(numbersIn(discord, discord.threads()[0]!.id)).toEqual(all);
    // the thread is no message
    expect(nonces(discord)).toHaveLength(owed - 1);
    expect(discord.faults).toEqual([]);
  } finally {
    await discord.close();
    here.clean();
  }
}

it(`posts each message once and in order though it is killed at fifty random moments (seed ${SEED})`, async () => {
  await Promise.all([SEED, SEED + 1].map((seed) => killed(25, randomOf(seed))));
});

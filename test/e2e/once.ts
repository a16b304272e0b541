/** What holds on every platform: each message of an edition stands once and in order, whatever is lost or killed. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { randomOf } from '../random.ts';
import { killAtRandom } from './kills.ts';
import { feedOf, STORIES } from './many-stories.ts';
import { type Home, home, type ListedRow, type Running } from './pullquote.ts';

/** A platform of our own, with one channel. */
export type Stage = Readonly<{
  /** What the program needs to run against it. */
  env: Readonly<Record<string, string>>;
  channel: string;
  /** It takes the next posts, so many of them, and their answers are lost. */
  lose(how: 'cut-after-taking' | 'hang-after-taking', posts: number): void;
  /** It forgets what it was told so that nothing is taken twice. */
  forget(): void;
  mend(): void;
  /** Resolves when something is posted, or looked for as it may have been posted. */
  posts(ms: number): Promise<unknown>;
  /** Resolves when so many of the edition's messages stand. */
  stand(count: number, ms: number): Promise<unknown>;
  /** What tells the edition's messages apart, one for each that stands. */
  posted(): readonly unknown[];
  /** The stories' numbers as they stand in the channel, and in its threads. */
  numbers(): Readonly<{ channel: readonly number[]; threads: readonly number[] }>;
  /** What was wrong with the requests. */
  faults(): readonly string[];
  close(): Promise<void>;
}>;

/** A program that looks after its channel is slow on a busy machine. */
const LONG = 90_000;
const SEED = Math.trunc(Math.random() * 2 ** 31);

type Act = Readonly<{
  stage: Stage;
  start: () => Running;
  kill: (running: Running) => Promise<void>;
  /** How many messages the edition has. */
  messages: number;
}>;

export function onceContract(platforms: Readonly<Record<string, () => Promise<Stage>>>): void {
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });
  let news: NewsServer;
  beforeAll(async () => {
    news = await newsServer();
    news.set('/many.xml', { headers: { 'content-type': 'application/rss+xml' }, body: feedOf(STORIES) });
  });
  afterAll(() => news.close());

  /** Saves an edition for the channel, lets something happen, and looks whether all of it stands once. */
  async function edition(
    open: () => Promise<Stage>,
    stories: Readonly<{ feed: string; count: number }>,
    act: (act: Act) => Promise<void>,
  ): Promise<void> {
    const stage = await open();
    const here = home({ PULLQUOTE_ALLOW_HOSTS: news.host, ...stage.env });
    const kill = async (running: Running): Promise<void> => {
      running.child.kill('SIGKILL');
      await running.ended;
    };
    try {
      const most = ['--max-stories', String(stories.count)];
      const id = await here.subscribe(stage.channel, [`${news.url}${stories.feed}`], ...most);
      await here.done(['subscriptions', 'run', id]);
      const messages = (await here.listed('deliveries')).filter(isMessage).length;
      expect(messages).toBeGreaterThan(stories.count);
      const start = (): Running => here.start(['start']);
      await act({ stage, start, kill, messages });

      const last = start();
      await stage.stand(messages, LONG);
      await allSent(here);
      await kill(last);
      expect(stage.posted()).toHaveLength(messages);
      expect(new Set(stage.posted()).size).toBe(messages);
      const all = Array.from({ length: stories.count }, (_, i) => i + 1);
      expect(stage.numbers()).toEqual({ channel: all, threads: all });
      expect(stage.faults()).toEqual([]);
    } finally {
      await stage.close();
      here.clean();
    }
  }

  const few = { feed: '/feed.xml', count: 3 };
  const many = { feed: '/many.xml', count: 20 };

  describe.each(Object.entries(platforms))('on %s, each message stands once', (_, open) => {
    it('though connections are cut right after it was taken', () =>
      edition(open, few, async ({ stage }) => stage.lose('cut-after-taking', 4)));

    it('though the program dies before the answer comes', () =>
      edition(open, few, async ({ stage, start, kill }) => {
        for (const taken of [1, 2]) {
          stage.lose('hang-after-taking', 1);
          const running = start();
          await stage.stand(taken, LONG);
          await kill(running);
        }
      }));
  });

  const [[name, open] = []] = Object.entries(platforms);
  /** Half of the kills each, at the same time. */
  const seeds = [SEED, SEED + 1];
  it(`on ${name}, each message stands once and in order though the program is killed at fifty random moments (seed ${SEED})`, () =>
    Promise.all(
      seeds.map((seed) =>
        edition(open!, many, async ({ stage, start }) => {
          const random = randomOf(seed);
          await killAtRandom({
            times: 25,
            random,
            start: () => {
              if (random() < 0.3) stage.forget();
              if (random() < 0.3) stage.lose('hang-after-taking', 1);
              return start();
            },
            posts: () => stage.posts(LONG),
          });
          stage.mend();
        }),
      ),
    ));
}

/** A thread is opened, and no message. */
const isMessage = ({ action }: ListedRow): boolean => action !== 'open-thread';

const allSent = (here: Home): Promise<void> =>
  vi.waitFor(
    async () => expect((await here.listed('deliveries')).filter(({ state }) => state !== 'sent')).toEqual([]),
    { timeout: LONG, interval: 500 },
  );

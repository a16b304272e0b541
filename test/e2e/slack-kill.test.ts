/** An edition on Slack survives kills at any moment: each message once, and in order. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { type FakeSlack, fakeSlack, GENERAL } from '../fakes/slack.ts';
import { killAtRandom, manyStories, randomOf } from './kills.ts';
import { type Home, home } from './pullquote.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });
const LONG = 90_000;
const SEED = Math.trunc(Math.random() * 2 ** 31);

let news: NewsServer;
beforeEach(async () => {
  news = await newsServer();
  news.set('/many.xml', { headers: { 'content-type': 'application/rss+xml' }, body: manyStories() });
});
afterEach(() => news.close());

type Row = Readonly<{ id: string; state: string; reason: string | null }>;
const rows = async (here: Home): Promise<Row[]> =>
  JSON.parse((await here.run(['deliveries', 'list', '--json'])).out) as Row[];

const isDelivery = ({ method }: { method: string }): boolean =>
  ['chat.postMessage', 'conversations.history', 'conversations.replies'].includes(method);

/** What the channel holds, by the deliveries' ids, in the order in which it stands there. */
const posted = (slack: FakeSlack): unknown[] =>
  slack.posted().map(({ metadata }) => metadata?.event_payload?.id);

/** The stories above or in the thread, by the numbers of their headlines. */
const numbersIn = (slack: FakeSlack, thread: string | null): number[] =>
  slack.posted({ thread }).flatMap(({ text }) => [...text.matchAll(/^(\d+)\. /gm)].map(([, n]) => Number(n)));

/** Saves an edition for a channel, and kills whoever delivers it. */
async function killed(times: number, random: () => number): Promise<void> {
  const slack = await fakeSlack({ pace: 300 });
  const here = home({ PULLQUOTE_ALLOW_HOSTS: news.host, ...slack.env });
  const run = async (...args: string[]): Promise<string> => {
    const ran = await here.run(args);
    expect(ran.status, ran.err).toBe(0);
    return ran.out;
  };
  try {
    const source = ['--source', `${news.url}/many.xml`, '--at', '08:00', '--timezone', 'UTC'];
    const channel = ['--channel', `slack:${slack.world.team.id}/${GENERAL}`];
    const added = await run('subscriptions', 'add', ...channel, ...source, '--max-stories', '20', '--json');
    await run('subscriptions', 'run', (JSON.parse(added) as { id: string }).id);
    // newest first
    const owed = (await rows(here)).map(({ id }) => id).reverse();
    expect(owed.length).toBeGreaterThan(20);

    await killAtRandom({
      times,
      random,
      start: () => {
        // Slack takes a post and loses the answer
        if (random() < 0.3) slack.fail('chat.postMessage', 'hang-after-taking');
        return here.start(['start']);
      },
      posts: () => {
        const before = slack.requests.length;
        return slack.until(({ requests }) => requests.slice(before).some(isDelivery), LONG);
      },
    });

    slack.mend();
    const last = here.start(['start']);
    await expect
      .poll(async () => (await rows(here)).filter(({ state }) => state !== 'sent'), { timeout: LONG })
      .toEqual([]);
    last.child.kill('SIGKILL');
    await last.ended;
    expect(posted(slack)).toEqual(owed);
    const all = Array.from({ length: 20 }, (_, i) => i + 1);
    const [overview] = slack.posted({ thread: null });
    expect(numbersIn(slack, null)).toEqual(all);
    expect(numbersIn(slack, overview!.ts)).toEqual(all);
    expect(slack.faults).toEqual([]);
  } finally {
    await slack.close();
    here.clean();
  }
}

it(`posts each message once and in order though it is killed at fifty random moments (seed ${SEED})`, async () => {
  await Promise.all([SEED, SEED + 1].map((seed) => killed(25, randomOf(seed))));
});

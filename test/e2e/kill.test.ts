/** kill -9 at any time: nothing stored is lost, each delivery is printed at most once, doubtful ones are shown. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { feedOf, STORIES } from './many-stories.ts';
import { type Home, home } from './pullquote.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let news: NewsServer;
let here: Home;

beforeEach(async () => {
  news = await newsServer();
  here = home({ PULLQUOTE_ALLOW_HOSTS: news.host });
});
afterEach(async () => {
  here.clean();
  await news.close();
});

/** Editions are told apart in what was printed by their own story. */
const MARKERS = STORIES.slice(0, 5);

it('prints no delivery twice and loses none, however often it is killed', async () => {
  news.set('/marker.xml', {
    headers: { 'content-type': 'application/rss+xml' },
    body: feedOf([MARKERS[0]!]),
  });
  const id = await here.subscribe('terminal:local', [`${news.url}/marker.xml`]);
  let printed = '';
  for (let n = 0; n < MARKERS.length; n++) {
    news.set('/marker.xml', {
      headers: { 'content-type': 'application/rss+xml' },
      body: feedOf([MARKERS[n]!]),
    });
    await here.done(['subscriptions', 'run', id]);
    const bot = here.start(['start']);
    // from before it opens the store to just after it printed
    const moment =
      n % 2 === 0 ? bot.until(/digest ·/) : new Promise((resolve) => setTimeout(resolve, 40 * n));
    await moment.catch(() => {});
    bot.child.kill('SIGKILL');
    printed += (await bot.ended).out;
  }
  const last = here.start(['start']);
  await last.until(/Ask about/);
  await expect
    .poll(
      async () =>
        (await here.listed('deliveries')).filter(({ state }) => state === 'pending' || state === 'sending'),
      {
        timeout: 30_000,
      },
    )
    .toEqual([]);
  last.child.kill('SIGTERM');
  printed += (await last.ended).out;

  const deliveries = await here.listed('deliveries');
  expect(deliveries).toHaveLength(MARKERS.length);
  const prints = (n: number): number => printed.split(`1  ${MARKERS[n]![0]}`).length - 1;
  for (let n = 0; n < MARKERS.length; n++) expect(prints(n), MARKERS[n]![0]).toBeLessThanOrEqual(1);
  // what was not printed is in doubt, and nothing else is missing
  const doubtful = deliveries.filter(({ state }) => state === 'unknown').length;
  expect(deliveries.filter(({ state }) => state === 'sent').length + doubtful).toBe(MARKERS.length);
  const missing = Array.from({ length: MARKERS.length }, (_, n) => n).filter((n) => prints(n) === 0);
  expect(missing.length).toBeLessThanOrEqual(doubtful);
});

/** kill -9 at any time: nothing stored is lost, each delivery is printed at most once, doubtful ones are shown. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { type Home, home } from './pullquote.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

const KILLS = 5;

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

type Row = Readonly<{ id: string; state: string; edition: string }>;
const rows = async (): Promise<Row[]> =>
  JSON.parse((await here.run(['deliveries', 'list', '--json'])).out) as Row[];

/** Editions are told apart in what was printed by the words of their own story. */
function story(n: number): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Marker Times</title>
<item><title>Marker number ${n} stands in the harbour</title><guid>marker-${n}</guid><pubDate>${new Date().toUTCString()}</pubDate>
<description>The harbour board set up marker number ${n} on Tuesday, because ships had lost their way in the fog for ${n + 2} days.</description></item>
</channel></rss>`;
}

it('prints no delivery twice and loses none, however often it is killed', async () => {
  news.set('/marker.xml', { headers: { 'content-type': 'application/rss+xml' }, body: story(0) });
  const added = await here.run([
    'subscriptions',
    'add',
    '--channel',
    'terminal:local',
    '--source',
    `${news.url}/marker.xml`,
    '--at',
    '08:00',
    '--timezone',
    'UTC',
    '--json',
  ]);
  const { id } = JSON.parse(added.out) as { id: string };
  let printed = '';
  for (let n = 0; n < KILLS; n++) {
    news.set('/marker.xml', { headers: { 'content-type': 'application/rss+xml' }, body: story(n) });
    const saved = await here.run(['subscriptions', 'run', id]);
    expect(saved.status, saved.err).toBe(0);
    const bot = here.start(['start']);
    // from before it opens the store to just after it printed
    const moment =
      n % 2 === 0 ? bot.until(/Marker number/) : new Promise((resolve) => setTimeout(resolve, 40 * n));
    await moment.catch(() => {});
    bot.child.kill('SIGKILL');
    printed += (await bot.ended).out;
  }
  const last = here.start(['start']);
  await last.until(/Ask about/);
  await expect
    .poll(async () => (await rows()).filter(({ state }) => state === 'pending' || state === 'sending'), {
      timeout: 30_000,
    })
    .toEqual([]);
  last.child.kill('SIGTERM');
  printed += (await last.ended).out;

  const deliveries = await rows();
  expect(deliveries).toHaveLength(KILLS);
  const prints = (n: number): number => printed.split(`Marker number ${n} stands`).length - 1;
  for (let n = 0; n < KILLS; n++) expect(prints(n), `marker ${n}`).toBeLessThanOrEqual(1);
  // what was not printed is in doubt, and nothing else is missing
  const doubtful = deliveries.filter(({ state }) => state === 'unknown').length;
  expect(deliveries.filter(({ state }) => state === 'sent').length + doubtful).toBe(KILLS);
  const missing = Array.from({ length: KILLS }, (_, n) => n).filter((n) => prints(n) === 0);
  expect(missing.length).toBeLessThanOrEqual(doubtful);
});

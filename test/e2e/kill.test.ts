/** kill -9 at any time: nothing stored is lost, each delivery is printed at most once, doubtful ones are shown. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
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

type Row = Readonly<{ id: string; state: string; edition: string }>;
const rows = async (): Promise<Row[]> =>
  JSON.parse((await here.run(['deliveries', 'list', '--json'])).out) as Row[];

/** Editions are told apart in what was printed by their own story; the stories have nothing in common. */
const STORIES = [
  [
    'Lighthouse at Varnes gets a keeper again',
    'The coast board hired Ida Holm on Tuesday to live beside the lamp, which had burned alone for thirty years.',
  ],
  [
    'Bakery in Sund wins the bread prize',
    'Judges tasted forty loaves before they chose the rye of the Lind family, who bake in a cellar without a window.',
  ],
  [
    'Old tram runs through the snow',
    'A carriage built in 1911 pulled two modern trains out of a drift near the school, drivers told the depot.',
  ],
  [
    'Choir of fishermen sails to Prague',
    'Twelve men who mend nets by day will sing in a cathedral next spring, after a concert was filmed on a quay.',
  ],
  [
    'Goats clear the slope above the station',
    'The railway rented sixty animals for the summer, since mowing machines kept sliding down the steep meadow.',
  ],
] as const;

function story(n: number): string {
  const [title, text] = STORIES[n]!;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Marker Times</title>
<item><title>${title}</title><guid>marker-${n}</guid><pubDate>${new Date().toUTCString()}</pubDate>
<description>${text}</description></item></channel></rss>`;
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
  for (let n = 0; n < STORIES.length; n++) {
    news.set('/marker.xml', { headers: { 'content-type': 'application/rss+xml' }, body: story(n) });
    const saved = await here.run(['subscriptions', 'run', id]);
    expect(saved.status, saved.err).toBe(0);
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
    .poll(async () => (await rows()).filter(({ state }) => state === 'pending' || state === 'sending'), {
      timeout: 30_000,
    })
    .toEqual([]);
  last.child.kill('SIGTERM');
  printed += (await last.ended).out;

  const deliveries = await rows();
  expect(deliveries).toHaveLength(STORIES.length);
  const prints = (n: number): number => printed.split(`1  ${STORIES[n]![0]}`).length - 1;
  for (let n = 0; n < STORIES.length; n++) expect(prints(n), STORIES[n]![0]).toBeLessThanOrEqual(1);
  // what was not printed is in doubt, and nothing else is missing
  const doubtful = deliveries.filter(({ state }) => state === 'unknown').length;
  expect(deliveries.filter(({ state }) => state === 'sent').length + doubtful).toBe(STORIES.length);
  const missing = Array.from({ length: STORIES.length }, (_, n) => n).filter((n) => prints(n) === 0);
  expect(missing.length).toBeLessThanOrEqual(doubtful);
});

/** The real program against a news server on 127.0.0.1, with restarts in between. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { type Home, home } from './pullquote.ts';

// a child process takes its time on a busy machine
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

const json = <T>(text: string): T => JSON.parse(text) as T;
const add = (...paths: readonly string[]): Promise<string> =>
  here.subscribe(
    'terminal:local',
    paths.map((path) => `${news.url}${path}`),
  );
const times = (text: string, word: string): number => text.split(word).length - 1;

describe('digest', () => {
  it('reads good and broken feeds; one that fails stops no other and is named', async () => {
    const sources = [
      '/feed.xml',
      '/harbour.xml',
      '/missing.xml',
      '/cut.xml',
      '/loop.xml',
      '/noise.xml',
      '/broken.xml',
    ];
    const ran = await here.run(['digest', ...sources.map((path) => `${news.url}${path}`)]);
    expect(ran.status, ran.err).toBe(0);
    expect(ran.out).toMatch(/\d stor(y|ies) from \d+ articles in \d outlets/);
    expect(ran.out).toMatch(/Not read since [^\n]*404/);
  });

  it('finds the feed that a page links', async () => {
    const ran = await here.run(['digest', `${news.url}/`, '--to', 'json']);
    expect(ran.status, ran.err).toBe(0);
    expect(json<{ stories: unknown[] }>(ran.out).stories.length).toBeGreaterThan(0);
  });

  it('refuses private addresses that were not allowed, and says so', async () => {
    const ran = await here.run(['digest', 'http://127.0.0.1:8080/feed.xml']);
    expect(ran.status).toBe(1);
    expect(ran.out).toMatch(/private/);
    expect(ran.out).not.toContain('undefined');
  });

  it('keeps every edition so that it can be checked again', async () => {
    const built = json<{ id: string }>(
      (await here.run(['digest', `${news.url}/feed.xml`, '--to', 'json'])).out,
    );
    const checked = await here.run(['verify', built.id, '--json']);
    expect(checked.status, checked.err).toBe(0);
    expect(json<{ citations: number }>(checked.out).citations).toBeGreaterThan(0);
    expect(await here.run(['verify', 'nothing'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('there is no digest nothing'),
    });
  });

  it('says in one sentence what is wrong usage', async () => {
    expect(await here.run(['digest', '--to', 'fax'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^pullquote: --to takes [^\n]+\n$/),
    });
    expect(await here.run(['digest', './no-such-file.txt'])).toMatchObject({ status: 2 });
    expect(await here.run(['dance'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('there is no command "dance"'),
    });
  });
});

describe('ask', () => {
  it('answers from sources named on the line, and says what they do not say', async () => {
    const ran = await here.run(['ask', 'Who won the 1962 world cup?', `${news.url}/feed.xml`]);
    expect(ran).toMatchObject({ status: 0, out: expect.stringContaining('The articles do not say') });
  });
});

describe('a subscription', () => {
  it('is delivered once by the next start, and not again by later ones', async () => {
    const id = await add('/feed.xml', '/missing.xml');
    expect(await here.run(['subscriptions', 'run', id])).toMatchObject({ status: 0, out: '' });
    expect(await here.listed('deliveries')).toMatchObject([{ channel: 'terminal:local', state: 'pending' }]);

    const first = here.start(['start']);
    await first.until(/Not read since[^\n]*\n/);
    await expect
      .poll(async () => (await here.listed('deliveries'))[0]?.state, { timeout: 10_000 })
      .toBe('sent');
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ status: 0 });
    expect(times(first.out(), 'digest ·')).toBe(1);

    const second = here.start(['start']);
    await second.until(/Ask about/);
    second.say('/digest status');
    await second.until(/The next digest comes/);
    expect(times(second.out(), 'digest ·')).toBe(0);
    second.child.kill('SIGKILL');
    await second.ended;
  });

  it('is delivered at once by a running bot, which then takes questions', async () => {
    const id = await add('/feed.xml');
    const bot = here.start(['start']);
    await bot.until(/Ask about/);
    await here.run(['subscriptions', 'run', id]);
    await bot.until(/written without a model/);
    bot.say('Who won the 1962 world cup?');
    await bot.until(/The articles do not say/);
    bot.say('/digest nonsense');
    await bot.until(/knows no “nonsense”/);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toMatchObject({ status: 0 });
  });

  it('belongs to one running bot a folder; a killed one leaves no lock', async () => {
    await add('/feed.xml');
    const bot = here.start(['start']);
    await bot.until(/Ask about/);
    expect(await here.run(['start'])).toMatchObject({
      status: 1,
      err: expect.stringContaining(`process ${bot.child.pid}`),
    });
    bot.child.kill('SIGKILL');
    await bot.ended;
    const next = here.start(['start']);
    await next.until(/Ask about/);
    next.child.kill('SIGTERM');
    await next.ended;
  });

  it('can be listed, paused, resumed and removed', async () => {
    const id = await add('/feed.xml');
    await here.run(['subscriptions', 'pause', id]);
    expect(await here.listed('subscriptions')).toMatchObject([
      { id, state: 'paused', channel: 'terminal:local', sources: [`${news.url}/feed.xml`] },
    ]);
    await here.run(['subscriptions', 'resume', id]);
    await here.run(['sources', 'add', `${news.url}/harbour.xml`, '--channel', 'terminal:local']);
    const opml = (await here.run(['sources', 'export'])).out;
    expect(opml).toContain(`${news.url}/harbour.xml`);
    await here.run(['subscriptions', 'remove', id]);
    expect(await here.listed('subscriptions')).toEqual([]);
  });
});

describe('start', () => {
  it('without a terminal and with nothing set up prints the sample digest and ends', async () => {
    const ran = await here.run(['start']);
    expect(ran.status, ran.err).toBe(0);
    expect(ran.out).toContain('Morning digest · Wednesday 7 May');
    expect(times(ran.out, '“')).toBeGreaterThan(3);
  });
});

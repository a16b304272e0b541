/** The real program with a model behind an OpenAI-compatible server on 127.0.0.1. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { STORE_FILE } from '../../src/app.ts';
import { dayOf, tokensOf } from '../../src/digest/writers/purse.ts';
import { MODEL, type ModelServer, modelServer } from '../fakes/model-server.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';
import { type Home, home } from './pullquote.ts';

// a child process takes its time on a busy machine
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const KEY = 'a-key-of-this-test';
/** Without the breaks of lines. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

let model: ModelServer;
let news: NewsServer;
let here: Home;

beforeEach(async () => {
  model = await modelServer();
  model.settings.key = KEY;
  news = await newsServer();
  here = home({
    PULLQUOTE_ALLOW_HOSTS: news.host,
    OPENAI_MODEL: MODEL,
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: KEY,
    OPENAI_PRICE_IN: '0.5',
    OPENAI_PRICE_OUT: '2',
  });
});
afterEach(async () => {
  here.clean();
  await model.close();
  await news.close();
});

it('writes the digest, which the gate bears out; a second run makes no call', async () => {
  const first = await here.run(['digest']);
  expect(first.status, first.err).toBe(0);
  expect(plain(first.out)).toMatch(new RegExp(`written by ${MODEL} · [\\d,]+ tokens · \\$0\\.\\d+`));
  expect(model.asked.length).toBeGreaterThan(3);
  const calls = model.asked.length;
  const second = await here.run(['digest', '--to', 'json']);
  const edition = JSON.parse(second.out) as { id: string; usage: object; stories: { writer: string }[] };
  expect(model.asked).toHaveLength(calls);
  expect(edition.usage).toEqual({ writer: MODEL, tokens: 0, cost: 0 });
  expect(new Set(edition.stories.map(({ writer }) => writer))).toEqual(new Set([MODEL]));
  expect(await here.run(['verify', edition.id])).toMatchObject({ status: 0 });
  // the sample's news is of another day, its tokens are of this one
  const store = await openSqliteStore({ file: join(here.folder, STORE_FILE), clock: Date.now });
  const spent = await store.spending.since(dayOf(Date.now() - 86_400_000)).finally(() => store.close());
  expect(tokensOf(spent)).toBeGreaterThan(1_000);
});

it('answers questions from numbered sentences', async () => {
  await here.run(['digest']);
  const before = model.asked.length;
  const ran = await here.run(['ask', 'When was the Harbour Bridge in Marhaven closed to all traffic?']);
  expect(ran.status, ran.err).toBe(0);
  expect(model.asked.length).toBe(before + 1);
  expect(ran.out).toContain('[1]');
});

it('goes on without the model, says why, and asks a refused key no more', async () => {
  model.settings.key = 'another key';
  const ran = await here.run(['digest']);
  expect(ran.status, ran.err).toBe(0);
  expect(plain(ran.out)).toContain('written without the model: it could not be asked · 0 tokens');
  expect(ran.err).toContain('its key was refused (401)');
  expect(ran.err).not.toContain(KEY);
  expect(model.paths.filter((path) => path.endsWith('completions')).length).toBeLessThanOrEqual(3);
  const doctor = await here.run(['doctor']);
  expect(doctor).toMatchObject({
    status: 1,
    out: expect.stringContaining('Set OPENAI_API_KEY to a key of this server'),
  });
});

/** A bot that was asked for an edition and then for its status. */
async function statusAfterEdition(footer: RegExp, status: RegExp): Promise<void> {
  await here.subscribe('terminal:local', [`${news.url}/feed.xml`]);
  const bot = here.start(['start']);
  await bot.until(/Ask about/);
  bot.say('/digest now');
  await bot.until(footer);
  bot.say('/digest status');
  await bot.until(status);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toMatchObject({ status: 0 });
}

it('shows in status what the model took today', async () => {
  await statusAfterEdition(
    /written\s+by/,
    /Written\s+by\s+small-writer\s+·\s+[\d,]+\s+of\s+2,000,000\s+tokens\s+today,\s+(?:\$|under)/,
  );
});

it('shows in status that the model is not asked, and why', async () => {
  model.settings.key = 'another key';
  await statusAfterEdition(
    /written\s+without\s+the\s+model/,
    /model\s+is\s+not\s+asked\s+since[\s\S]{1,80}its\s+key\s+was\s+refused/,
  );
});

it('is checked by doctor: answer, rung and window', async () => {
  model.settings.formats = ['text'];
  const ran = await here.run(['doctor']);
  expect(ran.out).toContain(`${MODEL} answers, by text`);
  expect(ran.out).toContain('reads 32,768 tokens, as the server says');
  model.settings.models = [{ id: 'other' }];
  expect((await here.run(['doctor'])).out).toMatch(/FAULT {2}model answer: [^\n]*It has other/);
});

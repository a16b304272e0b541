/** Old articles go once a day; digests, and what they told, stay. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isSweepDue, sweep as sweepNow } from '../../src/bots/jobs/sweep.ts';
import { watchOf } from '../../src/bots/watch.ts';
import { checkEdition } from '../../src/digest/write/check-edition.ts';
import { CHESS, FERRY, fakeReader } from '../fakes/articles.ts';
import { CHANNEL, type World, wordsOf, world } from '../fakes/bot.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-03-03T18:00Z');
const FEED = 'https://kysten.example/feed.xml';
const VALUES = { sources: FEED, at: '08:00', days: 'daily', timezone: 'UTC', maxStories: '1' };

let here: World;
let logged: object[];
beforeEach(async () => {
  // two stories, of which a digest of one tells the first
  here = await world({ now: NOW, reader: fakeReader({ [FEED]: [FERRY(NOW), CHESS(NOW)] }) });
  logged = [];
  const info = (fields: object, message: string): void => void logged.push({ ...fields, message });
  Object.assign(here.deps, { log: { ...here.deps.log, info } });
  const shown = await here.platform.say({ kind: 'form', form: 'setup', values: VALUES });
  await here.platform.say({ kind: 'confirm', draft: shown.kind === 'preview' ? shown.preview.draft : '' });
  await here.advance(NOW + 15 * 3_600_000);
});
afterEach(async () => {
  await here.close();
  expect(here.errors).toEqual([]);
});

const articles = async (): Promise<number> => (await here.deps.store.counts.read()).articles;
const metric = async (wanted: string): Promise<number | undefined> =>
  (await watchOf(here.deps).metrics()).find(({ name }) => name === wanted)?.samples[0]?.value;
const deleted = (): Promise<number | undefined> => metric('articles_deleted_total');

it('deletes what no digest told when it is old enough, counted in log and metrics', async () => {
  const [edition] = await here.deps.store.editions.ofChannel(CHANNEL, 1);
  expect(edition!.stories).toHaveLength(1);
  expect([await articles(), await deleted()]).toEqual([2, 0]);
  here.reader.give.set(FEED, []);
  await here.advance(NOW + 300 * DAY);
  expect([await articles(), await deleted()]).toEqual([2, 0]);
  await here.advance(NOW + 400 * DAY);
  expect([await articles(), await deleted()]).toEqual([1, 1]);
  expect(logged).toContainEqual(expect.objectContaining({ articles: 1, keepDays: 365 }));
  // years later every quotation and citation can still be checked
  const ids = edition!.stories.flatMap((story) => story.articles.map(({ id }) => id));
  const kept = await here.deps.store.articles.get('slack:T1', ids);
  expect(checkEdition(edition!, new Map(kept.map((one) => [one.id, one]))).faults).toEqual([]);
});

it('deletes pages that were read for a mention, and counts them as built all the same', async () => {
  const page = 'https://kysten.example/chess.html';
  here.reader.give.set(page, [{ ...CHESS(NOW), whole: true }]);
  await here.platform.say({ kind: 'message', text: page, thread: 't1' });
  const built = await metric('editions_total');
  here.reader.give.clear();
  here.reader.give.set(FEED, []);
  await here.advance(NOW + 400 * DAY);
  expect(await here.deps.store.editions.ofChannel(`${CHANNEL}#page`, 9)).toEqual([]);
  expect(await metric('editions_total')).toBe(built);
});

it('keeps all of it where the settings say so', async () => {
  Object.assign(here.deps, { keepDays: 0 });
  here.reader.give.set(FEED, []);
  await here.advance(NOW + 4_000 * DAY);
  expect(await articles()).toBe(2);
});

it('comes once a day, and again where it was cut short', async () => {
  const sweep = vi.spyOn(here.deps.store.retention, 'sweep');
  await here.advance(here.now + 60_000);
  expect(sweep).not.toHaveBeenCalled();
  await here.advance(here.now + DAY);
  await here.advance(here.now + 60_000);
  expect(sweep).toHaveBeenCalledTimes(1);
  here.now += DAY;
  await sweepNow(here.deps, AbortSignal.abort());
  expect(await isSweepDue(here.deps)).toBe(true);
});

it('is told by status, where articles are not kept for ever', async () => {
  const status = async (): Promise<string> => {
    const said = await here.platform.say({ kind: 'command', command: 'status', options: {} });
    return said.kind === 'message' ? wordsOf(said.message) : '';
  };
  expect(await status()).toContain('Articles that no digest told are kept for 365 days.');
  Object.assign(here.deps, { keepDays: 0 });
  expect(await status()).not.toContain('kept for');
});

/** A story that many channels share is read, written and paid for once; each channel gets its own digest of it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLINIC, FERRY, fakeReader } from '../fakes/articles.ts';
import { fakePlatform, type World, world } from '../fakes/bot.ts';
import { MODEL } from '../fakes/model-server.ts';
import { type ModelWorld, modelWorld } from '../fakes/model-world.ts';

const at = (time: string): number => Date.parse(time);
const FEED = 'https://kysten.example/feed.xml';
const CHANNELS = Array.from({ length: 100 }, (_, n) => `slack:T${n % 40}/C${n}`);

let here: World;
let model: ModelWorld;
beforeEach(async () => {
  const reader = fakeReader({ [FEED]: [FERRY(at('2026-03-03T14:00Z')), CLINIC(at('2026-03-03T16:00Z'))] });
  here = await world({ now: at('2026-03-03T18:00Z'), reader, platform: fakePlatform('opened') });
  model = await modelWorld({ OPENAI_TIMEOUT: '60' });
  Object.assign(here.deps, { writers: model.writers });
});
afterEach(async () => {
  await here.close();
  await model.close();
  expect(here.errors).toEqual([]);
});

it('is written once for a hundred channels of forty tenants', async () => {
  const values = { sources: FEED, at: '08:00', days: 'daily', timezone: 'Europe/Oslo', maxStories: '5' };
  const form = { ...values, include: '', exclude: '' };
  for (const channel of CHANNELS) {
    const shown = await here.platform.say({ kind: 'form', form: 'setup', values: form, channel });
    const draft = shown.kind === 'preview' ? shown.preview.draft : '';
    await here.platform.say({ kind: 'confirm', draft, channel });
  }
  await here.advance(at('2026-03-04T07:00Z'));
  const editions = await here.deps.store.editions.list(1_000);
  expect(new Set(editions.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
  for (const { stories, usage } of editions) {
    expect(stories.map(({ writer }) => writer)).toEqual([MODEL, MODEL]);
    expect(usage.missed).toBeUndefined();
  }
  expect(model.server.asked).toHaveLength(2);
  const paid = editions.filter(({ usage }) => usage.tokens > 0);
  expect(paid.length).toBeGreaterThan(0);
  expect(paid.length).toBeLessThanOrEqual(2);
});

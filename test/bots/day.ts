/** A channel with a feed, on a platform with threads: what tests of its days begin with. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { Incoming, Response } from '../../src/bots/chat-adapter.ts';
import type { Entry } from '../../src/digest/model.ts';
import { CLINIC, FERRY, fakeReader } from '../fakes/articles.ts';
import { fakePlatform, type World, wordsOf, world } from '../fakes/bot.ts';

export const at = (time: string): number => Date.parse(time);
export const FEED = 'https://kysten.example/feed.xml';
const SETUP = {
  sources: FEED,
  at: '08:00',
  days: 'daily',
  timezone: 'Europe/Oslo',
  maxStories: '5',
  include: '',
  exclude: '',
};

export const said = (response: Response): string =>
  response.kind === 'message' ? wordsOf(response.message) : JSON.stringify(response);

export const before = (): Entry[] => [FERRY(at('2026-03-03T14:00Z')), CLINIC(at('2026-03-03T16:00Z'))];

/** The world of the test that runs now. */
export let here: World;

/** Every test of the file gets a world of its own, in which no job may fail unseen. */
export function eachInItsWorld(): void {
  beforeEach(async () => {
    const reader = fakeReader({ [FEED]: before() });
    here = await world({ now: at('2026-03-03T18:00Z'), reader, platform: fakePlatform('opened') });
  });
  afterEach(async () => {
    await here.close();
    expect(here.errors).toEqual([]);
  });
}

export const submit = (values: Record<string, string> = {}): Promise<Response> =>
  here.platform.say({ kind: 'form', form: 'setup', values: { ...SETUP, ...values } });
export const confirm = (shown: Response, more: Partial<Incoming> = {}): Promise<Response> =>
  here.platform.say({
    ...more,
    kind: 'confirm',
    draft: shown.kind === 'preview' ? shown.preview.draft : '',
  });
export const setUp = async (values: Record<string, string> = {}): Promise<Response> => {
  const shown = await submit(values);
  return shown.kind === 'preview' ? confirm(shown) : shown;
};

/** Who set a digest up is told when it is paused: alone, once, and in words that say what to do. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FERRY, fakeReader } from '../fakes/articles.ts';
import type { Posted } from '../fakes/bot.ts';
import { CHANNEL, fakePlatform, type World, wordsOf, world } from '../fakes/bot.ts';

const at = (time: string): number => Date.parse(time);
const FEED = 'https://kysten.example/feed.xml';
const WHY = 'the bot is not in the channel: /invite it (not_in_channel)';
const CREATOR = { id: 'U7', admin: false, timezone: null };

let here: World;
beforeEach(async () => {
  const reader = fakeReader({ [FEED]: [FERRY(at('2026-03-03T14:00Z'))] });
  here = await world({ now: at('2026-03-03T18:00Z'), reader, platform: fakePlatform('replies') });
  const values = { sources: FEED, at: '08:00', days: 'daily', timezone: 'Europe/Oslo', maxStories: '5' };
  const shown = await here.platform.say({ kind: 'form', form: 'setup', values, person: CREATOR });
  const draft = shown.kind === 'preview' ? shown.preview.draft : '';
  await here.platform.say({ kind: 'confirm', draft, person: CREATOR });
});
afterEach(() => here.close());

const notices = (): readonly Posted[] =>
  here.platform.posted.filter(({ delivery }) => delivery.target.channel !== CHANNEL);
const stands = () => here.deps.store.subscriptions.ofChannel(CHANNEL);

it('is told why a refused post paused the digest, where it was, and how it goes on', async () => {
  here.platform.answers.push({ kind: 'refused', reason: WHY, pause: true });
  await here.advance(at('2026-03-04T07:00Z'));
  expect(await stands()).toMatchObject({ state: 'paused', reason: WHY });
  const [notice, ...more] = notices();
  expect(more).toEqual([]);
  expect(notice?.delivery.target).toEqual({ channel: 'slack:T1/@U7', under: null });
  const message = notice!.delivery.message;
  expect(message.summary).toBe(`The digest you set up is paused: ${WHY}.`);
  expect(wordsOf(message)).toContain('/digest resume');
  expect(JSON.stringify(message)).toContain(`https://chat.example/${CHANNEL}`);
  // a pause is one message, not one a day
  await here.advance(at('2026-03-05T07:00Z'));
  expect(notices()).toHaveLength(1);
});

it('is told again when it was resumed and fails again', async () => {
  for (const day of ['2026-03-04T07:00Z', '2026-03-05T07:00Z']) {
    here.platform.answers.push({ kind: 'refused', reason: WHY, pause: true });
    await here.advance(at(day));
    await here.platform.say({ kind: 'command', command: 'resume', options: {}, person: CREATOR });
  }
  expect(notices()).toHaveLength(2);
});

it('is not told of a refusal that pauses nothing', async () => {
  here.platform.answers.push({ kind: 'refused', reason: 'too long', pause: false });
  await here.advance(at('2026-03-04T07:00Z'));
  expect(notices()).toEqual([]);
  expect(await stands()).toMatchObject({ state: 'active' });
});

it('cannot be told where the notice is refused, too: that ends there', async () => {
  here.platform.answers.push(
    { kind: 'refused', reason: WHY, pause: true },
    { kind: 'refused', reason: 'no messages from strangers', pause: true },
  );
  await here.advance(at('2026-03-04T07:00Z'));
  expect(here.platform.posted).toEqual([]);
  const dead = await here.deps.store.deliveries.list({ state: 'dead', limit: 10 });
  expect(dead.map(({ target }) => target.channel)).toContain('slack:T1/@U7');
});

it('is told once that the bot was removed from the channel, though two events tell of it', async () => {
  for (const id of ['channel_left', 'member_left_channel'])
    await here.platform.say({ kind: 'removed', from: 'channel', id });
  await here.settle();
  expect(notices().map(({ delivery }) => delivery.message.summary)).toEqual([
    'The digest you set up is paused: the bot was removed from its channel.',
  ]);
});

it('nobody is told of one that the command line made', async () => {
  await here.deps.store.subscriptions.save({ ...(await stands())!, creator: null });
  here.platform.answers.push({ kind: 'refused', reason: WHY, pause: true });
  await here.advance(at('2026-03-04T07:00Z'));
  expect(notices()).toEqual([]);
  expect(await stands()).toMatchObject({ state: 'paused' });
});

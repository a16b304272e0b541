/** The daily loop on a platform with threads: set up, due, posted in order, paused; all without the net. */
import { describe, expect, it } from 'vitest';
import { CHESS } from '../fakes/articles.ts';
import { CHANNEL, wordsOf } from '../fakes/bot.ts';
import { at, before, eachInItsWorld, FEED, here, said, setUp } from './day.ts';

eachInItsWorld();

describe('setting up', () => {
  it('shows a form with the person’s time zone', async () => {
    const response = await here.platform.say({ kind: 'command', command: 'setup', options: {} });
    expect(response).toMatchObject({ kind: 'form', form: { name: 'setup' } });
    expect(
      response.kind === 'form' && response.form.fields.find(({ name }) => name === 'timezone')?.value,
    ).toBe('Europe/Oslo');
  });

  it('keeps a subscription and says when the first digest comes', async () => {
    expect(said(await setUp())).toContain('Wed 4 Mar, 08:00');
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toMatchObject({
      creator: 'U1',
      maxStories: 5,
      sources: [{ location: FEED }],
    });
  });

  it('names each wrong field and keeps nothing', async () => {
    const response = await setUp({
      sources: 'https://nowhere.example/feed',
      at: '25:00',
      maxStories: 'many',
    });
    expect(response).toMatchObject({
      kind: 'faults',
      faults: {
        sources: expect.stringContaining('404'),
        at: expect.any(String),
        maxStories: expect.any(String),
      },
    });
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toBeNull();
  });

  it('takes starter packs by name', async () => {
    await setUp({ sources: 'en-world' });
    expect((await here.deps.store.subscriptions.ofChannel(CHANNEL))?.sources).toMatchObject([
      { location: 'https://globe.example/feed' },
    ]);
  });

  it('is for the creator and admins only, once it stands', async () => {
    await setUp();
    const other = { id: 'U2', admin: false, timezone: null };
    for (const command of ['setup', 'pause', 'resume', 'sources add', 'sources remove'] as const) {
      expect(
        said(await here.platform.say({ kind: 'command', command, options: { url: FEED }, person: other })),
      ).toContain('Only the person who set this digest up');
    }
    expect(
      said(await here.platform.say({ kind: 'command', command: 'status', options: {}, person: other })),
    ).toContain('The next digest');
  });
});

it('says how a platform stands, and what it stumbled over where that is in the language of the channel', async () => {
  await setUp();
  const down = { state: 'connecting', since: 0, detail: 'the connection broke' } as const;
  Object.assign(here.platform, { health: () => down });
  const status = async (): Promise<string> =>
    said(await here.platform.say({ kind: 'command', command: 'status', options: {} }));
  expect(await status()).toContain('slack: connecting since Thu 1 Jan, 01:00, the connection broke.');
  const subscription = await here.deps.store.subscriptions.ofChannel(CHANNEL);
  await here.deps.store.subscriptions.save({ ...subscription!, locale: 'de' });
  expect(await status()).toMatch(/slack: im Verbindungsaufbau seit Do[^\n]* 01:00\.$/m);
});

describe('the daily post', () => {
  it('comes when due: overview, thread, a message a story, once and in order', async () => {
    await setUp();
    await here.advance(at('2026-03-04T06:59Z'));
    expect(here.platform.posted).toEqual([]);
    await here.advance(at('2026-03-04T07:00Z'));
    await here.advance(at('2026-03-04T07:01Z'));
    const [overview, thread, ...stories] = here.platform.posted;
    expect(here.platform.posted.map(({ delivery }) => delivery.action)).toEqual([
      'post',
      'open-thread',
      'post',
      'post',
    ]);
    expect(overview?.under).toBeNull();
    expect(thread?.under).toBe('m1');
    expect(stories.map(({ under }) => under)).toEqual(['m2', 'm2']);
    expect(wordsOf(overview!.delivery.message)).toContain('Night ferry returns to Varnes');
  });

  it('tells no story twice, and tells a new one', async () => {
    await setUp();
    await here.advance(at('2026-03-04T07:00Z'));
    here.reader.give.set(FEED, [...before(), CHESS(at('2026-03-04T15:00Z'))]);
    here.platform.posted.length = 0;
    await here.advance(at('2026-03-04T16:00Z'));
    await here.advance(at('2026-03-05T07:00Z'));
    const words = wordsOf(here.platform.posted[0]!.delivery.message);
    expect(words).toContain('Holm school wins the national chess prize');
    expect(words).not.toContain('ferry');
    expect(words).not.toContain('Clinic');
  });

  it('names a source that fails, and since when', async () => {
    await setUp();
    here.reader.give.set(FEED, { kind: 'not_found', detail: 'kysten.example answered 404' });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(wordsOf(here.platform.posted[0]!.delivery.message)).toContain(
      'Not read since 08:00: Kysten (not found)',
    );
  });

  it('tells what a source listed while it could not be read, once it can', async () => {
    await setUp({ sources: FEED });
    here.reader.give.set(FEED, { kind: 'connection', detail: 'kysten.example does not answer' });
    await here.advance(at('2026-03-04T07:00Z'));
    here.platform.posted.length = 0;
    here.reader.give.set(FEED, [...before(), CHESS(at('2026-03-04T05:00Z'))]);
    await here.advance(at('2026-03-04T20:00Z'));
    await here.advance(at('2026-03-05T07:00Z'));
    const words = wordsOf(here.platform.posted[0]!.delivery.message);
    for (const told of ['Night ferry', 'Clinic in Sund', 'Holm school']) expect(words).toContain(told);
  });

  it('stays away while paused, and comes again after resume', async () => {
    await setUp();
    await here.platform.say({ kind: 'command', command: 'pause', options: {} });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(here.platform.posted).toEqual([]);
    expect(said(await here.platform.say({ kind: 'command', command: 'resume', options: {} }))).toContain(
      'Resumed',
    );
    await here.advance(at('2026-03-05T07:00Z'));
    expect(here.platform.posted.length).toBeGreaterThan(0);
  });

  it('of three missed days posts the last one only, and records the others', async () => {
    await setUp();
    await here.advance(at('2026-03-06T08:00Z'));
    expect(here.platform.posted.filter(({ under }) => under === null)).toHaveLength(1);
  });
});

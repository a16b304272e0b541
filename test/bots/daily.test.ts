/** The daily loop on a platform with threads: set up, due, posted in order, asked about, paused; all without the net. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Response } from '../../src/bots/chat-adapter.ts';
import type { Entry } from '../../src/digest/model.ts';
import { CHESS, CLINIC, FERRY, fakeReader } from '../fakes/articles.ts';
import { CHANNEL, fakePlatform, type World, wordsOf, world } from '../fakes/bot.ts';

const at = (time: string): number => Date.parse(time);
const FEED = 'https://kysten.example/feed.xml';
const SETUP = {
  sources: FEED,
  at: '08:00',
  days: 'daily',
  timezone: 'Europe/Oslo',
  maxStories: '5',
  include: '',
  exclude: '',
};

const said = (response: Response): string =>
  response.kind === 'message' ? wordsOf(response.message) : JSON.stringify(response);

const before = (): Entry[] => [FERRY(at('2026-03-03T14:00Z')), CLINIC(at('2026-03-03T16:00Z'))];

let here: World;

beforeEach(async () => {
  const reader = fakeReader({ [FEED]: before() });
  here = await world({ now: at('2026-03-03T18:00Z'), reader, platform: fakePlatform('opened') });
});
afterEach(async () => {
  await here.close();
  expect(here.errors).toEqual([]);
});

const setUp = (values: Record<string, string> = {}): Promise<Response> =>
  here.platform.say({ kind: 'form', form: 'setup', values: { ...SETUP, ...values } });

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

describe('posting', () => {
  const overviews = (): number => here.platform.posted.filter(({ under }) => under === null).length;

  it('comes again after a platform asked to wait', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'retry', notBefore: at('2026-03-04T07:05Z'), detail: 'slow down' });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(overviews()).toBe(0);
    await here.advance(at('2026-03-04T07:05Z'));
    expect(overviews()).toBe(1);
  });

  it('looks before it posts again what may have been posted', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'unknown', detail: 'connection cut' });
    here.platform.found = 'there';
    await here.advance(at('2026-03-04T07:00Z'));
    expect(overviews()).toBe(0);
    expect(here.platform.posted.every(({ under }) => under !== null)).toBe(true);
    expect(here.platform.posted.length).toBeGreaterThan(0);
  });

  it('leaves in doubt what nobody can tell, and posts nothing under it', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'unknown', detail: 'connection cut' });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(here.platform.posted).toEqual([]);
    expect(await here.deps.store.deliveries.list({ state: 'unknown', limit: 10 })).toHaveLength(1);
    expect(said(await here.platform.say({ kind: 'command', command: 'status', options: {} }))).toContain(
      'may not have arrived: 1',
    );
  });

  it('pauses the channel where nothing can ever be posted', async () => {
    await setUp();
    here.platform.answers.push({ kind: 'refused', reason: 'the channel is archived', pause: true });
    await here.advance(at('2026-03-04T07:00Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toMatchObject({
      state: 'paused',
      reason: 'the channel is archived',
    });
  });
});

describe('asking', () => {
  const ask = (text: string, more: object = {}): Promise<string> =>
    here.platform.say({ kind: 'message', text, thread: 'm1', ...more }).then(said);

  beforeEach(async () => {
    await setUp();
    await here.advance(at('2026-03-04T07:00Z'));
  });

  it('answers in the thread, cites, and names the story', async () => {
    const answer = await ask('How many passengers does the night ferry take?');
    expect(answer).toContain('400 passengers');
    expect(answer).toContain('[1]');
    expect(answer).toContain('Night ferry returns');
  });

  it('takes the story of the message that is replied to', async () => {
    const story = here.platform.posted.findIndex(
      ({ delivery }) => delivery.storyId !== null && delivery.message.summary.includes('Clinic'),
    );
    expect(await ask('Why?', { repliesTo: `m${story + 1}`, thread: null })).not.toContain('ferry');
  });

  it('remembers the thread', async () => {
    await ask('How many passengers does the night ferry take?');
    expect(await ask('and cars?')).toContain('60 cars');
  });

  it('says what the articles do not say', async () => {
    expect(await ask('Who won the chess world cup in 1962?')).toContain('The articles do not say');
    expect(
      said(
        await here.platform.say({
          kind: 'command',
          command: 'ask',
          options: { question: 'Who won the chess world cup in 1962?' },
        }),
      ),
    ).toContain('do not say');
  });

  it('answers /ask from all the channel reads, and nothing of other channels', async () => {
    const question = { question: 'How far must patients travel at night?' };
    expect(said(await here.platform.say({ kind: 'command', command: 'ask', options: question }))).toContain(
      '45 kilometres',
    );
    const other = await here.platform.say({
      kind: 'command',
      command: 'ask',
      options: question,
      channel: 'slack:T2/C9',
    });
    expect(said(other)).toContain('do not say');
  });
});

/** The daily loop on a platform with threads: set up, due, posted in order, asked about, paused; all without the net. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming, Response } from '../../src/bots/chat-adapter.ts';
import type { Entry } from '../../src/digest/model.ts';
import type { Writer } from '../../src/digest/ports.ts';
import { extractiveWriter } from '../../src/digest/write/extractive.ts';
import { sameWriter } from '../../src/digest/writers/same.ts';
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

const submit = (values: Record<string, string> = {}): Promise<Response> =>
  here.platform.say({ kind: 'form', form: 'setup', values: { ...SETUP, ...values } });
const confirm = (shown: Response, more: Partial<Incoming> = {}): Promise<Response> =>
  here.platform.say({
    ...more,
    kind: 'confirm',
    draft: shown.kind === 'preview' ? shown.preview.draft : '',
  });
const setUp = async (values: Record<string, string> = {}): Promise<Response> => {
  const shown = await submit(values);
  return shown.kind === 'preview' ? confirm(shown) : shown;
};

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

  it('gives up after many tries that surely posted nothing, later each time', async () => {
    await setUp();
    here.platform.found = 'absent';
    for (let i = 0; i < 40; i++) here.platform.answers.push({ kind: 'unknown', detail: 'connection cut' });
    await here.advance(at('2026-03-04T07:00Z'));
    for (let minutes = 1; minutes < 120; minutes++)
      await here.advance(at('2026-03-04T07:00Z') + minutes * 60_000);
    const [dead] = await here.deps.store.deliveries
      .list({ state: 'dead', limit: 100 })
      .then((rows) => rows.slice(-1));
    expect(dead).toMatchObject({ reason: expect.stringContaining('given up after 12 tries') });
    expect(40 - here.platform.answers.length).toBe(12);
    expect(here.platform.posted).toEqual([]);
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

describe('an edition that cannot be built', () => {
  const failing = (): void => {
    here.deps = Object.assign(here.deps, {
      steps: { ...here.deps.steps, cluster: () => Promise.reject(new Error('out of memory')) },
    });
  };

  it('is tried again later each time, shown in status, and skipped when it is too late', async () => {
    await setUp();
    failing();
    for (let minutes = 0; minutes < 60; minutes++)
      await here.advance(at('2026-03-04T07:00Z') + minutes * 60_000);
    expect(here.errors.length).toBeGreaterThan(2);
    expect(here.errors.length).toBeLessThan(9);
    expect(said(await here.platform.say({ kind: 'command', command: 'status', options: {} }))).toContain(
      'could not be built yet: out of memory',
    );
    await here.advance(at('2026-03-04T14:00Z'));
    expect(said(await here.platform.say({ kind: 'command', command: 'status', options: {} }))).toContain(
      'was skipped',
    );
    here.errors.length = 0;
  });

  it('never comes beside its successor', async () => {
    await setUp();
    const { steps } = here.deps;
    failing();
    await here.advance(at('2026-03-04T07:00Z'));
    here.errors.length = 0;
    Object.assign(here.deps, { steps });
    await here.advance(at('2026-03-05T07:30Z'));
    expect(here.platform.posted.filter(({ under }) => under === null)).toHaveLength(1);
  });
});

describe('events', () => {
  it('are handled once, however often they are sent', async () => {
    const twice = { kind: 'command', command: 'help', options: {}, id: 'Ev1' } as const;
    expect(await here.platform.say(twice)).toMatchObject({ kind: 'message' });
    expect(await here.platform.say(twice)).toEqual({ kind: 'nothing' });
  });

  it('of a removal pause what is there, and delete it after thirty days', async () => {
    await setUp();
    await here.platform.say({ kind: 'removed', from: 'tenant' });
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toMatchObject({
      state: 'paused',
      reason: 'the bot was removed',
    });
    await here.advance(at('2026-04-01T18:00Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).not.toBeNull();
    await here.advance(at('2026-04-02T18:01Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).toBeNull();
  });

  it('of somebody who came back keep the data', async () => {
    await setUp();
    await here.platform.say({ kind: 'removed', from: 'tenant' });
    await here.platform.say({ kind: 'message', text: 'hello?', thread: 'm1' });
    await here.advance(at('2026-06-02T18:01Z'));
    expect(await here.deps.store.subscriptions.ofChannel(CHANNEL)).not.toBeNull();
  });

  it('that do not concern the bot are left alone', async () => {
    const loose = { kind: 'message', text: 'Who is for lunch?', mentioned: false, direct: false } as const;
    expect(await here.platform.say(loose)).toEqual({ kind: 'nothing' });
  });

  it('of completion give zones, sources and starter packs', async () => {
    await setUp();
    expect(await here.platform.say({ kind: 'choices', field: 'timezone', typed: 'europe/os' })).toEqual({
      kind: 'choices',
      choices: [{ label: 'Europe/Oslo', value: 'Europe/Oslo' }],
    });
    expect(await here.platform.say({ kind: 'choices', field: 'source', typed: 'kys' })).toMatchObject({
      choices: [{ label: 'Kysten' }],
    });
    expect(await here.platform.say({ kind: 'choices', field: 'pack', typed: 'wor' })).toEqual({
      kind: 'choices',
      choices: [{ label: 'World (en-world)', value: 'en-world' }],
    });
  });

  it('about sources show so much of an address as a person reads', async () => {
    const long = `https://slow.example/${'feed/'.repeat(800)}`;
    here.reader.give.set(long, before());
    await setUp({ sources: long });
    const source = (await here.deps.store.subscriptions.ofChannel(CHANNEL))!.sources[0]!;
    const [status] = await here.deps.store.sources.get([source.id]);
    const fault = { kind: 'not_found', detail: 'the address answered 404' };
    await here.deps.store.sources.update({
      ...status!,
      source: { ...source, title: null },
      failing: { since: here.now, fault, times: 1 },
    });
    here.reader.give.set(long, fault);
    const say = (command: 'sources list' | 'sources remove' | 'status') =>
      here.platform.say({ kind: 'command', command, options: { url: 'https://none.example' } }).then(said);
    for (const command of ['sources list', 'sources remove', 'status'] as const) {
      const lines = (await say(command)).split('\n');
      expect(lines.find((line) => line.includes('https://slow.example/feed/'))).toBeDefined();
      for (const line of lines) expect(line.length).toBeLessThan(400);
    }
    await here.platform.say({ kind: 'command', command: 'now', options: {} });
    await here.settle();
    for (const { delivery } of here.platform.posted)
      expect(wordsOf(delivery.message).length).toBeLessThan(3_000);
  });

  describe('of people who ask for much', () => {
    const someone = { id: 'U7', admin: false, timezone: null };
    const ASK = { kind: 'command', command: 'ask', options: { question: 'Who pays?' } } as const;
    const NOW = { kind: 'command', command: 'now', options: {} } as const;
    const AGAIN = 'in 12 seconds';
    type Event = Parameters<typeof here.platform.say>[0];
    const say = (event: Event, more: Partial<Event> = {}) =>
      here.platform.say({ person: someone, ...event, ...more } as Event);
    const useUp = async (more: Partial<Event> = {}): Promise<void> => {
      for (let i = 0; i < 5; i++) expect(said(await say(ASK, more))).not.toContain(AGAIN);
    };

    it('are told when to come again', async () => {
      await useUp();
      expect(said(await say(ASK))).toContain(AGAIN);
      await here.advance(here.now + 12_000);
      expect(said(await say(ASK))).not.toContain(AGAIN);
    });

    it('count together, wherever they ask', async () => {
      await useUp();
      expect(said(await say(ASK, { channel: 'slack:T1/C2' }))).toContain(AGAIN);
      expect(said(await say({ kind: 'message', text: 'https://kysten.example/chess.html' }))).toContain(
        AGAIN,
      );
    });

    it('build no digests', async () => {
      await setUp();
      await useUp();
      const before = here.platform.posted.length;
      expect(said(await say(NOW))).toContain(AGAIN);
      expect(here.platform.posted).toHaveLength(before);
    });

    it('have no sources read: the form stays as it was filled in', async () => {
      await useUp();
      const before = here.reader.reads.length;
      const form = {
        kind: 'form',
        form: 'setup',
        values: { sources: 'https://kysten.example/feed.xml' },
      } as const;
      expect(await say(form)).toEqual({
        kind: 'faults',
        faults: { sources: expect.stringContaining(AGAIN) },
      });
      expect(here.reader.reads).toHaveLength(before);
    });

    it('are no admins where they are alone with the bot', async () => {
      const alone = { channel: 'discord:@me/7', person: { ...someone, admin: true } };
      await useUp(alone);
      expect(said(await say(ASK, alone))).toContain(AGAIN);
    });

    it('and are admins ask as they like', async () => {
      const admin = { person: { ...someone, admin: true } };
      await useUp(admin);
      expect(said(await say(ASK, admin))).not.toContain(AGAIN);
    });
  });
});

describe('a mention with a link', () => {
  it('is answered with the summary of that page, which can then be asked about', async () => {
    here.reader.give.set('https://kysten.example/chess.html', [
      { ...CHESS(at('2026-02-01T10:00Z')), whole: true },
    ]);
    const summary = said(
      await here.platform.say({ kind: 'message', text: 'https://kysten.example/chess.html', thread: 't9' }),
    );
    expect(summary).toContain('Holm school wins the national chess prize');
    expect(summary).toContain('Runa Lie');
    expect(
      said(
        await here.platform.say({
          kind: 'message',
          text: 'In how many moves did the youngest player beat the holder of the title?',
          thread: 't9',
        }),
      ),
    ).toContain('31 moves');
  });

  it('that cannot be read says why', async () => {
    expect(
      said(
        await here.platform.say({ kind: 'message', text: 'https://kysten.example/lost.html', thread: 't9' }),
      ),
    ).toContain('404');
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

  it('says where a model was to answer and did not', async () => {
    const usage = { writer: 'extractive', tokens: 9, missed: { unanswered: 1 } };
    const answer: Writer['answer'] = async (...given) => ({
      ...(await extractiveWriter.answer(...given)),
      usage,
    });
    Object.assign(here.deps, { writers: sameWriter({ ...extractiveWriter, name: 'small', answer }) });
    const told = await ask('How many passengers does the night ferry take?');
    expect(told).toContain('400 passengers');
    expect(told).toContain('written without the model: it did not answer');
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

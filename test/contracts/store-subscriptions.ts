/** Sources, subscriptions, slots, turns and facts. */
import { describe, expect, it } from 'vitest';
import type { SourceStatus } from '../../src/digest/ports.ts';
import type { Use } from './store-data.ts';
import {
  article,
  DAY,
  ELSEWHERE,
  HARBOUR,
  listed,
  MARKET,
  MORNING,
  slot,
  subscription,
} from './store-data.ts';

export function subscriptionContract(use: Use): void {
  describe('sources', () => {
    it(
      'are one a location, made when first named',
      use(async (store) => {
        const [a, again] = await Promise.all([
          store.sources.ensure('https://a.example/feed'),
          store.sources.ensure('https://a.example/feed'),
        ]);
        const b = await store.sources.ensure('/srv/news/Ærø.opml');
        expect(again).toEqual(a);
        expect(b.id).not.toBe(a.id);
        expect(a).toMatchObject({ location: 'https://a.example/feed', title: null });
        const fresh: SourceStatus = {
          source: a,
          memory: { etag: null, lastModified: null },
          nextPollAt: 0,
          lastReadAt: null,
          failing: null,
          moved: null,
          state: 'active',
        };
        expect(await store.sources.get([b.id, a.id, 'none'])).toEqual([{ ...fresh, source: b }, fresh]);
      }),
    );

    it(
      'keep all that is known of them',
      use(async (store) => {
        const source = await store.sources.ensure('https://a.example/feed');
        const status: SourceStatus = {
          source: { ...source, title: 'A “Feed”' },
          memory: { etag: 'W/"1"', lastModified: 'Tue, 06 May 2025 10:00:00 GMT' },
          nextPollAt: MORNING,
          lastReadAt: MORNING - DAY,
          failing: { since: MORNING - DAY, fault: { kind: 'timeout', detail: 'took too long' }, times: 3 },
          moved: { to: 'https://b.example/feed', times: 2 },
          state: 'gone',
        };
        await store.sources.update(status);
        expect(await store.sources.get([source.id])).toEqual([status]);
        const well: SourceStatus = { ...status, failing: null, moved: null, state: 'active' };
        await store.sources.update(well);
        expect(await store.sources.get([source.id])).toEqual([well]);
      }),
    );

    it(
      'are tried again when somebody names one that was gone',
      use(async (store) => {
        const source = await store.sources.ensure('https://a.example/feed');
        const [status] = await store.sources.get([source.id]);
        await store.sources.update({ ...status!, nextPollAt: MORNING, state: 'gone' });
        await store.sources.ensure('https://a.example/feed');
        expect(await store.sources.get([source.id])).toMatchObject([{ state: 'active', nextPollAt: 0 }]);
      }),
    );

    it(
      'move to another address, with their subscriptions but never with their articles',
      use(async (store) => {
        const old = await listed(store, 'https://a.example/feed', [article('bridge')]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [old]));
        const [status] = await store.sources.get([old.id]);
        await store.sources.update({ ...status!, source: { ...old, location: 'https://b.example/feed' } });
        const moved = await store.sources.ensure('https://b.example/feed');
        expect((await store.subscriptions.get('s1'))?.sources).toEqual([moved]);
        expect(await store.sources.get([old.id])).toMatchObject([
          { state: 'gone', source: { location: 'https://a.example/feed' } },
        ]);
        // what the old address listed was not listed by the new one, which other tenants may read
        expect((await store.articles.known(moved.id, ['bridge'])).size).toBe(0);
        expect(await store.articles.inPeriod([moved.id], { from: 0, to: MORNING * 2 }, 0)).toEqual([]);
      }),
    );

    it(
      'are due for active subscriptions alone, longest waiting first',
      use(async (store) => {
        const names = ['late', 'early', 'future', 'gone', 'paused', 'nobody'] as const;
        const made = await Promise.all(names.map((n) => store.sources.ensure(`https://${n}.example/feed`)));
        const at: Partial<Record<string, Partial<SourceStatus>>> = {
          late: { nextPollAt: MORNING },
          early: { nextPollAt: MORNING - 5 },
          future: { nextPollAt: MORNING + 1 },
          gone: { nextPollAt: 0, state: 'gone' },
        };
        for (const [i, status] of (await store.sources.get(made.map(({ id }) => id))).entries())
          await store.sources.update({ ...status, ...at[names[i]!] });
        const [late, early, future, gone, paused] = made as [(typeof made)[0], ...typeof made];
        await store.subscriptions.save(
          subscription(
            's1',
            HARBOUR,
            [late, early, future, gone].map((one) => one!),
          ),
        );
        await store.subscriptions.save(subscription('s2', MARKET, [paused!, early!], { state: 'paused' }));
        await store.subscriptions.save(subscription('s3', ELSEWHERE, [early!]));
        const due = async (now: number, limit = 10) =>
          (await store.sources.due(now, limit)).map(({ source }) => source.location);
        expect(await due(MORNING)).toEqual(['https://early.example/feed', 'https://late.example/feed']);
        expect(await due(MORNING, 1)).toEqual(['https://early.example/feed']);
        expect(await due(MORNING - 6)).toEqual([]);
      }),
    );
  });

  describe('subscriptions', () => {
    it(
      'come back as saved, sources in their order',
      use(async (store) => {
        const b = await store.sources.ensure('https://b.example/feed');
        const a = await store.sources.ensure('https://a.example/feed');
        const made = subscription('s1', HARBOUR, [b, a], { creator: 'U7', exclude: ['“sport”', "o'clock"] });
        await store.subscriptions.save(made);
        expect(await store.subscriptions.get('s1')).toEqual(made);
        expect(await store.subscriptions.ofChannel(HARBOUR)).toEqual(made);
        expect(await store.subscriptions.ofChannel(MARKET)).toBeNull();
        expect(await store.subscriptions.get('none')).toBeNull();
        const changed = {
          ...made,
          sources: [a],
          state: 'paused',
          reason: 'asked for',
          maxStories: 9,
          length: 'full',
          locale: 'de',
        } as const;
        await store.subscriptions.save(changed);
        expect(await store.subscriptions.list()).toEqual([changed]);
      }),
    );

    it(
      'give a source its title until it tells its own',
      use(async (store) => {
        const source = await store.sources.ensure('https://a.example/feed');
        await store.subscriptions.save(subscription('s1', HARBOUR, [{ ...source, title: 'From a pack' }]));
        await store.subscriptions.save(subscription('s2', MARKET, [{ ...source, title: 'Other' }]));
        expect((await store.subscriptions.get('s1'))?.sources[0]?.title).toBe('From a pack');
      }),
    );

    it(
      'are one a channel',
      use(async (store) => {
        await store.subscriptions.save(subscription('s1', HARBOUR, []));
        await expect(store.subscriptions.save(subscription('s2', HARBOUR, []))).rejects.toThrow(/already/);
        await store.subscriptions.save(subscription('s3', MARKET, [], { createdAt: 0 }));
        expect((await store.subscriptions.list()).map(({ id }) => id)).toEqual(['s3', 's1']);
        await store.subscriptions.remove('s1');
        await store.subscriptions.remove('s1');
        await store.subscriptions.save(subscription('s2', HARBOUR, []));
        expect((await store.subscriptions.list()).map(({ id }) => id)).toEqual(['s3', 's2']);
      }),
    );

    it(
      'are saved whole or not at all',
      use(async (store) => {
        const unknown = { id: 'nobody', location: 'https://x.example', title: null };
        await expect(store.subscriptions.save(subscription('s1', HARBOUR, [unknown]))).rejects.toThrow();
        expect(await store.subscriptions.list()).toEqual([]);
      }),
    );
  });

  describe('slots', () => {
    it(
      'stand once a due time',
      use(async (store) => {
        await store.subscriptions.save(subscription('s1', HARBOUR, []));
        const added = await Promise.all([
          store.slots.add(slot('x', 's1')),
          store.slots.add(slot('y', 's1')),
          store.slots.add(slot('x', 's1')),
        ]);
        expect(added).toEqual([true, false, false]);
        expect(await store.slots.get('x')).toEqual(slot('x', 's1'));
        expect(await store.slots.get('y')).toBeNull();
      }),
    );

    it(
      'are due, oldest first, until skipped',
      use(async (store) => {
        await store.subscriptions.save(subscription('s1', HARBOUR, []));
        await store.subscriptions.save(subscription('s2', MARKET, []));
        await store.slots.add(slot('new', 's1', { dueAt: MORNING + DAY }));
        await store.slots.add(slot('old', 's2'));
        await store.slots.add(slot('past', 's1', { state: 'skipped', reason: 'late', dueAt: 1 }));
        expect((await store.slots.due()).map(({ id }) => id)).toEqual(['old', 'new']);
        expect((await store.slots.latest('s1'))?.id).toBe('new');
        expect(await store.slots.latest('s9')).toBeNull();
        await store.slots.skip('new', 'paused');
        await store.slots.skip('past', 'other');
        expect(await store.slots.get('new')).toMatchObject({ state: 'skipped', reason: 'paused' });
        expect(await store.slots.get('past')).toMatchObject({ reason: 'late' });
        await store.subscriptions.remove('s2');
        expect(await store.slots.due()).toEqual([]);
      }),
    );
  });

  describe('turns and facts', () => {
    it(
      'gives the last turns of a thread in the order they were said',
      use(async (store) => {
        for (let i = 0; i < 5; i++)
          await store.turns.add({
            channel: HARBOUR,
            thread: '1746.1',
            turn: { role: i % 2 ? 'bot' : 'person', text: `turn ${i} 🌊` },
            storyId: i === 4 ? 'st' : null,
            editionId: null,
            at: MORNING,
            person: 'U1',
          });
        const found = await store.turns.ofThread(HARBOUR, '1746.1', 2);
        expect(found).toEqual([
          { turn: { role: 'bot', text: 'turn 3 🌊' }, storyId: null, editionId: null },
          { turn: { role: 'person', text: 'turn 4 🌊' }, storyId: 'st', editionId: null },
        ]);
        expect(await store.turns.ofThread(MARKET, '1746.1', 9)).toEqual([]);
        expect(await store.turns.ofThread(HARBOUR, '1746.2', 9)).toEqual([]);
      }),
    );

    it(
      'forgets turns that are too old, those of a channel, and those of a person in it',
      use(async (store) => {
        const say = (channel: string, person: string | null, at: number) =>
          store.turns.add({
            channel,
            thread: '1746.1',
            turn: { role: 'person', text: `${person} at ${at}` },
            storyId: null,
            editionId: null,
            at,
            person,
          });
        const left = async (channel: string) =>
          (await store.turns.ofThread(channel, '1746.1', 9)).map(({ turn }) => turn.text);
        await say(HARBOUR, 'U1', MORNING - 1);
        await say(HARBOUR, 'U1', MORNING);
        await say(HARBOUR, 'U2', MORNING);
        await say(HARBOUR, null, MORNING);
        await say(MARKET, 'U1', MORNING);
        await store.turns.expire(MORNING);
        expect(await left(HARBOUR)).toEqual([`U1 at ${MORNING}`, `U2 at ${MORNING}`, `null at ${MORNING}`]);
        expect(await store.turns.forget(HARBOUR, 'U1')).toBe(1);
        expect(await left(HARBOUR)).toEqual([`U2 at ${MORNING}`, `null at ${MORNING}`]);
        expect(await store.turns.forget(HARBOUR, null)).toBe(2);
        expect(await left(HARBOUR)).toEqual([]);
        expect(await left(MARKET)).toEqual([`U1 at ${MORNING}`]);
      }),
    );

    it(
      'keeps facts by name',
      use(async (store) => {
        expect(await store.facts.get('commands')).toBeNull();
        await store.facts.set('commands', 'a1');
        await store.facts.set('commands', 'b2');
        await store.facts.set('__proto__', '');
        expect(await store.facts.get('commands')).toBe('b2');
        expect(await store.facts.get('__proto__')).toBe('');
      }),
    );
  });
}

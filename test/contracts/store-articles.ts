/** Articles: immutable snapshots, periods, and who may reach them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATE } from '../../src/digest/schedule/due.ts';
import type { Use } from './store-data.ts';
import {
  article,
  DAY,
  ELSEWHERE,
  edition,
  HARBOUR,
  hashOf,
  listed,
  MARKET,
  MORNING,
  story,
  subscription,
} from './store-data.ts';

const period = { from: MORNING - DAY, to: MORNING + 1 };

export function articleContract(use: Use): void {
  describe('articles', () => {
    it(
      'come back as they were saved',
      use(async (store) => {
        const full = article('bridge', { byline: 'Mara Lind', title: '“Brücke” — 橋 🌉' });
        const bare = article('ferry', { publishedAt: null, completeness: 'paywalled', language: 'und' });
        const source = await listed(store, 'https://a.example/feed', [full, bare]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        expect(await store.articles.get('slack:T01', [bare.id, full.id])).toEqual([bare, full]);
      }),
    );

    it(
      'keep every text to the byte',
      use(async (store) => {
        const source = await store.sources.ensure('https://a.example/feed');
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
        const texts = fc.uniqueArray(text, { minLength: 5, maxLength: 20 });
        await fc.assert(
          fc.asyncProperty(texts, async (bodies) => {
            const saved = bodies.map((body) => article(`k${hashOf(body)}`, { text: body, title: body }));
            await store.articles.save(
              saved.map((one) => ({ article: one, sourceId: source.id, entryKey: one.key })),
            );
            const ids = saved.map(({ id }) => id);
            const found = await store.articles.get('slack:T01', ids);
            expect(found).toEqual(saved);
            for (const one of found) expect(hashOf(one.text)).toBe(one.hash);
          }),
          { numRuns: 5 },
        );
      }),
    );

    it(
      'may be large and many',
      use(async (store) => {
        const large = article('large', { text: 'Ein Satz über die Fähre. 🛳 '.repeat(80_000) });
        const many = Array.from({ length: 700 }, (_, i) => article(`many-${i}`));
        const source = await listed(store, 'https://a.example/feed', [large, ...many]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        expect((await store.articles.get('slack:T01', [large.id]))[0]?.text).toBe(large.text);
        expect(
          await store.articles.get(
            'slack:T01',
            many.map(({ id }) => id),
          ),
        ).toEqual(many);
        expect(await store.articles.inPeriod([source.id], period, LATE)).toHaveLength(701);
        const keys = many.map(({ key }) => key);
        expect((await store.articles.known(source.id, [...keys, 'other'])).size).toBe(700);
      }),
    );

    it(
      'are immutable: what was saved first under an id stays',
      use(async (store) => {
        const first = article('bridge');
        const source = await listed(store, 'https://a.example/feed', [first]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        await listed(store, 'https://a.example/feed', [{ ...first, text: 'other', title: 'other' }]);
        await listed(store, 'https://b.example/feed', [first]);
        expect(await store.articles.get('slack:T01', [first.id])).toEqual([first]);
      }),
    );

    it(
      'are known by the keys of their source, since it first gave them',
      use(async (store) => {
        const source = await listed(store, 'https://a.example/feed', [article('bridge'), article('ferry')]);
        const other = await store.sources.ensure('https://b.example/feed');
        const known = await store.articles.known(source.id, ['bridge', 'ferry', 'tunnel']);
        expect([...known].sort()).toEqual([
          ['bridge', MORNING],
          ['ferry', MORNING],
        ]);
        expect((await store.articles.known(other.id, ['bridge'])).size).toBe(0);
        expect((await store.articles.known(source.id, [])).size).toBe(0);
      }),
    );

    it(
      'cannot be listed by a source that does not exist',
      use(async (store) => {
        const one = { article: article('bridge'), sourceId: 'nobody', entryKey: 'e' };
        await expect(store.articles.save([one])).rejects.toThrow(/^store: /);
        await store.articles.save([]);
      }),
    );
  });

  describe('articles in a period', () => {
    it(
      'are dated in it, from its start to before its end, newest first',
      use(async (store) => {
        const dated = (key: string, publishedAt: number) => article(key, { publishedAt });
        const early = dated('early', MORNING - DAY - LATE - 1);
        const start = dated('start', MORNING - DAY);
        const last = dated('last', MORNING - 1);
        const end = dated('end', MORNING);
        const source = await listed(store, 'https://a.example/feed', [early, start, last, end]);
        const found = await store.articles.inPeriod([source.id], { from: MORNING - DAY, to: MORNING }, LATE);
        expect(found.map(({ key }) => key)).toEqual(['last', 'start']);
      }),
    );

    it(
      'count when a source listed them late: seen first since its start, dated shortly before',
      use(async (store) => {
        const late = article('late', { publishedAt: MORNING - LATE });
        const source = await listed(store, 'https://a.example/feed', [late]);
        const found = (from: number) => store.articles.inPeriod([source.id], { from, to: from + DAY }, LATE);
        expect(await found(MORNING)).toEqual([late]);
        expect(await found(MORNING + 1)).toEqual([]);
      }),
    );

    it(
      'count from when they were first seen where they bear no date',
      use(async (store) => {
        const undated = article('undated', { publishedAt: null });
        const source = await listed(store, 'https://a.example/feed', [undated]);
        const found = (from: number, to: number) => store.articles.inPeriod([source.id], { from, to }, LATE);
        expect(await found(MORNING, MORNING + 1)).toEqual([undated]);
        expect(await found(MORNING + 1, MORNING + DAY)).toEqual([]);
        expect(await found(MORNING - DAY, MORNING)).toEqual([]);
      }),
    );

    it(
      'appear once, in their newest version, however many sources list them',
      use(async (store) => {
        const old = article('bridge', { text: 'It is closed.', fetchedAt: MORNING });
        const fresh = article('bridge', { text: 'It is open again.', fetchedAt: MORNING + 5 });
        const a = await listed(store, 'https://a.example/feed', [old, fresh]);
        const b = await listed(store, 'https://b.example/feed', [old]);
        expect(await store.articles.inPeriod([a.id, b.id, a.id], period, LATE)).toEqual([fresh]);
        expect(await store.articles.inPeriod([b.id], period, LATE)).toEqual([old]);
        expect(await store.articles.inPeriod([], period, LATE)).toEqual([]);
      }),
    );
  });

  describe('articles of others', () => {
    it(
      "are reached through the tenant's own subscriptions and editions only",
      use(async (store) => {
        const ours = article('ours');
        const theirs = article('theirs');
        const shared = article('shared');
        const told = article('told');
        const a = await listed(store, 'https://a.example/feed', [ours, shared]);
        const b = await listed(store, 'https://b.example/feed', [theirs, shared]);
        await listed(store, 'https://c.example/feed', [told]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [a]));
        await store.subscriptions.save(subscription('s2', ELSEWHERE, [b]));
        await store.editions.save(edition('e1', MARKET, { stories: [story('st', [told])] }), []);
        const all = [ours, theirs, shared, told].map(({ id }) => id);
        const reach = async (tenant: string) =>
          (await store.articles.get(tenant, [...all, ...all])).map(({ key }) => key);
        expect(await reach('slack:T01')).toEqual(['ours', 'shared', 'told']);
        expect(await reach('slack:T99')).toEqual(['theirs', 'shared']);
        expect(await reach('slack:T02')).toEqual([]);
        expect(await reach('slack:T0')).toEqual([]);
        expect(await reach('')).toEqual([]);
        expect(await reach("' or 1=1 --")).toEqual([]);
      }),
    );

    it(
      'are out of reach again once the subscription is gone, but for what was told',
      use(async (store) => {
        const told = article('told');
        const other = article('other');
        const source = await listed(store, 'https://a.example/feed', [told, other]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        await store.editions.save(edition('e1', HARBOUR, { stories: [story('st', [told])] }), []);
        expect(await store.articles.get('slack:T01', [told.id, other.id])).toHaveLength(2);
        await store.subscriptions.remove('s1');
        expect(await store.articles.get('slack:T01', [told.id, other.id])).toEqual([told]);
      }),
    );
  });
}

/** What the store holds, counted. */
import { describe, expect, it } from 'vitest';
import type { Use } from './store-data.ts';
import { article, delivery, edition, HARBOUR, story, subscription } from './store-data.ts';

export function countContract(use: Use): void {
  describe('counts', () => {
    it(
      'are nothing in a new store',
      use(async (store) => {
        expect(await store.counts.read()).toEqual({
          articles: 0,
          editions: 0,
          subscriptions: {},
          deliveries: {},
          sources: { all: 0, failing: 0 },
          refused: {},
        });
      }),
    );
    it(
      'add up what the gate refused, by reason',
      use(async (store) => {
        await store.counts.refuse({ number: 2, name: 1 });
        await store.counts.refuse({ number: 1 });
        await store.counts.refuse({});
        expect((await store.counts.read()).refused).toEqual({ name: 1, number: 3 });
      }),
    );
    it(
      'tell editions, what they owe and what was left out of them',
      use(async (store) => {
        const art = article('a');
        const source = await store.sources.ensure('https://kysten.example/feed.xml');
        await store.articles.save([{ article: art, sourceId: source.id, entryKey: 'a' }]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        const told = { ...story('s', [art]), refused: { number: 2, 'quote-not-said': 1 } };
        await store.editions.save(edition('e1', HARBOUR, { stories: [told] }), [
          delivery('d1', { editionId: 'e1' }),
        ]);
        await store.editions.save(edition('e1', HARBOUR, { stories: [told] }), []);
        expect(await store.counts.read()).toEqual({
          articles: 1,
          editions: 1,
          subscriptions: { active: 1 },
          deliveries: { pending: 1 },
          sources: { all: 1, failing: 0 },
          refused: { number: 2, 'quote-not-said': 1 },
        });
      }),
    );
  });
}

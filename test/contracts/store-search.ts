/** Search: a channel's archive by words, whatever the words are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/digest/model.ts';
import type { Store } from '../../src/digest/ports.ts';
import type { Use } from './store-data.ts';
import { article, ELSEWHERE, edition, HARBOUR, listed, MARKET, story, subscription } from './store-data.ts';

const SCOPE = { tenant: 'slack:T01', channel: HARBOUR };

async function archive(store: Store, articles: readonly Article[]): Promise<void> {
  const source = await listed(store, 'https://a.example/feed', articles);
  await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
}

const keysOf = (articles: readonly Article[]): string[] => articles.map(({ key }) => key);

export function searchContract(use: Use): void {
  describe('search', () => {
    const news = [
      article('a', { title: 'Ferry fares rise', text: 'Tickets cost more from June.' }),
      article('b', { title: 'Fares', text: 'The ferry and the tunnel cost the same.' }),
      article('c', { title: 'Élection à Plüschau', text: 'Der Bürgermeister heißt Øyvind Čapek.' }),
      article('d', { title: 'Weather', text: `Wind. ${'It rained all day. '.repeat(50)}` }),
    ];

    it(
      'finds any of the words, the title before the text',
      use(async (store) => {
        await archive(store, news);
        expect(keysOf(await store.articles.search(SCOPE, ['ferry'], 10))).toEqual(['a', 'b']);
        expect(keysOf(await store.articles.search(SCOPE, ['ferry', 'wind'], 10)).sort()).toEqual([
          'a',
          'b',
          'd',
        ]);
        expect(await store.articles.search(SCOPE, ['submarine'], 10)).toEqual([]);
      }),
    );

    it(
      'does not mind case, accents or endings',
      use(async (store) => {
        await archive(store, news);
        for (const word of ['ELECTION', 'plüschau', 'pluschau', 'Burgermeister', 'capek', 'élections'])
          expect(keysOf(await store.articles.search(SCOPE, [word], 10)), word).toEqual(['c']);
        expect(keysOf(await store.articles.search(SCOPE, ['ticket'], 10))).toEqual(['a']);
        expect(keysOf(await store.articles.search(SCOPE, ['raining'], 10))).toEqual(['d']);
      }),
    );

    it(
      'gives no more than asked for, and nothing for no words',
      use(async (store) => {
        await archive(store, news);
        expect(await store.articles.search(SCOPE, ['cost', 'wind', 'heißt'], 2)).toHaveLength(2);
        expect(await store.articles.search(SCOPE, ['cost'], 0)).toEqual([]);
        expect(await store.articles.search(SCOPE, [], 10)).toEqual([]);
        expect(await store.articles.search(SCOPE, ['', '—', '"'], 10)).toEqual([]);
      }),
    );

    it(
      'gives an article once, in its newest version',
      use(async (store) => {
        const versions = [1, 2, 3].map((n) =>
          article('bridge', { title: 'Bridge', text: `Bridge, version ${n}.`, fetchedAt: n }),
        );
        await archive(store, versions);
        expect(await store.articles.search(SCOPE, ['bridge'], 10)).toEqual([versions[2]]);
      }),
    );

    it(
      "stays within the channel: its subscription's sources and its editions",
      use(async (store) => {
        const [ours, theirs, neighbour, told] = ['ours', 'theirs', 'neighbour', 'told'].map((key) =>
          article(key, { title: `Ferry ${key}` }),
        ) as [Article, Article, Article, Article];
        await archive(store, [ours]);
        const b = await listed(store, 'https://b.example/feed', [theirs, told]);
        const c = await listed(store, 'https://c.example/feed', [neighbour]);
        await store.subscriptions.save(subscription('s2', ELSEWHERE, [b]));
        await store.subscriptions.save(subscription('s3', MARKET, [c]));
        await store.editions.save(edition('e1', HARBOUR, { stories: [story('st', [told])] }), []);
        const found = async (tenant: string, channel: string) =>
          keysOf(await store.articles.search({ tenant, channel }, ['ferry'], 10)).sort();
        expect(await found('slack:T01', HARBOUR)).toEqual(['ours', 'told']);
        expect(await found('slack:T01', MARKET)).toEqual(['neighbour']);
        expect(await found('slack:T99', ELSEWHERE)).toEqual(['theirs', 'told']);
        expect(await found('slack:T99', HARBOUR)).toEqual([]);
        expect(await found('slack:T01', ELSEWHERE)).toEqual([]);
      }),
    );

    it(
      'takes words as data, however hostile',
      use(async (store) => {
        await archive(store, news);
        const hostile = [
          '"',
          '""',
          'ferry"',
          '" OR "',
          'ferry*',
          'title:ferry',
          '{title text}: ferry',
          'NEAR(ferry fares, 2)',
          'AND',
          'OR NOT',
          '^ferry',
          '-ferry',
          "'; drop table articles; --",
          'ferry\u0000tunnel',
          '\ud800',
          '%_\\',
          'x'.repeat(100_000),
          'ferry '.repeat(10_000),
        ];
        for (const word of hostile) await store.articles.search(SCOPE, [word], 10);
        await store.articles.search(SCOPE, hostile, 10);
        await store.articles.search(
          SCOPE,
          Array.from({ length: 20_000 }, (_, i) => `w${i}`),
          10,
        );
        expect(keysOf(await store.articles.search(SCOPE, ['"', 'ferry', '('], 10))).toEqual(['a', 'b']);
        expect(keysOf(await store.articles.search(SCOPE, ['wind" OR "ferry'], 10))).toEqual([]);
      }),
    );

    it(
      'never fails on a word',
      use(async (store) => {
        await archive(store, news);
        const word = fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({
            unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', '+', '{', '}', ' ', 'a', "'"),
          }),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(word, { maxLength: 8 }), async (words) => {
            expect((await store.articles.search(SCOPE, words, 3)).length).toBeLessThanOrEqual(3);
          }),
          { numRuns: 150 },
        );
      }),
    );
  });
}

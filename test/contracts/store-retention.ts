/** What a sweep deletes, and what it leaves: whatever an edition tells, a source brought lately, or a subscription reads. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/digest/model.ts';
import type { Store, Swept } from '../../src/digest/ports.ts';
import type { Use } from './store-data.ts';
import { article, DAY, edition, HARBOUR, listed, MORNING, story, subscription } from './store-data.ts';

const FEED = 'https://a.example/feed';
const never = new AbortController().signal;

/** The store's clock shows the morning: a year later all of it is old. */
const sweep = (store: Store, articles: number | null = MORNING + 365 * DAY): Promise<Swept> =>
  store.retention.sweep({ articles, sources: MORNING + 365 * DAY }, never);

const found = async (store: Store, articles: readonly Article[]): Promise<string[]> =>
  (
    await store.articles.get(
      'slack:T01',
      articles.map(({ id }) => id),
    )
  ).map(({ key }) => key);

export function retentionContract(use: Use): void {
  describe('a sweep', () => {
    it(
      'deletes old articles in every version, and their words',
      use(async (store) => {
        const [old, again] = [article('bridge'), article('bridge', { text: 'The bridge was mended.' })];
        const source = await listed(store, FEED, [old, again]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        const search = () => store.articles.search({ tenant: 'slack:T01', channel: HARBOUR }, ['bridge'], 9);
        expect(await search()).toHaveLength(1);
        expect(await sweep(store)).toEqual({ articles: 2, editions: 0, sources: 0 });
        expect(await found(store, [old, again])).toEqual([]);
        expect(await search()).toEqual([]);
        expect((await store.counts.read()).articles).toBe(0);
        expect(await sweep(store)).toEqual({ articles: 0, editions: 0, sources: 0 });
      }),
    );

    it(
      'leaves every article that an edition tells, so that it can be verified and asked about',
      use(async (store) => {
        const [told, beside, passed] = [article('told'), article('beside'), article('passed')];
        await listed(store, FEED, [told, beside, passed]);
        await store.editions.save(edition('e1', HARBOUR, { stories: [story('s', [told, beside])] }), []);
        expect(await sweep(store)).toMatchObject({ articles: 1, editions: 0 });
        expect(await found(store, [told, beside, passed])).toEqual(['told', 'beside']);
      }),
    );

    it(
      'leaves what is young, and what a source brought lately though it was fetched long ago',
      use(async (store) => {
        const [old, young] = [article('old', { fetchedAt: MORNING - 90 * DAY }), article('young')];
        const source = await listed(store, FEED, [old, young]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        expect(await sweep(store, MORNING - DAY)).toMatchObject({ articles: 0 });
        expect(await found(store, [old, young])).toEqual(['old', 'young']);
        expect(await sweep(store, null)).toMatchObject({ articles: 0, editions: 0 });
      }),
    );

    it(
      'forgets no entry: a source that lists it still brings it no second time',
      use(async (store) => {
        const old = article('old');
        const source = await listed(store, FEED, [old]);
        await store.subscriptions.save(subscription('s1', HARBOUR, [source]));
        await sweep(store);
        expect(await store.articles.known(source.id, ['old', 'new'])).toEqual(new Map([['old', MORNING]]));
        await store.articles.save([{ article: old, sourceId: source.id, entryKey: 'old' }]);
        expect(await found(store, [old])).toEqual(['old']);
        expect(await sweep(store)).toMatchObject({ articles: 1 });
      }),
    );

    it(
      'deletes editions of pages that were only looked at, with their articles',
      use(async (store) => {
        const page = article('page');
        await listed(store, 'https://a.example/page', [page]);
        const channel = `${HARBOUR}#page`;
        await store.editions.save(edition('p1', channel, { stories: [story('s', [page])] }), []);
        await store.editions.save(edition('p2', channel, { builtAt: MORNING + 400 * DAY }), []);
        await store.editions.save(edition('e1', HARBOUR), []);
        expect(await sweep(store)).toMatchObject({ articles: 1, editions: 1 });
        expect(await store.editions.get('p1')).toBeNull();
        expect(await store.editions.get('p2')).not.toBeNull();
        expect(await store.editions.get('e1')).not.toBeNull();
      }),
    );

    it(
      'deletes sources that were tried once and that nobody reads',
      use(async (store) => {
        const made = async (name: string, lastReadAt: number | null) => {
          const source = await store.sources.ensure(`https://${name}.example/feed`);
          const [status] = await store.sources.get([source.id]);
          await store.sources.update({ ...status!, lastReadAt });
          return source;
        };
        const tried = await made('tried', MORNING);
        const lately = await made('lately', MORNING + 365 * DAY);
        const reading = await made('reading', null);
        const subscribed = await made('subscribed', MORNING);
        const told = await made('told', MORNING);
        await store.subscriptions.save(subscription('s1', HARBOUR, [subscribed]));
        const news = article('news');
        await store.articles.save([{ article: news, sourceId: told.id, entryKey: 'news' }]);
        await store.editions.save(edition('e1', HARBOUR, { stories: [story('s', [news])] }), []);
        expect(await sweep(store)).toMatchObject({ sources: 1 });
        const left = await store.sources.get([tried, lately, reading, subscribed, told].map(({ id }) => id));
        expect(left.map(({ source }) => source)).toEqual([lately, reading, subscribed, told]);
      }),
    );

    it(
      'goes in small steps, between which others get their turn, past all that stays, and ends when told to',
      use(async (store) => {
        const many = Array.from({ length: 1_200 }, (_, n) => article(`n${n}`, { fetchedAt: MORNING + n }));
        await listed(store, FEED, many);
        const told = many.filter((_, n) => n % 2 === 0) as [Article, ...Article[]];
        await store.editions.save(edition('e1', HARBOUR, { stories: [story('s', told)] }), []);
        const leave = new AbortController();
        leave.abort();
        expect(
          await store.retention.sweep({ articles: MORNING + DAY * 365, sources: 0 }, leave.signal),
        ).toEqual({ articles: 0, editions: 0, sources: 0 });
        let turns = 0;
        let sweeping = true;
        const turn = (): void => {
          turns += 1;
          if (sweeping) setImmediate(turn);
        };
        setImmediate(turn);
        expect(await sweep(store)).toMatchObject({ articles: 600 });
        sweeping = false;
        expect(turns).toBeGreaterThan(30);
        expect(await found(store, many)).toHaveLength(600);
      }),
    );
  });
}

/** Invented news are there to be asked about only until a channel has sources of its own. */
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { SAMPLE_PLACE, withSample } from '../../src/cli/sample.ts';
import type { Article } from '../../src/digest/model.ts';

it('a chat searches the sample edition, and after setting up what it set up', async () => {
  const store = await openSqliteStore({ file: ':memory:', clock: () => 0 });
  const searched: unknown[] = [];
  const search = async (scope: unknown): Promise<Article[]> => {
    searched.push(scope);
    return [];
  };
  const spied = withSample({ ...store, articles: { ...store.articles, search } });
  const own = { tenant: 'terminal:local', channel: 'terminal:local' };
  await spied.articles.search(own, ['bridge'], 5);
  await store.subscriptions.save({
    ...own,
    id: 'one',
    creator: null,
    sources: [await store.sources.ensure('https://news.example/feed.xml')],
    schedule: { at: '08:00', days: ['mon'], timezone: 'UTC' },
    maxStories: 5,
    length: 'brief',
    locale: 'en',
    include: [],
    exclude: [],
    state: 'active',
    reason: null,
    createdAt: 0,
  });
  await spied.articles.search(own, ['bridge'], 5);
  await store.close();
  expect(searched).toEqual([SAMPLE_PLACE, own]);
});

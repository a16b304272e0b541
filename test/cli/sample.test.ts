/** Invented news are there to be asked about only until a channel has sources of its own. */

import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { SAMPLE_PLACE, withSample } from '../../src/cli/sample.ts';
import type { Article } from '../../src/digest/model.ts';
import { subscriptionOf } from '../fakes/subscription.ts';

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
  await store.subscriptions.save(
    subscriptionOf({ ...own, sources: [await store.sources.ensure('https://news.example/feed.xml')] }),
  );
  await spied.articles.search(own, ['bridge'], 5);
  await store.close();
  expect(searched).toEqual([SAMPLE_PLACE, own]);
});

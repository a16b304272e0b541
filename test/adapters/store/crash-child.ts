/** A process to be killed: saves editions with their deliveries for ever, and tells of each once it is saved. */
import { join } from 'node:path';
import { takeLock } from '../../../src/adapters/store/lock.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite.ts';
import { article, delivery, edition, HARBOUR, listed, story } from '../../contracts/store-data.ts';

const [folder, run] = process.argv.slice(2) as [string, string];
const lock = takeLock(folder);
if (!lock.ok) throw new Error(lock.error.detail);
const store = await openSqliteStore({ file: join(folder, 'pullquote.db'), clock: Date.now });
await store.deliveries.abandon(Date.now());
for (let i = 0; ; i++) {
  const id = `${run}-${i}`;
  const news = article(id);
  await listed(store, 'https://a.example/feed', [news]);
  const owed = [0, 1, 2].map((n) =>
    delivery(`${id}-${n}`, { editionId: id, ordinal: n, under: n === 0 ? null : `${id}-0` }),
  );
  await store.editions.save(edition(id, HARBOUR, { stories: [story('st', [news])] }), owed);
  process.stdout.write(`saved ${id}\n`);
  const sending = await store.deliveries.move(owed[0]!, { state: 'sending', since: Date.now(), tries: 0 });
  process.stdout.write(`sending ${id}\n`);
  await store.deliveries.move(sending!, { state: 'sent', ref: `ref-${id}` });
  process.stdout.write(`sent ${id}\n`);
}

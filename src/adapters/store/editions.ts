/** Editions in the store: what was told, saved together with the deliveries that it owes. */
import type { Article, ChannelRef, Delivery, Edition, EditionRef, Millis } from '../../digest/model.ts';
import type { EditionStore } from '../../digest/ports.ts';
import { refusedIn } from '../../digest/write/refused.ts';
import { ARTICLE_COLUMNS, toArticle } from './articles.ts';
import { chunks, inChunks, ROWS } from './chunks.ts';
import { addRefusals } from './counts.ts';
import { addDeliveries } from './deliveries.ts';
import type { Db, Trx } from './schema.ts';
import { markBuilt } from './slots.ts';

/** More than a few days' editions tell. */
const MOST_TOLD = 1_000;

export function editionStore(db: Db): EditionStore {
  return {
    save: (edition, deliveries) => db.transaction().execute((trx) => save(trx, edition, deliveries)),
    get: async (id) => {
      const row = await db.selectFrom('editions').where('id', '=', id).select('body').executeTakeFirst();
      return row === undefined ? null : toEdition(row);
    },
    ofChannel: async (channel, limit) =>
      (await newest(db, limit).where('channel', '=', channel).execute()).map(toEdition),
    list: async (limit) => (await newest(db, limit).execute()).map(toEdition),
    told: (channel, articleKeys) => told(db, channel, articleKeys),
    toldArticles: (channel, since) => toldArticles(db, channel, since),
  };
}

/** False, and nothing is saved, where its slot is not due any more or the edition itself is there already. */
async function save(trx: Trx, edition: Edition, deliveries: readonly Delivery[]): Promise<boolean> {
  // checked before anything is written, so that there is nothing to take back
  const there = await trx.selectFrom('editions').where('id', '=', edition.id).select('id').executeTakeFirst();
  if (there !== undefined) return false;
  if ('slot' in edition.origin && !(await markBuilt(trx, edition.origin.slot, edition.id))) return false;
  await trx
    .insertInto('editions')
    .values({
      id: edition.id,
      tenant: edition.tenant,
      channel: edition.channel,
      built_at: edition.builtAt,
      body: JSON.stringify(edition),
    })
    .execute();
  await saveTold(trx, edition);
  await addRefusals(trx, refusedIn(edition));
  await addDeliveries(trx, deliveries);
  return true;
}

async function saveTold(trx: Trx, edition: Edition): Promise<void> {
  const shown = edition.stories.flatMap(({ storyId, articles }) =>
    articles.map(({ id }) => ({ storyId, id })),
  );
  const rows = await inChunks(
    shown.map(({ id }) => id),
    (some) => trx.selectFrom('articles').where('id', 'in', some).select(['id', 'key']).execute(),
  );
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  const told = shown.map(({ storyId, id }) => {
    const key = keys.get(id);
    if (key === undefined)
      throw new Error(`store: edition ${edition.id} tells article ${id}, which is not stored`);
    return { edition_id: edition.id, story_id: storyId, article_id: id, article_key: key };
  });
  for (const some of chunks(told, ROWS))
    await trx
      .insertInto('edition_articles')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

const newest = (db: Db, limit: number) =>
  db.selectFrom('editions').select('body').orderBy('built_at', 'desc').orderBy('seq', 'desc').limit(limit);

/** Told more than once: the newest edition that did. */
async function told(
  db: Db,
  channel: ChannelRef,
  articleKeys: readonly string[],
): Promise<ReadonlyMap<string, EditionRef>> {
  const rows = await inChunks(articleKeys, (some) =>
    db
      .selectFrom('edition_articles')
      .innerJoin('editions', 'editions.id', 'edition_articles.edition_id')
      .where('editions.channel', '=', channel)
      .where('edition_articles.article_key', 'in', some)
      .orderBy('editions.built_at')
      .orderBy('editions.seq')
      .select(['edition_articles.article_key', 'editions.id', 'editions.built_at'])
      .execute(),
  );
  return new Map(rows.map((row) => [row.article_key, { id: row.id, builtAt: row.built_at }]));
}

async function toldArticles(db: Db, channel: ChannelRef, since: Millis): Promise<Article[]> {
  const rows = await db
    .selectFrom('articles')
    .where('articles.id', 'in', (eb) =>
      eb
        .selectFrom('edition_articles')
        .innerJoin('editions', 'editions.id', 'edition_articles.edition_id')
        .where('editions.channel', '=', channel)
        .where('editions.built_at', '>=', since)
        .select('edition_articles.article_id'),
    )
    .orderBy('articles.seq', 'desc')
    .limit(MOST_TOLD)
    .select(ARTICLE_COLUMNS)
    .execute();
  return rows.map(toArticle);
}

const toEdition = ({ body }: { body: string }): Edition => JSON.parse(body) as Edition;

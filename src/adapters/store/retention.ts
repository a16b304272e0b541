/** Deletes what is old and nothing leans on, in steps so small that a chat waits for none of them. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { isApart } from '../../digest/channel.ts';
import type { Millis } from '../../digest/model.ts';
import type { RetentionStore } from '../../digest/ports.ts';
import { chunks } from './chunks.ts';
import type { Db, Trx } from './schema.ts';

/** Rows looked at by one statement. */
const LOOKED_AT = 500;
/** Articles deleted by one transaction: the index reads their texts, to forget their words. */
const ARTICLES = 20;
const ROWS = 100;

export function retentionStore(db: Db): RetentionStore {
  return {
    sweep: async (before, signal) => ({
      // editions first: their articles may be old as well
      editions: before.articles === null ? 0 : await sweepPages(db, before.articles, signal),
      articles: before.articles === null ? 0 : await sweepArticles(db, before.articles, signal),
      sources: await sweepSources(db, before.sources, signal),
    }),
  };
}

/** Runs one step after the other, with a turn for others between, until one finds nothing to do. Gives the sum. */
async function stepwise(signal: AbortSignal, step: () => Promise<number | null>): Promise<number> {
  let sum = 0;
  while (!signal.aborted) {
    const done = await step();
    if (done === null) break;
    sum += done;
    await setImmediate();
  }
  return sum;
}

/** Oldest first, past those that stay: what an edition tells stays with it, what a source still brought lately as well. */
async function sweepArticles(db: Db, before: Millis, signal: AbortSignal): Promise<number> {
  let last = { fetched_at: -1, id: '' };
  let old: string[][] = [];
  return stepwise(signal, async () => {
    const some = old.shift();
    if (some !== undefined) return db.transaction().execute((trx) => deleteArticles(trx, some, before));
    const rows = await db
      .selectFrom('articles')
      .where('fetched_at', '<', before)
      .where(sql<boolean>`(fetched_at, id) > (${last.fetched_at}, ${last.id})`)
      .orderBy('fetched_at')
      .orderBy('id')
      .limit(LOOKED_AT)
      .select(['fetched_at', 'id'])
      .execute();
    last = rows.at(-1) ?? last;
    if (rows.length === 0) return null;
    const ids = rows.map(({ id }) => id);
    old = chunks(await leftAlone(db, ids, before), ARTICLES);
    return 0;
  });
}

/** Of these articles those that no edition tells, and that no source brought since. */
async function leftAlone(db: Db | Trx, ids: readonly string[], before: Millis): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .where('articles.id', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('edition_articles')
            .whereRef('edition_articles.article_id', '=', 'articles.id')
            .select('article_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('source_articles')
            .whereRef('source_articles.article_id', '=', 'articles.id')
            .where('first_seen_at', '>=', before)
            .select('article_id'),
        ),
      ),
    )
    .select('articles.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Judged once more, inside: an edition may have told one meanwhile. Their entries stay known, for a source may list them still. */
async function deleteArticles(trx: Trx, some: readonly string[], before: Millis): Promise<number> {
  const ids = await leftAlone(trx, some, before);
  if (ids.length === 0) return 0;
  await trx
    .insertInto('past_entries')
    .columns(['source_id', 'entry_key', 'first_seen_at'])
    .expression((eb) =>
      eb
        .selectFrom('source_articles')
        .where('article_id', 'in', ids)
        .groupBy(['source_id', 'entry_key'])
        .select(({ fn }) => ['source_id', 'entry_key', fn.min('first_seen_at').as('first_seen_at')]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.deleteFrom('source_articles').where('article_id', 'in', ids).execute();
  await trx.deleteFrom('articles').where('id', 'in', ids).execute();
  return ids.length;
}

/** Editions of pages that somebody once asked for: no digest told them. */
async function sweepPages(db: Db, before: Millis, signal: AbortSignal): Promise<number> {
  let last = -1;
  return stepwise(signal, async () => {
    const rows = await db
      .selectFrom('editions')
      .where('built_at', '<', before)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(LOOKED_AT)
      .select(['seq', 'id', 'channel'])
      .execute();
    last = rows.at(-1)?.seq ?? last;
    if (rows.length === 0) return null;
    const pages = rows.filter(({ channel }) => isApart(channel, 'page')).map(({ id }) => id);
    if (pages.length === 0) return 0;
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('edition_articles').where('edition_id', 'in', pages).execute();
      await trx.deleteFrom('editions').where('id', 'in', pages).execute();
    });
    return pages.length;
  });
}

/** Sources that no subscription reads and that brought nothing which is kept. One that was never read is being read now. */
async function sweepSources(db: Db, before: Millis, signal: AbortSignal): Promise<number> {
  return stepwise(signal, () =>
    db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('sources')
        .where(({ fn }) => sql<boolean>`${fn.coalesce('last_read_at', 'failing_since')} < ${before}`)
        .where('id', 'not in', (eb) => eb.selectFrom('subscription_sources').select('source_id'))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('source_articles')
                .whereRef('source_articles.source_id', '=', 'sources.id')
                .select('article_id'),
            ),
          ),
        )
        .limit(ROWS)
        .select('id')
        .execute();
      if (rows.length === 0) return null;
      const ids = rows.map(({ id }) => id);
      await trx.deleteFrom('past_entries').where('source_id', 'in', ids).execute();
      await trx.deleteFrom('sources').where('id', 'in', ids).execute();
      return ids.length;
    }),
  );
}

/** Articles in the store: immutable snapshots, which source listed them, and who may reach them. */
import { setImmediate } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { Article, Completeness, Millis, Period } from '../../digest/model.ts';
import type { ArticleStore, Clock } from '../../digest/ports.ts';
import { chunks, inChunks, ROWS } from './chunks.ts';
import { reachedBy, type Scope } from './reach.ts';
import type { ArticleTable, Db, Trx } from './schema.ts';

/** Full-text search, which every database does in its own way. */
export type SearchIndex = Readonly<{
  /** Best matches of any of the words within the scope, best first. */
  find(scope: Scope, words: readonly string[], limit: number): Promise<readonly ArticleRow[]>;
}>;

type ArticleRow = Omit<Selectable<ArticleTable>, 'seq'>;

/** All of an article's columns but its number. */
export const ARTICLE_COLUMNS = [
  'articles.id',
  'articles.key',
  'articles.url',
  'articles.title',
  'articles.site',
  'articles.byline',
  'articles.language',
  'articles.published_at',
  'articles.fetched_at',
  'articles.completeness',
  'articles.hash',
  'articles.text',
] as const;

/** Articles read by one statement, texts and all. */
const TEXTS = 100;

export function articleStore(db: Db, search: SearchIndex, clock: Clock): ArticleStore {
  return {
    save: (articles) => save(db, articles, clock()),
    known: (sourceId, entryKeys) => known(db, sourceId, entryKeys),
    inPeriod: (sourceIds, period, overdue) => inPeriod(db, sourceIds, period, overdue),
    get: (tenant, articleIds) => get(db, tenant, articleIds),
    search: async (scope, words, limit) => {
      // versions of one article share a place: some more are asked for, so that enough are left
      const rows = await search.find(scope, words, 2 * limit);
      return newestVersions(rows.map(toArticle)).slice(0, limit);
    },
  };
}

type Listed = Parameters<ArticleStore['save']>[0][number];

async function save(db: Db, listed: readonly Listed[], now: Millis): Promise<void> {
  for (const some of chunks(listed, ROWS)) {
    await db.transaction().execute((trx) => saveSome(trx, some, now));
    await setImmediate();
  }
}

async function saveSome(trx: Trx, some: readonly Listed[], now: Millis): Promise<void> {
  const seen = await firstSeen(trx, some);
  await trx
    .insertInto('articles')
    .values(some.map(({ article }) => toRow(article)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = some.map(({ article, sourceId, entryKey }) => ({
    source_id: sourceId,
    entry_key: entryKey,
    article_id: article.id,
    article_key: article.key,
    first_seen_at: now,
    dated_at: article.publishedAt ?? seen.get(article.key) ?? now,
  }));
  await trx
    .insertInto('source_articles')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Since when articles without a date are known: a new version does not make one new again. */
async function firstSeen(trx: Trx, some: readonly Listed[]): Promise<ReadonlyMap<string, Millis>> {
  const undated = some
    .filter(({ article }) => article.publishedAt === null)
    .map(({ article }) => article.key);
  const rows = await inChunks(undated, (keys) =>
    trx
      .selectFrom('source_articles')
      .where('article_key', 'in', keys)
      .groupBy('article_key')
      .select((eb) => ['article_key', eb.fn.min('first_seen_at').as('seen')])
      .execute(),
  );
  return new Map(rows.map(({ article_key, seen }) => [article_key, seen]));
}

async function known(
  db: Db,
  sourceId: string,
  entryKeys: readonly string[],
): Promise<ReadonlyMap<string, Millis>> {
  const seenIn = (table: 'source_articles' | 'past_entries') =>
    inChunks(entryKeys, (some) =>
      db
        .selectFrom(table)
        .where('source_id', '=', sourceId)
        .where('entry_key', 'in', some)
        .groupBy('entry_key')
        .select((eb) => ['entry_key', eb.fn.min('first_seen_at').as('seen')])
        .execute(),
    );
  // the older of two counts: it is the one whose article was deleted
  const rows = [...(await seenIn('source_articles')), ...(await seenIn('past_entries'))];
  return new Map(rows.map(({ entry_key, seen }) => [entry_key, seen]));
}

/**
 * Half open: an article dated at the period's end belongs to the next. Newest first. In steps of some keys and some
 * texts at a time, since a chat waits while a statement runs.
 */
async function inPeriod(
  db: Db,
  sourceIds: readonly string[],
  period: Period,
  overdue: Millis,
): Promise<Article[]> {
  if (sourceIds.length === 0) return [];
  const sources = new Set(sourceIds);
  const listed = await db
    .selectFrom('source_articles')
    .where('source_id', 'in', [...sources])
    .where('dated_at', '>=', period.from - overdue)
    .where('dated_at', '<', period.to)
    .where(({ eb, or }) => or([eb('dated_at', '>=', period.from), eb('first_seen_at', '>=', period.from)]))
    .select(['article_id', 'article_key'])
    .execute();
  const within = new Set(listed.map(({ article_id }) => article_id));
  const newest = await newestListed(
    db,
    listed.map(({ article_key }) => article_key),
    sources,
  );
  const rows = await inChunks(
    newest.filter((id) => within.has(id)),
    (some) => db.selectFrom('articles').where('articles.id', 'in', some).select(ARTICLE_COLUMNS).execute(),
    TEXTS,
  );
  return rows.map(toArticle).sort((a, b) => dateOf(b) - dateOf(a) || (a.id < b.id ? -1 : 1));
}

const dateOf = ({ publishedAt, fetchedAt }: Article): Millis => publishedAt ?? fetchedAt;

/** Of each article the newest version that one of the sources listed. */
async function newestListed(
  db: Db,
  keys: readonly string[],
  sources: ReadonlySet<string>,
): Promise<string[]> {
  const rows = await inChunks(keys, (some) =>
    db
      .selectFrom('source_articles')
      .innerJoin('articles', 'articles.id', 'source_articles.article_id')
      .where('source_articles.article_key', 'in', some)
      .select(['source_id', 'articles.id', 'articles.key', 'articles.fetched_at', 'articles.seq'])
      .execute(),
  );
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    // chosen here and not in SQL, where the condition leads the planner to read all that the sources ever listed
    if (!sources.has(row.source_id)) continue;
    const other = newest.get(row.key);
    if (
      !other ||
      row.fetched_at > other.fetched_at ||
      (row.fetched_at === other.fetched_at && row.seq > other.seq)
    )
      newest.set(row.key, row);
  }
  return [...newest.values()].map(({ id }) => id);
}

/** In the order of the ids; what the tenant may not reach is left out, as if it did not exist. */
async function get(db: Db, tenant: string, articleIds: readonly string[]): Promise<Article[]> {
  const rows = await inChunks(articleIds, (some) =>
    db
      .selectFrom('articles')
      .where('articles.id', 'in', some)
      .where(reachedBy({ tenant }))
      .select(ARTICLE_COLUMNS)
      .execute(),
  );
  const found = new Map(rows.map((row) => [row.id, toArticle(row)]));
  return [...new Set(articleIds)].flatMap((id) => found.get(id) ?? []);
}

/** Of several versions of an article the newest, at the place of the best. */
function newestVersions(articles: readonly Article[]): Article[] {
  const found = new Map<string, Article>();
  for (const article of articles) {
    const other = found.get(article.key);
    if (other === undefined || other.fetchedAt < article.fetchedAt) found.set(article.key, article);
  }
  return [...found.values()];
}

const toRow = (article: Article): ArticleRow => ({
  id: article.id,
  key: article.key,
  url: article.url,
  title: article.title,
  site: article.site,
  byline: article.byline,
  language: article.language,
  published_at: article.publishedAt,
  fetched_at: article.fetchedAt,
  completeness: article.completeness,
  hash: article.hash,
  text: article.text,
});

export const toArticle = (row: ArticleRow): Article => ({
  id: row.id,
  key: row.key,
  url: row.url,
  title: row.title,
  site: row.site,
  byline: row.byline,
  language: row.language,
  publishedAt: row.published_at,
  fetchedAt: row.fetched_at,
  completeness: row.completeness as Completeness,
  text: row.text,
  hash: row.hash,
});

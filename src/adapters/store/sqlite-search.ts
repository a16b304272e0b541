/** SQLite's own: the FTS5 index over articles, and how words become its query. */
import { type Kysely, sql } from 'kysely';
import { stem } from '../../digest/text/words.ts';
import { ARTICLE_COLUMNS, type SearchIndex } from './articles.ts';
import type { Flavour } from './migrations/flavour.ts';
import { reachedBy } from './reach.ts';
import type { Db, Tables } from './schema.ts';

const MAX_WORDS = 64;
const MAX_WORD = 100;
/** A shorter stem would find half the dictionary. */
const SHORTEST_STEM = 4;

export const sqliteFlavour: Flavour = {
  serial: 'integer',
  growing: (column) => column.primaryKey().autoIncrement(),
  createSearch,
};

/** Keeps no text of its own: it points into the table, and triggers keep it up to date. */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table article_search using fts5(
    title, text, content='articles', content_rowid='seq', tokenize='unicode61 remove_diacritics 2'
  )`.execute(db);
  // a word in the title says more of an article than one in its text
  await sql`insert into article_search(article_search, rank) values ('rank', 'bm25(4.0, 1.0)')`.execute(db);
  const added = sql`insert into article_search(rowid, title, text) values (new.seq, new.title, new.text);`;
  const gone = sql`insert into article_search(article_search, rowid, title, text)
    values ('delete', old.seq, old.title, old.text);`;
  await sql`create trigger articles_added after insert on articles begin ${added} end`.execute(db);
  await sql`create trigger articles_removed after delete on articles begin ${gone} end`.execute(db);
  await sql`create trigger articles_changed after update of seq, title, text on articles
    begin ${gone} ${added} end`.execute(db);
}

type Searchable = Tables & { article_search: { rowid: number; rank: number } };

export function sqliteSearch(db: Db): SearchIndex {
  const searchable = db.withTables<Pick<Searchable, 'article_search'>>();
  return {
    find: async (scope, words, limit) => {
      const match = matchOf(words);
      if (match === null || limit <= 0) return [];
      return (
        searchable
          .selectFrom('article_search')
          // cross join: the index leads, in its own order by rank, and stops as soon as enough are within the scope
          .crossJoin('articles')
          .where(sql<boolean>`article_search match ${match}`)
          .whereRef('articles.seq', '=', 'article_search.rowid')
          .where(reachedBy(scope) as never)
          .orderBy('article_search.rank')
          .limit(limit)
          .select(ARTICLE_COLUMNS)
          .execute()
      );
    },
  };
}

/**
 * The query for any of the words; null where none has a letter or digit. Words are data: each is quoted, so that
 * no operator or mark in it means anything. A word also finds its other forms, by its stem's beginning.
 */
export function matchOf(words: readonly string[]): string | null {
  const terms = new Set<string>();
  for (const word of words.slice(0, MAX_WORDS)) {
    const clean = word.slice(0, MAX_WORD).toWellFormed().replaceAll('\u0000', ' ');
    if (!/[\p{L}\p{N}]/u.test(clean)) continue;
    terms.add(quoted(clean));
    const base = stem(clean.toLowerCase());
    if (base.length >= SHORTEST_STEM && /^\p{L}+$/u.test(base)) terms.add(`${quoted(base)}*`);
  }
  return terms.size === 0 ? null : [...terms].join(' OR ');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

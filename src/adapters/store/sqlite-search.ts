/** SQLite's own: the FTS5 index over articles, and how words become its query. */
import { type Kysely, sql } from 'kysely';
import { stem } from '../../digest/text/words.ts';
import { ARTICLE_COLUMNS, type SearchIndex } from './articles.ts';
import type { Flavour } from './migrations/flavour.ts';
import { reachedBy } from './reach.ts';
import type { Db, Tables } from './schema.ts';

const MAX_WORDS = 32;
const MAX_WORD = 100;
/** A shorter stem would find half the dictionary. */
const SHORTEST_STEM = 4;
/** Matches that are weighed for one search. */
const CANDIDATES = 4_000;
/** A word in more articles than that tells little, and weighing by it reads all of them. More than the candidates. */
const COMMON = 5_000;

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

type Indexed = Tables & { article_search: { rowid: number; rank: number } };

export function sqliteSearch(db: Db): SearchIndex {
  const indexed = db.withTables<Pick<Indexed, 'article_search'>>() as unknown as Kysely<Indexed>;
  return {
    find: async (scope, words, limit) => {
      const terms = termsOf(words);
      if (terms.length === 0 || limit <= 0) return [];
      const { match, from } = await planned(indexed, terms);
      return (
        indexed
          .selectFrom('article_search')
          // cross join: the index leads, in its own order by rank, and stops once enough are within the scope
          .crossJoin('articles')
          .where(matches(match))
          .where('article_search.rowid', '>=', from)
          .whereRef('articles.seq', '=', 'article_search.rowid')
          .where((eb) => reachedBy(scope)(eb as never))
          .orderBy('article_search.rank')
          .limit(limit)
          .select(ARTICLE_COLUMNS)
          .execute()
      );
    },
  };
}

const matches = (match: string) => sql<boolean>`article_search match ${match}`;

/**
 * What to ask so that a big archive answers quickly too, since every match must be weighed: the rarest words choose
 * the candidates, the others only weigh them; where all words are common, the newest matches are the candidates.
 */
async function planned(
  db: Kysely<Indexed>,
  terms: readonly string[],
): Promise<{ match: string; from: number }> {
  const counted: { term: string; count: number }[] = [];
  for (const term of terms) counted.push({ term, count: await countUpTo(db, term, COMMON) });
  const found = counted.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const [rarest] = found;
  if (rarest === undefined) return { match: terms[0] as string, from: 0 };
  let sum = 0;
  const leading = found.filter(({ count }, i) => {
    sum += count;
    return i === 0 || sum <= CANDIDATES;
  });
  const weighing = found.filter(({ count }, i) => count < COMMON || i === 0);
  const [lead, weigh] = [anyOf(leading), anyOf(weighing)];
  return {
    match: leading.length >= weighing.length ? lead : `(${lead}) AND (${weigh})`,
    from: rarest.count > CANDIDATES ? await newestFrom(db, lead, CANDIDATES) : 0,
  };
}

const anyOf = (terms: readonly { term: string }[]): string => terms.map(({ term }) => term).join(' OR ');

async function countUpTo(db: Kysely<Indexed>, match: string, most: number): Promise<number> {
  const some = db.selectFrom('article_search').where(matches(match)).limit(most).select('rowid').as('some');
  const row = await db
    .selectFrom(some)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The number of the oldest among the newest matches. */
async function newestFrom(db: Kysely<Indexed>, match: string, many: number): Promise<number> {
  const row = await db
    .selectFrom('article_search')
    .where(matches(match))
    .orderBy('rowid', 'desc')
    .limit(1)
    .offset(many - 1)
    .select('rowid')
    .executeTakeFirst();
  return row?.rowid ?? 0;
}

/**
 * One piece of a query a word. Words are data: each is quoted, so that no operator or mark in it means anything;
 * one without a letter or digit says nothing. A word also finds its other forms, by its stem's beginning.
 */
function termsOf(words: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const word of words.slice(0, MAX_WORDS)) {
    const clean = word.slice(0, MAX_WORD).toWellFormed().replaceAll('\u0000', ' ');
    if (!/[\p{L}\p{N}]/u.test(clean)) continue;
    const base = stem(clean.toLowerCase());
    const forms = base.length >= SHORTEST_STEM && /^\p{L}+$/u.test(base) ? ` OR ${quoted(base)}*` : '';
    terms.add(forms === '' ? quoted(clean) : `(${quoted(clean)}${forms})`);
  }
  return [...terms];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The embedded store: every part of `Store` in one SQLite file. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Clock, Store } from '../../digest/ports.ts';
import { articleStore } from './articles.ts';
import { countStore } from './counts.ts';
import { deliveryStore } from './deliveries.ts';
import { draftStore } from './drafts.ts';
import { editionStore } from './editions.ts';
import { eventStore } from './events.ts';
import { factStore } from './facts.ts';
import { migrate } from './migrations/index.ts';
import { retentionStore } from './retention.ts';
import type { Db, Tables } from './schema.ts';
import { slotStore } from './slots.ts';
import { sourceStore } from './sources.ts';
import { spendingStore } from './spending.ts';
import { nodeSqliteDialect, whenFree } from './sqlite-dialect.ts';
import { storeError } from './sqlite-errors.ts';
import { sqliteFlavour, sqliteSearch } from './sqlite-search.ts';
import { subscriptionStore } from './subscriptions.ts';
import { tenantStore } from './tenants.ts';
import { turnStore } from './turns.ts';

type SqliteOptions = Readonly<{
  /** A path, whose folder is made if missing, or `:memory:`. */
  file: string;
  clock: Clock;
}>;

/** "PULQ": tells our files from other programs'. */
const APPLICATION_ID = 0x50_55_4c_51;

/** Short, since it stops the whole process: longer waits are the dialect's. */
const BUSY_TIMEOUT = 20;

/**
 * Opens the store, makes it if missing, and brings its schema up to date. Throws in plain words where the file is
 * damaged, another program's, from a newer Pullquote, or cannot be written.
 */
export async function openSqliteStore({ file, clock }: SqliteOptions): Promise<Store> {
  const database = await opened(file);
  const db: Db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
  try {
    await migrate(db, sqliteFlavour);
  } catch (error) {
    await db.destroy();
    throw storeError(error, file);
  }
  return {
    articles: articleStore(db, sqliteSearch(db), clock),
    sources: sourceStore(db),
    subscriptions: subscriptionStore(db),
    slots: slotStore(db),
    editions: editionStore(db),
    deliveries: deliveryStore(db),
    turns: turnStore(db),
    facts: factStore(db),
    events: eventStore(db),
    tenants: tenantStore(db),
    retention: retentionStore(db),
    drafts: draftStore(db),
    spending: spendingStore(db),
    counts: countStore(db),
    close: () => db.destroy(),
  };
}

async function opened(file: string): Promise<DatabaseSync> {
  let database: DatabaseSync | null = null;
  try {
    if (file !== ':memory:') prepareFile(file);
    database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
    await configure(database);
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    throw storeError(error, file);
  }
}

/** Only the owner reads what tenants read: folder 0700 where we make it, file 0600; SQLite gives its others the same. */
function prepareFile(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Made anew only: closing a file that this process has open elsewhere would drop SQLite's locks on it.
  if (existsSync(file)) chmodSync(file, 0o600);
  else writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
}

async function configure(database: DatabaseSync): Promise<void> {
  await whenFree(() => claim(database));
  await whenFree(() =>
    database.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma fullfsync = on;
      pragma checkpoint_fullfsync = on;
      pragma journal_size_limit = 67108864;
      pragma foreign_keys = on;
      pragma temp_store = memory;
      pragma cache_size = -16000;
      pragma trusted_schema = off;
    `),
  );
}

/** Marks a new file as ours, and leaves alone what is another program's. */
function claim(database: DatabaseSync): void {
  const id = Number(database.prepare('pragma application_id').get()?.application_id);
  if (id === APPLICATION_ID) return;
  const tables = Number(database.prepare('select count(*) as count from sqlite_schema').get()?.count);
  if (id !== 0 || tables > 0) throw new Error("this is another program's database, not a Pullquote store");
  database.exec(`pragma application_id = ${APPLICATION_ID}`);
}

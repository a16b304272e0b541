/** Kysely on node:sqlite: one connection, values checked before they are bound, waits that block nobody. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { isBusy, storeError } from './sqlite-errors.ts';

/** How long a statement waits, all in all, while another process writes. */
const MAX_WAIT = 5_000;
const PAUSE = 10;

/** The dialect for an open database. Closing Kysely closes it. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => driver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** SQLite rolls back changes of the schema too, so a migration that fails leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function driver(database: DatabaseSync): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => whenFree(() => execute<R>(database, query)),
    streamQuery: () => {
      throw new Error('store: streaming is not supported');
    },
  };
  const run =
    (sql: string) =>
    async (held: DatabaseConnection): Promise<void> => {
      await held.executeQuery(CompiledQuery.raw(sql));
    };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // Every transaction here writes: taking the write lock first means that none fails half-way for another's.
    beginTransaction: run('begin immediate'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    releaseConnection: async () => {},
    destroy: async () => {
      if (database.isOpen) database.close();
    },
  };
}

/**
 * Runs it, again and again while another connection holds the write lock. SQLite's own busy timeout would stop
 * the whole process meanwhile, and wait for itself where the other connection is this process's.
 */
export async function whenFree<T>(run: () => T, maxWait: number = MAX_WAIT): Promise<T> {
  const deadline = performance.now() + maxWait;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw storeError(error);
    }
    await wait(PAUSE);
  }
}

function execute<R>(database: DatabaseSync, query: CompiledQuery): QueryResult<R> {
  const statement: StatementSync = database.prepare(query.sql);
  const values = query.parameters.map(encode);
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

/**
 * A value as SQLite takes it. Whatever node:sqlite would mistake throws here: a Date or other object (taken for
 * named parameters), NaN (stored as NULL), integers that a number cannot hold.
 */
export function encode(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint' && value === BigInt.asIntN(54, value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (!Number.isInteger(value)) return value;
    // node:sqlite binds every number as a float; an integer stays one
    if (Number.isSafeInteger(value)) return BigInt(value);
  }
  throw new TypeError(`store: cannot bind ${describe(value)}`);
}

const describe = (value: unknown): string =>
  value instanceof Date
    ? 'a Date'
    : typeof value === 'object'
      ? 'an object'
      : `${typeof value} ${String(value)}`;

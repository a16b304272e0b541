/**
 * One running bot a data folder. The lock is the operating system's, held through an open SQLite transaction, so
 * it dies with the process: after kill -9 the next start takes it over at once, and there is no stale file to judge.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Fault, fail, ok, type Result } from '../../digest/model.ts';
import { isBusy } from './sqlite-errors.ts';

type Lock = Readonly<{
  /** Gives it back; more than once is harmless. */
  release(): void;
}>;

/** Held locks stay reachable: a collected database would be closed, and its lock with it. */
const held = new Set<DatabaseSync>();

/** Takes the folder (made if missing) for this process; the fault names the process that has it. */
export function takeLock(folder: string): Result<Lock, Fault> {
  const file = join(folder, 'running.lock');
  const note = join(folder, 'running.pid');
  let database: DatabaseSync | null = null;
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Never opened but by SQLite: closing another handle of this process would drop the lock.
    if (!existsSync(file)) writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('pragma locking_mode = exclusive; begin exclusive');
    writeFileSync(note, `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    database?.close();
    if (isBusy(error)) return fail({ kind: 'locked', detail: lockedBy(note) });
    const message = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'unwritable', detail: `the folder ${folder} cannot be used: ${message}` });
  }
  const mine = database;
  held.add(mine);
  return ok({
    release: () => {
      if (!held.delete(mine)) return;
      rmSync(note, { force: true });
      mine.close();
    },
  });
}

function lockedBy(note: string): string {
  const pid = readNote(note);
  return `another Pullquote${pid === null ? '' : ` (process ${pid})`} is running on this folder`;
}

function readNote(note: string): string | null {
  try {
    return /^\d{1,12}$/.exec(readFileSync(note, 'utf8').trim())?.[0] ?? null;
  } catch {
    return null;
  }
}

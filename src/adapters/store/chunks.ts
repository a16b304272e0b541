/** Long lists in pieces: a statement holds so many values only, and a chat waits while one runs. */
import { setImmediate } from 'node:timers/promises';

/** Rows written by one statement. */
export const ROWS = 50;
/** Values asked for by one statement. */
const VALUES = 500;

export function chunks<T>(list: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < list.length; at += size) found.push(list.slice(at, at + size));
  return found;
}

/** Asks for many values, some at a time, and joins the rows; between two statements others get their turn. */
export async function inChunks<T, R>(
  values: readonly T[],
  ask: (some: T[]) => Promise<readonly R[]>,
  size: number = VALUES,
): Promise<R[]> {
  const rows: R[] = [];
  for (const some of chunks([...new Set(values)], size)) {
    if (rows.length > 0) await setImmediate();
    for (const row of await ask(some)) rows.push(row);
  }
  return rows;
}

/** kill -9 at any moment: what was acknowledged is there, the file opens at once, the lock is free. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/adapters/store/lock.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite.ts';
import { article } from '../../contracts/store-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CHILD = join(import.meta.dirname, 'crash-child.ts');

/** Runs the child until it has told so many lines, then kills it; gives what it told. */
function killedAfter(lines: number, run: string): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder, run], { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  child.stdout.on('data', (chunk) => {
    told += chunk;
    if (told.split('\n').length > lines) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(told.split('\n').slice(0, -1)) : reject(new Error(complaint)),
    );
  });
}

describe('a store whose process is killed', () => {
  it('loses nothing that was saved, and is taken over at once', { timeout: 60_000 }, async () => {
    const told: string[] = [];
    for (const [run, lines] of [1, 8, 20, 33].entries())
      told.push(...(await killedAfter(lines, `run${run}`)));

    const lock = takeLock(folder);
    expect(lock.ok).toBe(true);
    const file = join(folder, 'pullquote.db');
    const store = await openSqliteStore({ file, clock: Date.now });
    const abandoned = await store.deliveries.abandon(Date.now());
    expect(abandoned).toBeLessThanOrEqual(1);

    const last = new Map(
      told.map((line) => line.split(' ') as [string, string]).map(([what, id]) => [id, what]),
    );
    expect(last.size).toBeGreaterThan(10);
    for (const [id, what] of last) {
      const saved = await store.editions.get(id);
      expect(saved?.stories[0]?.articles[0]?.id).toBe(article(id).id);
      const deliveries = await Promise.all([0, 1, 2].map((n) => store.deliveries.get(`${id}-${n}`)));
      const [first, ...rest] = deliveries.map((one) => one?.state);
      expect(rest).toEqual(['pending', 'pending']);
      // it may have got one step further than it could tell, never less far
      if (what === 'sent') expect(first).toBe('sent');
      if (what === 'sending') expect(['unknown', 'sent']).toContain(first);
      if (what === 'saved') expect(['pending', 'unknown']).toContain(first);
    }
    await store.close();

    const database = new DatabaseSync(file);
    expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
    database.exec("insert into article_search(article_search, rank) values ('integrity-check', 1)");
    database.close();
    if (lock.ok) lock.value.release();
  });
});

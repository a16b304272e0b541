/** The store's file: who may read it, what is refused, and two connections at once. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/store/sqlite.ts';
import { encode } from '../../../src/adapters/store/sqlite-dialect.ts';

const root = mkdtempSync(join(tmpdir(), 'pullquote-file-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
const fresh = (): string => join(root, `${made++}`, 'deep', 'pullquote.db');
const open = (file: string) => openSqliteStore({ file, clock: () => 1 });

async function closed(file: string): Promise<string> {
  const store = await open(file);
  await store.facts.set('name', 'value');
  await store.close();
  return file;
}

describe('the file of the store', () => {
  it('is made with its folder, for its owner alone, and keeps what was saved', async () => {
    const file = fresh();
    const store = await open(file);
    await store.facts.set('name', 'value');
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(join(file, '..'))).toBe(0o700);
    for (const path of [file, `${file}-wal`, `${file}-shm`]) expect(mode(path)).toBe(0o600);
    await store.close();
    await store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const again = await open(file);
    expect(await again.facts.get('name')).toBe('value');
    await again.close();
  });

  it('is refused where a newer Pullquote wrote it', async () => {
    const file = await closed(fresh());
    const database = new DatabaseSync(file);
    database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2031')");
    database.close();
    await expect(open(file)).rejects.toThrow(/^store: .*was written by a newer Pullquote/);
  });

  it("is refused where it is another program's, and left as it is", async () => {
    const file = await closed(fresh());
    const other = join(file, '..', 'other.db');
    const database = new DatabaseSync(other);
    database.exec('create table accounts (name text)');
    database.close();
    const before = readFileSync(other);
    await expect(open(other)).rejects.toThrow(/another program's/);
    expect(readFileSync(other).equals(before)).toBe(true);
  });

  it('is refused in plain words where it is damaged', async () => {
    const text = join(root, 'text.db');
    writeFileSync(text, 'This is a letter, no database. '.repeat(100));
    await expect(open(text)).rejects.toThrow(/^store: .*damaged/);
    const file = await closed(fresh());
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(file, bytes);
    await expect(open(file)).rejects.toThrow(/^store: .*damaged/);
  });

  it('is refused where it cannot be', async () => {
    const file = await closed(fresh());
    await expect(open(join(file, 'inside.db'))).rejects.toThrow(/^store: /);
    await expect(open(join(file, '..'))).rejects.toThrow(/^store: .*cannot be opened/);
  });

  it('may be opened by many at once, new or not', async () => {
    const file = fresh();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(file)));
    await Promise.all(stores.map((store, i) => store.facts.set(`fact-${i}`, 'x')));
    for (const [i] of stores.entries()) expect(await stores[0]!.facts.get(`fact-${i}`)).toBe('x');
    await Promise.all(stores.map((store) => store.close()));
  });

  it('waits for another writer without stopping the process', async () => {
    const file = await closed(fresh());
    const store = await open(file);
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const saved = store.facts.set('name', 'later');
    // turns of the event loop go by while the store waits
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    other.exec('commit');
    other.close();
    await saved;
    expect(await store.facts.get('name')).toBe('later');
    await store.close();
  });
});

describe('bound values', () => {
  it('are those that SQLite keeps as they are', () => {
    expect(['a', 1.5, null, 7, -3, true].map(encode)).toEqual(
      ['a', 1.5, null, 7n, -3n, 1n].map((v) => (v === 1n ? 1 : v)),
    );
    expect(encode(Number.MAX_SAFE_INTEGER)).toBe(9007199254740991n);
  });

  it.each([
    new Date(0),
    {},
    [1],
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    2n ** 63n,
    Symbol('x'),
  ])('are never %s', (value) => {
    expect(() => encode(value)).toThrow(/^store: cannot bind/);
  });
});

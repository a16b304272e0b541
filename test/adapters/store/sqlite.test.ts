/** The embedded store keeps the contract, in memory and in a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/store/sqlite.ts';
import { CONTRACT_TIME, storeContract } from '../../contracts/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
const clock = () => CONTRACT_TIME;

storeContract('store in memory', () => openSqliteStore({ file: ':memory:', clock }));
storeContract('store in a file', () => openSqliteStore({ file: join(folder, `${made++}`, 's.db'), clock }));

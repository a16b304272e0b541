/** One running bot a folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/adapters/store/lock.ts';

const root = mkdtempSync(join(tmpdir(), 'pullquote-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('is held by one, named to the others, and given back', () => {
    const folder = join(root, 'a');
    const first = takeLock(folder);
    expect(first.ok).toBe(true);
    for (let i = 0; i < 3; i++)
      expect(takeLock(folder)).toEqual({
        ok: false,
        error: {
          kind: 'locked',
          detail: `another Pullquote (process ${process.pid}) is running on this folder`,
        },
      });
    if (first.ok) first.value.release();
    const second = takeLock(folder);
    expect(second.ok).toBe(true);
    // the first cannot give back what is the second's
    if (first.ok) first.value.release();
    expect(takeLock(folder).ok).toBe(false);
    if (second.ok) second.value.release();
  });

  it('is one a folder, whatever a dead process left there', () => {
    const folder = join(root, 'b');
    const other = takeLock(join(root, 'c'));
    const lock = takeLock(folder);
    if (lock.ok) lock.value.release();
    writeFileSync(join(folder, 'running.pid'), '1\n');
    const again = takeLock(folder);
    expect([other.ok, lock.ok, again.ok]).toEqual([true, true, true]);
    for (const one of [other, again]) if (one.ok) one.value.release();
  });

  it('says why where the folder cannot be used', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(takeLock(join(file, 'data'))).toMatchObject({ ok: false, error: { kind: 'unwritable' } });
  });
});

/** The files of a folder, and what of it could not be read. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../../src/adapters/source/folder.ts';

describe('filesIn', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-folder-'));
    for (const name of ['a', 'locked', 'z']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'page.html'), '<p>Words.');
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('lists them in order', async () => {
    const { files, notes } = await filesIn(folder);
    expect(files.map((file) => file.path)).toEqual(
      ['a', 'locked', 'z'].map((name) => join(folder, name, 'page.html')),
    );
    expect(notes).toEqual([]);
  });

  it('names a folder that cannot be read, and reads the others', async () => {
    const { files, notes } = await filesIn(folder, 8, async (path) => {
      if (path.endsWith('locked')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
      return readdir(path, { withFileTypes: true });
    });
    expect(files.map((file) => file.path)).toEqual(['a', 'z'].map((name) => join(folder, name, 'page.html')));
    expect(notes).toEqual([{ kind: 'not_readable', detail: 'the folder locked cannot be read (EACCES)' }]);
  });
});

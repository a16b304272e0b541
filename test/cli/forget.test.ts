/** `pullquote forget`: what was asked and answered in a channel is deleted, all of it or one person's, and nothing else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { STORE_FILE } from '../../src/app.ts';
import { cli } from '../../src/cli/cli.ts';
import type { Store } from '../../src/digest/ports.ts';

const HERE = 'slack:T1/C1';
const ELSEWHERE = 'slack:T1/C2';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
  await inStore(async ({ turns }) => {
    for (const [channel, person, question] of [
      [HERE, 'U1', 'who pays?'],
      [HERE, 'U2', 'since when?'],
      [ELSEWHERE, 'U1', 'and electricity?'],
    ] as const) {
      const about = { channel, person, thread: '1.1', storyId: null, editionId: null, at: 1 };
      await turns.add({ ...about, turn: { role: 'person', text: question } });
      await turns.add({ ...about, turn: { role: 'bot', text: `on ${question}` } });
    }
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function inStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ file: join(folder, STORE_FILE), clock: Date.now });
  return use(store).finally(() => store.close());
}

const kept = (channel: string): Promise<string[]> =>
  inStore(async ({ turns }) => (await turns.ofThread(channel, '1.1', 9)).map(({ turn }) => turn.text));

async function forget(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { PULLQUOTE_DATA: folder };
  const status = await cli(['forget', ...args], { stdin: Readable.from([]), stdout, stderr, env });
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

it('forgets a channel, and no other', async () => {
  expect(await forget('--channel', HERE)).toEqual({
    status: 0,
    out: `4 turns forgotten in ${HERE}.\n`,
    err: '',
  });
  expect(await kept(HERE)).toEqual([]);
  expect(await kept(ELSEWHERE)).toHaveLength(2);
});

it('forgets what one person asked there, with the answers', async () => {
  expect(await forget('--channel', HERE, '--person', 'U1')).toMatchObject({
    status: 0,
    out: `2 turns forgotten in ${HERE} of U1.\n`,
  });
  expect(await kept(HERE)).toEqual(['since when?', 'on since when?']);
  expect(await kept(ELSEWHERE)).toHaveLength(2);
  expect(await forget('--channel', HERE, '--person', 'U1')).toMatchObject({
    status: 0,
    out: `0 turns forgotten in ${HERE} of U1.\n`,
  });
});

describe('takes as wrong usage, and forgets nothing:', () => {
  it.each([
    ['no channel', [], /Usage: pullquote forget --channel REF/],
    ['a person alone', ['--person', 'U1'], /Usage: pullquote forget/],
    ['a channel without its option', [HERE], /Usage: pullquote forget/],
    ['words beside it', ['--channel', HERE, 'U1'], /Usage: pullquote forget/],
    [
      'a channel of no platform',
      ['--channel', 'matrix:T1/C1'],
      /"matrix:T1\/C1" is no channel; write slack:/,
    ],
    ['half a channel', ['--channel', 'slack:T1'], /"slack:T1" is no channel/],
    ['nobody', ['--channel', HERE, '--person', ''], /--person takes a person’s id/],
    ['an option that there is not', ['--channel', HERE, '--all'], /Usage: pullquote forget/],
  ])('%s', async (_, args, words) => {
    expect(await forget(...args)).toEqual({ status: 2, out: '', err: expect.stringMatching(words) });
    expect(await kept(HERE)).toHaveLength(4);
    expect(await kept(ELSEWHERE)).toHaveLength(2);
  });
});

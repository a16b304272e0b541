/** `pullquote cluster`: articles in, the story of each out. */
import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/cluster.ts';
import { UsageError } from '../../src/cli/io.ts';

async function answer(lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const stdout = new PassThrough();
  const stdin = Readable.from([lines.join('\n')]);
  const status = await run([], { stdin, stdout, stderr: new PassThrough(), env: {} });
  expect(status).toBe(0);
  stdout.end();
  const text = (await stdout.toArray()).join('');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const line = (id: unknown, title: string, more: object = {}): string =>
  JSON.stringify({ id, title, ...more });

it('answers each line in order, errors in their place', async () => {
  const answers = await answer([
    line('a', 'Harbour bridge closes after cracks are found in its piers', {
      publishedAt: '2026-05-06T12:00:00Z',
    }),
    'no json',
    line('b', 'Apple harvest smallest in ten years', { publishedAt: null }),
    '',
    line('c', 'Cracks in piers: harbour bridge closes', { publishedAt: '2026-05-06T13:00:00Z' }),
    JSON.stringify({ title: 'No id' }),
    JSON.stringify({ id: 'd', title: 7 }),
  ]);
  expect(answers.map(({ id }) => id)).toEqual(['a', null, 'b', 'c', null, 'd']);
  expect(answers[0]!.story).toBe(answers[3]!.story);
  expect(answers[0]!.story).not.toBe(answers[2]!.story);
  expect(answers[1]!.error).toMatchObject({ kind: 'invalid_json' });
  expect(answers[4]!.error).toMatchObject({ kind: 'invalid_line' });
  expect(answers[5]!.error).toMatchObject({ kind: 'invalid_line' });
});

it('answers every line though ids repeat and dates are no dates', async () => {
  const answers = await answer([line(1, 'Bridge shut'), line(1, 'Apple harvest', { publishedAt: 'soon' })]);
  expect(answers.every(({ story }) => typeof story === 'string')).toBe(true);
  expect(answers[0]!.story).not.toBe(answers[1]!.story);
});

it('answers nothing with nothing, and takes no arguments', async () => {
  expect(await answer([''])).toEqual([]);
  const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
  await expect(run(['x'], io)).rejects.toThrow(UsageError);
});

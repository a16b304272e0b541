/** The frame of the stage commands: every line gets its answer, whatever it holds. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { jsonLines, LineError, MAX_LINE, splitLines } from '../../src/cli/json-lines.ts';
import { home } from '../e2e/pullquote.ts';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');
const STAGES = [['feed'], ['extract'], ['quotes'], ['cluster'], ['write'], ['ask', '--jsonl']];
const DEEP = `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)},"text":"A bridge."}`;
const FINE = '{"id":"fine","text":"The bridge is shut."}';

async function answers(
  input: Iterable<string>,
  answer: (line: unknown) => unknown,
): Promise<Record<string, unknown>[]> {
  const output = new PassThrough();
  const done = jsonLines(Readable.from(input), output, answer).then(() => output.end());
  const text = (await output.toArray()).join('');
  await done;
  return text.split('\n').slice(0, -1).map(read);
}

const read = (line: string): Record<string, unknown> => JSON.parse(line);

/** A line far longer than a string may be, in pieces that all are the same one. */
function* hugeLine(): Generator<string> {
  const piece = 'x'.repeat(1_000_000);
  for (let i = 0; i < 620; i++) yield piece;
  yield '\n{"id":2}\n';
}

it('keeps ids, and answers what throws in its place', async () => {
  const all = await answers(['{"id":1}\nno json\n\n{"id":{"a":[2]}}\n', '{"id":3}'], (line) => {
    const { id } = line as { id: unknown };
    if (id === 3) throw new LineError('odd', 'three is odd');
    if (typeof id === 'object') throw new Error('surprise');
    return { id, fine: true };
  });
  expect(all).toMatchObject([
    { id: 1, fine: true },
    { id: null, error: { kind: 'invalid_json' } },
    { id: { a: [2] }, error: { kind: 'internal', detail: 'surprise' } },
    { id: 3, error: { kind: 'odd', detail: 'three is odd' } },
  ]);
});

it('answers an id, or an answer, that cannot be written', async () => {
  const circle: Record<string, unknown> = {};
  circle.circle = circle;
  const all = await answers([`${DEEP}\n{"id":2}\n{"id":3}\n`], (line) =>
    (line as { id: unknown }).id === 2 ? circle : line,
  );
  expect(all).toMatchObject([
    { id: null, error: { kind: 'invalid_line' } },
    { id: 2, error: { kind: 'internal' } },
    { id: 3 },
  ]);
});

it('gives up a line that is too long without keeping it, and goes on behind it', async () => {
  expect(await answers(hugeLine(), (line) => line)).toMatchObject([
    { id: null, error: { kind: 'too_large' } },
    { id: 2 },
  ]);
  expect(await answers(['x'.repeat(MAX_LINE + 1)], (line) => line)).toMatchObject([
    { id: null, error: { kind: 'too_large' } },
  ]);
});

it('ends lines at line feeds alone, wherever the pieces break', async () => {
  const bytes = Buffer.from('{"a":"ø\u2028"}\n\nb\nc');
  for (const size of [1, 2, 3, 100]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    const lines: unknown[] = [];
    for await (const line of splitLines(Readable.from(pieces))) lines.push(line);
    expect(lines).toEqual(['{"a":"ø\u2028"}', '', 'b', 'c']);
  }
});

it.each(STAGES)('`%s` answers every line, a bottomless and an endless one among them', async (...args) => {
  const place = home();
  try {
    const long = 'x'.repeat(MAX_LINE + 10);
    const input = args[0] === 'quotes' ? [DEEP, long, FINE] : [DEEP, FINE];
    const { status, out, err } = await place.run(args, `${input.join('\n')}\n`);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out.split('\n').slice(0, -1).map(read);
    expect(lines).toHaveLength(input.length);
    expect(lines[0]).toMatchObject({ id: null, error: { kind: 'invalid_line' } });
    expect(lines.at(-1)).toMatchObject({ id: 'fine' });
    if (input.length === 3) expect(lines[1]).toMatchObject({ id: null, error: { kind: 'too_large' } });
  } finally {
    place.clean();
  }
});

/** Runs the program for a reader that leaves after the first piece. */
function leftEarly(args: readonly string[], input: string, folder: string) {
  return new Promise<{ status: number | null; err: string }>((done) => {
    const env = { PATH: process.env.PATH ?? '', PULLQUOTE_DATA: folder, TZ: 'UTC' };
    const child = spawn(process.execPath, [MAIN, ...args], { env, cwd: folder, stdio: 'pipe' });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => {}); // it may end before all is read
    if (input === '') child.stdout.destroy();
    else child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(input);
    child.on('close', (status) => done({ status, err }));
  });
}

it('ends quietly where nobody reads on', async () => {
  const place = home();
  try {
    const many = `${FINE}\n`.repeat(50_000);
    expect(await leftEarly(['quotes'], many, place.folder)).toEqual({ status: 0, err: '' });
    const digest = await leftEarly(['digest'], '', place.folder);
    expect(digest.status).toBe(0);
    expect(digest.err).not.toMatch(/EPIPE|\bat \w/);
  } finally {
    place.clean();
  }
});

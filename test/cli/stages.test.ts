/** What all stage commands have in common: they take no words, and say of every broken line alike what is wrong. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cli } from '../../src/cli/cli.ts';

const STAGES = [['feed'], ['extract'], ['quotes'], ['cluster'], ['write'], ['ask', '--jsonl']];

async function run(args: readonly string[], input: string) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await cli(args, { stdin: Readable.from([input]), stdout, stderr, env: {} });
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe.each(STAGES)('%s %s', (...stage) => {
  const args = stage.filter((word) => typeof word === 'string');

  it('takes no words', async () => {
    expect(await run([...args, 'news.txt'], '')).toEqual({
      status: 2,
      out: '',
      err: `pullquote: ${args.join(' ')} takes no words, but reads JSON Lines from standard input; there was "news.txt"\n`,
    });
  });

  it('names the field that is wrong, in one line', async () => {
    const field = {
      feed: 'bodyBase64',
      extract: 'html',
      quotes: 'text',
      cluster: 'title',
      write: 'articles',
      ask: 'articles',
    }[args[0]!]!;
    const { status, out } = await run(args, `{"id": 7, "${field}": 5}\n[]\n`);
    expect(status).toBe(0);
    const [wrong, none] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)) as [never, never];
    expect(wrong).toMatchObject({
      id: 7,
      error: { kind: 'invalid_line', detail: expect.stringMatching(new RegExp(`^${field}: [^\\n✖→]+$`)) },
    });
    expect(none).toMatchObject({
      id: null,
      error: { kind: 'invalid_line', detail: expect.stringMatching(/^the line: [^\n✖→]+$/) },
    });
  });
});

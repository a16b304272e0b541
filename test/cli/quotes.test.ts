/** The stage command `quotes`: the contract's shapes, line by line. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/io.ts';
import { run } from '../../src/cli/quotes.ts';

async function answer(...lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const stdout = new PassThrough();
  const chunks: Buffer[] = [];
  stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const status = await run([], {
    stdin: Readable.from([lines.map((line) => `${line}\n`).join('')]),
    stdout,
    stderr: new PassThrough(),
    env: {},
  });
  expect(status).toBe(0);
  const text = Buffer.concat(chunks).toString('utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('quotes', () => {
  it('prints spans that slice, the speaker, the name and the cue', async () => {
    const text = 'Harbour chief Ada Brandt spoke on Monday. 😀\n\n“It closes,” she said. “For two years.”';
    const [line] = await answer(JSON.stringify({ id: 7, text }));
    const at = (piece: string): object => {
      const start = text.indexOf(piece);
      return { start, end: start + piece.length, text: piece };
    };
    expect(line).toEqual({
      id: 7,
      quotes: [
        {
          ...at('It closes,'),
          kind: 'direct',
          continues: null,
          speaker: { ...at('she'), name: 'Ada Brandt', role: 'Harbour chief', certainty: expect.any(Number) },
          cue: at('said'),
        },
        {
          ...at('For two years.'),
          kind: 'direct',
          continues: 0,
          speaker: { ...at('she'), name: 'Ada Brandt', role: 'Harbour chief', certainty: expect.any(Number) },
          cue: at('said'),
        },
      ],
    });
  });

  it('answers a line it cannot handle in its place and goes on', async () => {
    const lines = await answer('{"id": 1}', 'no JSON', '{"id": 2, "text": "“Yes,” Ada Brandt said."}', '[]');
    expect(lines.map((line) => (line.error as { kind?: string } | undefined)?.kind ?? 'fine')).toEqual([
      'invalid_line',
      'invalid_json',
      'fine',
      'invalid_line',
    ]);
    expect(lines.map((line) => line.id)).toEqual([1, null, 2, null]);
  });

  it('takes no arguments', async () => {
    const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
    await expect(run(['news.txt'], io)).rejects.toThrow(UsageError);
  });
});

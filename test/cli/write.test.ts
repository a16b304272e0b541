/** `pullquote write`: a story a line in, what the digest says of it out. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/io.ts';
import { run } from '../../src/cli/write.ts';

type Place = { articleId: string; start: number; end: number };
type Row = {
  sentences: { text: string; cites: [Place] }[];
  quotes: { parts: (Place & { text: string })[] }[];
  error?: { kind: string };
};

async function answer(...lines: unknown[]): Promise<[Row, Row, ...Row[]]> {
  const stdout = new PassThrough();
  const stdin = Readable.from(
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`),
  );
  expect(await run([], { stdin, stdout, stderr: new PassThrough(), env: {} })).toBe(0);
  stdout.end();
  const out = (await stdout.toArray()).join('');
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)) as [Row, Row, ...Row[]];
}

const text =
  'The ferry line of Ferryhaven will stop in June, its owners said on Monday. “We have no passengers left,” said Jon Aker, the manager of the line. The bus to the island will run twice as often from July.';
const articles = [{ id: 'a', title: 'Ferry line stops in June', text }];

describe('write', () => {
  it('writes whole sentences with their places', async () => {
    const [row] = await answer({ id: 7, articles, sentences: 2 });
    expect(row).toMatchObject({ id: 7, headline: 'Ferry line stops in June', writer: 'extractive' });
    expect(row.sentences.length).toBeGreaterThan(0);
    expect(row.sentences.length).toBeLessThanOrEqual(2);
    for (const sentence of row.sentences) {
      const [cite] = sentence.cites;
      expect(cite.articleId).toBe('a');
      expect(text.slice(cite.start, cite.end)).toBe(sentence.text);
    }
    for (const quote of row.quotes)
      for (const part of quote.parts) expect(text.slice(part.start, part.end)).toBe(part.text);
  });

  it('keeps to the words', async () => {
    const [row] = await answer({ id: 1, articles, words: 16 });
    expect(row.sentences).toHaveLength(1);
    expect(row.sentences[0]?.text.split(/\s+/).length).toBeLessThanOrEqual(16);
  });

  it('answers a line it cannot handle with an error, and goes on', async () => {
    const rows = await answer(
      { id: 1, articles: [] },
      '{',
      { id: 3, articles: [...articles, ...articles] },
      { id: 4, articles },
    );
    expect(rows.map((row) => row.error?.kind ?? 'ok')).toEqual([
      'invalid_line',
      'invalid_json',
      'invalid_line',
      'ok',
    ]);
  });

  it('is empty only where no sentence ends', async () => {
    const [none, cut, one] = await answer(
      { id: 1, articles: [{ id: 'a', title: 'T', text: '' }] },
      { id: 2, articles: [{ id: 'a', title: 'T', text: 'A stub that was cut behind the' }] },
      {
        id: 3,
        articles: [
          { id: 'a', text: 'Is it?' },
          { id: 'b', text: 'Why is the bridge still shut today?' },
        ],
      },
    );
    expect(none).toMatchObject({ headline: 'T', sentences: [], quotes: [] });
    expect(cut).toMatchObject({ headline: 'T', sentences: [], quotes: [] });
    expect(one?.sentences).toHaveLength(1);
  });

  it('takes articles as `ask` does: a number may be an id', async () => {
    const [row] = await answer({ id: 1, articles: [{ id: 5, title: 'T', text }], sentences: 1 });
    expect(row.sentences[0]?.cites[0].articleId).toBe('5');
  });

  it('takes no arguments', async () => {
    const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: {} };
    await expect(run(['x'], io)).rejects.toThrow(UsageError);
  });
});

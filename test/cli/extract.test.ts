/** `pullquote extract`: pages in, their articles out. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/extract.ts';
import type { Io } from '../../src/cli/io.ts';
import { furnished, PARAGRAPHS, page, paragraphs } from '../adapters/source/extract/pages.ts';

async function answers(lines: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const stdout = new PassThrough();
  const written: Buffer[] = [];
  stdout.on('data', (chunk: Buffer) => written.push(chunk));
  const stdin = Readable.from([`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`]);
  const io: Io = { stdin, stdout, stderr: new PassThrough(), env: {} };
  expect(await run([], io)).toBe(0);
  return Buffer.concat(written)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('pullquote extract', () => {
  it('answers pages, bytes and plain texts, a line each, in order', async () => {
    const url = 'https://kystposten.example/news/bridge';
    const found = await answers([
      { id: 1, url, html: furnished() },
      { id: 2, url, bodyBase64: Buffer.from(page(paragraphs())).toString('base64') },
      { id: 3, text: PARAGRAPHS.join('\n\n') },
    ]);
    expect(found.map((line) => line.id)).toEqual([1, 2, 3]);
    expect(Object.keys(found[0]!)).toEqual([
      'id',
      'url',
      'title',
      'byline',
      'site',
      'publishedAt',
      'language',
      'completeness',
      'text',
    ]);
    expect(found[0]).toMatchObject({ publishedAt: '2026-05-05T12:30:00.000Z', completeness: 'full' });
    expect(found[1]).toMatchObject({ publishedAt: null, text: PARAGRAPHS.join('\n\n') });
    expect(found[2]).toMatchObject({ url: null, language: 'en', text: PARAGRAPHS.join('\n\n') });
  });

  it('answers what it cannot handle with an error in its place', async () => {
    const found = await answers([
      { id: 'a' },
      { id: 'b', html: 7 },
      { id: 'c', html: '<p></p>' },
      { id: 'd', text: PARAGRAPHS[0] },
    ]);
    expect(found.map((line) => (line.error as { kind: string } | undefined)?.kind)).toEqual([
      'invalid_line',
      'invalid_line',
      'no_article',
      undefined,
    ]);
  });
});

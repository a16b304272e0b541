/** `pullquote feed`: feeds in, their entries out. */
import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/feed.ts';

async function feed(lines: readonly unknown[]): Promise<{ status: number; out: unknown[] }> {
  const written: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const status = await run([], { stdin: Readable.from([text]), stdout, stderr: stdout, env: {} });
  return { status, out: written.map((line) => JSON.parse(line)) };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

it('answers each line with the feed in it, and goes on after a bad one', async () => {
  const text = `<rss><channel><title>Kyst</title><item><guid>1</guid><title>Bridge</title><link>/bridge</link>
    <pubDate>Tue, 06 May 2025 10:00:00 GMT</pubDate><description>Shut.</description></item></channel></rss>`;
  const { status, out } = await feed([
    { id: 'a', url: 'https://kyst.example/feed', contentType: 'text/html', bodyBase64: base64(text) },
    { id: 'b', url: 'https://kyst.example/', bodyBase64: base64('<html><body>A page') },
    { id: 'c' },
    'no json',
    { id: 'd', url: 'https://kyst.example/feed', bodyBase64: base64('<rss/>') },
  ]);
  expect(status).toBe(0);
  expect(out).toMatchObject([
    {
      id: 'a',
      format: 'rss',
      title: 'Kyst',
      url: null,
      language: null,
      entries: [
        {
          id: '1',
          url: 'https://kyst.example/bridge',
          title: 'Bridge',
          author: null,
          publishedAt: '2025-05-06T10:00:00.000Z',
          summary: 'Shut.',
          html: null,
        },
      ],
    },
    { id: 'b', error: { kind: 'not_a_feed' } },
    { id: 'c', error: { kind: 'invalid_line' } },
    { id: null, error: { kind: 'invalid_json' } },
    { id: 'd', title: null, entries: [] },
  ]);
});

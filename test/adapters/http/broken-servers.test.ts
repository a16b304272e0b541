/** Servers that do not even speak HTTP properly: every one gets a fault, none an exception. */
import { type AddressInfo, createServer, type Server } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedFetcher } from '../../../src/adapters/http/fetcher.ts';
import type { Fetcher } from '../../../src/digest/ports.ts';

const OK = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n';

describe('broken servers', () => {
  let answer: string | Uint8Array = '';
  let server: Server;
  let fetcher: Fetcher;
  let url: string;
  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    url = `http://${host}/`;
    fetcher = guardedFetcher({ userAgent: 'Test/1', allowHosts: [host] });
  });
  afterAll(async () => {
    await fetcher.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const kindOf = async (raw: string | Uint8Array): Promise<string> => {
    answer = raw;
    const got = await fetcher.fetch({ url, for: 'page' }, new AbortController().signal);
    return got.ok ? got.value.kind : got.error.kind;
  };

  it.each([
    ['nothing', '', 'connection'],
    ['prose', 'hello, who is there?', 'connection'],
    ['an old protocol', 'HTTP/9.9 200 OK\r\n\r\n', 'connection'],
    ['endless headers', `${OK}${'x-more: of this\r\n'.repeat(20_000)}\r\n`, 'connection'],
    ['a body cut short', `${OK}content-length: 500\r\n\r\nbut this is all`, 'connection'],
    ['chunks without an end', `${OK}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`, 'connection'],
    ['chunks without sense', `${OK}transfer-encoding: chunked\r\n\r\nhello\r\n`, 'connection'],
    ['two lengths', `${OK}content-length: 5\r\ncontent-length: 6\r\n\r\nhello`, 'connection'],
    ['a huge length', `${OK}content-length: 99999999999\r\n\r\nhello`, 'too_large'],
    ['a redirect into the void', 'HTTP/1.1 302 Found\r\nlocation: http://\r\n\r\n', 'redirect_invalid'],
    ['two types', `${OK}content-type: image/png\r\n\r\nhello`, 'body'],
    ['a whole answer', `${OK}\r\nhello`, 'body'],
  ])('that send %s', async (_name, raw, kind) => {
    expect(await kindOf(raw)).toBe(kind);
  });

  it('that send whatever they like', async () => {
    const header = fc.tuple(
      fc.constantFrom(
        'content-type',
        'content-length',
        'content-encoding',
        'location',
        'retry-after',
        'etag',
      ),
      fc.oneof(fc.string(), fc.constantFrom('gzip', 'text/html', '0', '-1', '//', 'chunked')),
    );
    const lines = fc.tuple(
      fc.integer({ min: 100, max: 699 }),
      fc.array(header, { maxLength: 4 }),
      fc.uint8Array(),
    );
    await fc.assert(
      fc.asyncProperty(lines, async ([status, headers, body]) => {
        const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
        const kind = await kindOf(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head}\r\n`), body]));
        expect(kind).toMatch(/^[a-z0-9_]+$/);
      }),
      { numRuns: 60 },
    );
  });
});

/** The guarded way out keeps its limits and its walls. */
import type { LookupAddress } from 'node:dns';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lookup } from '../../../src/adapters/http/connector.ts';
import { type FetcherOptions, guardedFetcher } from '../../../src/adapters/http/fetcher.ts';
import type { FetchRequest } from '../../../src/digest/ports.ts';
import { userAgent } from '../../../src/version.ts';
import { fetcherContract } from '../../contracts/fetcher.ts';
import { type NewsServer, newsServer } from '../../fakes/news-server.ts';

fetcherContract('the guarded fetcher', (needs) =>
  guardedFetcher({ userAgent: 'Test/1', ...needs, spacingMs: 0 }),
);

const forever = new AbortController().signal;

/** DNS as told: each lookup takes the next list of addresses, the last one stays. */
function dns(...answers: string[][]): Lookup & { asked: string[] } {
  const asked: string[] = [];
  const lookup: Lookup = (host, _options, done) => {
    const addresses = answers[Math.min(asked.push(host), answers.length) - 1] ?? [];
    done(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return Object.assign(lookup, { asked });
}

describe('the guarded fetcher', () => {
  let server: NewsServer;
  beforeAll(async () => {
    server = await newsServer();
  });
  afterAll(() => server.close());

  const fetchOnce = async (request: FetchRequest, options: Partial<FetcherOptions> = {}) => {
    const fetcher = guardedFetcher({
      userAgent: userAgent(),
      allowHosts: [server.host],
      spacingMs: 0,
      ...options,
    });
    try {
      return await fetcher.fetch(request, forever);
    } finally {
      await fetcher.close();
    }
  };
  const read = (path: string, options: Partial<FetcherOptions> = {}) =>
    fetchOnce({ url: server.url + path, for: 'feed' }, options);

  it('says truly what it is', async () => {
    await read('/feed.xml');
    expect(server.requests.at(-1)?.headers['user-agent']).toMatch(
      /^Pullquote\/\d+\.\d+ \(self-hosted news digest bot\)$/,
    );
    await read('/feed.xml', { userAgent: 'Test/1' });
    expect(server.requests.at(-1)?.headers['user-agent']).toBe('Test/1');
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['zstd', zstdCompressSync],
    ['identity', (text: string) => Buffer.from(text)],
    ['identity, gzip', gzipSync],
  ])('unpacks %s', async (encoding, pack) => {
    const path = `/packed-${encoding.replace(', ', '-')}-${pack.name}.xml`;
    server.set(path, { headers: { 'content-encoding': encoding }, body: pack('<rss/>') });
    const answer = await read(path);
    expect(answer.ok && answer.value.kind === 'body' && Buffer.from(answer.value.body).toString()).toBe(
      '<rss/>',
    );
  });

  it.each([
    ['gzip', 'this is not gzip', 'encoding'],
    ['zstd', 'nor is this zstd', 'encoding'],
    ['deflate', 'nor this', 'encoding'],
    ['gzip', gzipSync('cut short'.repeat(100)).subarray(0, 25), 'encoding'],
    ['gzip, br', 'x', 'encoding_chain'],
    ['compress', 'x', 'encoding'],
  ])('refuses %s that is broken or not known', async (encoding, body, kind) => {
    server.set('/bad.xml', { headers: { 'content-encoding': encoding }, body });
    expect(await read('/bad.xml')).toMatchObject({ ok: false, error: { kind } });
  });

  it('stops at the limit, whatever the length header says', async () => {
    server.set('/long.xml', { body: 'x'.repeat(2000) });
    server.set('/endless.xml', (_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    });
    const limits = { feedBytes: 1999 };
    expect(await read('/long.xml', { limits })).toMatchObject({ ok: false, error: { kind: 'too_large' } });
    expect(await read('/endless.xml', { limits })).toMatchObject({ ok: false, error: { kind: 'too_large' } });
    expect(await read('/long.xml', { limits: { feedBytes: 2000 } })).toMatchObject({ ok: true });
  });

  it('sends back no validator that is not sound', async () => {
    server.set('/odd-etag.xml', { headers: { etag: `"${'x'.repeat(5000)}"` }, body: '<rss/>' });
    expect(await read('/odd-etag.xml')).toMatchObject({
      value: { memory: { etag: null, lastModified: null } },
    });
  });

  it('connects to no name that has a private address among its addresses', async () => {
    for (const answers of [
      ['10.0.0.1'],
      ['93.184.215.14', '127.0.0.1'],
      ['64:ff9b::a00:1'],
      ['::ffff:192.168.1.1'],
    ]) {
      const lookup = dns(answers);
      expect(await fetchOnce({ url: 'http://mixed.example/', for: 'page' }, { lookup })).toMatchObject({
        ok: false,
        error: { kind: 'private_ip' },
      });
      expect(lookup.asked).toEqual(['mixed.example']);
    }
  });

  it('checks the very address that it connects to, so a name may not change its mind', async () => {
    const { port } = new URL(server.url);
    const allowed = dns(['127.0.0.1']);
    const url = `http://kiosk.example:${port}/feed.xml`;
    const read = (allowHosts: string[]) => fetchOnce({ url, for: 'feed' }, { lookup: allowed, allowHosts });
    expect(await read([`kiosk.example:${port}`])).toMatchObject({ ok: true });
    expect(await read(['kiosk.example'])).toMatchObject({ ok: false, error: { kind: 'port' } });
    expect(allowed.asked).toEqual(['kiosk.example']); // once a connection, never for a check apart
  });

  it('checks every hop of a redirect by name and by address', async () => {
    server.set('/hop.xml', { status: 302, headers: { location: 'http://inner.example/secrets' } });
    server.set('/hop-name.xml', { status: 307, headers: { location: '//localhost/' } });
    server.set('/hop-v6.xml', { status: 308, headers: { location: 'http://[::1]/' } });
    server.set('/hop-login.xml', { status: 302, headers: { location: 'https://a:b@news.example/' } });
    server.set('/hop-port.xml', { status: 302, headers: { location: 'https://news.example:6379/' } });
    server.set('/hop-none.xml', { status: 302 });
    const lookup = dns(['192.168.0.9']);
    const kind = async (path: string) => {
      const answer = await read(path, { lookup });
      return answer.ok ? 'read' : answer.error.kind;
    };
    expect(await kind('/hop.xml')).toBe('redirect_private');
    expect(await kind('/hop-name.xml')).toBe('redirect_private');
    expect(await kind('/hop-v6.xml')).toBe('redirect_private');
    expect(await kind('/hop-login.xml')).toBe('redirect_credentials');
    expect(await kind('/hop-port.xml')).toBe('redirect_port');
    expect(await kind('/hop-none.xml')).toBe('redirect_invalid');
  });

  it('answers for names without an address and for ports where nobody listens', async () => {
    const lookup: Lookup = (_host, _options, done) =>
      done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    expect(await fetchOnce({ url: 'https://nowhere.example/', for: 'page' }, { lookup })).toEqual({
      ok: false,
      error: { kind: 'dns', detail: 'there is no address for the name nowhere.example' },
    });
    const closed = await newsServer();
    await closed.close();
    const answer = await fetchOnce({ url: closed.url, for: 'page' }, { allowHosts: [closed.host] });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'connection' } });
  });

  it('answers for a name whose DNS answer is empty', async () => {
    for (const allowHosts of [[], ['empty.example']])
      expect(
        await fetchOnce({ url: 'http://empty.example/', for: 'page' }, { lookup: dns([]), allowHosts }),
      ).toMatchObject({ ok: false, error: { kind: 'dns' } });
  });

  it('asks no DNS for names that never exist', async () => {
    expect(await fetchOnce({ url: 'https://ferry.example/', for: 'page' })).toMatchObject({
      error: { kind: 'dns' },
    });
  });

  it('answers for a server that speaks no TLS', async () => {
    const answer = await fetchOnce({ url: server.url.replace('http:', 'https:'), for: 'page' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'tls' } });
  });

  it('answers for an address that is none', async () => {
    expect(await fetchOnce({ url: 'no address', for: 'page' })).toMatchObject({
      error: { kind: 'invalid_url' },
    });
  });

  it('stops a request when the caller gives up', async () => {
    const fetcher = guardedFetcher({ userAgent: 'Test/1', allowHosts: [server.host] });
    const giveUp = new AbortController();
    const answer = fetcher.fetch({ url: `${server.url}/silent.xml`, for: 'feed' }, giveUp.signal);
    await expect.poll(() => server.requests.at(-1)?.path, { interval: 1 }).toBe('/silent.xml');
    giveUp.abort();
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'aborted' } });
    await fetcher.close();
  });
});

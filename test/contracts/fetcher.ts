/** What every fetcher keeps to, shown on a server of this machine that it is allowed to read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fetched, Fetcher, FetchRequest } from '../../src/digest/ports.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';

type FetcherNeeds = Readonly<{
  allowHosts: readonly string[];
  limits: Readonly<{ headersMs: number; totalMs: number; feedBytes: number; pageBytes: number }>;
  clock: () => number;
}>;

const NOW = Date.UTC(2025, 4, 7, 7);
const LIMITS = { headersMs: 10_000, totalMs: 20_000, feedBytes: 40_000, pageBytes: 20_000 };

export function fetcherContract(name: string, make: (needs: FetcherNeeds) => Fetcher): void {
  describe(`${name} is a fetcher that`, () => {
    let server: NewsServer;
    let fetcher: Fetcher;
    beforeAll(async () => {
      server = await newsServer(NOW);
      fetcher = make({ allowHosts: [server.host], limits: LIMITS, clock: () => NOW });
    });
    afterAll(async () => {
      await fetcher.close();
      await server.close();
    });

    const read = (path: string, more: Partial<FetchRequest> = {}) =>
      fetcher.fetch({ url: server.url + path, for: 'feed', ...more }, new AbortController().signal);
    const body = async (path: string, more: Partial<FetchRequest> = {}) => {
      const answer = await read(path, more);
      if (!answer.ok || answer.value.kind !== 'body') throw new Error(JSON.stringify(answer));
      return answer.value as Extract<Fetched, { kind: 'body' }>;
    };
    const fault = async (path: string, more: Partial<FetchRequest> = {}) => {
      const answer = await read(path, more);
      if (answer.ok) throw new Error(`${path} was read`);
      return answer.error;
    };

    it('reads a feed and a page', async () => {
      const feed = await body('/feed.xml');
      expect(feed).toMatchObject({ url: `${server.url}/feed.xml`, movedPermanently: false });
      expect(feed.contentType).toContain('rss');
      expect(new TextDecoder().decode(feed.body)).toContain('<title>The Ferry Times</title>');
      expect((await body('/news/lighthouse.html', { for: 'page' })).body.length).toBeGreaterThan(500);
    });

    it('does not ask twice for what has not changed', async () => {
      const { memory } = await body('/feed.xml');
      expect(memory.etag).not.toBeNull();
      expect(await read('/feed.xml', { memory })).toEqual({ ok: true, value: { kind: 'unchanged', memory } });
      const old = { etag: '"old"', lastModified: null };
      expect(await read('/feed.xml', { memory: old })).toMatchObject({ ok: true, value: { kind: 'body' } });
      expect(await fault('/always-304.xml')).toMatchObject({ kind: 'unexpected_304' });
    });

    it('follows redirects and tells those for good from those for now', async () => {
      expect(await body('/moved.xml')).toMatchObject({
        url: `${server.url}/feed.xml`,
        movedPermanently: true,
      });
      expect(await body('/away.xml')).toMatchObject({
        url: `${server.url}/feed.xml`,
        movedPermanently: false,
      });
    });

    it.each([
      ['/missing.xml', 'not_found'],
      ['/gone.xml', 'gone'],
      ['/closed.xml', 'forbidden'],
      ['/broken.xml', 'server_error'],
      ['/busy.xml', 'server_error'],
      ['/often.xml', 'rate_limited'],
      ['/hangup.xml', 'connection'],
      ['/loop.xml', 'redirect_loop'],
      ['/far.xml', 'redirect_loop'],
      ['/to-private.xml', 'redirect_private'],
      ['/to-file.xml', 'redirect_scheme'],
      ['/bomb.xml', 'too_large'],
      ['/twice.xml', 'encoding_chain'],
      ['/picture.png', 'content_type'],
    ])('answers for %s with the fault %s, in one sentence', async (path, kind) => {
      const { kind: got, detail } = await fault(path);
      expect(got).toBe(kind);
      expect(detail).toMatch(/^[^\n]{10,200}[^.]$/);
    });

    it.each([
      ['/silent.xml', { headersMs: 80 }, 'did not answer within 0.08 seconds'],
      ['/drip.xml', { totalMs: 160 }, 'did not finish its answer within 0.16 seconds'],
    ])('waits for %s only so long', async (path, limit, words) => {
      const limits = { ...LIMITS, ...limit };
      const hasty = make({ allowHosts: [server.host], limits, clock: () => NOW });
      const answer = await hasty.fetch({ url: server.url + path, for: 'feed' }, new AbortController().signal);
      await hasty.close();
      expect(answer).toEqual({ ok: false, error: { kind: 'timeout', detail: `${server.host} ${words}` } });
    });

    it('says when to come again, within a day', async () => {
      expect(await fault('/busy.xml')).toMatchObject({ retryAfter: NOW + 120_000 });
      expect(await fault('/often.xml')).toMatchObject({ retryAfter: NOW + 24 * 3600_000 });
      expect(await fault('/gone.xml')).toMatchObject({ gone: true });
    });

    it('answers where the caller gives up', async () => {
      const signal = AbortSignal.abort();
      const answer = await fetcher.fetch({ url: `${server.url}/feed.xml`, for: 'feed' }, signal);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'aborted' } });
    });

    it('does not read what it was not allowed to', async () => {
      const strict = make({ allowHosts: [], limits: LIMITS, clock: () => NOW });
      const before = server.requests.length;
      const answer = await strict.fetch(
        { url: `${server.url}/feed.xml`, for: 'feed' },
        new AbortController().signal,
      );
      expect(answer).toMatchObject({ ok: false, error: { kind: 'private_ip' } });
      expect(server.requests.length).toBe(before);
      await strict.close();
    });
  });
}

/** What every source reader keeps to, shown on a news server of this machine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_MEMORY, type Source } from '../../src/digest/model.ts';
import type { SourceReader, SourceReading } from '../../src/digest/ports.ts';
import { type NewsServer, newsServer } from '../fakes/news-server.ts';

type ReaderNeeds = Readonly<{ allowHosts: readonly string[] }>;
type MadeReader = Readonly<{ reader: SourceReader; close: () => Promise<void> }>;

const NOW = Date.UTC(2025, 4, 7, 7);
const source = (location: string): Source => ({ id: 's', location, title: null });

export function sourceReaderContract(name: string, make: (needs: ReaderNeeds) => MadeReader): void {
  describe(`${name} is a source reader that`, () => {
    let server: NewsServer;
    let made: MadeReader;
    beforeAll(async () => {
      server = await newsServer(NOW);
      made = make({ allowHosts: [server.host] });
    });
    afterAll(async () => {
      await made.close();
      await server.close();
    });

    const signal = new AbortController().signal;
    const read = (path: string, memory = NO_MEMORY) =>
      made.reader.read(source(server.url + path), memory, signal);
    const reading = async (path: string, memory = NO_MEMORY) => {
      const result = await read(path, memory);
      if (!result.ok || result.value.kind !== 'read') throw new Error(JSON.stringify(result));
      return result.value as Extract<SourceReading, { kind: 'read' }>;
    };
    const fault = async (path: string) => {
      const result = await read(path);
      if (result.ok) throw new Error(`${path} was read`);
      return result.error;
    };

    it('reads a feed of any kind, each entry with its link and words', async () => {
      for (const path of ['/feed.xml', '/atom.xml', '/feed.json']) {
        const { title, entries, movedTo } = await reading(path);
        expect(title).not.toBeNull();
        expect(movedTo).toBeNull();
        expect(entries.length).toBeGreaterThan(0);
        for (const entry of entries) {
          expect(entry.url).toMatch(/^http:/);
          expect(entry.title).not.toBe('');
          expect(entry.whole).toBe(false);
        }
      }
    });

    it('remembers what makes an unchanged feed cheap', async () => {
      const { memory } = await reading('/feed.xml');
      expect(memory.etag).not.toBeNull();
      expect(await read('/feed.xml', memory)).toMatchObject({ ok: true, value: { kind: 'unchanged' } });
    });

    it('finds the feed that a page names, and remembers nothing of the page', async () => {
      const { entries, memory, movedTo } = await reading('/');
      expect(entries.length).toBeGreaterThan(1);
      expect(entries.every((entry) => !entry.whole)).toBe(true);
      expect(memory).toEqual(NO_MEMORY);
      expect(movedTo).toBeNull();
    });

    it('takes a page without a feed as one whole entry', async () => {
      server.set('/lone', {
        headers: { 'content-type': 'text/html' },
        body: '<html><head><title>Tunnel &amp; bridge</title></head><body><p>The tunnel is full.</p></body></html>',
      });
      const { entries, title } = await reading('/lone');
      expect(title).toBe('Tunnel & bridge');
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({ whole: true, url: `${server.url}/lone`, title: 'Tunnel & bridge' });
      expect(entries[0]!.body!.content).toContain('The tunnel is full.');
    });

    it('falls back on the page where its feed cannot be read, and says why', async () => {
      server.set('/half', {
        headers: { 'content-type': 'text/html' },
        body: '<head><title>Half</title><link rel="alternate" type="application/rss+xml" href="/missing.xml"></head><body><p>Here.',
      });
      const { entries, notes } = await reading('/half');
      expect(entries[0]).toMatchObject({ whole: true });
      expect(notes).toHaveLength(1);
    });

    it('says where a feed moved for good', async () => {
      expect((await reading('/moved.xml')).movedTo).toMatch(/^http:/);
      expect((await reading('/away.xml')).movedTo).toBeNull();
    });

    it('reads what stands in a feed that is cut, and one in another character set', async () => {
      expect((await reading('/cut.xml')).entries.length).toBeGreaterThan(0);
      expect(JSON.stringify((await reading('/charset.xml')).entries)).not.toContain('\ufffd');
    });

    it('says in one sentence what is wrong', async () => {
      for (const path of [
        '/missing.xml',
        '/gone.xml',
        '/broken.xml',
        '/always-304.xml',
        '/empty.xml',
        '/noise.xml',
      ]) {
        const { kind, detail } = await fault(path);
        expect(kind).toMatch(/^[a-z0-9_]+$/);
        expect(detail).not.toMatch(/\n/);
        expect(detail.length).toBeGreaterThan(5);
      }
      expect((await fault('/gone.xml')).gone).toBe(true);
    });

    it('declines what is neither an address nor a path', async () => {
      for (const location of ['', 'ftp://kyst.example/feed', 'javascript:x', 'feed.xml']) {
        const result = await made.reader.read(source(location), NO_MEMORY, signal);
        expect(result).toMatchObject({ ok: false, error: { kind: 'invalid_source' } });
      }
    });

    it('fetches an entry’s page as it came', async () => {
      const { entries } = await reading('/feed.xml');
      const page = await made.reader.page(entries[0]!, signal);
      if (!page.ok || page.value.body.kind !== 'bytes') throw new Error(JSON.stringify(page));
      expect(page.value.contentType).toContain('html');
      expect(new TextDecoder().decode(page.value.body.bytes)).toContain('<');
      for (const url of [`${server.url}/nowhere`, null])
        expect(await made.reader.page({ url, file: null }, signal)).toMatchObject({ ok: false });
    });

    it('stops when told to', async () => {
      const result = await made.reader.read(
        source(`${server.url}/silent.xml`),
        NO_MEMORY,
        AbortSignal.abort(),
      );
      expect(result).toMatchObject({ ok: false, error: { kind: 'aborted' } });
    });
  });
}

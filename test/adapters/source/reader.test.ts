/** The source reader, on the web and on disk. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedFetcher } from '../../../src/adapters/http/fetcher.ts';
import { parseFeed } from '../../../src/adapters/source/feed.ts';
import { writeOpml } from '../../../src/adapters/source/opml.ts';
import { sourceReader } from '../../../src/adapters/source/reader.ts';
import { NO_MEMORY, ok } from '../../../src/digest/model.ts';
import type { Fetcher, SourceReading } from '../../../src/digest/ports.ts';
import { sourceReaderContract } from '../../contracts/source-reader.ts';
import { type NewsServer, newsServer } from '../../fakes/news-server.ts';

const signal = new AbortController().signal;

function readerOf(fetcher: Fetcher, allowFiles: boolean) {
  return sourceReader({ fetcher, parseFeed: async (document) => parseFeed(document), allowFiles });
}

sourceReaderContract('sourceReader', ({ allowHosts }) => {
  const fetcher = guardedFetcher({ userAgent: 'Test/1', allowHosts, spacingMs: 0 });
  return { reader: readerOf(fetcher, false), close: () => fetcher.close() };
});

/** Bytes of all values, as they stand in an image or an archive. */
const bytesOfPhoto = (): Uint8Array =>
  Uint8Array.from({ length: 4_000 }, (_, i) => (i * 167 + (i >> 3) * 89) % 256);

describe('a reader of files', () => {
  let folder: string;
  let server: NewsServer;
  let fetcher: Fetcher;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-reader-'));
    server = await newsServer();
    fetcher = guardedFetcher({ userAgent: 'Test/1', allowHosts: [server.host], spacingMs: 0 });
  });
  afterAll(async () => {
    await fetcher.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const put = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  };
  const read = (location: string, allowFiles = true) =>
    readerOf(fetcher, allowFiles).read({ location, title: null }, NO_MEMORY, signal);
  const reading = async (location: string) => {
    const result = await read(location);
    if (!result.ok || result.value.kind !== 'read') throw new Error(JSON.stringify(result));
    return result.value as Extract<SourceReading, { kind: 'read' }>;
  };

  it('reads none where files are not allowed', async () => {
    const path = await put('secret.txt', 'A secret.');
    for (const location of [path, folder, pathToFileURL(path).href])
      expect(await read(location, false)).toMatchObject({ ok: false, error: { kind: 'files_forbidden' } });
  });

  it('takes a text or a page as one whole entry', async () => {
    const text = await put('bridge.txt', 'Bridge closes\n\nIt shut at noon.');
    expect((await reading(text)).entries).toEqual([
      {
        guid: null,
        url: pathToFileURL(text).href,
        title: 'Bridge closes',
        author: null,
        site: null,
        publishedAt: null,
        summary: '',
        body: { kind: 'text', content: 'Bridge closes\n\nIt shut at noon.' },
        whole: true,
        file: null,
      },
    ]);
    const page = await put(
      'page.html',
      Buffer.from('<meta charset=iso-8859-1><title>Caf\xe9</title><p>Open.', 'latin1'),
    );
    expect((await reading(page)).entries[0]).toMatchObject({
      title: 'Café',
      whole: true,
      body: { kind: 'html' },
    });
  });

  it('names a text without a headline by its opening words', async () => {
    const text = await put(
      'opening.txt',
      `MARHAVEN — The harbour bridge was shut at noon on Tuesday, after divers had found cracks in two of its piers, ${'and so on '.repeat(10)}`,
    );
    const { title, entries } = await reading(text);
    expect(title).toBe('opening.txt');
    expect(entries[0]!.title).toBe(
      'The harbour bridge was shut at noon on Tuesday, after divers had found cracks in two of…',
    );
  });

  it('reads items of a feed from the pages beside it, and keeps their addresses', async () => {
    const page = await put('outlet/bridge.html', '<title>Bridge</title><p>Shut.</p>');
    await put(
      'outlet/feed.xml',
      `<rss><channel><title>Kyst</title><item><title>Bridge</title><link>https://kyst.example/2025/bridge.html</link></item>
       <item><title>Relative</title><link>bridge.html</link></item>
       <item><title>Elsewhere</title><link>https://kyst.example/2025/tunnel.html</link></item>
       <item><title>Outside</title><link>../secret.html</link></item></channel></rss>`,
    );
    for (const location of [join(folder, 'outlet/feed.xml'), join(folder, 'outlet')]) {
      const { entries } = await reading(location);
      expect(entries.map(({ title, url, whole, file }) => ({ title, url, whole, file }))).toEqual([
        { title: 'Bridge', url: 'https://kyst.example/2025/bridge.html', whole: true, file: page },
        { title: 'Relative', url: pathToFileURL(page).href, whole: true, file: page },
        { title: 'Elsewhere', url: 'https://kyst.example/2025/tunnel.html', whole: false, file: null },
        { title: 'Outside', url: null, whole: false, file: null },
      ]);
      expect(entries[0]!.body).toBeNull();
      expect(await readerOf(fetcher, true).page(entries[0]!, signal)).toMatchObject({
        ok: true,
        value: { url: entries[0]!.url, body: { kind: 'html', html: expect.stringContaining('Shut.') } },
      });
      expect(await readerOf(fetcher, false).page(entries[0]!, signal)).toMatchObject({
        ok: false,
        error: { kind: 'files_forbidden' },
      });
    }
  });

  it('reads a folder in order, whatever else lies in it, and no links out of it', async () => {
    await put('mixed/b.txt', 'Second text');
    await put('mixed/a.html', '<title>First page</title><p>Words.');
    await put('mixed/.hidden.txt', 'Hidden');
    await put('mixed/photo.png', new Uint8Array([0x89, 0x50, 0, 0]));
    await put('mixed/package.json', '{"name":"x"}');
    await put('mixed/deeper/c.txt', 'Third text');
    await put('mixed/noise.txt', new Uint8Array(100));
    await put('mixed/photo.html', bytesOfPhoto());
    await symlink(join(folder, 'bridge.txt'), join(folder, 'mixed/link.txt')).catch(() => {});
    const { entries, notes } = await reading(join(folder, 'mixed'));
    expect(entries.map((e) => e.title)).toEqual(['First page', 'Second text', 'Third text']);
    expect(notes.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['not_readable', 'noise.txt is no feed, page or text'],
      ['not_readable', 'photo.html is no feed, page or text'],
    ]);
  });

  it('says that a file went away since its folder was read', async () => {
    const path = await put('fleeting/a.txt', 'A text of some words');
    const { entries } = await reading(join(folder, 'fleeting'));
    expect(entries).toMatchObject([{ file: path, body: null, whole: true }]);
    await rm(path);
    expect(await readerOf(fetcher, true).page(entries[0]!, signal)).toMatchObject({
      ok: false,
      error: { kind: 'not_readable', detail: 'a.txt cannot be read (ENOENT)' },
    });
  });

  it('reads every feed of a list, and names those that fail', async () => {
    const path = await put(
      'list.opml',
      writeOpml('Mine', [
        { title: 'Ferry', url: `${server.url}/feed.xml` },
        { title: 'Lost', url: `${server.url}/missing.xml` },
      ]),
    );
    const { title, entries, notes } = await reading(path);
    expect(title).toBe('Mine');
    expect(entries).toHaveLength(3);
    expect(notes).toHaveLength(1);
    expect(notes[0]!.detail).toMatch(/^Lost: /);
  });

  it('says what is wrong with a path', async () => {
    expect(await read(join(folder, 'none.xml'))).toMatchObject({ ok: false, error: { kind: 'not_found' } });
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect(await read(empty)).toMatchObject({ ok: false, error: { kind: 'empty' } });
    const picture = await put('picture.bin', new Uint8Array(50));
    expect(await read(picture)).toMatchObject({ ok: false, error: { kind: 'not_readable' } });
  });
});

describe('an answer that cannot be', () => {
  it('is a fault: "not modified" to a first request', async () => {
    const fetcher: Fetcher = {
      fetch: async () => ok({ kind: 'unchanged', memory: NO_MEMORY }),
      close: async () => {},
    };
    const reader = readerOf(fetcher, false);
    const source = { id: 's', location: 'https://kyst.example/feed', title: null };
    const kind = 'unexpected_304';
    expect(await reader.read(source, NO_MEMORY, signal)).toMatchObject({ ok: false, error: { kind } });
    expect(await reader.page({ url: 'https://kyst.example/1', file: null }, signal)).toMatchObject({
      ok: false,
      error: { kind },
    });
  });
});

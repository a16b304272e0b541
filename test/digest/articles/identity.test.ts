/** Which entry is which article, whatever careless sources change. */
import { describe, expect, it } from 'vitest';
import { articleKey, entryAliases, entryKeys, snapshotOf } from '../../../src/digest/articles/identity.ts';
import type { Entry, ExtractedPage } from '../../../src/digest/model.ts';

const FEED = 'https://ferry.example/feed.xml';
const entry = (given: Partial<Entry>): Entry => ({
  guid: null,
  url: null,
  title: 'Harbour bridge closes',
  author: null,
  site: null,
  publishedAt: null,
  summary: '',
  body: null,
  whole: false,
  file: null,
  ...given,
});
const page = (given: Partial<ExtractedPage> = {}): ExtractedPage => ({
  url: null,
  title: 'Harbour bridge closes for two years',
  byline: null,
  site: 'The Ferry Times',
  publishedAt: null,
  language: 'en',
  completeness: 'full',
  text: 'The bridge shut at noon.',
  ...given,
});
const key = (given: Partial<Entry>): string => entryKeys([entry(given)], FEED)[0]!;

describe('entryKeys', () => {
  it('knows an entry again whose guid is new at each reading', () => {
    expect(key({ guid: 'reading-1-entry-7', url: 'https://ferry.example/bridge' })).toBe(
      key({ guid: 'reading-2-entry-7', url: 'https://ferry.example/bridge?utm_source=rss' }),
    );
  });

  it('never looks at a date', () => {
    expect(key({ url: 'https://ferry.example/bridge', publishedAt: 1 })).toBe(
      key({ url: 'https://ferry.example/bridge', publishedAt: 2 }),
    );
    expect(key({ publishedAt: 1 })).toBe(key({ publishedAt: 2 }));
  });

  it('tells entries with one guid for all apart by their links', () => {
    const keys = entryKeys(
      ['a', 'b', 'c'].map((name) =>
        entry({ guid: 'same', url: `https://ferry.example/${name}`, title: name }),
      ),
      FEED,
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('tells entries with one link for all apart by guid, and without guids by title and text', () => {
    const url = 'https://ferry.example/news';
    const byGuid = ['a-1001', 'b-1002'].map((guid) => entry({ guid, url, title: `On ${guid}` }));
    expect(new Set(entryKeys(byGuid, FEED)).size).toBe(2);
    const byTitle = ['Bridge', 'Tunnel'].map((title) => entry({ url, title }));
    expect(new Set(entryKeys(byTitle, FEED)).size).toBe(2);
    const byText = ['One.', 'Two.'].map((summary) => entry({ summary }));
    expect(new Set(entryKeys(byText, FEED)).size).toBe(2);
  });

  it('takes a front page for no link', () => {
    expect(key({ url: 'https://ferry.example/', title: 'A' })).not.toBe(
      key({ url: 'https://ferry.example/', title: 'B' }),
    );
  });

  it('counts an entry once that a feed lists twice', () => {
    const twice = [entry({ guid: 'x-12345', url: 'https://ferry.example/a' })];
    const keys = entryKeys([...twice, ...twice], FEED);
    expect(keys[0]).toBe(keys[1]);
  });

  it('reads relative links against the feed', () => {
    expect(key({ url: '/bridge' })).toBe(key({ url: 'https://ferry.example/bridge' }));
  });

  it('drops links that are no web addresses', () => {
    expect(key({ url: 'javascript:alert(1)', guid: 'tag:ferry.example,2026:7' })).toBe(
      key({ guid: 'tag:ferry.example,2026:7' }),
    );
  });
});

describe('entryAliases', () => {
  const aliases = (given: Partial<Entry>): string[] => entryAliases([entry(given)], FEED)[0]!;

  it('share one where either link or guid stayed', () => {
    const before = aliases({ guid: 'tag:ferry.example,2026:7', url: 'https://ferry.example/old-title' });
    const after = aliases({ guid: 'tag:ferry.example,2026:7', url: 'https://ferry.example/new-title' });
    expect(before.some((alias) => after.includes(alias))).toBe(true);
  });

  it('trust no guid that may be a place in the list', () => {
    expect(aliases({ guid: '1', url: 'https://ferry.example/a' })).toHaveLength(1);
  });

  it('see the same address in guid and link, and versions counted behind a hash', () => {
    const first = aliases({ guid: 'https://ferry.example/a#0' });
    expect(aliases({ guid: 'https://ferry.example/a#1' })).toEqual(first);
  });
});

describe('articleKey', () => {
  it('is one for one address in several sources', () => {
    const text = 'x';
    expect(articleKey({ url: 'https://www.ferry.example/a', guid: '1', title: 'A', text })).toBe(
      articleKey({ url: 'http://ferry.example/a/#more', guid: '2', title: 'B', text }),
    );
  });
  it('falls back to title and text', () => {
    const of = (text: string): string => articleKey({ url: null, guid: null, title: 'A', text });
    expect(of('One.')).toBe(of('One.'));
    expect(of('One.')).not.toBe(of('Two.'));
  });
});

describe('snapshotOf', () => {
  const fetchedAt = Date.parse('2026-05-07T06:00Z');
  const snap = (e: Partial<Entry>, p: Partial<ExtractedPage> = {}, sourceTitle: string | null = null) =>
    snapshotOf({ entry: entry(e), page: page(p), sourceTitle, fetchedAt });

  it('has a new id for a new text, and keeps its key', () => {
    const before = snap({ url: 'https://ferry.example/a' });
    const after = snap({ url: 'https://ferry.example/a' }, { text: 'The bridge shut at one.' });
    expect(after.key).toBe(before.key);
    expect(after.id).not.toBe(before.id);
    expect(snap({ url: 'https://ferry.example/a' })).toEqual(before);
  });

  it('believes no date that cannot be', () => {
    const dated = (publishedAt: number, onPage: number | null = null) =>
      snap({ publishedAt }, { publishedAt: onPage }).publishedAt;
    expect(dated(0)).toBeNull();
    expect(dated(Date.parse('2099-01-01T00:00Z'))).toBeNull();
    expect(dated(Number.NaN)).toBeNull();
    expect(dated(fetchedAt - 5)).toBe(fetchedAt - 5);
    expect(dated(fetchedAt + 3_600_000)).toBe(fetchedAt);
    expect(dated(0, fetchedAt - 7)).toBe(fetchedAt - 7);
  });

  it('names the outlet by page, source or host', () => {
    const url = 'https://www.ferry.example/a';
    expect(snap({ url }).site).toBe('The Ferry Times');
    expect(snap({ url }, { site: '' }, 'Ferry feed').site).toBe('Ferry feed');
    expect(snap({ url }, { site: '' }).site).toBe('ferry.example');
  });

  it('links where the page says it stands, on its own site alone', () => {
    const url = 'https://ferry.example/a?id=3&utm_source=rss';
    expect(snap({ url }, { url: 'https://ferry.example/news/a' }).url).toBe('https://ferry.example/news/a');
    expect(snap({ url }, { url: 'https://ferry.example/' }).url).toBe('https://ferry.example/a?id=3');
    expect(snap({ url }, { url: 'https://other.example/x' }).url).toBe('https://ferry.example/a?id=3');
    expect(snap({ url: 'javascript:alert(1)' }).url).toBe('');
  });

  it('takes the page title where the source cuts it', () => {
    expect(snap({ title: 'Harbour bridge cl…' }).title).toBe('Harbour bridge closes for two years');
    expect(snap({ title: '' }).title).toBe('Harbour bridge closes for two years');
    expect(snap({ title: 'Bridge shut' }).title).toBe('Bridge shut');
  });
});

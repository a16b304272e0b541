/** Which entry is which article, whatever careless sources change. */

import { describe, expect, it } from 'vitest';
import { articleKey, entryAliases } from '../../../src/digest/articles/identity.ts';
import type { Entry } from '../../../src/digest/model.ts';
import { entryOf } from '../../fakes/entry.ts';

const FEED = 'https://ferry.example/feed.xml';
const entryKeys = (entries: readonly Entry[], location: string): string[] =>
  entryAliases(entries, location).map(([best]) => best);
const key = (given: Partial<Entry>): string => entryKeys([entryOf(given)], FEED)[0]!;

describe('the best key of an entry', () => {
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
        entryOf({ guid: 'same', url: `https://ferry.example/${name}`, title: name }),
      ),
      FEED,
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('tells entries with one link for all apart by guid, and without guids by title and text', () => {
    const url = 'https://ferry.example/news';
    const byGuid = ['a-1001', 'b-1002'].map((guid) => entryOf({ guid, url, title: `On ${guid}` }));
    expect(new Set(entryKeys(byGuid, FEED)).size).toBe(2);
    const byTitle = ['Bridge', 'Tunnel'].map((title) => entryOf({ url, title }));
    expect(new Set(entryKeys(byTitle, FEED)).size).toBe(2);
    const byText = ['One.', 'Two.'].map((summary) => entryOf({ summary }));
    expect(new Set(entryKeys(byText, FEED)).size).toBe(2);
  });

  it('takes a front page for no link', () => {
    expect(key({ url: 'https://ferry.example/', title: 'A' })).not.toBe(
      key({ url: 'https://ferry.example/', title: 'B' }),
    );
  });

  it('counts an entry once that a feed lists twice', () => {
    const twice = [entryOf({ guid: 'x-12345', url: 'https://ferry.example/a' })];
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
  const aliases = (given: Partial<Entry>): string[] => entryAliases([entryOf(given)], FEED)[0]!;

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

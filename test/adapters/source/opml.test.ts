/** Lists of feeds in and out, and the packs that come with the program. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../../src/adapters/source/opml.ts';
import { starterPacks } from '../../../src/adapters/source/packs.ts';

const feeds = (text: string) => {
  const result = readOpml(text);
  return result.ok ? result.value : result.error.kind;
};

describe('readOpml', () => {
  it('reads feeds in groups, each address once', () => {
    const text = `<?xml version="1.0"?><opml version="1.0"><body>
      <outline text="North"><outline text="Towns"><outline type="rss" text="Kyst &amp; Fjord" xmlUrl="https://kyst.example/f?a=1&amp;b=2"/></outline></outline>
      <outline title="Ferry" text="ignored" XMLURL="https://ferry.example/rss" category="/News/Sea,/x">
      <outline text="Again" xmlUrl="https://ferry.example/rss"/>
      <outline text="Local" xmlUrl="file:///etc/passwd"/></body></opml>`;
    expect(feeds(text)).toEqual([
      { title: 'Kyst & Fjord', url: 'https://kyst.example/f?a=1&b=2', category: 'North / Towns' },
      { title: 'Ferry', url: 'https://ferry.example/rss', category: 'News/Sea' },
    ]);
  });

  it('declines what is no list, and entities', () => {
    expect(feeds('<rss/>')).toBe('not_opml');
    expect(feeds('<!DOCTYPE o [<!ENTITY a "b">]><opml/>')).toBe('doctype_entity');
    expect(feeds(`<opml>${'<outline text="a">'.repeat(100_000)}`)).toBe('too_deep');
  });

  it('reads back what writeOpml wrote', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((s) => s.replace(/[\p{C}\s]+/gu, ' ').trim())
      .filter((s) => s !== '' && !/<|javascript:|\bon\w+\s*=/i.test(s));
    const feed = fc.record({
      title: text,
      url: fc.webUrl({ withQueryParameters: true }),
      category: fc.option(text),
    });
    fc.assert(
      fc.property(text, fc.uniqueArray(feed, { selector: (f) => f.url, maxLength: 8 }), (title, list) => {
        const back = feeds(writeOpml(title, list));
        expect(back).toHaveLength(list.length);
        expect(new Set(back as object[])).toEqual(new Set(list));
      }),
    );
  });

  it('writes markup as text', () => {
    const written = writeOpml('<&>', [{ title: '"a" <b> & \u0007', url: 'https://kyst.example/?a&b' }]);
    expect(written).toContain('text="&quot;a&quot; &lt;b&gt; &amp; "');
    expect(written).toContain('xmlUrl="https://kyst.example/?a&amp;b"');
  });
});

describe('starterPacks', () => {
  it('has every subject in every language, with feeds over https', async () => {
    const packs = await starterPacks();
    for (const language of ['en', 'de', 'fr', 'es'])
      for (const subject of ['world', 'technology', 'science', 'business', 'sport']) {
        const pack = packs.find((p) => p.id === `${language}-${subject}`);
        expect(pack).toMatchObject({ language, subject });
        expect(pack!.feeds.length).toBeGreaterThanOrEqual(4);
        expect(pack!.feeds.length).toBeLessThanOrEqual(8);
        for (const { url } of pack!.feeds) expect(url).toMatch(/^https:\/\//);
      }
  });

  it('says so where the folder is missing', async () => {
    await expect(starterPacks('/nowhere/packs')).rejects.toThrow(/starter packs cannot be read: .*nowhere/);
  });
});

it('keeps names to a length, so that a group of many feeds is not repeated for each at length', () => {
  const feeds = Array.from(
    { length: 50 },
    (_, i) => `<outline text="${'f'.repeat(900)}" xmlUrl="https://a.example/${i}"/>`,
  );
  const groups = Array.from({ length: 150 }, () => `<outline text="${'g'.repeat(900)}">`);
  const read = readOpml(`<opml version="2.0"><body>${groups.join('')}${feeds.join('')}`);
  if (!read.ok) throw new Error(read.error.detail);
  expect(read.value).toHaveLength(50);
  for (const { title, category } of read.value) {
    expect(title.length).toBeLessThanOrEqual(200);
    expect(category!.length).toBeLessThanOrEqual(200);
  }
});

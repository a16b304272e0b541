/** Feeds of every kind to entries, whole or broken, and nothing hostile gets through. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/adapters/source/feed.ts';
import type { Entry } from '../../../src/digest/model.ts';
import type { ParsedFeed } from '../../../src/digest/ports.ts';
import { growth, LINEAR } from '../../growth.ts';

const read = (text: string, url: string | null = 'https://kyst.example/feeds/news.xml') =>
  parseFeed({ url, contentType: null, body: { kind: 'text', text } });

function feed(text: string, url?: string | null): ParsedFeed {
  const result = read(text, url);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.detail}`);
  return result.value;
}

function fault(text: string): string {
  const result = read(text);
  return result.ok ? 'none' : result.error.kind;
}

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kystposten</title>${head}${items}</channel></rss>`;
const one = (fields: string, head?: string): Entry => feed(rss(`<item>${fields}</item>`, head)).entries[0]!;

describe('RSS', () => {
  it('reads the feed and its items', () => {
    const parsed = feed(
      rss(
        `<item><guid>k-1</guid><title>Bridge closes</title><link>https://kyst.example/bridge</link>
         <description>Cracks were &lt;b&gt;found&lt;/b&gt;.</description><author>desk@kyst.example (Mara Lindqvist)</author>
         <pubDate>Tue, 06 May 2025 12:00:00 CEST</pubDate></item>`,
        '<link>https://kyst.example/</link><language>en-gb</language>',
      ),
    );
    expect(parsed).toMatchObject({
      format: 'rss',
      title: 'Kystposten',
      url: 'https://kyst.example/',
      language: 'en-gb',
      notes: [],
    });
    expect(parsed.entries).toEqual([
      {
        guid: 'k-1',
        url: 'https://kyst.example/bridge',
        title: 'Bridge closes',
        author: 'Mara Lindqvist',
        site: null,
        publishedAt: Date.UTC(2025, 4, 6, 10),
        summary: 'Cracks were found.',
        body: null,
        whole: false,
        file: null,
      },
    ]);
  });

  it('decodes what was escaped once, twice, or put in CDATA', () => {
    expect(one('<title>Fish &amp;amp; chips</title>').title).toBe('Fish & chips');
    expect(one('<title>Fish &amp; chips &eacute;t&#233; &#146;</title>').title).toBe('Fish & chips été ’');
    expect(one('<title><![CDATA[Profits < losses & <i>debts</i>]]></title>').title).toBe(
      'Profits < losses & debts',
    );
    expect(one('<title>Prices fell 5 &lt; 6 per cent</title>').title).toBe('Prices fell 5 < 6 per cent');
  });

  it('leaves nothing in titles and summaries that a browser would run', () => {
    const evil = '&amp;lt;script&amp;gt;steal()&amp;lt;/script&amp;gt; &lt;img src=x onerror=steal()&gt;';
    const { title, summary } = one(`<title>Quiet day ${evil}</title><description>Calm ${evil}</description>`);
    for (const text of [title, summary]) expect(text).not.toMatch(/<script|onerror/i);
    expect(title).toContain('Quiet day');
  });

  it('takes the body from content:encoded under any prefix, and the summary from what there is', () => {
    const entry = feed(
      `<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><item><title>t</title>
       <c:encoded><![CDATA[<p>The bridge shut.</p>]]></c:encoded></item></channel></rss>`,
    ).entries[0]!;
    expect(entry.body).toEqual({ kind: 'html', content: '<p>The bridge shut.</p>' });
    expect(entry.summary).toBe('The bridge shut.');
  });

  it('prefers the item’s own fields to those of media and iTunes', () => {
    const entry = one(
      '<media:title>Photo</media:title><itunes:author>Radio</itunes:author><title>Bridge</title><dc:creator>Ola Berg</dc:creator>',
    );
    expect(entry).toMatchObject({ title: 'Bridge', author: 'Ola Berg' });
  });

  it('drops links that are not http, and makes relative ones absolute', () => {
    expect(one('<title>t</title><link>javascript:alert(1)</link>').url).toBeNull();
    expect(one('<link>../bridge?a=1&amp;b=2</link>').url).toBe('https://kyst.example/bridge?a=1&b=2');
    expect(one('<guid>https://kyst.example/p/1</guid>').url).toBe('https://kyst.example/p/1');
    expect(one('<guid isPermaLink="false">https://kyst.example/p/1</guid>').url).toBeNull();
  });

  it('drops an id that several items share, and says so', () => {
    const parsed = feed(
      rss(`${'<item><guid>x</guid><title>a</title></item>'.repeat(2)}<item><guid>y</guid></item>`),
    );
    expect(parsed.entries.map((e) => e.guid)).toEqual([null, null, 'y']);
    expect(parsed.notes.map((n) => n.kind)).toEqual(['shared_guid']);
  });

  it('reads RDF, whose items stand beside the channel', () => {
    const parsed =
      feed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://kyst.example/"><title>Kyst</title></channel>
      <item rdf:about="https://kyst.example/1"><title>One</title><dc:date>2025-05-06T10:00Z</dc:date></item></rdf:RDF>`);
    expect(parsed).toMatchObject({ format: 'rdf', title: 'Kyst' });
    expect(parsed.entries[0]).toMatchObject({
      url: 'https://kyst.example/1',
      title: 'One',
      publishedAt: Date.UTC(2025, 4, 6, 10),
    });
  });
});

it('keeps names and titles to a length that can be shown', () => {
  const long = 'Harbour bridge '.repeat(100_000);
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: long,
    items: [{ id: '1', title: long }],
  });
  for (const text of [rss(`<item><title>${long}</title></item>`).replace('Kystposten', long), json]) {
    const { title, entries } = feed(text);
    expect(title).toMatch(/^Harbour bridge Harbour.{50,185}$/);
    expect(entries[0]!.title).toMatch(/^Harbour bridge Harbour.{400,985}$/);
  }
});

describe('Atom', () => {
  const atom = (entry: string): Entry =>
    feed(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://ferry.example/x/"><title>Ferry Times</title>
       <author><name>Desk</name></author><entry>${entry}</entry></feed>`,
    ).entries[0]!;

  it('heeds the type of a text', () => {
    expect(atom('<title type="html">Tea &amp;amp; &lt;b&gt;cake&lt;/b&gt;</title>').title).toBe('Tea & cake');
    expect(atom('<title type="text">a &amp;lt; b</title>').title).toBe('a &lt; b');
    expect(
      atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tea <b>cake</b></div></title>')
        .title,
    ).toBe('Tea cake');
    expect(atom('<content type="html">&lt;p&gt;Hi&lt;/p&gt;</content>').body).toEqual({
      kind: 'html',
      content: '<p>Hi</p>',
    });
  });

  it.each([
    ['one long base', 1, (size: number) => size * 20],
    ['many bases in each other', 150, () => 2_000],
  ])('takes no more time for a link from %s', (_, bases, length) => {
    const links = (size: number): readonly Entry[] =>
      feed(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${`<a xml:base="https://ferry.example/${'x'.repeat(length(size))}">`.repeat(bases)}
        ${'<entry><title>a</title><link href="b"/></entry>'.repeat(size)}`,
      ).entries;
    expect(growth(1_000, links)).toBeLessThan(LINEAR);
    const started = process.cpuUsage();
    links(4_000);
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
  });

  it('looks for the author of the whole feed once, not for each of its entries', () => {
    const entries = (size: number): readonly Entry[] =>
      feed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${'<entry><title>a</title></entry>'.repeat(size)}
        <author><name>Desk</name></author></feed>`).entries;
    expect(entries(2).map(({ author }) => author)).toEqual(['Desk', 'Desk']);
    expect(growth(4_000, entries)).toBeLessThan(LINEAR);
  });

  it('takes the alternate link, from the base that the feed names', () => {
    const entry = atom(
      '<link rel="self" href="self.xml"/><link href="b/1.html"/><id>tag:ferry.example,2025:1</id>',
    );
    expect(entry).toMatchObject({
      url: 'https://ferry.example/x/b/1.html',
      guid: 'tag:ferry.example,2025:1',
      author: 'Desk',
    });
  });

  it('takes the first date that it can read', () => {
    const entry = atom('<published>soon</published><updated>2025-05-06T10:00:00+02:00</updated>');
    expect(entry.publishedAt).toBe(Date.UTC(2025, 4, 6, 8));
  });
});

describe('JSON Feed', () => {
  const json = (item: object): Entry =>
    feed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Kyst', items: [item] }))
      .entries[0]!;

  it('reads items, whatever types their values have', () => {
    expect(
      json({ id: 7, url: '/p/7', title: 'Seven', content_html: '<p>Hi</p>', authors: [{ name: 'Ola' }] }),
    ).toEqual({
      guid: '7',
      url: 'https://kyst.example/p/7',
      title: 'Seven',
      author: 'Ola',
      site: null,
      publishedAt: null,
      summary: 'Hi',
      body: { kind: 'html', content: '<p>Hi</p>' },
      whole: false,
      file: null,
    });
    expect(json({ id: {}, url: 3, title: [], authors: 'me' }).title).toBe('');
  });

  it('keeps what stands before a break', () => {
    const whole = JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    });
    const parsed = feed(whole.slice(0, whole.indexOf('"c"')));
    expect(parsed.entries.map((e) => e.guid)).toEqual(['a', 'b']);
    expect(parsed.notes.map((n) => n.kind)).toEqual(['truncated']);
  });

  it('is not led astray by names of prototypes', () => {
    feed('{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","__proto__":{"polluted":true}}]}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('broken feeds', () => {
  const items = ['first', 'second', 'third'].map(
    (name) => `<item><title>The ${name}</title><link>https://kyst.example/${name}</link></item>`,
  );

  it('keeps the complete items of a feed that breaks off', () => {
    const whole = rss(items.join(''));
    const parsed = feed(whole.slice(0, whole.indexOf('kyst.example/third') + 14));
    expect(parsed.entries.map((e) => e.title)).toEqual(['The first', 'The second']);
    expect(parsed.notes.map((n) => n.kind)).toEqual(['truncated']);
  });

  it('reads a prefix of the items wherever a feed is cut', () => {
    const whole = rss(items.join(''));
    const all = feed(whole).entries;
    fc.assert(
      fc.property(fc.nat(whole.length), (at) => {
        const cut = read(whole.slice(0, at));
        if (cut.ok && cut.value.entries.length > 1)
          expect(all.slice(0, cut.value.entries.length)).toEqual(cut.value.entries);
      }),
    );
  });

  it('mends unclosed tags, bare ampersands and stray characters', () => {
    const entry = one(
      '<title>Salt & pepper\u0008</b> <link>https://kyst.example/a?b=1&c=2</link><guid>g</guid>',
    );
    expect(entry).toMatchObject({ title: 'Salt & pepper', url: 'https://kyst.example/a?b=1&c=2', guid: 'g' });
  });

  it('reads on where an item was not closed', () => {
    expect(
      feed(rss('<item><title>a</title><item><title>b</title></item>')).entries.map((e) => e.title),
    ).toEqual(['a', 'b']);
  });

  it('finds the feed behind warnings, and knows a page from a feed', () => {
    expect(feed(`Warning: cache is cold\n<br />\n${rss(items[0]!)}`).entries).toHaveLength(1);
    expect(fault('<!DOCTYPE html><html><head><title>x</title></head><body>no</body></html>')).toBe(
      'not_a_feed',
    );
    expect(fault('<sitemap><url/></sitemap>')).toBe('not_a_feed');
    expect(fault('just words')).toBe('not_a_feed');
    expect(fault('{"a":1}')).toBe('not_a_feed');
    expect(fault('  ')).toBe('empty');
  });

  it('declines entities, depth and size, each with its own fault', () => {
    const bomb = '<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>';
    expect(fault(`<?xml version="1.0"?>${bomb}${rss('<item><title>&c;</title></item>')}`)).toBe(
      'doctype_entity',
    );
    expect(fault(`<!DOCTYPE r [<!ENTITY % p SYSTEM "http://192.0.2.1/x.dtd">%p;]><rss/>`)).toBe(
      'doctype_entity',
    );
    expect(fault(`<rss>${'<a>'.repeat(5000)}`)).toBe('too_deep');
    expect(fault(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)).toBe('too_deep');
    expect(fault(rss(' '.repeat(9 * 1024 * 1024)))).toBe('too_large');
    expect(
      feed(
        `<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://192.0.2.1/rss.dtd">${rss(items[0]!)}`,
      ).entries,
    ).toHaveLength(1);
  });

  it('takes what an entity declaration stands in for text where it is text', () => {
    const parsed = feed(
      rss(
        '<item><title>a</title><description><![CDATA[<!DOCTYPE x [<!ENTITY a "b">]>]]></description></item>',
      ),
    );
    expect(parsed.entries).toHaveLength(1);
  });

  it('has no date where a program wrote that it knows none', () => {
    for (const date of ['1970-01-01', 'Thu, 01 Jan 1970 00:00:00 GMT', '0', 'never'])
      expect(one(`<title>t</title><pubDate>${date}</pubDate>`).publishedAt).toBeNull();
  });

  it('is done with floods of marks at once', () => {
    for (const mark of [
      '<!-',
      '<!--',
      '<![CDATA[',
      '<',
      '</',
      '<a b="',
      '&',
      '&lt;',
      '<![',
      '&lt;a x="',
      '&lt;!--',
    ])
      expect(['none', 'too_deep', 'too_large', 'not_a_feed']).toContain(
        fault(rss(`<item><title>a</title><description>${mark.repeat(200_000)}`)),
      );
  });

  it('never throws, and never answers with anything but plain data', () => {
    const piece = fc.constantFrom(
      ...[
        '<rss>',
        '<channel>',
        '<item>',
        '</item>',
        '<title>',
        '</title>',
        '<link href="',
        '"/>',
        '<![CDATA[',
        ']]>',
      ],
      ...[
        '<!--',
        '-->',
        '&amp;',
        '&',
        '<',
        '>',
        'text',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        '<entry>',
        '{',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const result = read(pieces.join(''));
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
    );
  });
});

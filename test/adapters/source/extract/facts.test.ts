/** The facts of a page: when, where, by whom and how much of it. */
import { describe, expect, it } from 'vitest';
import { dateOnPage } from '../../../../src/adapters/source/extract/date-on-page.ts';
import { extract } from '../../../../src/adapters/source/extract/extract.ts';
import type { ExtractedPage } from '../../../../src/digest/model.ts';
import { PARAGRAPHS, page, paragraphs } from './pages.ts';

function read(html: string, url: string | null = 'https://kystposten.example/news/1'): ExtractedPage {
  const found = extract({ url, contentType: null, body: { kind: 'html', html } });
  if (!found.ok) throw new Error(`${found.error.kind}: ${found.error.detail}`);
  return found.value;
}

const NOW = Date.UTC(2026, 4, 6);

describe('publication time', () => {
  it.each([
    ['2026-05-05T12:30:00+02:00', Date.UTC(2026, 4, 5, 10, 30)],
    ['2026-05-05 12:30', Date.UTC(2026, 4, 5, 12, 30)],
    ['2026-05-05', Date.UTC(2026, 4, 5)],
    ['Tue, 05 May 2026 12:30:00 GMT', Date.UTC(2026, 4, 5, 12, 30)],
    ['May 5, 2026 at 1:30 PM', Date.UTC(2026, 4, 5, 13, 30)],
    ['5. Mai 2026', Date.UTC(2026, 4, 5)],
    ['05.05.2026, 12:30 Uhr', Date.UTC(2026, 4, 5, 12, 30)],
    ['5 de mayo de 2026', Date.UTC(2026, 4, 5)],
    ['2026-05-09', null],
    ['May 2026', null],
    ['2026', null],
    ['12 May, 24 comments', null],
    ['31.02.2026', null],
    ['05.05.2026 12:30 MESZ', Date.UTC(2026, 4, 5, 10, 30)],
    ['5 May 2026 8:30 EDT', Date.UTC(2026, 4, 5, 12, 30)],
    ['soon', null],
    ['', null],
  ])('%s', (text, time) => {
    expect(dateOnPage(text, 'day-first', NOW)).toBe(time);
  });

  it.each([
    ['en-US', '2025-05-07'],
    ['en', '2025-05-07'],
    ['en-GB', '2025-07-05'],
    ['fr', '2025-07-05'],
  ])('is read in the order of the language that the page declares: %s', (language, day) => {
    const html = `<!doctype html><html lang="${language}"><head><title>T</title></head><body><article><h1>Bridge</h1><time>5/7/2025</time>${paragraphs()}</article></body></html>`;
    expect(read(html).publishedAt).toBe(Date.parse(day));
  });
});

describe('byline', () => {
  const graph = (author: string): string =>
    `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge","author":${author}},{"@type":"Person","@id":"#ida","name":"Ida Holm"},{"@type":"Thing","name":"No Body"}]}</script>`;
  it.each<[string, string, string | null]>([
    ['another node of the same graph', graph('{"@id":"#ida"}'), 'Ida Holm'],
    ['nobody where the node is missing', graph('{"@id":"#ola"}'), null],
    ['nobody without a name or an id', graph('{"@type":"Person"}'), null],
    ['behind its label', '<p>Ein Artikel von <b>Ida Holm</b> | 27.01.2026</p>', 'Ida Holm'],
    ['behind a date', '<p>5.3.2026 – Ida Holm</p>', 'Ida Holm'],
    ['a name alone in an element for authors', '<h5 class="field-author">Ida Holm</h5>', 'Ida Holm'],
    [
      'no sentence about somebody',
      '<p class="box-author">Ida Holm writes about bridges and ferries.</p>',
      null,
    ],
    ['once where a picture repeats it', '<p class="author">Ida Holm Ida Holm</p>', 'Ida Holm'],
    ['a name before a login', '<a rel="author">ida.holm</a><p class="author-name">Ida Holm</p>', 'Ida Holm'],
    ['a login where nothing else stands', '<a rel="author">ida.holm</a>', 'ida.holm'],
    [
      'several, told by commas',
      '<p class="byline">By Ida Holm, Ola Lind and Mara Brandt</p>',
      'Ida Holm, Ola Lind, Mara Brandt',
    ],
    [
      'without role and agency',
      '<p class="byline">By Ida Holm, Staff Writer, Associated Press</p>',
      'Ida Holm',
    ],
    ['without day and place', '<p>Von Ida Holm am 27. Januar 2026</p>', 'Ida Holm'],
    ['an agency where nobody else is named', '<p class="byline">dpa</p>', 'dpa'],
    ['a person before an agency', '<p class="byline">Reuters</p><p>Par Ida Holm</p>', 'Ida Holm'],
    ['not the photographer', '<p class="author">Foto: Jon Vik</p>', null],
    ['not who commented', '<div class="comments"><b class="author-name">Jon Vik</b></div>', null],
    [
      'a weekday in a paper’s name',
      '<p class="byline">Ida Holm for the Post On Sunday</p>',
      'Ida Holm for the Post On Sunday',
    ],
    ['a name that begins like a weekday', '<p class="byline">Nuria Domingo</p>', 'Nuria Domingo'],
    [
      'who stands side by side',
      '<p><a rel="author">Ida Holm</a> <a rel="author">Ola Lind</a></p>',
      'Ida Holm, Ola Lind',
    ],
    ['not a word that names nobody', '<p class="author">Publisher</p>', null],
  ])('%s', (_, html, byline) => {
    expect(read(page(html + paragraphs(), '<title>Bridge</title>')).byline).toBe(byline);
  });
});

describe('JSON-LD', () => {
  const told = (value: unknown, url?: string): ExtractedPage =>
    read(
      page(
        `<script type="application/ld+json">${JSON.stringify(value)}</script>${paragraphs()}`,
        '<title>Bridge</title>',
      ),
      url,
    );
  const article = (author: unknown): unknown => ({
    '@type': 'schema:BlogPosting',
    headline: 'Bridge',
    author,
  });

  it.each<[string, unknown, string | null]>([
    ['a list of names', ['Ida Holm', { name: 'Ola Lind' }], 'Ida Holm, Ola Lind'],
    ['given and family name', { givenName: 'Ida', familyName: 'Holm' }, 'Ida Holm'],
    ['a name with its language', { name: { '@value': 'Ida Holm', '@language': 'da' } }, 'Ida Holm'],
    ['an ordered list', { '@list': [{ name: 'Ida Holm' }] }, 'Ida Holm'],
    [
      'people before bodies',
      [{ '@type': 'Organization', name: 'Harbour Wire' }, { name: 'Ida Holm' }],
      'Ida Holm, Harbour Wire',
    ],
    ['an address is no name', 'https://ferry.example/ida', null],
    ['a byline in a name', { name: 'By Ida Holm and Ola Lind' }, 'Ida Holm, Ola Lind'],
  ])('%s', (_, author, byline) => {
    expect(told(article(author)).byline).toBe(byline);
  });

  it('is read of the story at this address, where it describes others too', () => {
    const of = (path: string, name: string) => ({
      '@type': 'NewsArticle',
      url: `https://kystposten.example/${path}`,
      author: { name },
    });
    expect(told([of('b', 'Ola Lind'), of('a', 'Ida Holm')], 'https://kystposten.example/a').byline).toBe(
      'Ida Holm',
    );
  });

  it('says of a part of the story that it costs', () => {
    const part = { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.rest' };
    expect(told({ '@type': 'NewsArticle', headline: 'Bridge', hasPart: part }).completeness).toBe(
      'paywalled',
    );
  });
});

describe('title', () => {
  const told = (title: string, ...headings: string[]): string =>
    read(page(headings.map((h) => `<h1>${h}</h1>`).join('') + paragraphs(), `<title>${title}</title>`)).title;

  it('is the only heading, where that tells the same in other words', () => {
    expect(told('Harbour bridge shut: what drivers must know', 'Old harbour bridge shut for two years')).toBe(
      'Old harbour bridge shut for two years',
    );
  });

  it('is not a heading about something else, nor one of two', () => {
    expect(told('Harbour bridge shut for years', 'Everything about the northern coast')).toBe(
      'Harbour bridge shut for years',
    );
    expect(told('Harbour bridge shut: know more', 'Old harbour bridge shut today', 'Other news here')).toBe(
      'Harbour bridge shut: know more',
    );
  });
});

describe('publication time elsewhere', () => {
  it.each<[string, string, string]>([
    [
      'before a change',
      '<p>Publié le 3 février 2026 à 06h00, modifié le 4 février 2026</p>',
      '2026-02-03T06:00',
    ],
    [
      'behind a change',
      '<p>Aktualisiert: 10.03.2026, 07:10</p><p>Veröffentlicht: 09.03.2026, 17:42</p>',
      '2026-03-09T17:42',
    ],
    ['a change where nothing else is told', '<p>Stand: 10.03.2026, 07:10 Uhr</p>', '2026-03-10T07:10'],
    [
      'microformats',
      '<abbr class="published" title="2026-03-09T17:42:00Z">Monday</abbr>',
      '2026-03-09T17:42',
    ],
    [
      'RDFa',
      '<span property="schema:datePublished" content="2026-03-09T17:42Z">Monday</span>',
      '2026-03-09T17:42',
    ],
    [
      'not a comment’s',
      '<ol class="comments"><time datetime="2026-04-01">x</time></ol><p>9 March 2026</p>',
      '2026-03-09',
    ],
  ])('%s', (_, html, time) => {
    const found = read(page(html + paragraphs(), '<title>Bridge</title>')).publishedAt;
    expect(new Date(found ?? 0).toISOString().slice(0, time.length)).toBe(time);
  });

  it('is in the address, the day first', () => {
    expect(
      read(page(paragraphs(), '<title>T</title>'), 'https://kystposten.example/n/29-10-2025').publishedAt,
    ).toBe(Date.UTC(2025, 9, 29));
  });

  it('is that of the page where no article is described', () => {
    const head =
      '<title>T</title><script type="application/ld+json">{"@type":"WebPage","datePublished":"2025-10-29","author":{"name":"Ida Holm"}}</script>';
    const { publishedAt, byline } = read(page(paragraphs(), head));
    expect([publishedAt, byline]).toEqual([Date.UTC(2025, 9, 29), 'Ida Holm']);
  });
});

describe('address', () => {
  const linked = (href: string) =>
    page(paragraphs(), `<title>T</title><link rel="canonical" href="${href}">`);

  it('is the canonical one of the same site', () => {
    expect(read(linked('https://www.kystposten.example/bridge')).url).toBe(
      'https://www.kystposten.example/bridge',
    );
  });

  it('is the given one where the page names another site, its front page, or no web address', () => {
    for (const href of [
      'https://evil.example/x',
      'https://kystposten.example/',
      'javascript:alert(1)',
      'http://[',
    ])
      expect(read(linked(href)).url).toBe('https://kystposten.example/news/1');
  });
});

it('an address of another customer of the same host is another site', () => {
  const html = page(paragraphs(), '<title>T</title><link rel="canonical" href="https://honest.github.io/a">');
  const url = 'https://evil.github.io/x';
  const found = extract({ url, contentType: null, body: { kind: 'html', html } });
  expect(found.ok && [found.value.url, found.value.site]).toEqual([url, 'evil.github.io']);
});

describe('completeness', () => {
  const JSON_LD =
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False","headline":"Bridge"}</script>';

  it('is paywalled where the page says so', () => {
    expect(read(page(`${JSON_LD}${paragraphs(PARAGRAPHS.slice(0, 2))}`)).completeness).toBe('paywalled');
    const asked = `<article>${paragraphs(PARAGRAPHS.slice(0, 2))}<div>Subscribe to continue reading</div></article>`;
    expect(read(page(asked)).completeness).toBe('paywalled');
  });

  it('is an excerpt where the text breaks off', () => {
    expect(read(page(paragraphs([PARAGRAPHS[0], `${PARAGRAPHS[1]} And then …`]))).completeness).toBe(
      'excerpt',
    );
  });
});

describe('the text', () => {
  it('keeps headings, lists, quotations and rows of tables', () => {
    const { text } = read(
      page(`<article>${paragraphs()}<h2>The figures</h2><ul><li>Cars a day: 40,000</li><li>Ferries an hour: six</li></ul>
<blockquote><p>The bridge has served us well, and we shall build it again, the mayor wrote in a letter.</p></blockquote>
<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2025</td><td>41,200</td></tr></table><p>${PARAGRAPHS[0]!.replace('Tuesday', 'Monday')}</p></article>`),
    );
    for (const part of ['The figures', 'Cars a day: 40,000', 'The bridge has served us well', '2025 41,200'])
      expect(text).toContain(part);
  });

  it('opens with its Vorspann, and in English without the deck of its headline', () => {
    const told = (lang: string, lead: string, text: string): string =>
      read(
        `<html lang="${lang}"><title>Werft</title><h1>Die alte Werft</h1><p class="teaser-text">${lead}</p><div class="article-body">${text}</div></html>`,
      ).text;
    const german = Array.from(
      { length: 6 },
      (_, i) =>
        `<p>Der Rat hat den Umbau der Werft am Montag in Punkt ${i} gestoppt, weil die Kosten nicht bekannt sind und der Boden nicht untersucht ist.</p>`,
    ).join('');
    const lead = 'Die Mehrheit will erst die Kosten kennen, der Investor spricht von einem Wortbruch.';
    expect(told('de', lead, german).startsWith(`${lead}\n\nDer Rat`)).toBe(true);
    expect(
      told(
        'en',
        'Nine in ten of the crews want to stop work from Friday, whatever it costs.',
        paragraphs(),
      ).startsWith(PARAGRAPHS[0]),
    ).toBe(true);
  });

  it('has nothing that the page hides', () => {
    const hidden = [
      'hidden',
      'aria-hidden="true"',
      'style="display: none"',
      'style="font-size:0"',
      'style="opacity:0"',
      'class="sr-only"',
    ];
    const { text } = read(
      page(
        `<article>${hidden.map((how) => `<p ${how}>Nobody sees this line, so nobody shall read it.</p>`).join('')}${paragraphs()}</article>`,
      ),
    );
    expect(text).not.toContain('Nobody sees');
  });

  it('comes from JSON-LD where the page shows less', () => {
    const body = PARAGRAPHS.join('\\n\\n').replaceAll('"', '\\"');
    const { text } = read(
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script><p>${PARAGRAPHS[0].slice(0, 100)}</p>`,
      ),
    );
    expect(text).toBe(PARAGRAPHS.join('\n\n'));
  });
});

/** A page to its article: the text alone, and who wrote it, where and when. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/adapters/source/extract/extract.ts';
import type { ExtractedPage } from '../../../../src/digest/model.ts';
import { furnished, PARAGRAPHS, page, paragraphs } from './pages.ts';

const URL = 'https://kystposten.example/news/bridge?from=feed';

const read = (html: string, url: string | null = URL) =>
  extract({ url, contentType: null, body: { kind: 'html', html } });

function value(html: string, url: string | null = URL): ExtractedPage {
  const found = read(html, url);
  if (!found.ok) throw new Error(`${found.error.kind}: ${found.error.detail}`);
  return found.value;
}

describe('an article page', () => {
  it('gives the article alone, paragraphs apart by one blank line', () => {
    const { text } = value(furnished());
    expect(text.split('\n\n')).toEqual([...PARAGRAPHS.slice(0, 4), 'What happens next', PARAGRAPHS[4]]);
  });

  it('says who wrote it, where and when', () => {
    expect(value(furnished())).toMatchObject({
      url: 'https://kystposten.example/news/bridge',
      title: 'Harbour bridge closes for two years',
      byline: 'Ida Holm',
      site: 'Kystposten',
      publishedAt: Date.UTC(2026, 4, 5, 12, 30),
      language: 'en',
      completeness: 'full',
    });
  });

  it('reads bytes in the charset that the page names', () => {
    const html = page(paragraphs(PARAGRAPHS.map((p) => `Café: ${p}`))).replace('utf-8', 'iso-8859-1');
    const bytes = Buffer.from(html.replace(/[“”]/g, '"'), 'latin1');
    const found = extract({ url: URL, contentType: 'text/html', body: { kind: 'bytes', bytes } });
    expect(found.ok && found.value.text.startsWith('Café: The old')).toBe(true);
  });

  it('reads a page without html and body tags', () => {
    expect(value(`<title>Harbour bridge closes</title>${paragraphs()}`).text).toBe(PARAGRAPHS.join('\n\n'));
  });
});

describe('what is no article', () => {
  it('is a fault', () => {
    for (const html of ['', '<p></p>', page('<nav><a href="/">Home</a></nav>')])
      expect(read(html)).toMatchObject({ ok: false, error: { kind: 'no_article' } });
  });

  it('is an image, whatever the server calls it', () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, i) => (i * 167 + (i >> 3) * 89) % 256);
    for (const contentType of ['text/html', 'text/plain', null])
      expect(extract({ url: URL, contentType, body: { kind: 'bytes', bytes } })).toMatchObject({
        ok: false,
        error: { kind: 'no_article' },
      });
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<a',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '"',
      '=',
      '<br>',
      'word ',
      '<table><td>',
      '<li>',
      '<svg>',
      '&#0;',
      '<h1>',
      '\u0000',
      '>',
      '<html',
      '<body>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(typeof read(pieces.join('')).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});

/** Bytes to text: which charset is believed, and when. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/adapters/source/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('decode', () => {
  it('lets a byte order mark win over everything', () => {
    const bytes = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...utf8('<?xml version="1.0" encoding="iso-8859-1"?>Brücke'),
    ]);
    const { text, encoding } = decode(bytes, 'text/xml; charset=windows-1252', 'xml');
    expect(encoding).toBe('utf-8');
    expect(text.endsWith('Brücke')).toBe(true);
    expect(text.startsWith('<')).toBe(true);
    expect(decode(new Uint8Array([0xff, 0xfe, ...utf16('Hafen')]), null, 'text')).toEqual({
      text: 'Hafen',
      encoding: 'utf-16le',
    });
  });

  it('takes the charset of the server before what the document says', () => {
    const bytes = latin('<?xml version="1.0" encoding="utf-8"?><a>caf\u00e9</a>');
    expect(decode(bytes, 'text/xml; charset="ISO-8859-1"', 'xml').text).toContain('café');
  });

  it('reads the XML declaration and the meta elements', () => {
    const cyrillic = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];
    const xml = new Uint8Array([...utf8("<?xml version='1.0' encoding='windows-1251'?><a>"), ...cyrillic]);
    expect(decode(xml, 'application/xml', 'xml').text).toContain('Привет');
    const html = new Uint8Array([...utf8('<html><meta charset=windows-1251><p>'), ...cyrillic]);
    expect(decode(html, 'text/html', 'html').text).toContain('Привет');
    const old = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
    expect(decode(new Uint8Array([...utf8(old), ...cyrillic]), null, 'html').text).toContain('Привет');
  });

  it('falls through names that nobody knows and names that the bytes do not fit', () => {
    expect(decode(utf8('Brücke'), 'text/plain; charset=klingon', 'text')).toEqual({
      text: 'Brücke',
      encoding: 'utf-8',
    });
    expect(decode(latin('na\u00efve'), 'text/plain; charset=utf-8', 'text')).toEqual({
      text: 'naïve',
      encoding: 'windows-1252',
    });
  });

  it('sees UTF-16 and UTF-32 without a mark by their zero bytes', () => {
    expect(decode(utf16('<?xml version="1.0" encoding="utf-16"?><a/>'), null, 'xml').text).toContain('<a/>');
    const wide = Uint8Array.from([...'<a>ø</a>'].flatMap((c) => [0, 0, 0, c.charCodeAt(0)]));
    expect(decode(wide, null, 'xml')).toEqual({ text: '<a>ø</a>', encoding: 'utf-32be' });
  });

  it('keeps UTF-8 where only a byte or two are broken', () => {
    const cut = utf8('Die Brücke über den Öresund wird für zwei Jahre geschlossen – é').slice(0, -1);
    expect(decode(cut, null, 'text').text).toContain('Brücke über den Öresund');
  });

  it('reads back every text written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\u0000') && !text.startsWith('\ufeff'));
        expect(decode(utf8(text), null, 'text').text).toBe(text);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.option(fc.string()),
        fc.constantFrom('xml', 'html', 'json', 'text'),
        (bytes, type, as) => {
          expect(typeof decode(bytes, type, as as 'xml').text).toBe('string');
        },
      ),
    );
  });
});

/** Pages made to hang or break the reader do neither. */

import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/adapters/source/extract/extract.ts';
import { timeOf } from '../../../growth.ts';

const MEGABYTE = 1_000_000;
/** Generous: a hundred times what a page takes, so that a busy machine does not fail the test. */
const BOUND = 10_000;

const HOSTILE: readonly (readonly [string, string, string | null])[] = [
  ['a megabyte of opening tags', '<div>'.repeat(MEGABYTE / 5), 'too_deep'],
  ['100,000 nested tags', `${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}`, 'too_deep'],
  ['much text in deep elements', `${'<div>'.repeat(250)}${'words and words. '.repeat(60_000)}`, 'too_deep'],
  ['a page of many megabytes', 'x'.repeat(8 * MEGABYTE), 'too_large'],
  ['too many elements', '<p>word</p>'.repeat(60_000), 'too_large'],
  ['entities without end', '&amp'.repeat(MEGABYTE / 4), 'too_large'],
  ['stray brackets', '<'.repeat(MEGABYTE), 'too_large'],
  ['tags that never close', '<a'.repeat(MEGABYTE / 2), 'no_article'],
  ['attributes that never close', '<a href="'.repeat(MEGABYTE / 9), 'no_article'],
  ['comments that never close', '<!--'.repeat(MEGABYTE / 4), 'no_article'],
  ['half a comment, often', '<!-'.repeat(MEGABYTE / 3), 'no_article'],
  ['attributes without values', `<p ${'a="'.repeat(MEGABYTE / 3)}>x`, 'no_article'],
  ['many attributes', `<p ${'a=b '.repeat(MEGABYTE / 4)}>x`, 'no_article'],
  ['a megabyte of quotation marks', `<p>${'"'.repeat(MEGABYTE)}`, 'no_article'],
  ['no-break spaces', `<p>${'\u00a0'.repeat(MEGABYTE)}x</p>`, 'no_article'],
  ['no-break spaces as entities', `<p>${'&nbsp;'.repeat(MEGABYTE / 6)}x</p>`, 'no_article'],
  [
    'a body in JSON-LD of nested tags',
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `<p>${'<div>'.repeat(80_000)}${'word '.repeat(99)}` }).replaceAll('<', '\\u003c')}</script>`,
    'no_article',
  ],
  [
    'nested arrays in JSON-LD',
    `<script type="application/ld+json">${'['.repeat(MEGABYTE)}</script>`,
    'no_article',
  ],
];

describe('hostile pages', () => {
  it.each(HOSTILE)('%s: a fault in bounded time', (_name, html, kind) => {
    const page = { url: 'https://a.example/x', contentType: null, body: { kind: 'html', html } } as const;
    const time = timeOf(() => {
      const found = extract(page);
      expect(found.ok ? null : found.error.kind).toBe(kind);
    });
    expect(time).toBeLessThan(BOUND);
  });

  it.each([
    ['white space', `a${' '.repeat(MEGABYTE)}b`],
    ['capitals', 'A'.repeat(MEGABYTE)],
    ['line breaks', '\n'.repeat(MEGABYTE)],
    ['quotation marks', '"'.repeat(MEGABYTE)],
  ])('a plain text of %s ends', (_name, text) => {
    const time = timeOf(() => extract({ url: null, contentType: null, body: { kind: 'text', text } }));
    expect(time).toBeLessThan(BOUND);
  });
});

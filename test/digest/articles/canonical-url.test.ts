/** One address for the many spellings of a link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, canonicalUrl, isFrontPage } from '../../../src/digest/articles/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://News.Example:443/Bridge#top', 'https://news.example/Bridge'],
    ['http://news.example', 'http://news.example/'],
    ['https://news.example/a?utm_source=x&b=2&a=1&fbclid=q&mc_cid=3', 'https://news.example/a?a=1&b=2'],
    ['https://news.example/a?ref=rss', 'https://news.example/a'],
    ['https://news.example/a?ref=4711', 'https://news.example/a?ref=4711'],
    ['https://news.example/a?id=7&at_medium=RSS&at_campaign=KARANGA', 'https://news.example/a?id=7'],
    ['https://news.example/bridge/amp/', 'https://news.example/bridge/'],
    ['https://news.example/bridge/amp', 'https://news.example/bridge'],
    ['https://news.example/bridge.amp.html', 'https://news.example/bridge.html'],
    ['https://news.example/bridge?outputType=amp', 'https://news.example/bridge'],
    ['https://www.google.com/amp/s/news.example/bridge', 'https://news.example/bridge'],
    ['https://news-example.cdn.ampproject.org/c/s/news.example/bridge', 'https://news.example/bridge'],
    ['https://de.m.lexicon.example/wiki/Bridge', 'https://de.lexicon.example/wiki/Bridge'],
    ['https://me:secret@news.example/a', 'https://news.example/a'],
    ['  https://news.example//a//b  ', 'https://news.example/a/b'],
    ['https://news.example/lamp', 'https://news.example/lamp'],
  ])('%s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  it('makes links absolute', () => {
    expect(canonicalUrl('/b?x=1', 'https://news.example/feed.xml')).toBe('https://news.example/b?x=1');
  });

  it.each([
    '',
    '/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://news.example/',
    'http://',
  ])('refuses %j', (url) => {
    expect(canonicalUrl(url)).toBeNull();
  });

  it('refuses addresses of a megabyte at once', () => {
    expect(canonicalUrl(`https://news.example/${'a/'.repeat(500_000)}`)).toBeNull();
  });

  it('is stable: the canonical form of a canonical form is itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url);
        if (once !== null) expect(canonicalUrl(once)).toBe(once);
      }),
      { numRuns: 25 },
    );
  });
});

describe('addressKey', () => {
  it('is one for scheme, www, mobile host, index page and last slash', () => {
    const keys = [
      'https://www.news.example/bridge/',
      'http://news.example/bridge',
      'https://m.news.example/bridge?utm_medium=x',
      'https://amp.news.example/bridge',
      'https://news.example/bridge/index.html',
    ].map((url) => addressKey(url));
    expect(new Set(keys)).toEqual(new Set(['news.example/bridge']));
  });
  it('keeps two-label hosts that only look mobile', () => {
    expect(addressKey('https://m.example/a')).toBe('m.example/a');
  });
});

it('knows a front page', () => {
  expect(isFrontPage('https://news.example/')).toBe(true);
  expect(isFrontPage('https://www.news.example/index.html')).toBe(true);
  expect(isFrontPage('https://news.example/?p=12')).toBe(false);
  expect(isFrontPage('https://news.example/bridge')).toBe(false);
});

/** One address for the many spellings of a link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressKey,
  canonicalUrl,
  isAddressOf,
  isFrontPage,
} from '../../../src/digest/articles/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://News.Example:443/Bridge#top', 'https://news.example/Bridge'],
    ['http://news.example', 'http://news.example/'],
    ['https://news.example/a?utm_source=x&b=2&a=1&fbclid=q&mc_cid=3', 'https://news.example/a?a=1&b=2'],
    ['https://news.example/a?ref=rss', 'https://news.example/a'],
    ['https://news.example/a?ref=4711', 'https://news.example/a?ref=4711'],
    ['https://news.example/a?id=7&at_medium=RSS&at_campaign=KARANGA', 'https://news.example/a?id=7'],
    ['https://me:secret@news.example/a', 'https://news.example/a'],
    ['  https://news.example//a//b  ', 'https://news.example/a/b'],
    ['https://news.example/lamp', 'https://news.example/lamp'],
  ])('%s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  it.each([
    'https://news.example/bridge/amp/',
    'https://news.example/bridge.amp.html',
    'https://news.example/bridge?outputType=amp',
    'https://www.google.com/amp/s/news.example/bridge',
    'https://news-example.cdn.ampproject.org/c/s/news.example/bridge',
    'https://google.evil/amp/s/news.example/bridge',
    'https://de.m.lexicon.example/wiki/Bridge',
  ])('opens the page that was read: %s', (url) => {
    expect(canonicalUrl(url)).toBe(url);
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
  it.each([
    ['https://news.example/bridge/amp/', 'news.example/bridge'],
    ['https://news.example/bridge/amp', 'news.example/bridge'],
    ['https://news.example/bridge.amp.html', 'news.example/bridge.html'],
    ['https://news.example/bridge?outputType=amp', 'news.example/bridge'],
    ['https://news.example/bridge?outputType=amp&b=1&a=2', 'news.example/bridge?a=2&b=1'],
    ['https://www.google.com/amp/s/news.example/bridge', 'news.example/bridge'],
    ['https://google.co.uk/amp/news.example/bridge', 'news.example/bridge'],
    ['https://news-example.cdn.ampproject.org/c/s/news.example/bridge', 'news.example/bridge'],
    ['https://de.m.lexicon.example/wiki/Bridge', 'de.lexicon.example/wiki/Bridge'],
  ])('leaves AMP and mobile hosts out: %s', (url, expected) => {
    expect(addressKey(url)).toBe(expected);
  });

  it.each([
    'google.evil/amp/s/news.example/bridge',
    'google.co/amp/s/news.example/bridge',
    'google.com.evil/amp/s/news.example/bridge',
    'notgoogle.com/amp/s/news.example/bridge',
    'cdn.ampproject.org.evil/c/s/news.example/bridge',
  ])('unwraps nothing of %s', (address) => {
    expect(addressKey(`https://${address}`)).toBe(address);
  });

  it('keeps two-label hosts that only look mobile', () => {
    expect(addressKey('https://m.example/a')).toBe('m.example/a');
  });
});

describe('isAddressOf', () => {
  const read = 'https://www.news.example/Views/bridge/?id=7&session=3';
  it.each([
    'https://www.news.example/Views/bridge/?id=7&session=3',
    'http://news.example/views/bridge',
    'https://news.example/Views/bridge?id=7',
    '/Views/bridge/index.html',
    'https://amp.news.example/views/bridge/amp',
  ])('%s', (claimed) => {
    expect(isAddressOf(claimed, read)).toBe(true);
  });

  it.each([
    'https://news.example/views/tunnel',
    'https://news.example/views/bridge?id=8',
    'https://news.example/views/bridge?page=8',
    'https://other.example/views/bridge',
    'https://views.news.example/views/bridge',
    '/',
    '/@honest/bridge',
    'javascript:alert(1)',
  ])('not %s', (claimed) => {
    expect(isAddressOf(claimed, read)).toBe(false);
  });
});

it('knows a front page', () => {
  expect(isFrontPage('https://news.example/')).toBe(true);
  expect(isFrontPage('https://www.news.example/index.html')).toBe(true);
  expect(isFrontPage('https://news.example/?p=12')).toBe(false);
  expect(isFrontPage('https://news.example/bridge')).toBe(false);
});

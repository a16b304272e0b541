/** Whose address an address is. */
import { describe, expect, it } from 'vitest';
import { sameSite, siteOf } from '../../../src/digest/articles/site.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.ferry.example/a', 'ferry.example'],
    ['http://feeds.ferry.example:80/rss', 'ferry.example'],
    ['https://news.ferry.co.uk/a', 'ferry.co.uk'],
    ['https://ferry.co.uk/a', 'ferry.co.uk'],
    ['https://a.ferry.com.au/', 'ferry.com.au'],
    ['https://ferry.de/a', 'ferry.de'],
    ['https://rss.ferry.de/a', 'ferry.de'],
    ['https://mara.blogspot.com/x', 'mara.blogspot.com'],
    ['https://mara.blogspot.com.br/x', 'mara.blogspot.com.br'],
    ['https://mara.blogspot.de/x', 'mara.blogspot.de'],
    ['https://mara.github.io/x', 'mara.github.io'],
    ['https://substack.com/@mara', 'substack.com'],
    ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
    ['http://[::1]/a', '[::1]'],
    ['http://localhost/a', 'localhost'],
    ['https://ferry.example./a', 'ferry.example'],
    ['file:///ferry.html', null],
    ['ferry', null],
  ])('%s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('sameSite', () => {
  it('holds for hosts of one house', () => {
    expect(sameSite('https://feeds.ferry.example/rss', 'http://www.ferry.example/a')).toBe(true);
  });

  it.each([
    ['https://evil.co.uk/', 'https://honest.co.uk/'],
    ['https://evil.github.io/', 'https://honest.github.io/'],
    ['https://evil.substack.com/', 'https://substack.com/'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:2/'],
    ['http://10.0.0.1/', 'http://11.0.0.1/'],
    ['file:///a', 'file:///a'],
  ])('does not for %s and %s', (a, b) => {
    expect(sameSite(a, b)).toBe(false);
  });

  it('does not for no address', () => {
    expect(sameSite(null, null)).toBe(false);
  });
});

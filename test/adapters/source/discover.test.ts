/** What a page says of its feeds and of itself. */
import { describe, expect, it } from 'vitest';
import { discoverFeeds, saysArticle, titleOfPage } from '../../../src/adapters/source/discover.ts';

const PAGE = 'https://kyst.example/news/';

describe('discoverFeeds', () => {
  it('finds the feeds that a page names, comments last', () => {
    const html = `<html><head>
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
      <LINK TYPE='application/atom+xml' HREF=atom.xml REL='alternate home' TITLE='Kyst &amp; Fjord'>
      <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" type="text/css" href="/feed.css">
      <link rel="alternate" type="application/feed+json" href="https://other.example/feed.json">
      </head>`;
    expect(discoverFeeds(html, PAGE)).toEqual([
      { url: 'https://kyst.example/news/atom.xml', title: 'Kyst & Fjord' },
      { url: 'https://other.example/feed.json', title: null },
      { url: 'https://kyst.example/comments/feed/', title: 'Comments' },
    ]);
  });

  it('heeds <base>, and neither comments, scripts nor other schemes', () => {
    const html = `<base href="https://cdn.example/a/"><!-- <link rel=alternate type="application/rss+xml" href="/old"> -->
      <script>"<link rel=alternate type='application/rss+xml' href='/js'>"</script>
      <link rel="alternate" type="application/rss+xml" href="javascript:x()">
      <link rel="alternate" type="application/rss+xml" href="rss.xml">`;
    expect(discoverFeeds(html, PAGE).map((f) => f.url)).toEqual(['https://cdn.example/a/rss.xml']);
  });

  it('is done with floods at once', () => {
    for (const mark of ['<link ', '<link rel="', '<!--', '<script>', '<base ', '<link rel=alternate href=x '])
      expect(discoverFeeds(mark.repeat(100_000), PAGE)).toEqual([]);
  });
});

describe('what a page says of itself', () => {
  it('has a title', () => {
    expect(titleOfPage('<head><title lang="en">\n Bridge &amp; tunnel </title>')).toBe('Bridge & tunnel');
    expect(titleOfPage('<p>none</p>')).toBe('');
  });

  it('is an article only off the front page', () => {
    const html = '<meta property="og:type" content="article">';
    expect(saysArticle(html, 'https://kyst.example/news/bridge')).toBe(true);
    expect(saysArticle(html, 'https://kyst.example/')).toBe(false);
    expect(saysArticle('<meta property="og:type" content="website">', 'https://kyst.example/news')).toBe(
      false,
    );
  });
});

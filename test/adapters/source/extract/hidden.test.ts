/** What no reader sees on a page is no part of its article. */

import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/adapters/source/extract/extract.ts';
import { timeOf } from '../../../growth.ts';
import { page, paragraphs } from './pages.ts';

const SECRET = 'I stole all of the bridge money myself, the mayor of Ferryhaven told the council on Monday.';
const article = (html: string, head = ''): string =>
  page(
    `<article>${paragraphs()}${html.replaceAll('TEXT', SECRET)}${paragraphs()}</article>`,
    `<title>Harbour bridge closes</title>${head}`,
  );
const read = (html: string) => {
  const found = extract({ url: 'https://ferry.example/a', contentType: null, body: { kind: 'html', html } });
  if (!found.ok) throw new Error(found.error.detail);
  return found.value;
};
const shows = (html: string, head = ''): boolean => read(article(html, head)).text.includes('I stole all');

describe('text that is hidden by an element’s own style', () => {
  it.each([
    'display:none',
    'DISPLAY : none !important',
    'display:/**/none',
    'd\\69splay:none',
    'dis\\70 lay:none',
    'display:none;display:nonsense',
    'display:none;background:url("x;display:block")',
    'visibility:hidden',
    'visibility:collapse',
    'content-visibility:hidden',
    'opacity:0',
    'opacity:1%',
    'font-size:0',
    'font-size:calc(0px)',
    'font:0/0 a',
    'position:absolute;left:-9999px',
    'position:absolute;top:-200em',
    'position:fixed;left:200vw;left:9999px',
    'text-indent:-9999px',
    'margin-left:-5000px',
    'transform:translateX(-9999px)',
    'transform:scale(0)',
    'transform:rotate(3deg) scale(0, 1)',
    'scale:0',
    'clip:rect(0,0,0,0);position:absolute',
    'clip:rect(1px 1px 1px 1px)',
    'clip-path:inset(100%)',
    'clip-path:circle(0)',
    'height:0;overflow:hidden',
    'max-height:0px;overflow:hidden',
    'width:1px;height:1px;overflow:hidden',
    'color:transparent',
    'color:rgba(0,0,0,0)',
    'color:#0000',
    'color:#fff;background:#ffffff',
    'background-color:white;color:rgb(255, 255, 255)',
    'filter:opacity(0)',
  ])('%s', (style) => {
    expect(shows(`<p style='${style}'>TEXT</p>`)).toBe(false);
  });

  it('stands on a ground of its own colour', () => {
    expect(shows('<div style="background:#fff"><p style="color:white">TEXT</p></div>')).toBe(false);
  });

  it('stands behind much else in its tag', () => {
    const long = `${'x:y;'.repeat(2_000)}display:none`;
    expect(shows(`<p data-x="${'y'.repeat(700)}" style="${long}">TEXT</p>`)).toBe(false);
    expect(shows(`<p ${'class=a '.repeat(200)} style="display:none">TEXT</p>`)).toBe(false);
    expect(shows(`<p data-x="${'y'.repeat(20_000)}" hidden>TEXT</p>`)).toBe(false);
  });
});

describe('text in elements that nobody sees', () => {
  it.each([
    '<p hidden>TEXT</p>',
    '<p hidden="until-found">TEXT</p>',
    '<p inert>TEXT</p>',
    '<p popover>TEXT</p>',
    '<p aria-hidden="true">TEXT</p>',
    '<template><p>TEXT</p></template>',
    '<datalist><option>TEXT</option></datalist>',
    '<p><del>TEXT</del></p>',
    '<dialog><p>TEXT</p></dialog>',
  ])('%s', (html) => {
    expect(shows(html)).toBe(false);
  });
});

describe('text that the page’s own style sheet hides', () => {
  it.each([
    '.x{display:none}',
    'p.x { color: red; visibility: hidden }',
    '#y{display:none}',
    '.other, .x{position:absolute;left:-9999px}',
    '@media screen{.x{display:none}}',
    '/* } */ .x{display:none}',
    'a{content:"}"} .x{display:none}',
    '@import "a.css"; .x{display:none}',
    '.x{display:none} .x{display:nonsense}',
    '.x{display:none!important} .x.z{display:block}',
  ])('%s', (css) => {
    expect(shows('<p class="x z" id="y">TEXT</p>', `<style>${css}</style>`)).toBe(false);
  });

  it.each([
    '@media print{.x{display:none}}',
    '@media (max-width: 400px){.x{display:none}}',
    '.x .z{display:none}',
    '.x:empty{display:none}',
    '.x{display:none} .x{display:block}',
    '.x{display:none} p.x{display:block}',
    '@keyframes a{from{opacity:0}}',
    'body{visibility:hidden}',
  ])('but not %s', (css) => {
    expect(shows('<p class="x z" id="y">TEXT</p>', `<style>${css}</style>`)).toBe(true);
  });

  it('is shown again by the element’s own style, and hidden by no sheet for paper', () => {
    expect(shows('<p class="x" style="display:block">TEXT</p>', '<style>.x{display:none}</style>')).toBe(
      true,
    );
    expect(shows('<p class="x">TEXT</p>', '<style media="print">.x{display:none}</style>')).toBe(true);
  });

  it('is an excerpt at most where it is most of the page', () => {
    const html = page(
      `<article><p>${SECRET}</p><div class="slide">${paragraphs()}</div></article>`,
      '<title>Bridge</title><style>.slide{display:none}</style>',
    );
    expect(read(html).completeness).toBe('excerpt');
  });

  it('is found in good time among thousands of rules', () => {
    const css = Array.from({ length: 20_000 }, (_, i) => `.x.y${i % 7}{display:block}`).join('');
    const page = '<p class="x y1 y2">word</p>'.repeat(5_000);
    expect(timeOf(() => shows(page, `<style>${css}${'{'.repeat(200_000)}</style>`))).toBeLessThan(5_000);
  });
});

describe('text that a reader sees', () => {
  it.each([
    'left:-20px',
    'color:#fff;background:#003',
    'color:white',
    'background:url(a.png) #fff;color:#fff',
    'overflow:hidden;height:400px',
    'background-clip:text;color:transparent',
    'transform:scale(0.9)',
    'opacity:.9',
    'clip:auto',
    'max-height:none;overflow:hidden',
    'font-size:16px',
  ])('%s', (style) => {
    expect(shows(`<p style="${style}">TEXT</p>`)).toBe(true);
  });
});

describe('a body in JSON-LD that the page does not show', () => {
  it('is an excerpt at most', () => {
    const body = Array.from({ length: 8 }, (_, i) => `<p>${SECRET.replace('Monday', `day ${i}`)}</p>`).join(
      '',
    );
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: body }).replaceAll('<', '\\u003c');
    const html = page(
      '<article><p>The harbour bridge of Ferryhaven is shut, the council said.</p></article>',
      `<title>Bridge</title><script type="application/ld+json">${data}</script>`,
    );
    expect(read(html).completeness).toBe('excerpt');
  });

  it('changes nothing where the page shows the article', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: SECRET.repeat(8) });
    const html = article('', `<script type="application/ld+json">${data}</script>`);
    expect(read(html).completeness).toBe('full');
    expect(read(html).text).not.toContain('I stole all');
  });
});

/** What common publishing systems make of invented news: the article alone, and who wrote it, where and when. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/adapters/source/extract/extract.ts';
import type { ExtractedPage } from '../../../../src/digest/model.ts';
import { SYSTEM_PAGES } from './systems/all.ts';

function read(html: string, url: string): ExtractedPage {
  const found = extract({ url, contentType: 'text/html', body: { kind: 'html', html } });
  if (!found.ok) throw new Error(`${found.error.kind}: ${found.error.detail}`);
  return found.value;
}

const namesOf = (byline: string | null): string[] =>
  byline === null ? [] : byline.split(/\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b)\s*/u);

describe.each(SYSTEM_PAGES.map((page) => [page.name, page] as const))('%s', (_, { html, url, expected }) => {
  const found = read(html, url);

  it('has the article’s text alone', () => {
    const [first = '', ...rest] = found.text.split('\n\n');
    const text = first !== '' && expected.standfirst.startsWith(first) ? rest : [first, ...rest];
    expect(text).toEqual(expected.text.split('\n\n'));
  });

  it('has the headline without the outlet', () => {
    expect(found.title).toBe(expected.title);
  });

  it('names those who wrote it', () => {
    expect(namesOf(found.byline)).toEqual(expected.byline);
  });

  it('names site, language and address, and how much there is', () => {
    const { site, language, url: address, completeness } = expected;
    expect(found).toMatchObject({ site, language, url: address, completeness });
  });

  it('says when it came out', () => {
    const time = found.publishedAt === null ? '' : new Date(found.publishedAt).toISOString();
    expect(time.slice(0, expected.publishedAt?.length)).toBe(expected.publishedAt ?? '');
  });
});

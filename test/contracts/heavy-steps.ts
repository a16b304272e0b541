/** What the heavy steps keep to, in whatever thread they run. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/digest/model.ts';
import type { ClusterItem, HeavySteps, RawDocument } from '../../src/digest/ports.ts';
import { NEWS } from '../fakes/news.ts';

const bytes = (text: string): RawDocument['body'] => ({
  kind: 'bytes',
  bytes: new TextEncoder().encode(text),
});

const FEED: RawDocument = {
  url: 'https://ferry.example/feed.xml',
  contentType: 'application/rss+xml',
  body: bytes(`<?xml version="1.0"?><rss version="2.0"><channel><title>The Ferry Times</title>
    <item><title>Fares to rise</title><link>https://ferry.example/fares.html</link></item></channel></rss>`),
};

const pageOf = (text: string): RawDocument => ({
  url: 'https://ferry.example/fares.html',
  contentType: 'text/html; charset=utf-8',
  body: { kind: 'html', html: `<html><head><title>Fares to rise</title></head><body>${text}</body></html>` },
});

const articles: readonly Article[] = NEWS.map((item) => ({
  id: item.file,
  key: item.file,
  url: `https://ferry.example/${item.file}`,
  title: item.title,
  site: item.outlet,
  byline: null,
  language: 'en',
  publishedAt: null,
  fetchedAt: 0,
  completeness: 'full',
  text: item.paragraphs.join('\n\n'),
  hash: '',
}));

const items: readonly ClusterItem[] = articles.map(({ id, title, text, url, language }) => ({
  id,
  title,
  text,
  url,
  language,
  publishedAt: 0,
}));

export function heavyStepsContract(name: string, make: () => HeavySteps): void {
  describe(`${name} are heavy steps that`, () => {
    let steps: HeavySteps;
    beforeAll(() => {
      steps = make();
    });
    afterAll(() => steps.close());

    it('read a feed, and the same feed again', async () => {
      const feed = { ok: true, value: { title: 'The Ferry Times', entries: [{ title: 'Fares to rise' }] } };
      expect(await steps.parseFeed(FEED)).toMatchObject(feed);
      expect(await steps.parseFeed(FEED)).toMatchObject(feed);
    });

    it('answer a fault for a feed that is none', async () => {
      const answer = await steps.parseFeed({ url: null, contentType: null, body: bytes('no feed at all') });
      expect(answer).toMatchObject({
        ok: false,
        error: { kind: expect.any(String), detail: expect.any(String) },
      });
    });

    it('extract a page', async () => {
      const paragraphs = NEWS[1]?.paragraphs ?? [];
      const page = await steps.extract(
        pageOf(`<article>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>`),
      );
      expect(page).toMatchObject({ ok: true, value: { text: paragraphs.join('\n\n') } });
    });

    it('find the quotations of each article, in the order of the articles, byte for byte', async () => {
      const found = await steps.quotes(articles);
      expect(found.length).toBe(articles.length);
      for (const [i, quotes] of found.entries())
        for (const part of quotes.flatMap((quote) => quote.parts)) {
          expect(part.articleId).toBe(articles[i]?.id);
          expect(articles[i]?.text.slice(part.start, part.end)).toBe(part.text);
        }
      expect(found.flat().length).toBeGreaterThan(4);
      expect(await steps.quotes([])).toEqual([]);
    });

    it('put every article into exactly one group', async () => {
      const groups = await steps.cluster(items);
      expect(groups.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(
        items.map(({ id }) => id).sort(),
      );
      expect(await steps.cluster([])).toEqual([]);
    });

    it('find passages for a question, and answer with them', async () => {
      const question = { text: 'What did Ingrid Solvang say about the light?', turns: [] };
      const passages = await steps.passages({ question, articles });
      const texts = new Map(articles.map(({ id, text }) => [id, text]));
      expect(passages.sentences.length).toBeGreaterThan(0);
      for (const { articleId, start, end, text } of passages.sentences)
        expect(texts.get(articleId)?.slice(start, end)).toBe(text);
      expect(passages.quotes.length).toBeGreaterThan(0);
      const silent = { text: 'Who is the king of Atlantis?', turns: [] };
      expect(await steps.answer({ question: silent, passages })).toEqual({ kind: 'not-in-sources' });
    });
  });
}

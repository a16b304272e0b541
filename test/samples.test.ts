/** The sample edition is the first thing that anybody sees: what it must show, and what must not show in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Entry, ExtractedPage } from '../src/digest/model.ts';
import { inlineSteps } from '../src/steps.ts';

const SAMPLES = new URL('../samples/', import.meta.url);
const steps = inlineSteps();

type Sample = Readonly<{ outlet: string; entry: Entry; file: URL; page: ExtractedPage | null }>;
const samples: Sample[] = [];

async function readOutlet(outlet: string): Promise<void> {
  const bytes = (file: URL) => ({ kind: 'bytes', bytes: readFileSync(file) }) as const;
  const folder = new URL(`${outlet}/`, SAMPLES);
  const body = bytes(new URL('feed.xml', folder));
  const feed = await steps.parseFeed({ url: `https://${outlet}.example/feed.xml`, contentType: null, body });
  if (!feed.ok) throw new Error(feed.error.detail);
  for (const entry of feed.value.entries) {
    const file = new URL(entry.url?.split('/').at(-1) ?? '', folder);
    const document = { url: entry.url, contentType: 'text/html' };
    const page = existsSync(file) ? await steps.extract({ ...document, body: bytes(file) }) : null;
    samples.push({ outlet, entry, file, page: page?.ok ? page.value : null });
  }
}

const articles = (): Article[] =>
  samples.flatMap(({ entry, file, page }) => {
    const id = file.pathname.split('/').at(-1) ?? '';
    if (!page) return [];
    return [{ ...page, id, key: id, url: entry.url ?? '', fetchedAt: 0, hash: '' }];
  });

beforeAll(async () => {
  for (const outlet of readdirSync(SAMPLES)) await readOutlet(outlet);
});
afterAll(() => steps.close());

describe('the sample edition', () => {
  it('has four outlets whose feeds lie in one day of news', () => {
    expect(new Set(samples.map(({ outlet }) => outlet)).size).toBe(4);
    for (const { outlet, entry } of samples) {
      expect(new URL(entry.url ?? '').hostname).toBe(`${outlet}.example`);
      expect(entry.publishedAt).toBeGreaterThanOrEqual(Date.parse('2025-05-06T08:00+01:00'));
      expect(entry.publishedAt).toBeLessThanOrEqual(Date.parse('2025-05-07T08:00+01:00'));
    }
  });

  it('has the page of every item, so that it needs no network, and one behind a paywall', () => {
    expect(samples.filter(({ page }) => page === null)).toEqual([]);
    const short = samples.filter(({ page }) => page && page.completeness !== 'full');
    expect(short.map(({ outlet }) => outlet)).toEqual(['north-ledger']);
  });

  it('has pages that say the same as their feeds', () => {
    for (const { entry, page } of samples)
      if (page) {
        expect(page.title).toBe(entry.title);
        expect(page.byline).toBe(entry.author);
        expect(page.publishedAt).toBe(entry.publishedAt);
      }
  });

  it('loses the furniture of its pages, and no word of its articles', () => {
    for (const { page, file } of samples) {
      if (!page) continue;
      expect(page.text).not.toMatch(
        /photo|picture:|image:|newsletter|cookies|subscri|most read|read (?:also|more)|copyright|©|comments?\b|share\b/i,
      );
      const html = readFileSync(file, 'utf8').replaceAll(/<(?:p class|figcaption|aside)[^>]*>.*?<\/p>/g, '');
      const paragraphs = [...html.matchAll(/^\s*<p>([^<]{60,})<\/p>$/gm)].map((match) => match[1] ?? '');
      expect(paragraphs.length).toBeGreaterThan(1);
      const lost = paragraphs.filter((paragraph) => !page.text.includes(paragraph.replaceAll('&amp;', '&')));
      expect(
        lost.filter((paragraph) => !/newsletter|subscri|Observer|North Ledger|Tips\?|Hull/.test(paragraph)),
      ).toEqual([]);
    }
  });

  it('forms six stories, each told by more than one outlet', async () => {
    const items = articles().map(({ id, title, text, publishedAt, url, language }) => ({
      ...{ id, title, text, publishedAt, url, language },
    }));
    const groups = await steps.cluster(items);
    const stories = groups.map(({ members }) => members.map(({ id }) => id.replace('.html', '')).sort());
    expect(stories.sort()).toEqual([
      ['boat-in-the-peat', 'iron-age-boat-ropes'],
      ['bridge-shut', 'bridge-shut-until-2027', 'extra-ferries', 'harbour-bridge-closed'],
      ['health-board-backs-down', 'tarn-street-clinic-saved'],
      ['last-second-goal', 'oddvik-in-cup-final'],
      ['rope-works-buyout', 'rope-works-sold-to-workers'],
      ['trawl-ban-by-one-vote', 'trawl-ban-cost'],
    ]);
  });

  it('has its quotations found, word for word, and given to those who said them', async () => {
    const found = await steps.quotes(articles());
    const said = new Map(
      found
        .flat()
        .map((quote) => [quote.parts.map((part) => part.text).join(' '), quote.speaker?.name?.text ?? null]),
    );
    expect(found.flat().length).toBeGreaterThan(30);
    const speakerOf = (words: string) => [...said].find(([text]) => text.startsWith(words))?.[1];
    expect(speakerOf('We knew in March')).toBe('Mara Lindqvist');
    expect(speakerOf('We acted within four hours')).toBe('Jonas Achterberg');
    expect(speakerOf('People were very patient')).toBe('Samira Haddad');
    expect(speakerOf('Forty bicycles')).toBe('Ben Castellan');
    expect(speakerOf('Without the ban')).toBe('Linnea Marchetti');
    expect(speakerOf('We have not found 14 million')).toBe('Karin Stoltz');
    expect(speakerOf('They know the business')).toBe('Magnus Thole');
    expect(speakerOf('Everybody in the hall')).toBe('Rolf Anders');
    expect(speakerOf('She asked me for the ball')).toBe('Marit Solheim');
    expect(speakerOf('We found a rope')).toBe('Yusra Demir');
  });
});

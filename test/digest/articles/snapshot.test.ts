/** What is shown under a link is what that page, or that feed, said. */

import { describe, expect, it } from 'vitest';
import { excerptSnapshot, snapshotOf } from '../../../src/digest/articles/snapshot.ts';
import type { Article, Entry, ExtractedPage } from '../../../src/digest/model.ts';
import { entryOf } from '../../fakes/entry.ts';

const FEED = 'https://feeds.ferry.example/feed.xml';
const FOREIGN = 'https://rumour.example/feed.xml';
const PAGE = 'https://www.ferry.example/a';
const fetchedAt = Date.parse('2026-05-07T06:00Z');

const entry = (given: Partial<Entry>): Entry => entryOf({ url: PAGE, ...given });
const page = (given: Partial<ExtractedPage> = {}): ExtractedPage => ({
  url: null,
  title: 'Harbour bridge closes for two years',
  byline: null,
  site: 'The Ferry Times',
  publishedAt: null,
  language: 'en',
  completeness: 'full',
  text: 'The bridge shut at noon.',
  ...given,
});

type Given = Readonly<{
  entry?: Partial<Entry>;
  page?: Partial<ExtractedPage>;
  address?: string | null;
  location?: string;
  name?: string | null;
}>;
const snap = (given: Given = {}): Article =>
  snapshotOf({
    entry: entry(given.entry ?? {}),
    page: page(given.page),
    address: given.address === undefined ? PAGE : given.address,
    source: { location: given.location ?? FEED, title: given.name ?? null },
    fetchedAt,
  });
const excerpt = (given: Omit<Given, 'page' | 'address'> = {}): Article =>
  excerptSnapshot({
    entry: entry(given.entry ?? {}),
    source: { location: given.location ?? FEED, title: given.name ?? null },
    text: 'The bridge shut at noon.',
    language: 'en',
    fetchedAt,
  });

describe('a snapshot', () => {
  it('holds no more text than any news has', () => {
    const text = 'The bridge shut at noon, the city said.\n\n'.repeat(20_000);
    const kept = snap({ page: { text } }).text;
    expect(kept.length).toBeGreaterThan(250_000);
    expect(kept.length).toBeLessThanOrEqual(300_000);
    expect(text.startsWith(`${kept}\n\n`)).toBe(true);
    expect(snap({ page: { text: kept } })).toEqual(snap({ page: { text } }));
  });

  it('has a new id for a new text, and keeps its key', () => {
    const after = snap({ page: { text: 'The bridge shut at one.' } });
    expect(after.key).toBe(snap().key);
    expect(after.id).not.toBe(snap().id);
    expect(snap()).toEqual(snap());
  });

  it.each<[string, Given]>([
    ['title', { page: { title: 'Mayor of the bridge arrested' } }],
    ['site', { page: { site: 'Ferry Tomes' } }],
    ['byline', { entry: { author: 'Nobody' } }],
    ['date', { entry: { publishedAt: fetchedAt - 5 } }],
    ['address', { address: 'http://ferry.example/a/' }],
  ])('has another id for another %s', (_, given) => {
    const one = snap({ location: FOREIGN });
    const other = snap({ location: FOREIGN, ...given });
    expect(other.key).toBe(one.key);
    expect(other.id).not.toBe(one.id);
  });

  it('believes no date that cannot be', () => {
    const dated = (publishedAt: number, onPage: number | null = null) =>
      snap({ entry: { publishedAt }, page: { publishedAt: onPage } }).publishedAt;
    expect(dated(0)).toBeNull();
    expect(dated(Date.parse('2099-01-01T00:00Z'))).toBeNull();
    expect(dated(Number.NaN)).toBeNull();
    expect(dated(fetchedAt - 5)).toBe(fetchedAt - 5);
    expect(dated(fetchedAt + 3_600_000)).toBe(fetchedAt);
    expect(dated(0, fetchedAt - 7)).toBe(fetchedAt - 7);
  });
});

describe('the words of a feed on a page', () => {
  const said = { title: 'Mayor arrested', author: 'Nobody', publishedAt: fetchedAt - 1 };
  const own = { title: 'Bridge closes', byline: 'Ida Holm', publishedAt: fetchedAt - 9 };

  it('count where both are of one site', () => {
    const { title, byline, publishedAt } = snap({ entry: said, page: own });
    expect({ title, byline, publishedAt }).toEqual({
      title: 'Mayor arrested',
      byline: 'Ida Holm',
      publishedAt: fetchedAt - 1,
    });
  });

  it('do not count for somebody else’s page', () => {
    const { title, byline, publishedAt } = snap({ location: FOREIGN, entry: said, page: own });
    expect({ title, byline, publishedAt }).toEqual(own);
    expect(snap({ location: FOREIGN, entry: said, page: { title: 'Bridge closes…' } }).title).toBe(
      'Bridge closes…',
    );
  });

  it('count by where the page was read in the end, not by where the item says', () => {
    const moved = { address: 'https://honest.example/b', entry: { ...said, url: PAGE }, page: own };
    expect(snap(moved).title).toBe('Bridge closes');
    expect(snap(moved).url).toBe('https://honest.example/b');
  });

  it('help out where the page is silent', () => {
    const { title, byline } = snap({ location: FOREIGN, entry: said, page: { title: '' } });
    expect({ title, byline }).toEqual({ title: 'Mayor arrested', byline: 'Nobody' });
  });

  it('give way where they are cut', () => {
    expect(snap({ entry: { title: 'Harbour bridge cl…' } }).title).toBe(
      'Harbour bridge closes for two years',
    );
    expect(snap({ entry: { title: '' } }).title).toBe('Harbour bridge closes for two years');
    expect(snap({ entry: { title: 'Bridge shut' } }).title).toBe('Bridge shut');
  });

  it('name the outlet only of their own pages', () => {
    expect(snap().site).toBe('The Ferry Times');
    const nameless = { page: { site: '' }, name: 'Ferry feed' };
    expect(snap(nameless).site).toBe('Ferry feed');
    expect(snap({ ...nameless, location: FOREIGN }).site).toBe('ferry.example');
    expect(snap({ page: { site: '' } }).site).toBe('ferry.example');
  });
});

describe('the link of a page', () => {
  const link = (address: string | null, claimed: string | null = null): string =>
    snap({ address, page: { url: claimed } }).url;

  it('is where it was read, whatever the page claims', () => {
    expect(link('https://host.example/@evil/x?utm_source=rss', 'https://host.example/@honest/y')).toBe(
      'https://host.example/@evil/x',
    );
    expect(link('https://google.evil/amp/s/honest.example/y')).toBe(
      'https://google.evil/amp/s/honest.example/y',
    );
    expect(link(PAGE, 'https://ferry.example/a/')).toBe(PAGE);
    expect(link('file:///news/a.html', 'https://honest.example/y')).toBe('file:///news/a.html');
    expect(link(null, 'https://honest.example/y')).toBe('');
  });

  it('lends the page’s own address to the key where that only leaves something out', () => {
    const key = (address: string, claimed: string | null): string =>
      snap({ address, page: { url: claimed } }).key;
    const plain = key('https://host.example/a?id=7', null);
    expect(key('https://host.example/A/?id=7&session=3', 'https://host.example/a?id=7')).toBe(plain);
    expect(key('https://host.example/@evil/x', 'https://host.example/a?id=7')).not.toBe(plain);
    expect(key('https://host.example/a?id=8', 'https://host.example/a?id=7')).not.toBe(plain);
  });

  it('is no key where it is a front page, nor is a guid', () => {
    const front = (guid: string): string =>
      snap({ address: 'https://ferry.example/', entry: { guid }, location: FOREIGN }).key;
    expect(front('https://honest.example/y')).not.toBe(snap({ address: 'https://honest.example/y' }).key);
    expect(front('tag:one')).toBe(front('tag:two'));
  });
});

describe('an excerpt', () => {
  it('stands under its item’s link where that is on the feed’s own site', () => {
    const { url, completeness, title } = excerpt();
    expect({ url, completeness, title }).toEqual({
      url: PAGE,
      completeness: 'excerpt',
      title: 'Harbour bridge closes',
    });
    expect(excerpt().key).toBe(snap().key);
  });

  it('stands under the feed’s address where that lists somebody else’s page', () => {
    const { url, site } = excerpt({ location: FOREIGN, name: 'The Ferry Times' });
    expect({ url, site }).toEqual({ url: FOREIGN, site: 'rumour.example' });
  });

  it('is never a version of somebody else’s article, nor of its feed’s other items', () => {
    const foreign = excerpt({ location: FOREIGN });
    expect(foreign.key).not.toBe(excerpt().key);
    expect(excerpt({ location: FOREIGN, entry: { url: `${PAGE}/b` } }).key).not.toBe(foreign.key);
    const guid = { url: null, guid: 'tag:ferry.example,2026:7' };
    expect(excerpt({ location: FOREIGN, entry: guid }).key).not.toBe(excerpt({ entry: guid }).key);
    const link = { url: null, guid: PAGE };
    expect(excerpt({ location: FOREIGN, entry: link }).key).not.toBe(snap().key);
    const front = { url: 'https://rumour.example/', guid: PAGE };
    expect(excerpt({ location: FOREIGN, entry: front }).key).not.toBe(snap().key);
  });

  it('tells houses apart that share a country’s or a host’s ending', () => {
    const location = 'https://evil.co.uk/feed';
    expect(excerpt({ location, entry: { url: 'https://honest.co.uk/a' } }).url).toBe(location);
  });

  it('is named by its host, unless the feed says the same in nicer letters', () => {
    expect(excerpt({ name: 'The Honest Times' }).site).toBe('ferry.example');
    expect(excerpt({ name: 'The Ferry' }).site).toBe('The Ferry');
  });

  it('of a feed on disk stands under that file', () => {
    const { url, site } = excerpt({ location: '/news/my feed.xml', name: 'Honest Times' });
    expect({ url, site }).toEqual({ url: 'file:///news/my%20feed.xml', site: 'my feed.xml' });
  });

  it('opens no link that is none', () => {
    expect(excerpt({ entry: { url: 'javascript:alert(1)' } }).url).toBe(FEED);
  });
});

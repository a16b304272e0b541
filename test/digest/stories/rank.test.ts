/** Which stories stand first, and that each says why. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/digest/model.ts';
import type { ClusterGroup } from '../../../src/digest/ports.ts';
import { type RankOrder, rankStories } from '../../../src/digest/stories/rank.ts';

const NOW = Date.parse('2026-05-07T06:00Z');
const HOUR = 3_600_000;

const article = (id: string, given: Partial<Article> = {}): Article => ({
  id,
  key: `key-${id}`,
  url: `https://${id}-news.example/story`,
  title: `Title of ${id}`,
  site: `Outlet of ${id}`,
  byline: null,
  language: 'en',
  publishedAt: NOW - 2 * HOUR,
  fetchedAt: NOW,
  completeness: 'full',
  text: `Report ${id}.`,
  hash: id,
  ...given,
});

const group = (...ids: (string | [id: string, duplicateOf: string])[]): ClusterGroup => ({
  members: ids.map((one, i) => ({
    id: typeof one === 'string' ? one : one[0],
    centrality: 1 - i * 0.1,
    duplicateOf: typeof one === 'string' ? null : one[1],
  })),
});

function rank(articles: readonly Article[], groups: readonly ClusterGroup[], order: Partial<RankOrder> = {}) {
  const byId = new Map(articles.map((one) => [one.id, one]));
  return rankStories(groups, byId, { now: NOW, include: [], exclude: [], told: new Map(), ...order });
}
const firsts = (stories: ReturnType<typeof rank>): string[] => stories.map((story) => story.articles[0].id);

describe('rankStories', () => {
  it('puts what more outlets report first, and says why', () => {
    const stories = rank(
      [article('a'), article('b'), article('c'), article('d')],
      [group('a'), group('b', 'c', 'd')],
    );
    expect(firsts(stories)).toEqual(['b', 'a']);
    const [best] = stories;
    expect(best!.reasons.map(({ kind }) => kind)).toEqual(['fresh', 'outlets', 'central']);
    expect(best!.reasons[1]!.detail).toBe('3 independent outlets');
    expect(best!.score).toBeCloseTo(best!.reasons.reduce((sum, { weight }) => sum + weight, 0));
  });

  it('puts fresh before old', () => {
    const old = article('a', { publishedAt: NOW - 40 * HOUR });
    expect(firsts(rank([old, article('b')], [group('a'), group('b')]))).toEqual(['b', 'a']);
  });

  it('counts ten copies of one wire report less than two reports', () => {
    const copies = Array.from({ length: 10 }, (_, i) => article(`copy${i}`));
    const groups = [
      group('wire', ...copies.map(({ id }): [string, string] => [id, 'wire'])),
      group('x', 'y', 'z'),
    ];
    const stories = rank([article('wire'), ...copies, article('x'), article('y'), article('z')], groups);
    expect(firsts(stories)).toEqual(['x', 'wire']);
    expect(stories[1]!.reasons[1]!.detail).toBe('1 independent outlet, 10 copies elsewhere');
  });

  it('counts one site once, by whatever names its pages call themselves', () => {
    const pages = Array.from({ length: 10 }, (_, i) =>
      article(`page${i}`, { url: `https://one.example/${i}` }),
    );
    const groups = [group('a', ...pages.map(({ id }) => id)), group('x', 'y', 'z')];
    const stories = rank([article('a'), ...pages, article('x'), article('y'), article('z')], groups);
    expect(firsts(stories)).toEqual(['x', 'a']);
    expect(stories[1]!.reasons[1]!.detail).toBe('2 independent outlets');
  });

  it("tells the outlets on a machine of one's own apart by their names", () => {
    const articles = ['a', 'b', 'c'].map((id) => article(id, { url: `http://127.0.0.1:8080/${id}` }));
    const [story] = rank(articles, [group('a', 'b', 'c')]);
    expect(story!.reasons[1]!.detail).toBe('3 independent outlets');
  });

  it('lifts included words, whole words and phrases in any case', () => {
    const articles = [
      article('a', { title: 'Fähre gesunken' }),
      article('b'),
      article('c', { title: 'The car ferry' }),
    ];
    const groups = [group('a'), group('b'), group('c')];
    expect(firsts(rank(articles, groups, { include: ['FAHRE'] }))[0]).toBe('a');
    expect(firsts(rank(articles, groups, { include: ['Car-Ferry'] }))[0]).toBe('c');
    const none = rank(articles, groups, { include: ['fer', '', '  '] });
    expect(none.flatMap(({ reasons }) => reasons).some(({ kind }) => kind === 'included')).toBe(false);
  });

  it('leaves out what is excluded by its title or by most titles', () => {
    const articles = [
      article('a', { title: 'Football: the cup final' }),
      article('b', { title: 'Cup' }),
      article('c', { title: 'Footballers at sea' }),
    ];
    expect(firsts(rank(articles, [group('a', 'b'), group('c')], { exclude: ['football'] }))).toEqual(['c']);
    expect(firsts(rank(articles, [group('b', 'a'), group('c')], { exclude: ['football'] }))).toContain('b');
  });

  it('lets an article that was read whole stand for the story', () => {
    const articles = [article('a', { completeness: 'paywalled' }), article('b')];
    expect(firsts(rank(articles, [group('a', 'b')]))).toEqual(['b']);
  });

  it('puts stories of which only excerpts were read lower', () => {
    const articles = [
      article('a', { completeness: 'excerpt' }),
      article('b', { publishedAt: NOW - 6 * HOUR }),
    ];
    expect(firsts(rank(articles, [group('a'), group('b')]))).toEqual(['b', 'a']);
  });

  describe('of what was told before', () => {
    const edition = { id: 'yesterday', builtAt: NOW - 24 * HOUR };
    const told = new Map([['key-a', edition]]);
    const old = article('a', {
      publishedAt: NOW - 30 * HOUR,
      text: 'The bridge was shut after cracks were found.',
    });

    it('leaves out what has nothing new', () => {
      expect(rank([old], [group('a')], { told })).toEqual([]);
      expect(rank([old, article('b')], [group('a', ['b', 'a'])], { told })).toEqual([]);
      const same = article('b', { text: old.text, title: old.title });
      expect(rank([old, same], [group('a', 'b')], { told })).toEqual([]);
      const late = article('b', { text: 'The mayor resigned.', publishedAt: NOW - 26 * HOUR });
      expect(rank([old, late], [group('a', 'b')], { told })).toEqual([]);
    });

    it('tells what is new where a story goes on', () => {
      const on = article('b', {
        title: 'Mayor resigns over bridge',
        text: 'The mayor resigned on Wednesday night.',
      });
      const [story] = rank([old, on], [group('a', 'b')], { told });
      expect(story!.articles.map(({ id }) => id)).toEqual(['b']);
      expect(story!.toldBefore).toEqual(edition);
      expect(story!.reasons.at(-1)!.kind).toBe('told-before');
      expect(story!.id).toBe(rank([old], [group('a')])[0]!.id);
    });
  });

  it('names a story by its earliest article and orders equals always the same', () => {
    const early = article('a', { publishedAt: NOW - 9 * HOUR });
    const id = rank([early, article('b')], [group('b', 'a')])[0]!.id;
    expect(rank([early, article('b'), article('c')], [group('c', 'a', 'b')])[0]!.id).toBe(id);
    const groups = [group('b'), group('c')];
    const articles = [article('b'), article('c')];
    expect(firsts(rank(articles, groups))).toEqual(firsts(rank(articles, [...groups].reverse())));
  });

  it('passes over members whose article is not there', () => {
    expect(rank([article('a')], [group('gone', 'a'), group('missing')])).toHaveLength(1);
  });
});

/** Articles into stories, the same in whatever order they come. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterGroup, ClusterItem } from '../../../src/digest/ports.ts';
import { cluster } from '../../../src/digest/stories/cluster.ts';
import { growth, LINEAR } from '../../growth.ts';

const item = (id: string, title: string, given: Partial<ClusterItem> = {}): ClusterItem => ({
  id,
  title,
  text: '',
  publishedAt: Date.parse('2026-05-07T06:00Z'),
  url: null,
  language: 'en',
  ...given,
});

/** Stories as sorted lists of ids, whatever their order. */
const stories = (groups: readonly ClusterGroup[]): string[] =>
  groups
    .map(({ members }) =>
      members
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort();

const NEWS: readonly ClusterItem[] = [
  item('a1', 'Harbour bridge closes for two years after cracks are found in its piers'),
  item('a2', 'Cracks found in piers: Kystby harbour bridge shut until 2028'),
  item('a3', 'Kystby shuts harbour bridge over cracked piers'),
  item('b1', 'Ferry captain Olsen gets medal for saving six fishermen in fog'),
  item('b2', 'Medal for captain Olsen, who saved six fishermen'),
  item('c1', 'Apple harvest expected to be the smallest in a decade'),
];

describe('cluster', () => {
  it('puts titles on one story together and others apart', () => {
    expect(stories(cluster(NEWS))).toEqual(['a1 a2 a3', 'b1 b2', 'c1']);
  });

  it('gives the same stories in whatever order the articles come', () => {
    const expected = cluster(NEWS);
    fc.assert(
      fc.property(fc.shuffledSubarray([...NEWS], { minLength: NEWS.length }), (shuffled) => {
        expect(cluster(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('has every article in exactly one story, with centrality from 0 to 1', () => {
    const titles = fc.array(fc.oneof(fc.string(), fc.constantFrom(...NEWS.map(({ title }) => title))), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(titles, (all) => {
        const groups = cluster(all.map((title, i) => item(String(i), title, { text: title.repeat(3) })));
        const ids = groups.flatMap(({ members }) => members.map(({ id }) => id));
        expect([...ids].sort()).toEqual(all.map((_, i) => String(i)).sort());
        for (const { members } of groups)
          for (const { centrality } of members) {
            expect(centrality).toBeGreaterThanOrEqual(0);
            expect(centrality).toBeLessThanOrEqual(1);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('names the copy and its original, which stands first', () => {
    const text = 'The harbour bridge was shut at noon after divers found cracks in two of its piers. '.repeat(
      4,
    );
    const [group] = cluster([
      item('later', 'Bridge shut', { text, publishedAt: 2_000 }),
      item('first', 'Harbour bridge shut', { text, publishedAt: 1_000 }),
    ]);
    expect(group!.members).toMatchObject([
      { id: 'first', duplicateOf: null },
      { id: 'later', duplicateOf: 'first' },
    ]);
  });

  it('keeps the same words of another month apart', () => {
    const groups = cluster([
      item('may', 'Storm cuts power in the north'),
      item('july', 'Storm cuts power in the north', { publishedAt: Date.parse('2026-07-07T06:00Z') }),
    ]);
    expect(groups).toHaveLength(2);
  });

  it('follows names and numbers over languages', () => {
    const groups = cluster([
      item('en', 'Mara Lindqvist resigns as head of Kystby harbour after 14 years'),
      item('de', 'Mara Lindqvist tritt nach 14 Jahren als Hafenchefin von Kystby zurück', { language: 'de' }),
      item('ru', 'Мара Линдквист: 14 лет в порту Кистбю', { language: 'ru' }),
      item('xx', 'Apfelernte so klein wie seit zehn Jahren nicht mehr', { language: 'de' }),
    ]);
    const story = groups.find(({ members }) => members.some(({ id }) => id === 'en'))!;
    expect(story.members.map(({ id }) => id).sort()).toEqual(['de', 'en', 'ru']);
  });

  it('takes titles that say nothing as stories of their own', () => {
    expect(cluster([item('1', ''), item('2', ''), item('3', '!?')])).toHaveLength(3);
    expect(cluster([])).toEqual([]);
  });

  it('takes time in proportion to equal titles and to the length of a title', () => {
    const equal = (count: number): void => {
      const titles = Array.from({ length: count }, (_, i) =>
        item(String(i), 'Harbour bridge closes for two years'),
      );
      expect(cluster(titles)).toHaveLength(1);
    };
    const long = (size: number): void => {
      const titles = [item('long', 'bridge '.repeat(size / 7)), item('other', 'A'.repeat(size))];
      expect(cluster(titles)).toHaveLength(2);
    };
    expect(growth(1_000, equal)).toBeLessThan(LINEAR);
    expect(growth(50_000, long)).toBeLessThan(LINEAR);
  });

  it('grows with the number of articles alone, also where all of them share a few words', () => {
    const few = 'harbour bridge cracks oddvik mayor ferry tunnel costs council votes'.split(' ');
    // five of ten words in any order, another choice for each
    const title = (i: number): string => {
      const left = [...few];
      let choice = (i * 7919) % 30_240;
      const chosen: string[] = [];
      while (chosen.length < 5) {
        chosen.push(...left.splice(choice % left.length, 1));
        choice = Math.floor(choice / (left.length + 1));
      }
      return chosen.join(' ');
    };
    const clustered = (count: number): void => {
      const items = Array.from({ length: count }, (_, i) =>
        item(String(i).padStart(5, '0'), title(i), { text: `${title(i)}. ${title(i + 1)}` }),
      );
      cluster(items);
    };
    expect(growth(1_500, clustered)).toBeLessThan(LINEAR);
  });
});

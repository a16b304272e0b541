/** Passages are whole sentences of the articles, the best ones, bounded and quick. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/digest/ask/nearest.ts';
import { passagesOf, searchWords } from '../../../src/digest/ask/passages.ts';
import { stands } from '../../../src/digest/text/span.ts';
import { growth, LINEAR } from '../../growth.ts';
import { all, article, bot, bridge, person } from './news.ts';

const none = () => [];

describe('passages', () => {
  test('every passage stands in its article, byte for byte, once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (text, body) => {
          const articles = [...all, article('odd', text, `${body}. ${text}`)];
          const { sentences } = passagesOf(
            { text: `Who closed the bridge ${text}?`, turns: [] },
            articles,
            none,
          );
          const byId = new Map(articles.map((each) => [each.id, each]));
          for (const span of sentences) expect(stands(span, byId.get(span.articleId) ?? bridge)).toBe(true);
          expect(new Set(sentences.map((span) => `${span.articleId} ${span.start}`)).size).toBe(
            sentences.length,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test('the article that fits best comes first, in reading order', () => {
    const { articles, sentences } = passagesOf({ text: 'Who won the Lake Cup?', turns: [] }, all, none);
    expect(articles[0]?.id).toBe('rowing');
    const first = sentences.filter((span) => span.articleId === 'rowing').map((span) => span.start);
    expect(first).toEqual([...first].sort((a, b) => a - b));
  });

  test('a sentence that opens with a pronoun brings the one before it', () => {
    const { sentences } = passagesOf(
      { text: 'Why was somebody ignored by warnings?', turns: [] },
      [bridge],
      none,
    );
    const at = sentences.findIndex((span) => span.text.startsWith('She resigned'));
    expect(at).toBeGreaterThan(0);
    expect(sentences[at - 1]?.text).toContain('Mara Lindqvist');
  });

  test('no more than asked for, and no article fills them alone', () => {
    const long = article('long', 'Bridge', 'The bridge shut on Tuesday. '.repeat(200));
    const { sentences } = passagesOf(
      { text: 'When did the bridge shut?', turns: [] },
      [long, bridge],
      none,
      12,
    );
    expect(sentences.length).toBeLessThanOrEqual(12);
    expect(sentences.some((span) => span.articleId === 'bridge')).toBe(true);
  });

  test('quotations are looked for only where the question asks what was said', () => {
    const asked: string[] = [];
    const quotes = (each: { id: string }) => {
      asked.push(each.id);
      return [];
    };
    passagesOf({ text: 'When did the bridge shut?', turns: [] }, all, quotes);
    expect(asked).toEqual([]);
    passagesOf({ text: 'What did Lindqvist say?', turns: [] }, all, quotes);
    expect(asked).toContain('bridge');
  });
});

describe('searching', () => {
  test('asks the store for meaning words, and for those of earlier turns where the question leans on them', () => {
    expect(searchWords({ text: 'Who won the Lake Cup?', turns: [] })).toEqual(['won', 'lake', 'cup']);
    const turns = [person('Did the harvest in Orvania fail?'), bot('Yes.')];
    expect(searchWords({ text: 'why?', turns })).toEqual(expect.arrayContaining(['harvest', 'orvania']));
  });
  test('finds the nearest articles, and none that shares nothing', () => {
    expect(nearest({ text: 'Who built the Sundal bridge?', turns: [] }, all).map((ref) => ref.id)).toEqual([
      'bridge',
    ]);
    expect(nearest({ text: 'zebras', turns: [] }, all)).toEqual([]);
  });
});

describe('hostile questions', () => {
  test.each([
    ['question marks', '?'],
    ['capitals', 'A'],
    ['capital words', 'Aa '],
    ['says', 'what did '],
    ['no spaces', 'how many'],
  ])('%s take time in proportion', (_name, piece) => {
    const ask = (size: number): void => {
      const text = piece.repeat(size / piece.length);
      passagesOf({ text, turns: [person(text), bot(text)] }, all, none);
      nearest({ text, turns: [] }, all);
    };
    expect(growth(20_000, ask)).toBeLessThan(LINEAR);
  });
});

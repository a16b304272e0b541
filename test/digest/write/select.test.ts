/** Which sentences stand together: no fact twice, reporters' words before quotations that stand beside. */
import { describe, expect, test } from 'vitest';
import { quotesOf } from '../../../src/digest/quotes/of-article.ts';
import { extractiveDraft } from '../../../src/digest/write/extractive.ts';
import { materialOf } from '../../../src/digest/write/material.ts';
import { article, story } from './invented.ts';

const told = (texts: readonly string[], quotes = 3): string[] => {
  const [first, ...rest] = texts.map((text, i) => article(`paper${i}`, 'Varnes wins the cup', text));
  const of = story(first!, ...rest);
  const material = materialOf(of, of.articles.flatMap(quotesOf));
  return extractiveDraft(material, { sentences: 3, words: 90, quotes }).sentences.map(({ text }) => text);
};

describe('a story of two outlets', () => {
  test('shows one fact once, by the same names and figures', () => {
    const sentences = told([
      'Varnes won the handball cup with 31-30 against Holm on Sunday. The city closes its schools on Monday for a parade. The trainer Ida Berg leaves in May.',
      'Varnes beat Holm 31-30 on Sunday and won the cup. Some 4,000 people met the players at the station at night.',
    ]);
    expect(sentences.filter((text) => text.includes('31-30'))).toHaveLength(1);
  });
});

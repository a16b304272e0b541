/** Quotations of an article as spans, and the few that a digest shows. */
import { describe, expect, it } from 'vitest';
import type { Article, Quote, Story } from '../../../src/digest/model.ts';
import { chooseQuotes, SURE } from '../../../src/digest/quotes/choose.ts';
import { quotesOf } from '../../../src/digest/quotes/of-article.ts';
import { sha256 } from '../../../src/digest/text/hash.ts';
import { stands } from '../../../src/digest/text/span.ts';

const article = (text: string, more: Partial<Article> = {}): Article => ({
  id: 'a',
  key: 'a',
  url: 'https://kystposten.example/a',
  title: 'Harbour bridge closes for two years',
  site: 'Kystposten',
  byline: null,
  language: 'en',
  publishedAt: null,
  fetchedAt: 0,
  completeness: 'full',
  text,
  hash: sha256(text),
  ...more,
});

const story = (first: Article, ...rest: Article[]): Story => ({
  id: 's',
  articles: [first, ...rest],
  score: 1,
  reasons: [],
  toldBefore: null,
});

const words = (quotes: readonly Quote[]): string[] =>
  quotes.map((q) => q.parts.map((part) => part.text).join(' […] '));

const chosen = (text: string, most = 3, more: Partial<Article> = {}): string[] => {
  const one = article(text, more);
  return words(chooseQuotes(quotesOf(one), story(one), most));
};

describe('quotesOf', () => {
  it('joins the parts of an utterance that its attribution splits', () => {
    const one = article(
      '“We knew in March,” said Mara Lindqvist, the chief engineer. “Nobody wanted to say it.”',
    );
    const [quote, ...rest] = quotesOf(one);
    expect(rest).toEqual([]);
    expect(quote?.parts.map((part) => part.text)).toEqual(['We knew in March,', 'Nobody wanted to say it.']);
    expect(quote?.speaker?.name?.text).toBe('Mara Lindqvist');
    expect(quote?.speaker?.role?.text).toBe('chief engineer');
    for (const part of quote?.parts ?? []) expect(stands(part, one)).toBe(true);
  });

  it('gives none with a character that could not be read, and none from a mark without a partner', () => {
    expect(quotesOf(article('“The br\uFFFDdge is old,” Ada Brandt said.'))).toEqual([]);
    expect(quotesOf(article('Ada Brandt said: “The bridge is old. And nobody closed this.'))).toEqual([]);
  });
});

describe('chooseQuotes', () => {
  const lead = 'Harbour chief Ada Brandt and mayor Olaf Lind spoke about the bridge on Monday.\n\n';

  it('takes whole utterances before fragments, and what says something before what does not', () => {
    const text = `${lead}“Yes,” Brandt said.\n\nBrandt called the bridge “old.”\n\n“The bridge must close before somebody is hurt,” Brandt said.`;
    expect(chosen(text, 1)).toEqual(['The bridge must close before somebody is hurt,']);
  });

  it('lets both sides speak', () => {
    const text = `${lead}“The bridge must close before somebody is hurt,” Brandt said.\n\n“The cracks in the bridge grow every single week,” Brandt said.\n\n“The city cannot pay for a second bridge,” Lind said.`;
    const one = article(text);
    const speakers = chooseQuotes(quotesOf(one), story(one), 2).map((q) => q.speaker?.name?.text);
    expect([...speakers].sort()).toEqual(['Ada Brandt', 'Olaf Lind']);
  });

  it('never takes two that say the same', () => {
    const text = `${lead}“The bridge must close before somebody is hurt,” Brandt said.\n\n“The bridge must close before somebody gets hurt,” Lind said.`;
    expect(chosen(text)).toHaveLength(1);
  });

  it('takes only sure and named speakers, and only from what was read whole', () => {
    const text = `${lead}“The bridge must close before somebody is hurt,” Brandt said.\n\n“Nobody told the people who live there,” a neighbour said.`;
    expect(chosen(text)).toEqual(['The bridge must close before somebody is hurt,']);
    expect(chosen(text, 3, { completeness: 'excerpt' })).toEqual([]);
    const one = article(text);
    for (const quote of chooseQuotes(quotesOf(one), story(one), 9))
      expect(quote.speaker?.certainty).toBeGreaterThanOrEqual(SURE);
  });

  it('leaves out what its sentence denies', () => {
    const text = `${lead}The claim “the bridge was never inspected at all,” Brandt said, is false.`;
    expect(chosen(text)).toEqual([]);
  });
});

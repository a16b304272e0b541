/** Pullquote's own words: every language says all of it, with the same places to fill, and a digest speaks it throughout. */
import { describe, expect, it } from 'vitest';
import { count, fill, type Words, wordsIn } from '../../../src/digest/locales/words.ts';
import { LOCALES, localeOf } from '../../../src/digest/model.ts';
import { composeAnswer, composeEdition } from '../../../src/digest/write/compose.ts';
import { verifyAnswer, verifyEdition, verifyStory } from '../../../src/digest/write/verify.ts';
import { wordsOf } from '../../fakes/bot.ts';
import { bridge, lindqvist, parts } from '../write/invented.ts';

const places = (template: string): string[] => (template.match(/\{\w+\}/g) ?? []).toSorted();
const english = wordsIn('en');
const NOUNS = ['story', 'article', 'outlet', 'source', 'minute', 'sentence', 'token'] as const;

describe.each(LOCALES)('%s', (locale) => {
  const words = wordsIn(locale);
  it.each(Object.keys(english) as (keyof Words)[])('%s has the places of the English one', (key) => {
    expect(words[key]).not.toBe('');
    expect(places(words[key])).toEqual(places(english[key]));
  });

  it('has nouns for one and many', () => {
    for (const noun of NOUNS) expect(words[noun].split('|')).toHaveLength(2);
  });

  it('leaves no place open in a digest or an answer', () => {
    const story = verifyStory(
      {
        headline: 0,
        sentences: [
          { text: bridge.sentences[0]!.text, rests: [0] },
          { text: 'No.', rests: [0] },
        ],
        quotes: [0],
      },
      { ...bridge, quotes: [lindqvist] },
      'extractive',
    )!;
    const fault = { kind: 'http', detail: 'It answered 404.', short: '404' };
    const source = { id: 's', location: 'https://weekly.example/', title: 'Harbour Weekly' };
    const edition = verifyEdition({
      ...parts,
      locale,
      stories: [story],
      unwritten: 1,
      failures: [{ source, fault, since: parts.builtAt - 86_400_000 }],
    });
    const { overview, stories } = composeEdition(edition);
    const empty = composeEdition(verifyEdition({ ...parts, locale, stories: [] })).overview;
    const nearest = { articles: [], sentences: [], quotes: [], nearest: [...story.articles] };
    const answer = composeAnswer(verifyAnswer({ kind: 'not-in-sources' }, nearest, null), null, locale);
    const all = [overview, ...stories.map(({ message }) => message), empty, answer].map(wordsOf).join('\n');
    expect(all).not.toMatch(/[{}|]|undefined/);
    expect(all).toContain(words.notThere);
    expect(all).toContain(words.yesterday);
    if (locale !== 'en') expect(all).not.toMatch(/ digest|Not read|left out|written|more\b/);
  });
});

it('counts in the language’s own figures', () => {
  expect(count(1, english.story, english)).toBe('1 story');
  expect(count(40_000, english.story, english)).toBe('40,000 stories');
  expect(count(40_000, wordsIn('de').story, wordsIn('de'))).toBe('40.000 Meldungen');
});

it('fills in what it is given, and does not read it', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
});

it('knows the tags of platforms', () => {
  expect(['de-DE', 'fr', 'es-419', 'en_GB', 'ja', null, 7].map(localeOf)).toEqual([
    'de',
    'fr',
    'es',
    'en',
    undefined,
    undefined,
    undefined,
  ]);
});

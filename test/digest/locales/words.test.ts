/** Pullquote's own words: every language says all of it, with the same places to fill, and a digest speaks it throughout. */
import { describe, expect, it } from 'vitest';
import { CHAT_WORDS } from '../../../src/bots/locales/chat-words.ts';
import { DAY_NAMES, dayName, dayTitle, namedDays } from '../../../src/digest/locales/days.ts';
import { faultText, shortFault } from '../../../src/digest/locales/fault-words.ts';
import { count, counted, fill, translated, wordsIn } from '../../../src/digest/locales/words.ts';
import { LOCALES, localeOf, WEEKDAYS, type Weekday } from '../../../src/digest/model.ts';
import { parseSchedule } from '../../../src/digest/schedule/parse.ts';
import { composeAnswer, composeEdition } from '../../../src/digest/write/compose.ts';
import { verifyAnswer, verifyEdition, verifyStory } from '../../../src/digest/write/verify.ts';
import { wordsOf } from '../../fakes/bot.ts';
import { bridge, lindqvist, parts } from '../write/invented.ts';

const places = (template: string): string[] => (template.match(/\{\w+\}/g) ?? []).toSorted();
/** All words by their names. */
const flat = (words: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): (readonly [string, string])[] =>
      typeof value === 'string'
        ? [[key, value]]
        : Object.entries(flat(value as object)).map(([name, one]) => [`${key} ${name}`, one]),
    ),
  );
const english = wordsIn('en');
const NOUNS = ['story', 'article', 'outlet', 'source', 'minute', 'sentence', 'token'] as const;

describe.each(LOCALES)('%s', (locale) => {
  const words = wordsIn(locale);
  const all = flat(words);
  it.each(Object.keys(flat(english)))('%s has the places and forms of the English one', (key) => {
    const [own = '', of = ''] = [all[key], flat(english)[key]];
    expect(own).not.toBe('');
    expect(places(own)).toEqual(places(of));
    expect(own.split('|')).toHaveLength(of.split('|').length);
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
    const quoted = overview.blocks.find(({ kind }) => kind === 'quote');
    expect(quoted).toMatchObject({ marks: words.marks });
    if (locale !== 'en') expect(all).not.toMatch(/ digest|Not read|left out|written|more\b/);
  });
});

it('counts in the language’s own figures', () => {
  expect(count(1, english.story, english)).toBe('1 story');
  expect(count(40_000, english.story, english)).toBe('40,000 stories');
  expect(count(40_000, wordsIn('de').story, wordsIn('de'))).toBe('40.000 Meldungen');
});

it('counts as the language counts: none is one in French', () => {
  const pages = (n: number, locale: 'en' | 'fr') => counted(n, wordsIn(locale).pages, wordsIn(locale));
  expect([0, 1, 2].map((n) => pages(n, 'en'))).toEqual(['0 pages', '1 page', '2 pages']);
  expect([0, 1, 2].map((n) => pages(n, 'fr'))).toEqual(['0 page', '1 page', '2 pages']);
});

it('translates what is kept in English, and leaves all else', () => {
  const [en, de] = [english.asks, wordsIn('de').asks];
  expect(translated(en.thing, en, de)).toBe(de.thing);
  expect(translated('Which ferry?', en, de)).toBe('Which ferry?');
});

describe('faults', () => {
  const gone = { kind: 'not_found', detail: 'kysten.example answered 404: not there', short: '404' };
  const slow = { kind: 'timeout', detail: 'kysten.example did not answer within 10 seconds' };
  const strange = { kind: 'sun_spots', detail: 'The sun.' };
  const [en, de] = [english, wordsIn('de')];

  it('are a few words in a footer: the status, else what it was', () => {
    expect([gone, slow, strange].map((one) => shortFault(one, de))).toEqual([
      '404',
      'keine Antwort',
      'sun spots',
    ]);
  });

  it('are told in the language, and in detail in English', () => {
    expect([gone, slow, strange].map((one) => faultText(one, de))).toEqual([
      'nicht gefunden (404)',
      'keine Antwort',
      'The sun.',
    ]);
    expect(faultText(slow, en)).toBe(slow.detail);
  });

  it('of pages are counted', () => {
    const of = (failed: number, left: number) =>
      shortFault({ kind: 'pages', detail: '', pages: { failed, left } }, de);
    expect([of(1, 0), of(3, 2), of(0, 2)]).toEqual([
      '1 Seite',
      '3 Seiten, 2 weitere auf später verschoben',
      '2 Seiten auf später verschoben',
    ]);
  });
});

describe('days', () => {
  it.each(LOCALES)('are read as they are named in %s', (locale) => {
    const { tag } = wordsIn(locale);
    for (const day of WEEKDAYS)
      for (const name of [dayName(day, tag, 'long'), dayName(day, tag, 'short'), dayTitle(day, tag)])
        expect(parseSchedule({ at: '8', days: name, timezone: 'UTC' })).toMatchObject({
          value: { days: [day] },
        });
  });

  it('begin alike only where they are the same', () => {
    const beginnings = new Map<string, string>();
    for (const { name, day } of DAY_NAMES)
      for (let length = 3; length <= name.length; length++) {
        const beginning = name.slice(0, length);
        expect(beginnings.get(beginning) ?? day).toBe(day);
        beginnings.set(beginning, day);
      }
  });
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

it('counts further outlets as their noun wants it', () => {
  const words = wordsIn('de');
  expect([1, 2].map((n) => counted(n, words.more, words))).toEqual(['1 weiteres', '2 weitere']);
});

it.each(LOCALES)('%s says days by one word where there is one, and reads them again', (locale) => {
  const { setup, tag } = CHAT_WORDS[locale];
  const named = (days: readonly Weekday[]): string => namedDays(days, setup, tag);
  expect(named(WEEKDAYS)).toBe(setup.daily);
  expect(named(WEEKDAYS.slice(0, 5))).toBe(setup.weekdays);
  expect(named(WEEKDAYS.slice(2)).split(', ')).toHaveLength(5);
  for (const days of [WEEKDAYS, WEEKDAYS.slice(0, 5), WEEKDAYS.slice(2), WEEKDAYS.slice(5)])
    expect(parseSchedule({ at: '8', days: named(days), timezone: 'UTC' })).toMatchObject({ value: { days } });
});

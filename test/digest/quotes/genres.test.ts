/** News of every kind beside politics: courts, police, sport, stars, science. Who speaks, and by what name. */
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';

type Row = readonly [mention: string | null, name: string | null];

const speakers = (text: string): Row[] =>
  findQuotes(text, 'en').map(({ speaker }) => [
    speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end),
    speaker?.name ? text.slice(speaker.name.start, speaker.name.end) : null,
  ]);

describe('a name is not', () => {
  it.each<[what: string, text: string, mention: string, name: string]>([
    [
      'the house where one works',
      '“The moss is old,” said harbour geologist Ada Brandt of KYST’s Sound Research Laboratory.',
      'harbour geologist Ada Brandt of KYST’s Sound Research Laboratory',
      'Ada Brandt',
    ],
    ['where one is from', '“I like it,” said Spaniard Ines Brandt.', 'Spaniard Ines Brandt', 'Ines Brandt'],
    [
      'where one with a given name is from',
      '“I like it,” said Norwegian Ada Brandt.',
      'Norwegian Ada Brandt',
      'Ada Brandt',
    ],
    ['a rank', 'PC Ada Brandt told the inquest: ‘It was dark.’', 'PC Ada Brandt', 'Ada Brandt'],
    [
      'several ranks',
      'Det Ch Insp Karl Holm, who led the inquiry, said: ‘It was dark.’',
      'Det Ch Insp Karl Holm',
      'Karl Holm',
    ],
    [
      'how many children one has',
      'Mother-of-three Ada Brandt, 34, said: ‘It was dark.’',
      'Mother-of-three Ada Brandt',
      'Ada Brandt',
    ],
    [
      'two offices',
      '“It was dark,” explained harbour reporter and historian Ada Brandt.',
      'harbour reporter and historian Ada Brandt',
      'Ada Brandt',
    ],
    [
      'an office that one had before',
      '“It was dark,” said former rower turned pundit Ada Brandt.',
      'former rower turned pundit Ada Brandt',
      'Ada Brandt',
    ],
  ])('%s', (_, text, mention, name) => {
    expect(speakers(text)).toEqual([[mention, name]]);
  });

  it.each([
    'A Department for Harbours spokesman said: ‘The trains will run on Monday.’',
    'A spokesman for the Department for Harbours said: ‘The trains will run on Monday.’',
    'Ada Brandt died on Monday. “She was the light of our lives,” her family said.',
    'Ada Brandt died on Monday. “She was the light of our lives,” the family said in a statement.',
  ])('given to somebody without one: %s', (text) => {
    expect(speakers(text).map(([, name]) => name)).toEqual([null]);
  });
});

describe('a body from abroad keeps its name', () => {
  it.each([['American Harbour Fund'], ['Canadian Ferry Pool']])('%s', (name) => {
    expect(speakers(`“It was dark,” the ${name} said.`)).toEqual([[`the ${name}`, name]]);
  });
});

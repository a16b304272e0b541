/** News of every kind beside politics: courts, police, sport, stars, science. Who speaks, and by what name. */
import { describe, expect, it } from 'vitest';
import { SURE } from '../../../src/digest/quotes/choose.ts';
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
    [
      'where one is based',
      '“I like it,” the East Norhaven-based Kyst Rowing Club said.',
      'the East Norhaven-based Kyst Rowing Club',
      'Kyst Rowing Club',
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

  it('a word that starts a sentence before it', () => {
    const text =
      'Intrepid Tomek Lindqvist spends his days at sea. Tomek Lindqvist sails alone. “I like it,” said Tomek Lindqvist.';
    expect(speakers(text)).toEqual([['Tomek Lindqvist', 'Tomek Lindqvist']]);
  });

  it.each([
    'A Department for Harbours spokesman said: ‘The trains will run on Monday.’',
    'A spokesman for the Department for Harbours said: ‘The trains will run on Monday.’',
    'Friends of Ola Lind say he is “heartbroken” by it.',
    'Ada Brandt died on Monday. “She was the light of our lives,” her family said.',
    'Ada Brandt died on Monday. “She was the light of our lives,” the family said in a statement.',
  ])('given to somebody without one: %s', (text) => {
    expect(speakers(text).map(([, name]) => name)).toEqual([null]);
  });
});

describe('who speaks', () => {
  it.each<[text: string, rows: Row[]]>([
    [
      'The visit on Saturday by Wu Haifeng, a member of the board, was the first. “It is our policy to build,” Wu said.',
      [['Wu', 'Wu Haifeng']],
    ],
    ['A source inside Norwood said the jail was “effectively run” by rowers.', [['A source', null]]],
    ['A probe into the jail branded it a “wreck of a house” and left.', [['A probe', null]]],
    [
      'Ada Brandt came. Ola Lind said: “You will never row again.” Ada Brandt laughed.',
      [['Ola Lind', 'Ola Lind']],
    ],
    ['I said to him: “You will never row again.” He laughed.', [['I', null]]],
    [
      'His wife, Cookie, came. Cookie slept when Magic Lind heard it. Magic Lind has been a part of it. “We hide it here,” he said.',
      [['he', null]],
    ],
  ])('%s', (text, rows) => {
    expect(speakers(text)).toEqual(rows);
  });
});

describe('at a digest’s bar', () => {
  const sure = (text: string): boolean[] =>
    findQuotes(text, 'en').map(({ speaker }) => (speaker?.certainty ?? 0) >= SURE);

  it.each([
    'Lind’s agent Ola Brandt said: “The deal is done and we go on Monday.”',
    'Kystby harbour spokesman, Ola Brandt, said: “We are sorry for the delay today.”',
    '“It is hard,” Kystby researcher, Wu In-Sung, told the Post.',
  ])('stands %s', (text) => {
    expect(sure(text)).toEqual([true]);
  });

  it('stands nothing that one is said to be', () => {
    expect(sure('Ola Lind, said to be “heartbroken”, left the court.')).toEqual([false]);
  });

  it.each([
    ['share', '“It was late,” Roger Lindqvist said.'],
    [
      'share though one is named oftener',
      'Roger Lindqvist ran. Roger Lindqvist came home. Roger Lindqvist sat. Roger Lindqvist sang. Roger Lindqvist slept.',
    ],
  ])('stands no last name that a husband and a wife %s', (_, opening) => {
    const text = `${opening} Erica and Roger Lindqvist met. “He is kind,” Mrs Lindqvist said. “She followed us home,” Lindqvist said.`;
    expect(sure(text).at(-1)).toBe(false);
  });
});

describe('a body from abroad keeps its name', () => {
  it.each([['American Harbour Fund'], ['Canadian Ferry Pool']])('%s', (name) => {
    expect(speakers(`“It was dark,” the ${name} said.`)).toEqual([[`the ${name}`, name]]);
  });
});

/** Sentences with clauses in clauses: whose verb it is, and which clauses are over. */
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';

const speakers = (text: string): (string | null)[] =>
  findQuotes(text, 'en').map(({ speaker }) =>
    speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end),
  );

describe('a clause that is over says nothing of what follows', () => {
  it.each<[text: string, speakers: (string | null)[]]>([
    [
      'Ada Brandt said that the port’s plan, which some have argued was meant to sink the ferry, was an “insult to every rower.”',
      ['Ada Brandt'],
    ],
    [
      'While Ola Lind told the board that the fleet was ready, Ada Brandt saw only “rust and rope” at the quay.',
      ['Ada Brandt'],
    ],
    [
      'Last month, when I asked Ola Lind if he would ever sail again, Ada Brandt looked up, closed her book and said, “He sails tonight whether we like it or not.”',
      ['Ada Brandt'],
    ],
    [
      'While Ada Brandt said there was clear evidence that the crew had been “very careless,” the port left the case alone.',
      ['Ada Brandt'],
    ],
    ['A rower who said that the quay was dry told the board the boat was “as good as new.”', ['A rower']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('a verb without a subject of its own has that of its clause', () => {
  it.each<[text: string, speakers: (string | null)[]]>([
    [
      'Ada Brandt joked that Norhaven was her answer, but went on to say, “There are harbours where nobody dares to land.”',
      ['Ada Brandt'],
    ],
    [
      'Older captains have long doubted Kystland’s claims, but have suggested that the tide may do its “slow work” alone.',
      ['Older captains'],
    ],
    [
      'The charge of fraud in connection with the theft of a boat during the 2016 race referred to the owner as “a man who was seen on the quay.”',
      ['The charge of fraud'],
    ],
    [
      'Reprising one of her own lines, the former secretary of state talked about keeping the “old quiet of the quay.”',
      ['the former secretary of state'],
    ],
    [
      'With its old centre in Norhaven, called the “Crossroads of the Sea” by rowers, the coast seems content.',
      ['rowers'],
    ],
    [
      'Ada Brandt is 45.\n\n“It happens at night, right?” Ola Lind went on, as if nobody had heard him.',
      ['Ola Lind'],
    ],
    [
      'Ola Lind distanced himself from the plan by saying he would help if asked. “I will steer it myself, because nobody else can.”',
      ['Ola Lind'],
    ],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('what is reported within a report is told by the outer one', () => {
  it.each<[text: string, speakers: (string | null)[]]>([
    [
      'Ada Brandt says rowers are “right to be cold,” but also that they long for what she calls “a real harbour.”',
      ['Ada Brandt', 'Ada Brandt'],
    ],
    ['Ada Brandt said she recalled thinking, “This is what it is to be out there at night.”', ['Ada Brandt']],
    ['Ola Lind said he would sail on Monday, although she warned that the boat “leaks like a net.”', ['she']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('where no verb says it', () => {
  it.each<[text: string, speakers: (string | null)[]]>([
    [
      'Ada Brandt was profiled in the Ferry Times, which ran a long piece naming her the “angry queen of the quay” last week.',
      ['which'],
    ],
    [
      'Ada Brandt, a captain, late on Thursday blocked a plan by the port that would have moved a “floating wreck of a pier” north.',
      ['Ada Brandt'],
    ],
    ['The crew loudly sang a bitter chant of “Home before the tide!” as the ferry left.', ['The crew']],
    [
      'Boats are “the last free roads” and “keep children warm,” Ada Brandt, the mayor of Norhaven, proclaimed to the crowd.',
      ['Ada Brandt', 'Ada Brandt'],
    ],
    ['Those who spend a whole winter “listening to the wind,” he said, wind up alone.', ['he']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

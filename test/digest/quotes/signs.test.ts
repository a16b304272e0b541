/** What marks hold: somebody's words, or a title, a nickname, a term. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/digest/quotes/find.ts';
import { type View, weigh } from '../../../src/digest/quotes/signs.ts';

const quoted = (text: string): string[] =>
  findQuotes(text, 'en').map(({ range }) => text.slice(range.start, range.end));

describe('takes for words of somebody', () => {
  it.each<[string, string, string]>([
    ['one word behind a verb', 'Ada Brandt called the plan “reckless.”', 'reckless.'],
    ['what a thing is called', 'Lind sees the pier as a “monument” to waste.', 'monument'],
    [
      'a clause without a verb of saying',
      'Lind has grown used to being “the last to know anything.”',
      'the last to know anything.',
    ],
    ['a chant with capitals', 'The crowd broke into chants of “Ada! Ada! Ada!” at noon.', 'Ada! Ada! Ada!'],
    ['a slogan that is said', 'Lind repeated the phrase “Harbour First” at each stop.', 'Harbour First'],
    ['a piece behind a contraction', 'Lind went on to say he’s “confident” of it.', 'confident'],
    ['capitals within a report', 'Ada Brandt said the strike was “Mostly Over” by noon.', 'Mostly Over'],
    ['a short whole sentence', 'The engineer rose. “It holds.”', 'It holds.'],
  ])('%s', (_, text, words) => {
    expect(quoted(text)).toEqual([words]);
  });
});

describe('leaves out', () => {
  it.each<[string, string]>([
    ['a nickname', 'Rep. Ada “Bee” Brandt (Harbour) took the stage.'],
    [
      'the name of a show where somebody speaks',
      'On Harbour TV’s “Morning Tide,” Ada Brandt said the port would close.',
    ],
    ['a show behind the verb', 'Ada Brandt told Harbour TV’s “Morning Tide” on Monday that she would stay.'],
    ['a book that leads up to a clause', 'In her new book, “Salt and Stone,” Ada Brandt said she was done.'],
    ['a title behind what it is', 'Lind starred in the film “Low Water” for years.'],
    ['a term before its noun', 'The board runs a “dry port” terminal.'],
    ['what an owner names', 'The town opens Lind’s “Blue Gate” in May.'],
    ['a label', 'The so-called “Harbour Rule” ends in May.'],
    [
      'a title alone in its paragraph',
      'The show opens in May.\n\n“Low Water at Norhaven” has no intermission.',
    ],
  ])('%s', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });
});

const PLAIN: View = {
  rule: 'clause',
  words: 2,
  titled: false,
  stops: false,
  personal: false,
  finite: false,
  opens: false,
  leads: false,
  predicate: false,
  saying: false,
  owned: false,
  labelled: false,
  placed: false,
  nickname: false,
  dashed: false,
  adjective: false,
  glossed: false,
  christened: false,
  credited: false,
  saysBefore: false,
  saysBehind: false,
  reports: false,
  human: false,
  thing: false,
  neighbour: null,
  joined: false,
};

describe('weigh', () => {
  it('is in doubt of two words in a clause that nobody speaks in', () => {
    expect(weigh(PLAIN)).toBe(0);
  });

  it.each<[keyof View, boolean]>([
    ['predicate', true],
    ['saying', true],
    ['saysBefore', true],
    ['reports', true],
    ['human', true],
    ['finite', true],
    ['titled', false],
    ['owned', false],
    ['labelled', false],
    ['nickname', false],
    ['dashed', false],
    ['adjective', false],
    ['glossed', false],
    ['christened', false],
    ['credited', false],
    ['thing', false],
    ['leads', false],
  ])('%s tips it: %s', (sign, up) => {
    const sum = weigh({ ...PLAIN, [sign]: true });
    if (up) expect(sum).toBeGreaterThan(0);
    else expect(sum).toBeLessThan(0);
  });

  it('grows with the length of what is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 }), (words, more) => {
        expect(weigh({ ...PLAIN, words: words + more })).toBeGreaterThanOrEqual(weigh({ ...PLAIN, words }));
      }),
    );
  });

  it('takes what stands beside its verb, however it is set', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('behind-verb-first' as const, 'before-near' as const),
        fc.record({ adjective: fc.boolean(), glossed: fc.boolean(), dashed: fc.boolean() }),
        (rule, signs) => {
          expect(weigh({ ...PLAIN, rule, words: 1, ...signs })).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

/** What marks hold: somebody's words, or a title, a nickname, a term. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../../src/digest/quotes/find.ts';
import { SIGNS, type Sign, type View, weigh } from '../../../../src/digest/quotes/judge/signs.ts';
import { lexiconOf } from '../../../../src/digest/quotes/lexicon.ts';

const quoted = (text: string, language = 'en'): string[] =>
  findQuotes(text, language).map(({ range }) => text.slice(range.start, range.end));

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

describe('a noun with a capital', () => {
  it.each<[string, string, string, string[]]>([
    [
      'is a wording in English',
      'en',
      'Ada Brandt warned against the “Ruin of the quay,” again.',
      ['Ruin of the quay,'],
    ],
    ['is a name in German', 'de', 'Ada Brandt warnte die Crew der „Ruine am Kai“ erneut.', []],
    ['is what a thing is called', 'de', 'Ada Brandt nannte den Kai eine „Ruine“.', ['Ruine']],
    ['is nobody’s where people at large call it so', 'de', 'So etwas nennt man eine „Ruine“.', []],
    ['names a boat that is told of', 'de', '„Nordwind“, so heißt die neue Fähre.', []],
    ['is a paper that another is told in', 'de', 'Ada Brandt nannte den Kai in der „Küste“ zu teuer.', []],
    ['is a work that a colon presents', 'de', 'Die Gruppe stellte ihr neues Lied vor: „Wind am Kai“', []],
  ])('%s', (_, language, text, expected) => {
    expect(quoted(text, language)).toEqual(expected);
  });
});

describe('a phrase of several words', () => {
  it.each<[string, string, string, string[]]>([
    [
      'is reported in the mood of reported speech',
      'de',
      'Ada Brandt zog Bilanz. Der Bau verschlinge die „nächsten drei Jahre“.',
      ['nächsten drei Jahre'],
    ],
    ['is a thing where nobody speaks', 'de', 'Die Stadt öffnet bald die „blaue Schleuse“.', []],
    ['says what one is, not what one is called', 'de', 'Lind kam als „stiller Gast“ an Bord.', []],
    [
      'is told by a verb without a subject',
      'es',
      'Juana Aubry salió. «Hay que cerrar», insistió.',
      ['Hay que cerrar'],
    ],
    [
      'is of a source right behind it',
      'fr',
      'Ce projet « pharaonique », selon Paul Roche, coûtera cher.',
      ['pharaonique'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(quoted(text, language)).toEqual(expected);
  });
});

const signs = Object.keys(SIGNS) as Sign[];
const PLAIN = Object.fromEntries(signs.map((sign) => [sign, false])) as View;
const sum = (shown: Partial<View>, language = 'en'): number =>
  weigh({ ...PLAIN, ...shown }, lexiconOf(language).weights);

describe('weigh', () => {
  it('is in doubt of a stretch that shows nothing', () => {
    expect(sum({})).toBe(0);
  });

  it('adds up what each sign weighs in the language', () => {
    fc.assert(
      fc.property(fc.subarray(signs), fc.constantFrom('en', 'de', 'fr', 'es'), (shown, language) => {
        const view = Object.fromEntries(shown.map((sign) => [sign, true]));
        const { weights } = lexiconOf(language);
        expect(sum(view, language)).toBe(shown.reduce((total, sign) => total + weights[sign], 0));
      }),
    );
  });

  it('grows with the length of what is said', () => {
    const lengths = [{ one: true }, {}, { four: true }, { six: true }, { twelve: true }, { paragraph: true }];
    const sums = lengths.map((length) => sum(length));
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
    expect(new Set(sums).size).toBe(sums.length);
  });

  it('takes what stands beside its verb, however it is set', () => {
    fc.assert(
      fc.property(
        fc.constantFrom({ spoken: true }, { judged: true }),
        fc.record({ one: fc.boolean(), adjective: fc.boolean(), glossed: fc.boolean() }),
        (tie, set) => {
          expect(sum({ ...tie, ...set })).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('makes more of a capital where every noun has one', () => {
    expect(sum({ named: true }, 'en')).toBe(0);
    expect(sum({ named: true, judged: true }, 'de')).toBeLessThan(0);
  });
});

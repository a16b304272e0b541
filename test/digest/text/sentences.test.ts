/** Where sentences end: evidence rests on it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, trim } from '../../../src/digest/text/sentences.ts';
import { growth, LINEAR } from '../../growth.ts';
import { MARKED } from './sentences-300.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['two plain ones', ['The bridge shut at noon.', 'Forty thousand cars a day must find another way.']],
    ['titles and initials', ['Dr. Ada K. Brandt met Sen. Olaf Lind.', 'They spoke for an hour.']],
    ['countries', ['The U.S. Senate met the U.K. envoy.', 'He left the U.S.', 'The talks go on.']],
    ['dates and numbers', ['It opened on Jan. 5 at No. 3 Quay St. Anne.', 'Tickets cost 3.50 crowns.']],
    ['firms', ['Norhaven Inc. and Kyst Ltd. will merge.', 'Both fell.']],
    ['hours', ['The vote began at 5 p.m. on Monday.', 'It ended at 9 a.m.', 'The mayor slept.']],
    ['ellipses', ['It was late… and dark.', 'Nobody came...', 'Then the lights failed.']],
    ['a list', ['1. Close the valve.', '2. Call the harbour office.']],
    ['brackets', ['The ferry sank (nobody was on board).', 'It was old.']],
    ['German', ['Am 3. Mai kam Dr. Meier z. B. nach Kiel.', 'Er blieb bis zum 5. Juni.']],
    ['French', ['M. Duval a refusé.', 'Mme. Roche a signé.']],
  ])('cuts %s', (_, expected) => {
    expect(cut(expected.join(' '))).toEqual(expected);
  });

  it('gives a closing mark to the sentence it closes, and never cuts inside marks', () => {
    const expected = [
      'Lind called the port a “sleepy place” that has been “living off the city."',
      'Lind said the vote would be “close.”',
      '“It holds. It has always held,” said Brandt.',
      '"Will it hold?" Brandt asked.',
      '“It will.”',
      '„Das geht nicht.“',
      'He went home.',
    ];
    expect(cut(expected.join(' '))).toEqual(expected);
  });

  it('ends one at every line break', () => {
    expect(cut('A headline\n\nThe text goes on\nand on.')).toEqual([
      'A headline',
      'The text goes on',
      'and on.',
    ]);
  });

  it('gives ranges in order that leave out nothing but white space', () => {
    const pieces = fc.constantFrom(
      'The',
      'U.S.',
      'said',
      '.',
      '."',
      '“',
      '”',
      '"',
      ' ',
      '\n',
      '!',
      '?',
      '…',
      'Dr.',
      '5',
      "'",
      '«',
      '»',
      '😀',
      '(',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const text = list.join('');
        let at = 0;
        for (const range of sentences(text)) {
          expect(text.slice(at, range.start).trim()).toBe('');
          expect(trim(text, range)).toEqual(range);
          expect(range.end).toBeGreaterThan(range.start);
          at = range.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it.each(['"', '. ', 'A. ', "'a ", '“a. ', '…', '(', 'Dr. '])(
    'takes time in proportion to a long run of %j',
    (piece) => {
      expect(growth(50_000, (size) => sentences(piece.repeat(size / piece.length)))).toBeLessThan(LINEAR);
    },
  );
});

describe('three hundred sentences of news', () => {
  it('are cut where they end: F1 of the boundaries', () => {
    let right = 0;
    let given = 0;
    let wanted = 0;
    for (const marked of MARKED) {
      const text = marked.replaceAll('|', ' ');
      const ends = new Set<number>();
      for (const piece of marked.matchAll(/[^|\n]+/g)) ends.add(piece.index + piece[0].trimEnd().length);
      wanted += ends.size;
      for (const { end } of sentences(text)) {
        given++;
        if (ends.has(end)) right++;
      }
    }
    expect(wanted).toBeGreaterThanOrEqual(300);
    expect((2 * right) / (given + wanted)).toBeGreaterThanOrEqual(0.95);
  });
});

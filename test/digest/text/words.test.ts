/** Words and their one spelling: where they stand, what carries meaning. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, fold, stem, words } from '../../../src/digest/text/words.ts';
import { growth, LINEAR } from '../../growth.ts';

const cut = (text: string): string[] => words(text).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it('keeps what belongs together and leaves marks out', () => {
    expect(cut('The U.S. “well-known” council’s 3.5 percent, aged 61!')).toEqual([
      ...['The', 'U.S', 'well-known', 'council’s', '3.5', 'percent', 'aged', '61'],
    ]);
  });

  it('gives ranges in order that do not touch, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = -1;
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 50 },
    );
  });

  it.each(['A', '“', 'a.', "a''"])('takes time in proportion to a long run of %j', (piece) => {
    expect(growth(100_000, (size) => words(piece.repeat(size / piece.length)))).toBeLessThan(LINEAR);
  });
});

it('fold makes spellings one', () => {
  expect(['Brücke', 'BRÜCKE'].map(fold)).toEqual(['brucke', 'brucke']);
  expect(["council's", 'council’s', "councils'"].map(fold)).toEqual(['council', 'council', 'councils']);
});

it('stem makes forms one and errs towards apart', () => {
  expect(['bridges', 'bridge'].map(stem)).toEqual(['bridg', 'bridg']);
  expect(['stopped', 'stopping', 'stops'].map(stem)).toEqual(['stop', 'stop', 'stop']);
  expect(['ferries', 'ferry'].map(stem)).toEqual(['ferry', 'ferry']);
  expect(stem('red')).toBe('red');
  expect(stem('crisis')).toBe('crisis');
});

it('contentWords leaves out what carries no meaning', () => {
  expect(contentWords('The bridges were shut, and nobody said why')).toEqual(['bridg', 'shut', 'nobody']);
});

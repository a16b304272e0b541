/** Words and their one spelling: where they stand, what carries meaning. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, fold, stem, words } from '../../../src/digest/text/words.ts';

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

  it('is linear on a megabyte of capitals, marks or inner points', () => {
    const started = performance.now();
    for (const text of [
      'A'.repeat(1_000_000),
      '“'.repeat(1_000_000),
      'a.'.repeat(500_000),
      "a''".repeat(300_000),
    ])
      words(text);
    expect(performance.now() - started).toBeLessThan(3_000);
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

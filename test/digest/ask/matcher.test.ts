/** The fast scan finds just what comparing every word's root would. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcher } from '../../../src/digest/ask/matcher.ts';
import { roots } from '../../../src/digest/ask/terms.ts';

const WORDS =
  `The United States and New York City opened again in the U.S. and USA, said Britain's British Übermut
carry carried carries die dead deaths killed elf 61-year-old 40,000 council’s be by b l'été Müller Movie films`.split(
    /\s+/,
  );

const slow = (terms: readonly string[], text: string): number => {
  const held = new Set(roots(text));
  return terms.reduce((mask, term, bit) => (held.has(term) ? mask | (1 << bit) : mask), 0);
};

test('the same words in any order and under any terms', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }), (words, asked) => {
      const terms = [...new Set(asked.flatMap(roots))];
      const whole = words.join(' ');
      expect(matcher(terms.map((term) => [term]))(whole)).toBe(slow(terms, whole));
    }),
    { numRuns: 1_000 },
  );
});

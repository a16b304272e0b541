/** What is longer than any news is cut where it can be cut. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limited } from '../../../src/digest/text/limit.ts';

it.each([
  ['The bridge is shut.', 19, 'The bridge is shut.'],
  ['One.\n\nTwo is here.\n\nThree is here.', 24, 'One.\n\nTwo is here.'],
  ['One.\n\nTwo is a longer one that goes on', 30, 'One.\n\nTwo is a longer one that'],
  ['bridgebridgebridge', 9, 'bridgebri'],
  ['abc😀', 4, 'abc'],
  ['', 5, ''],
])('%j to %i', (text, most, kept) => {
  expect(limited(text, most)).toBe(kept);
});

it('is a beginning, no longer than asked, and as well-formed as the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 40 }), (text, most) => {
      const kept = limited(text, most);
      expect(text.startsWith(kept)).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(most);
      if (text.isWellFormed()) expect(kept.isWellFormed()).toBe(true);
      if (text.length <= most) expect(kept).toBe(text);
    }),
  );
});

/** Titles lose the outlet's name, and nothing of what they tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSite, titleParts, withoutOutlet } from '../../../src/digest/articles/outlet-in-title.ts';
import { growth, LINEAR } from '../../growth.ts';

const FERRY = { site: 'The Ferry Times', url: 'https://www.ferrytimes.example/bridge' };

describe('withoutOutlet', () => {
  it.each([
    ['Bridge closes for a year - The Ferry Times', 'Bridge closes for a year'],
    ['Bridge closes for a year – Ferry Times', 'Bridge closes for a year'],
    ['Bridge closes for a year | News | Ferry Times', 'Bridge closes for a year'],
    ['Bridge closes for a year : ferrytimes', 'Bridge closes for a year'],
    ['The Ferry Times: Bridge closes', 'The Ferry Times: Bridge closes'],
    [
      'Ferry Times | Bridge closes for a whole year after a long inspection',
      'Bridge closes for a whole year after a long inspection',
    ],
    ['Bridge closes for a year - Harbour Gazette', 'Bridge closes for a year'],
    ['Bridge closes - what now?', 'Bridge closes - what now?'],
    ['Bridge - a love story of two towns', 'Bridge - a love story of two towns'],
    ['Holm wins 3 - 2', 'Holm wins 3 - 2'],
    ['The Ferry Times', 'The Ferry Times'],
    ['', ''],
  ])('%s', (title, headline) => {
    expect(withoutOutlet(title, FERRY)).toBe(headline);
  });

  it('gives a part of the title that stands in it, whatever the title', () => {
    const anyTitle = fc
      .array(
        fc.constantFrom('Bridge', 'closes', 'Ferry Times', ' | ', ' - ', ' : ', ' ', '–', 'News', 'é', '»'),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyTitle, (title) => {
        const headline = withoutOutlet(title, FERRY);
        expect(title).toContain(headline);
        if (title.trim() !== '') expect(headline).not.toBe('');
      }),
    );
  });

  it('takes time in proportion to a title of bars or blanks', () => {
    expect(growth(50_000, (size) => withoutOutlet(' | a'.repeat(size / 4), FERRY))).toBeLessThan(LINEAR);
    expect(growth(50_000, (size) => titleParts(' '.repeat(size)))).toBeLessThan(LINEAR);
  });
});

describe('isSite', () => {
  it('knows the name with and without its article, and as an address', () => {
    expect(isSite('Ferry Times', 'The Ferry Times')).toBe(true);
    expect(isSite('ferrytimes.example', 'Ferry Times')).toBe(true);
    expect(isSite('Harbour Weekly', 'Ferry Times')).toBe(false);
    expect(isSite('', 'Ferry Times')).toBe(false);
  });
});

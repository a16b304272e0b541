/** Which sentences cannot stand without the one before. */
import { describe, expect, test } from 'vitest';
import { leansBack } from '../../../src/digest/write/openings.ts';

describe('what goes on from the sentence before leans on it', () => {
  test.each([
    'The Norlandic minister added for emphasis, "Nobody will pay."',
    '“And nobody asked us,” Lind added.',
    'Mara Lind also said the tunnel was too narrow.',
    'Lind continued: “The pillars are hollow.”',
    'The council added that Ferryhaven would pay nothing.',
    'Then Mayor Vik said no again.',
  ])('%s', (sentence) => {
    expect(leansBack(sentence)).toBe(true);
  });
});

describe('what only sounds like it stands alone', () => {
  test.each([
    'The council of Ferryhaven added 300 places to its schools on Monday.',
    'Snow continued to fall on Ferryhaven on Monday.',
    'Mara Lind said the bridge would close, adding that nobody had planned it.',
    'Ferryhaven also paid for the ferries, the council said.',
    '“The added cost is small,” said Mara Lind, the engineer.',
  ])('%s', (sentence) => {
    expect(leansBack(sentence)).toBe(false);
  });
});

/** Sentences that open with somebody or something named before. */
import { expect, it } from 'vitest';
import { opensWithPerson, opensWithPronoun } from '../../../src/digest/text/pronouns.ts';

it.each([
  ['He said so.', true, true],
  ['“They knew,” she said.', true, true],
  ['She’s the mayor.', true, true],
  ['It rained.', false, true],
  ['There is no bridge.', false, true],
  ['Theatre tickets cost more.', false, false],
  ['Hers was the last ship.', false, false],
  ['The mayor said so.', false, false],
  ['', false, false],
])('%s', (sentence, person, any) => {
  expect(opensWithPerson(sentence)).toBe(person);
  expect(opensWithPronoun(sentence)).toBe(any);
});

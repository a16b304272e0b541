/** Whose story a message under a digest is. */
import { describe, expect, test } from 'vitest';
import { storyOf, withoutNumber } from '../../../src/digest/ask/story-of.ts';

const stories = [
  {
    storyId: 'a',
    number: 1,
    headline: 'Sundal bridge closes',
    text: 'Cracks in three pillars. The council pays.',
  },
  {
    storyId: 'b',
    number: 2,
    headline: 'Orvania bans export of seeds',
    text: 'The harvest failed. The council met.',
  },
];

describe('whose story a follow-up is', () => {
  test.each([
    ['2: who pays?', 'b', 'who pays?', 'number'],
    ['2. who pays?', 'b', 'who pays?', 'number'],
    ['#1 who pays?', 'a', 'who pays?', 'number'],
    ['story 2: why?', 'b', 'why?', 'number'],
    ['7: who pays?', null, 'who pays?', 'number'],
    ['Why did the harvest fail?', 'b', 'Why did the harvest fail?', 'words'],
    ['How many pillars have cracks?', 'a', 'How many pillars have cracks?', 'words'],
    ['What does the council say?', null, 'What does the council say?', 'nothing'],
    ['Who won the cup?', null, 'Who won the cup?', 'nothing'],
    ['2028?', null, '2028?', 'nothing'],
    ['70 people died?', null, '70 people died?', 'nothing'],
  ])('%s', (text, storyId, rest, by) => {
    expect(storyOf(text, stories)).toMatchObject({ storyId, text: rest, by, more: false });
  });
  test.each(['2', '#2', '2.', 'story 2', 'Story 2?', 'tell me more about 2', 'more on story 2, please'])(
    'all of it: %s',
    (text) => {
      expect(storyOf(text, stories)).toMatchObject({ storyId: 'b', by: 'number', number: 2, more: true });
    },
  );
  test('more of what was talked about', () => {
    expect(storyOf('Tell me more', stories)).toMatchObject({ storyId: null, more: true });
  });
  test('a number without such a story is named all the same', () => {
    expect(storyOf('9', stories)).toMatchObject({ storyId: null, number: 9 });
  });
});

test('a question without its number', () => {
  expect(withoutNumber('2: who pays?')).toBe('who pays?');
  expect(withoutNumber('who pays 2?')).toBe('who pays 2?');
});

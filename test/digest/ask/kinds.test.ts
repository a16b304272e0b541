/** What kind of thing is asked for decides which sentence answers. */
import { describe, expect, test } from 'vitest';
import { extractiveAnswer } from '../../../src/digest/ask/extractive.ts';
import { passagesOf } from '../../../src/digest/ask/passages.ts';
import { quotesOf } from '../../../src/digest/quotes/of-article.ts';
import { harbour } from './news-harbour.ts';

function answer(text: string): string {
  const question = { text, turns: [] };
  const passages = passagesOf(question, harbour, quotesOf);
  const draft = extractiveAnswer(question, passages);
  if (draft.kind !== 'answered') return draft.kind;
  const quotes = draft.quotes.map((n) => passages.quotes[n]?.parts.map((part) => part.text).join(' ') ?? '');
  return [...draft.sentences.map((each) => each.text), ...quotes].join(' | ');
}

describe('the first sentence answers', () => {
  test.each([
    ['Who pays for the roof?', 'without naming who would pay'],
    ['How long is the canoe?', '6.2 metres long'],
    ['When does the tower open again?', 'will not reopen before the spring of 2031'],
    ['Who is Odd Moen?', 'Odd Moen, who leads the guild of masons'],
    ['Where does the council meet?', 'in the old school'],
    ['How much will the roof cost?', '9 million crowns'],
    ['How many people climb the tower?', '3,000 people'],
  ])('%s', (question, expected) => {
    expect(answer(question).split(' | ')[0]).toContain(expected);
  });
});

test('a role says what its person says', () => {
  expect(answer('What does the mayor say?')).toContain('Nobody closes a landmark for fun');
});

test('a number that answers stands alone', () => {
  expect(answer('How many people climb the tower?')).toBe('Some 3,000 people climb the tower every year.');
  expect(answer('When does the council meet?')).toBe(
    'The council will meet in the old school on Friday evening.',
  );
  expect(answer('How many loose stones are there?')).toBe('The guild counted 14 loose stones.');
});

test.each(['How heavy is the canoe?', 'How many masons?', 'How deep is the lake?'])(
  'a number or place of another kind is no answer: %s',
  (question) => {
    expect(answer(question)).toBe('not-in-sources');
  },
);

test('a place behind a pronoun comes with the one who is meant', () => {
  expect(answer('Where did they meet?')).toMatch(/divers of the canoe club.*met at the boathouse in Aune/s);
});

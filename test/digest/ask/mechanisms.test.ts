/** What tells an answer from a sentence about the same subject: the verb, who is spoken of, figures, threads. */
import { describe, expect, test } from 'vitest';
import { extractiveAnswer } from '../../../src/digest/ask/extractive.ts';
import { measureOf } from '../../../src/digest/ask/kinds.ts';
import { holdsMeasure } from '../../../src/digest/ask/measure-in-sentence.ts';
import { passagesOf } from '../../../src/digest/ask/passages.ts';
import { predicateOf } from '../../../src/digest/ask/predicate.ts';
import { root } from '../../../src/digest/ask/terms.ts';
import { askedAgain, referentOf, whoElse } from '../../../src/digest/ask/thread.ts';
import type { Turn } from '../../../src/digest/model.ts';
import { quotesOf } from '../../../src/digest/quotes/of-article.ts';
import { article, bot, person } from './news.ts';

const news = [
  article(
    'weir',
    'Pellan weir leak empties the Osk valley',
    `About 900 people in the Osk valley left their homes after a leak in the Pellan weir was found.

A lock keeper, Tove Arn, noticed a damp stone at midnight and rang the bell. “I know that stone,” she said.

The weir was built in 1931. Its pumps were made in Hamm. Nobody was injured.`,
    Date.parse('2025-03-03T09:00Z'),
  ),
  article(
    'valley',
    'Osk valley: 1,100 people leave homes below leaking weir',
    `Helpers brought 1,100 people out of the Osk valley, where everybody had to leave their homes on Monday.`,
    Date.parse('2025-03-03T12:00Z'),
  ),
  article(
    'vote',
    'Ingrid Bask wins Hamm mayoral vote over Peter Bask',
    `Ingrid Bask won the vote for mayor of Hamm on Sunday. “I shall open every window,” said Ingrid Bask.

Peter Bask, who is not related to her, lost by 12 votes. “Count the votes again, please,” said Peter Bask.`,
    Date.parse('2025-03-04T09:00Z'),
  ),
  article(
    'fares',
    'Hamm tram fares to fall in May',
    `Tram fares in Hamm will fall by 5 percent in May. At first the council had spoken of 8 percent.

The council gave cheaper power as the reason for the lower fares.`,
    Date.parse('2025-03-07T09:00Z'),
  ),
  article(
    'fares-plan',
    'Hamm council plans lower tram fares',
    'Tram fares in Hamm could fall by 8 percent, the council said on Monday.',
    Date.parse('2025-03-03T09:00Z'),
  ),
];

function answer(text: string, ...turns: readonly Turn[]): string {
  const passages = passagesOf({ text, turns }, news, quotesOf);
  const draft = extractiveAnswer({ text, turns }, passages);
  if (draft.kind !== 'answered') return draft.kind;
  const quotes = draft.quotes.flatMap((at) => passages.quotes[at]?.parts.map((part) => part.text) ?? []);
  return [...draft.sentences.map((each) => each.text), ...quotes].join(' ');
}

describe('the verb of a question', () => {
  test.each([
    ['Who noticed the leak in the Pellan weir?', ['noticed']],
    ['When was the Pellan weir built?', ['built']],
    ['Who is the keeper of the lock?', ['keeper']],
    ['How many homes lost power in the storm?', ['lost']],
    ['Wann öffnet das Freibad?', ['öffnet']],
    ['Who is Tove Arn?', []],
  ])('%s', (question, expected) => {
    const names = new Set(['Pellan', 'Tove', 'Arn']);
    expect(predicateOf(question, names, new Set(['homes']))).toEqual(expected);
  });
  test('must be in the answer', () => {
    expect(answer('Who noticed the leak in the Pellan weir?')).toContain('Tove Arn');
    expect(answer('Who built the Pellan weir?')).toBe('not-in-sources');
    expect(answer('Was anybody hurt in the Osk valley?')).toContain('Nobody was injured');
    expect(answer('Was anybody arrested in the Osk valley?')).toBe('not-in-sources');
  });
});

test('sources that give different figures stand side by side', () => {
  const told = answer('How many people had to leave the Osk valley?');
  expect(told).toContain('900');
  expect(told).toContain('1,100');
});

test('people of one surname are kept apart', () => {
  expect(answer('What did Peter Bask say about the votes?')).toContain('Count the votes again');
  expect(answer('What did Peter Bask say about the votes?')).not.toContain('window');
});

describe('threads', () => {
  const fares = [
    person('Will tram fares in Hamm fall?'),
    bot('Tram fares in Hamm will fall by 5 percent in May.'),
  ] as const;
  const meaning = (text: string) => text.split(' ').filter((word) => word.length > 4);
  test('a bare question word asks the earlier question again', () => {
    expect(answer('Why?', ...fares)).toContain('cheaper power');
    expect(answer('When?', ...fares)).toContain('May');
    expect(askedAgain('since when?', 'Who is the mayor of Hamm?', meaning)).toBe(
      'since when is the mayor of Hamm?',
    );
    expect(askedAgain('Why?', '', meaning)).toBe('Why?');
  });
  test('"she" is whom the answer named', () => {
    const keeper = 'A lock keeper, Tove Arn, noticed a damp stone at midnight and rang the bell.';
    expect(referentOf('Who noticed the leak?', keeper)).toEqual(['Tove', 'Arn']);
    expect(
      answer('What did she say?', person('Who noticed the leak in the Pellan weir?'), bot(keeper)),
    ).toContain('I know that stone');
  });
  test('what changed since a day leaves out what is older', () => {
    const told = answer('What changed since Wednesday?', ...fares);
    expect(told).toContain('5 percent');
    expect(told).not.toContain('could fall');
  });
});

test('after "who is Mara Lind?" the thread speaks of her', () => {
  expect(referentOf('Who is Tove Arn?', 'Tove Arn works at the Osk Valley Board.')).toEqual(['Tove', 'Arn']);
  expect(referentOf('Who is the housing minister?', 'The housing minister, Ida Storr, spoke.')).toEqual([
    'Ida',
    'Storr',
  ]);
});

test('"anyone else?" becomes "who else?"; within a sentence it stays', () => {
  expect(whoElse('And anyone else?')).toBe('And who else?');
  expect(whoElse('Does anyone else pay?')).toBe('Does anyone else pay?');
});

test('heights are no lengths, no changes and no sums of money', () => {
  const high = (text: string): number => holdsMeasure('number', 'height', text, new Set());
  expect(high('The dam is 40 metres high.')).toBe(1);
  expect(high('The dam is 40 metres long.')).toBe(0);
  expect(high('The water fell by four metres.')).toBe(0);
  expect(high('The wall of 1.2 kilometres costs £19m.')).toBeLessThan(1);
  expect(measureOf('how high will the wall be?')).toBe('height');
});

test('forms of a verb meet: died and dead, stood and stand', () => {
  expect(root('died')).toBe(root('dead'));
  expect(root('stood')).toBe(root('stand'));
});

/** Near misses: sentences on the subject that do not say what is asked, and those beside them that do. */
import { describe, expect, test } from 'vitest';
import { extractiveAnswer } from '../../../src/digest/ask/extractive.ts';
import { namesIn } from '../../../src/digest/ask/kind-in-sentence.ts';
import { askedNames, asksSuccessor, kindOf, measureOf } from '../../../src/digest/ask/kinds.ts';
import { passagesOf } from '../../../src/digest/ask/passages.ts';
import type { Turn } from '../../../src/digest/model.ts';
import { quotesOf } from '../../../src/digest/quotes/of-article.ts';
import { article, bot, person } from './news.ts';

const news = [
  article(
    'mill',
    'Thieves empty the Osk paper mill',
    `Thieves emptied the safe of the Osk paper mill on Monday. The mill in Osk makes envelopes.

Two women were arrested for the theft, Sergeant Nora Pell said.`,
  ),
  article(
    'bank',
    'Burglars rob the Hamm savings bank',
    'Burglars got into the Hamm savings bank through a cellar window on Friday.',
  ),
  article(
    'works',
    'Hamm treasurer Jan Dorr resigns',
    `Jan Dorr, the treasurer of Hamm, resigned on Friday. Until then the deputy, Ida Rusk, looks after the treasurer's office.`,
  ),
  article(
    'choir',
    'Lund choir parts with its conductor',
    `The Lund choir has parted with its conductor, Per Holt. His successor is Mia Storr, who comes from the opera.`,
  ),
  article(
    'pier',
    'Tarn pier to close for repairs',
    `Tarn pier will be closed from 3 March to 9 April. The repairs cost 4 million crowns. With Tarn pier shut, the ferry lands 12 kilometres away.`,
  ),
  article('tunnel', 'Brisk tunnel opens', 'The Brisk tunnel, which opened on Sunday, is 900 metres long.'),
  article(
    'trial',
    'Reading trial in Hamm schools',
    'A reading trial at two schools in Hamm raised marks. The reading trial at Elm School and Birch School ends in May.',
  ),
  article(
    'vane',
    'Former banker Otto Vane sent to prison for nine years',
    'Otto Vane, the former banker, must go to prison for nine years. The district court in Kelm found him guilty in 51 of 64 cases. His lawyer will appeal.',
  ),
  article('cats', 'Cat show in Osk', 'A cat show at two halls in Osk drew 900 visitors.'),
];

function answer(text: string, ...turns: readonly Turn[]): string {
  const passages = passagesOf({ text, turns }, news, quotesOf);
  const draft = extractiveAnswer({ text, turns }, passages);
  return draft.kind === 'answered' ? draft.sentences.map((each) => each.text).join(' ') : draft.kind;
}

test('"how did" asks for the way, and only a sentence with a way answers', () => {
  expect(kindOf('how did the thieves get in?').kind).toBe('manner');
  expect(answer('How did the burglars get into the Hamm savings bank?')).toContain('cellar window');
  expect(answer('How did the thieves empty the safe of the Osk paper mill?')).toBe('not-in-sources');
});

test('"where" asks for a place that stands with what is asked about', () => {
  expect(answer('Which court found Otto Vane guilty?')).toContain('Kelm');
  expect(answer("Where is Vane's prison?")).toBe('not-in-sources');
});

describe('names', () => {
  test('whoever tells it is not whose name is asked for', () => {
    expect(answer('What are the names of the women arrested for the theft?')).toBe('not-in-sources');
  });
  test('several that open a sentence are no name', () => {
    expect(namesIn('Thieves emptied the safe.', new Set())).toEqual([]);
    expect(namesIn('Pell emptied the safe.', new Set())).toHaveLength(1);
  });
  test('as many are named as are asked for', () => {
    expect(askedNames('which two schools took part?')).toBe(2);
    expect(askedNames('which schools took part?')).toBe(1);
    expect(answer('Which two schools are in the reading trial?')).toContain('Elm School and Birch School');
    expect(answer('Which two halls held the cat show?')).toBe('not-in-sources');
  });
});

describe('an office that changes hands', () => {
  test('who stands in until then is not the new one', () => {
    expect(asksSuccessor('who will be the new treasurer?')).toBe(true);
    expect(asksSuccessor('who is the treasurer?')).toBe(false);
    expect(answer('Who will be the new treasurer of Hamm?')).toBe('not-in-sources');
  });
  test('the successor answers, though the office stands in the sentence before', () => {
    expect(answer('Who is the new conductor of the Lund choir?')).toContain('Mia Storr');
  });
});

describe('how long a thing is', () => {
  test('is told in its clause, and no closure or way answers', () => {
    expect(measureOf('how long is the tarn pier?')).toBe('extent');
    expect(measureOf('how long is the strike?')).toBe('distance');
    for (const asked of [
      'is the bridge shut',
      'was he in prison',
      'are the roads closed',
      'will the pier be closed',
    ])
      expect(measureOf(`how long ${asked}?`)).toBeNull();
    expect(answer('How long is the Brisk tunnel?')).toContain('900 metres');
    expect(answer('How long is Tarn pier?')).toBe('not-in-sources');
  });
});

test('a word that its article never says leaves "who" without an answer', () => {
  expect(answer('Who resigned as treasurer of Hamm?')).toContain('Jan Dorr');
  expect(answer('Who resigned as treasurer of the Hamm orchestra?')).toBe('not-in-sources');
});

test('"from 3 March" says when a thing starts, of what the last answer was told from', () => {
  const cost = [
    person('How much do the Tarn pier repairs cost?'),
    bot('The repairs cost 4 million crowns.'),
  ] as const;
  expect(answer('When does the closure of Tarn pier start?')).toContain('3 March');
  expect(answer('When do the repairs start?', ...cost)).toContain('3 March');
});

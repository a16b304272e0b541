/** A sentence on the subject is no answer where it speaks of another office, race, year, patient or thread. */
import { describe, expect, test } from 'vitest';
import { extractiveAnswer } from '../../../src/digest/ask/extractive.ts';
import { passagesOf } from '../../../src/digest/ask/passages.ts';
import type { Turn } from '../../../src/digest/model.ts';
import { quotesOf } from '../../../src/digest/quotes/of-article.ts';
import { article, bot, person } from './news.ts';

const news = [
  article(
    'hall',
    'Osk town hall: deputy mayor opens the new wing',
    'The deputy mayor of Osk, Ida Rusk, opened the new wing of the town hall on Monday. The party had last been held in 2011.',
  ),
  article(
    'vote',
    'Mia Storr wins the by-election in Hamm',
    'Mia Storr has won the by-election in Hamm, as her party had won the seat at the general election.',
  ),
  article(
    'board',
    'Runa Dahl heads the Pell board',
    'Runa Dahl was elected to the Pell board by 40 votes over Per Holt.',
  ),
  article(
    'mill',
    'Tarn mill called off its open day',
    'The Tarn mill has called off its open day. Pellworks, which is owned by a bank, supplies the mill. Her husband Nils sold the mill house. He died in 2003.',
  ),
  article('fund', 'Lund ferry is rebuilt', 'The Lund ferry was rebuilt in March.'),
  article('library', 'Hamm library opens', 'The Hamm library was paid for by the reader Tove Arn.'),
];

function answer(text: string, ...turns: readonly Turn[]): string {
  const passages = passagesOf({ text, turns }, news, quotesOf);
  const draft = extractiveAnswer({ text, turns }, passages);
  return draft.kind === 'answered' ? draft.sentences.map((each) => each.text).join(' ') : draft.kind;
}

describe('says nothing of another', () => {
  test.each([
    ['the deputy is not the mayor', 'Who is the mayor of Osk?'],
    ['the by-election is not the general election', 'Who won the general election in Hamm?'],
    ['a lead of so many votes is not how many somebody got', 'How many votes did Runa Dahl get?'],
    ['what is owned is somebody else', 'Who owns the Tarn mill?'],
    ['another year', 'Who opened the new wing of the Osk town hall in 1998?'],
  ])('%s', (_, question) => {
    expect(answer(question)).toBe('not-in-sources');
  });
  test('in a thread, what another article tells of', () => {
    const thread = [person('When was the Lund ferry rebuilt?'), bot('The Lund ferry was rebuilt in March.')];
    expect(answer('Who paid for it?', ...thread)).not.toContain('Tove Arn');
  });
});

describe('answers', () => {
  test.each([
    ['who is asked for as deputy', 'Who is the deputy mayor of Osk?', 'Ida Rusk'],
    ['the election that is asked about', 'Who won the by-election in Hamm?', 'Mia Storr'],
    ['by how many', 'By how many votes was Runa Dahl elected?', '40 votes'],
  ])('%s', (_, question, expected) => {
    expect(answer(question)).toContain(expected);
  });
});

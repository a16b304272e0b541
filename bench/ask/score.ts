/** What an answer of `bench:ask` is worth: right, silent, wrong; and the totals. */
import { plainAnswer } from '../../src/bots/follow-up.ts';
import type { Answer } from '../../src/digest/model.ts';
import type { Item } from './set.ts';

export type Outcome = Readonly<{
  item: Item;
  /** The answers given, the follow-up's last. */
  answer: Answer;
  /** The first five articles that the search found. */
  found: readonly string[];
  right: boolean;
}>;

const plain = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Right: what is asked for stands in the answer, cited from an article that says it; or nothing does, and it says so. */
export function isRight(item: Item, answer: Answer): boolean {
  if (item.kind === 'unclear') return answer.kind === 'unclear';
  const text = plain(plainAnswer(answer));
  const holds = (wanted: string): boolean => text.includes(plain(wanted));
  if (item.answers.length === 0) return answer.kind === 'not-in-sources' || item.alsoRight.some(holds);
  if (answer.kind !== 'answered') return false;
  const cited = [
    ...answer.sentences.flatMap(({ cites }) => cites),
    ...answer.quotes.flatMap(({ parts }) => parts),
  ];
  return (
    cited.some(({ articleId }) => item.articles.includes(articleId)) &&
    (item.all ? item.answers.every(holds) : item.answers.some(holds))
  );
}

export const isAnswerable = ({ answers, kind }: Item): boolean => answers.length > 0 && kind !== 'unclear';

const count = (list: readonly Outcome[]): string =>
  `${list.filter(({ right }) => right).length}/${list.length} = ${share(list, ({ right }) => right).toFixed(3)}`;

const share = <T>(list: readonly T[], is: (each: T) => boolean): number =>
  list.length === 0 ? 1 : list.filter(is).length / list.length;

/** One line of figures for each of the goals. */
export function totals(singles: readonly Outcome[], followUps: readonly Outcome[]): string[] {
  const all = [...singles, ...followUps];
  const answerable = (list: readonly Outcome[]): Outcome[] => list.filter(({ item }) => isAnswerable(item));
  const silent = all.filter(({ item }) => item.answers.length === 0);
  const sought = answerable(all);
  const found = share(sought, ({ item, found: ids }) => item.articles.some((id) => ids.includes(id)));
  const words = all.flatMap(({ answer }) =>
    answer.kind === 'answered' ? [plainAnswer(answer).split(/\s+/).length] : [],
  );
  const mean = words.reduce((sum, each) => sum + each, 0) / Math.max(1, words.length);
  return [
    `retrieval recall at 5   ${found.toFixed(3)}`,
    `answerable right        ${count(answerable(singles))}`,
    `follow-ups right        ${count(followUps)}`,
    `unanswerable abstained  ${count(silent)}`,
    `words an answer         ${mean.toFixed(1)}`,
  ];
}

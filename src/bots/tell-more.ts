/** More of a story: the next best sentences and quotations that its thread has not shown yet. */

import { notShown } from '../digest/ask/more.ts';
import type { Answer, Edition, Quote, Story, Turn, WrittenStory } from '../digest/model.ts';
import { materialOf } from '../digest/write/material.ts';
import { type Verified, verifyAnswer } from '../digest/write/verify.ts';
import type { BotDeps } from './deps.ts';

const MORE = { sentences: 3, words: 90, quotes: 3 } as const;
/** The most central articles of a story are enough to tell more of it. */
const MOST_ARTICLES = 12;

/** Null where nothing is left to show. */
export async function moreOf(
  told: WrittenStory,
  past: readonly Readonly<{ turn: Turn }>[],
  edition: Edition,
  { store, steps }: Pick<BotDeps, 'store' | 'steps'>,
): Promise<Verified<Answer> | null> {
  const ids = told.articles.slice(0, MOST_ARTICLES).map(({ id }) => id);
  const [first, ...rest] = await store.articles.get(edition.tenant, ids);
  if (first === undefined) return null;
  const articles = [first, ...rest] as const;
  const story: Story = { id: told.storyId, articles, score: 0, reasons: told.reasons, toldBefore: null };
  const quotes: Quote[] = (await steps.quotes(articles)).flat();
  const shown = past.filter(({ turn }) => turn.role === 'bot').map(({ turn }) => turn.text);
  const material = notShown(materialOf(story, quotes), told, shown);
  if (material.sentences.length === 0 && material.quotes.length === 0) return null;
  const draft = await steps.draft({ material, options: MORE });
  const { sentences, quotes: chosen } = draft;
  const answer = verifyAnswer(
    { kind: 'answered', sentences, quotes: chosen },
    { articles, sentences: material.sentences, quotes: material.quotes, nearest: [] },
    told.storyId,
  );
  return answer.kind === 'answered' ? answer : null;
}

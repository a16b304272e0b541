/** One answer through the gate: drafted from passages, mended once where sentences are refused. */
import type { Answer, Passages, Question, Refused, Usage } from '../model.ts';
import type { Writer } from '../ports.ts';
import { sumOf } from '../writers/usage.ts';
import { mended } from './mend.ts';
import { countByReason } from './refused.ts';
import { refusalsOf, type Verified, verifyAnswer } from './verify.ts';

/** What making an answer took, and what was left out of it in the end, by reason. */
export type Making = Readonly<{ usage: Usage; refused: Refused }>;
export type Reply = Making & Readonly<{ answer: Verified<Answer> }>;

/** Made of the articles' own words, and nothing lost. */
export const WHOLE: Making = { usage: { writer: 'extractive', tokens: 0 }, refused: {} };

/** `storyOf` names the story that an article belongs to, if any: the answer is shown under it. */
export async function replyTo(
  question: Question,
  passages: Passages,
  storyOf: (articleId: string) => string | null,
  writer: Writer,
  signal: AbortSignal,
): Promise<Reply> {
  const { draft, usage } = await writer.answer(question, passages, signal);
  if (draft.kind !== 'answered') return { answer: verifyAnswer(draft, passages, null), usage, refused: {} };
  const again = await mended(draft.sentences, passages, writer, signal);
  const cited = passages.sentences[again.sentences[0]?.rests[0] ?? -1]?.articleId;
  const storyId = cited === undefined ? null : storyOf(cited);
  const answer = verifyAnswer({ ...draft, sentences: again.sentences }, passages, storyId);
  const refused = countByReason(refusalsOf(again.sentences, passages, passages.articles));
  return { answer, refused, usage: again.usage ? sumOf(usage.writer, [usage, again.usage]) : usage };
}

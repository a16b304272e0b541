/** One answer through the gate: drafted from passages, mended once where sentences are refused. */
import type { Answer, Passages, Question, Refused, Usage } from '../model.ts';
import type { Writer } from '../ports.ts';
import { sumOf } from '../writers/usage.ts';
import { mended } from './mend.ts';
import { countByReason, refusalsOf, type Verified, verifyAnswer } from './verify.ts';

/** `refused`: what was left out of it in the end, by reason. */
type Reply = Readonly<{ answer: Verified<Answer>; usage: Usage; refused: Refused }>;

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

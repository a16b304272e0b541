/** What `status` says of the model: who writes, what it took today, and what is wrong. */
import { counted, fill, number } from '../digest/locales/words.ts';
import type { Block, Millis } from '../digest/model.ts';
import type { Writers } from '../digest/ports.ts';
import { dollars } from '../digest/write/writer-line.ts';
import type { ChatWords } from './locales/chat-words.ts';
import { paragraph } from './say.ts';

export async function modelLines(
  writers: Writers,
  tenant: string,
  time: (at: Millis) => string,
  words: ChatWords,
): Promise<Block[]> {
  const model = await writers.status(tenant);
  const { withoutModel, byModel, tokens, tokensOf, spent, resting: rests } = words.status;
  if (model === null) return [paragraph(withoutModel)];
  const { cost, cap, resting } = model;
  const took = counted(model.tokens, cap === null ? tokens : tokensOf, words, {
    cap: number(cap ?? 0, words),
  });
  const money = cost === null ? '' : `, ${dollars(cost)}`;
  const writing = paragraph(fill(byModel, { writer: writers.name, tokens: `${took}${money}` }));
  if (model.spent) return [writing, paragraph(spent)];
  if (!resting) return [writing];
  const { since, until, detail: why } = resting;
  return [writing, paragraph(fill(rests, { since: time(since), until: time(until), why }))];
}

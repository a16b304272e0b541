/** What `status` says of the model: who writes, what it took today, and what is wrong. */
import { counted, fill, number, wordsIn } from '../digest/locales/words.ts';
import type { Block, Locale, Millis } from '../digest/model.ts';
import type { Writers } from '../digest/ports.ts';
import { dollars } from '../digest/write/writer-line.ts';
import type { ChatWords } from './locales/chat-words.ts';
import { paragraph } from './say.ts';

export async function modelLines(
  writers: Writers,
  tenant: string,
  time: (at: Millis) => string,
  { words, locale }: Readonly<{ words: ChatWords; locale: Locale }>,
): Promise<Block[]> {
  const model = await writers.status(tenant);
  const { withoutModel, byModel, tokens, tokensOf, spent, rests, resting: notAsked } = words.status;
  if (model === null) return [paragraph(withoutModel)];
  const { cost, cap, resting } = model;
  const took = counted(model.tokens, cap === null ? tokens : tokensOf, words, {
    cap: number(cap ?? 0, words),
  });
  const money = cost === null ? '' : `, ${dollars(cost)}`;
  const writing = paragraph(fill(byModel, { writer: writers.name, tokens: `${took}${money}` }));
  if (model.spent) return [writing, paragraph(spent)];
  if (!resting) return [writing];
  const { since, until, kind, missed } = resting;
  const why = Object.hasOwn(rests, kind) ? rests[kind as keyof typeof rests] : wordsIn(locale)[missed];
  return [writing, paragraph(fill(notAsked, { since: time(since), until: time(until), why }))];
}

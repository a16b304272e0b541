/** Stories longer than the model reads at once: picked by article, then written from the picked; numbers stay what they are. */
import { fail, type Material, ok, type Result, type WriteOptions } from '../../../digest/model.ts';
import type { ModelFault } from '../../../digest/ports.ts';
import { type Prompt, pickPrompt, writePrompt } from '../../../digest/writers/prompts.ts';
import { named } from './faults.ts';
import { tokensIn } from './tokens.ts';

/** More pieces of one story are not read: the first articles are the most central. */
const MOST_PIECES = 12;
const PICKED = 8;
/** Of a piece that the model made nothing of. */
const LEAD = 3;
/** Quotations take at most this share of what can be read. */
const QUOTES_SHARE = 0.3;

export const fits = ({ rules, data }: Prompt, room: number): boolean => tokensIn(rules, data) <= room;

type Pick = (prompt: Prompt) => Promise<Result<readonly number[], ModelFault>>;

/** A prompt to write the story from that fits into so many tokens. */
export async function storyPrompt(
  material: Material,
  options: WriteOptions,
  room: number,
  pick: Pick,
): Promise<Result<Prompt, ModelFault>> {
  const whole = writePrompt(material, options);
  if (fits(whole, room)) return ok(whole);
  const shorter = { ...material, quotes: firstQuotes(material.quotes, room * QUOTES_SHARE) };
  const picked: number[] = [];
  for (const piece of piecesOf(material, room).slice(0, MOST_PIECES)) {
    const chosen = await pick(pickPrompt(material, new Set(piece), PICKED));
    if (!chosen.ok && chosen.error.missed !== 'unusable') return chosen;
    const known = new Set(piece);
    const numbers = chosen.ok ? chosen.value.filter((n) => known.has(n)).slice(0, PICKED) : [];
    picked.push(...(numbers.length > 0 ? numbers : piece.slice(0, LEAD)));
  }
  const prompt = longest(picked, (only) => writePrompt(shorter, options, only), room);
  return prompt ? ok(prompt) : fail(named('too_long'));
}

/** Sentences of an article after the other, in pieces that can be read at once. */
function piecesOf(material: Material, room: number): number[][] {
  const frame = tokensIn(pickPrompt(material, new Set(), PICKED).rules) + 200;
  const pieces: number[][] = [];
  let left = 0;
  let article = '';
  for (const [n, { articleId, text }] of material.sentences.entries()) {
    const size = tokensIn(text);
    if (articleId !== article || size > left || pieces.length === 0) {
      pieces.push([]);
      left = room - frame;
      article = articleId;
    }
    pieces.at(-1)!.push(n);
    left -= size;
  }
  return pieces;
}

/** With as many of the numbers, in their order, as fit; null where not even one does. */
export function longest(
  numbers: readonly number[],
  promptOf: (only: ReadonlySet<number>) => Prompt,
  room: number,
): Prompt | null {
  for (let count = numbers.length; count > 0; count = Math.floor(count * 0.8)) {
    const prompt = promptOf(new Set(numbers.slice(0, count)));
    if (fits(prompt, room)) return prompt;
  }
  return null;
}

function firstQuotes(quotes: Material['quotes'], room: number): Material['quotes'] {
  let left = room;
  const end = quotes.findIndex(({ parts }) => {
    left -= tokensIn(...parts.map(({ text }) => text));
    return left < 0;
  });
  return end < 0 ? quotes : quotes.slice(0, end);
}

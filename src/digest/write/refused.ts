/** What the gate refused, counted by its reasons, and said to readers by what was wrong. */
import { count, fill, type Words } from '../locales/words.ts';
import type { Edition, Refused } from '../model.ts';

export function countByReason(faults: readonly Readonly<{ reason: string }>[]): Refused {
  return together(faults.map(({ reason }) => ({ [reason]: 1 })));
}

export function together(counts: readonly Refused[]): Refused {
  const sum: Record<string, number> = {};
  for (const [reason, times] of counts.flatMap(Object.entries<number>))
    sum[reason] = (sum[reason] ?? 0) + times;
  return sum;
}

export const refusedIn = ({ stories }: Pick<Edition, 'stories'>): Refused =>
  together(stories.map(({ refused }) => refused));

/** What readers are told of each reason: the word for what the articles do not bear out. */
const WORDS = {
  numbers: ['number', 'unit', 'bound', 'amount'],
  dates: ['date'],
  names: ['name', 'role'],
  deeds: ['swapped', 'misplaced', 'speaker', 'quoted-speaker'],
  limits: [
    ...['negation', 'alleged', 'possible', 'expected', 'intended'],
    ...['future', 'condition', 'attribution'],
  ],
  wording: ['overlap', 'opposite', 'quoted-words', 'empty', 'too-long'],
  foreign: ['control-characters', 'address', 'mention', 'markup', 'instruction'],
  unfounded: ['uncited', 'unknown-number', 'evidence-moved', 'quotes-part-of-an-article'],
} as const satisfies Partial<Record<keyof Words, readonly string[]>>;

const WORD_OF: ReadonlyMap<string, keyof typeof WORDS> = new Map(
  Object.entries(WORDS).flatMap(([word, reasons]) =>
    reasons.map((reason) => [reason, word as keyof typeof WORDS] as const),
  ),
);

/** "3 sentences left out, …: numbers (2), names (1)"; nothing where nothing was. One said twice, or a quotation, is no loss. */
export function leftOutParts(refused: Refused, words: Words): string[] {
  const said = new Map<string, number>();
  for (const [reason, times] of Object.entries(refused)) {
    const word = WORD_OF.get(reason);
    if (word !== undefined) said.set(words[word], (said.get(words[word]) ?? 0) + times);
  }
  const ranked = [...said].sort(([, a], [, b]) => b - a);
  const sum = ranked.reduce((all, [, times]) => all + times, 0);
  const why = ranked.map(([word, times]) => `${word} (${times})`).join(', ');
  return sum === 0 ? [] : [fill(words.leftOut, { sentences: count(sum, words.sentence, words), why })];
}

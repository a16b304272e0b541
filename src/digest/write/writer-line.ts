/** The footer's words on who wrote: the model and what it took, and what was written without it, and why. */
import { count, fill, type Words } from '../locales/words.ts';
import type { Edition, Missed, Usage } from '../model.ts';

/** Parts of a line: the writer, the stories written without it, tokens, money; none where there was nothing to write. */
export function writerParts({ stories, usage }: Pick<Edition, 'stories' | 'usage'>, words: Words): string[] {
  // nothing was written, and nothing spent
  if (stories.length + usage.tokens === 0) return [];
  const missed = timesMissed(usage);
  const alone = missed > 0 && missed >= stories.length;
  const names =
    usage.writer === 'extractive'
      ? [words.withoutModel]
      : alone
        ? missedParts(usage, words)
        : [fill(words.by, { writer: usage.writer }), ...missedPart(missed, usage, words)];
  return [...names, count(usage.tokens, words.token, words), ...(usage.cost ? [dollars(usage.cost)] : [])];
}

const missedPart = (missed: number, usage: Usage, words: Words): string[] =>
  missed === 0
    ? []
    : [fill(words.someWithout, { stories: count(missed, words.story, words), why: whyMissed(usage, words) })];

/** Why the model wrote nothing; none where it was not missed. */
export const missedParts = (usage: Usage, words: Words): string[] =>
  timesMissed(usage) === 0 ? [] : [fill(words.withoutTheModel, { why: whyMissed(usage, words) })];

/** The most frequent reason first. */
const whyMissed = ({ missed = {} }: Usage, words: Words): string =>
  Object.entries(missed)
    .sort(([, a], [, b]) => b - a)
    .map(([reason]) => words[reason as Missed])
    .join(', ');

const timesMissed = ({ missed = {} }: Usage): number =>
  Object.values(missed).reduce((sum, times) => sum + times, 0);

/** From millionths of a dollar; a little money is still some. */
export function dollars(cost: number): string {
  const digits = cost < 10_000 ? 4 : 2;
  return cost < 100 ? 'under $0.0001' : `$${(cost / 1e6).toFixed(digits)}`;
}

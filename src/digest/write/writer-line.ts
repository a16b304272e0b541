/** The footer's words on who wrote: the model and what it took, and what was written without it, and why. */
import type { Edition, Missed, Usage } from '../model.ts';

const WHY: Readonly<Record<Missed, string>> = {
  unanswered: 'it did not answer',
  unasked: 'it could not be asked',
  unusable: 'its answer could not be used',
  spent: 'its tokens are spent',
  late: 'the time for writing was over',
};

/** Parts of a line: the writer, the stories written without it, tokens, money. */
export function writerParts({ stories, usage }: Pick<Edition, 'stories' | 'usage'>): string[] {
  const missed = timesMissed(usage);
  const alone = missed > 0 && missed >= stories.length;
  const names =
    usage.writer === 'extractive'
      ? ['written without a model']
      : alone
        ? [`written without the model: ${whyMissed(usage)}`]
        : [`written by ${usage.writer}`, ...missedPart(missed, usage)];
  const tokens = `${usage.tokens.toLocaleString('en-US')} ${usage.tokens === 1 ? 'token' : 'tokens'}`;
  return [...names, tokens, ...(usage.cost ? [dollars(usage.cost)] : [])];
}

const missedPart = (missed: number, usage: Usage): string[] =>
  missed === 0
    ? []
    : [`${missed} ${missed === 1 ? 'story' : 'stories'} written without the model: ${whyMissed(usage)}`];

/** Why the model is not the writer, the most frequent reason first; '' where it was never missed. */
export const whyMissed = ({ missed = {} }: Usage): string =>
  Object.entries(missed)
    .sort(([, a], [, b]) => b - a)
    .map(([reason]) => WHY[reason as Missed])
    .join(', ');

const timesMissed = ({ missed = {} }: Usage): number =>
  Object.values(missed).reduce((sum, times) => sum + times, 0);

/** From millionths of a dollar; a little money is still some. */
export function dollars(cost: number): string {
  const digits = cost < 10_000 ? 4 : 2;
  return cost < 100 ? 'under $0.0001' : `$${(cost / 1e6).toFixed(digits)}`;
}

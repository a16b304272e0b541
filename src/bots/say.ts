/** Our own words as messages: everything the bot says that is no digest and no answer. */
import type { Block, Inline, Message } from '../digest/model.ts';

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const strong = (words: string): Inline => ({ kind: 'text', text: words, style: 'strong' });
export const paragraph = (...runs: readonly (Inline | string)[]): Block => ({
  kind: 'text',
  runs: runs.map((run) => (typeof run === 'string' ? text(run) : run)),
});
export const note = (words: string): Block => ({ kind: 'note', runs: [text(words)] });

/** A message of plain lines; the first is also what a notification shows. */
export const say = (first: string, ...more: readonly (string | Block)[]): Message => ({
  summary: first,
  blocks: [paragraph(first), ...more.map((line) => (typeof line === 'string' ? paragraph(line) : line))],
});

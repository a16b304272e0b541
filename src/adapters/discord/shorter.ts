/** Discord counts addresses as text: what makes them long is left out of a message that would not be one else. */
import type { Block, Inline, Message } from '../../digest/model.ts';

/** The part of an address that jumps to the words. The story's own message in the thread keeps it. */
const JUMP = /#:~:text=.*$/s;
const withoutJump = (url: string): string => url.replace(JUMP, '');

type Runs = (runs: readonly Inline[]) => Inline[];

const changed = (message: Message, runs: Runs, quotes: boolean): Message => ({
  ...message,
  blocks: message.blocks.map((block): Block => {
    if (block.kind === 'text') return { ...block, runs: runs(block.runs) };
    return block.kind === 'quote' && quotes ? { ...block, url: withoutJump(block.url) } : block;
  }),
});

const plainLinks: Runs = (runs) =>
  runs.map((run) => (run.kind === 'text' ? run : { ...run, url: withoutJump(run.url) }));

/** Numbers alone, where the line of outlets or the headline opens the same address. */
function numbersAlone({ blocks }: Message): Runs {
  const named = new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'headline') return [block.url];
      return block.kind === 'note'
        ? block.runs.flatMap((run) => (run.kind === 'link' ? [withoutJump(run.url)] : []))
        : [];
    }),
  );
  return (runs) =>
    plainLinks(runs).map((run) =>
      run.kind === 'cite' && named.has(run.url) ? { kind: 'text', text: `[${run.number}]` } : run,
    );
}

/** The message as it is; without jumps in its citations; with numbers for links that stand there anyway; without any jump. */
export const shorterForms = (message: Message): readonly Message[] => [
  message,
  changed(message, plainLinks, false),
  changed(message, numbersAlone(message), false),
  changed(message, numbersAlone(message), true),
];

/** Discord counts addresses as text: what makes them long is left out of a message that would not be one else. */
import type { Block, Inline, Message } from '../../digest/model.ts';

/** The part of an address that jumps to the words. The story's own message in the thread keeps it. */
const JUMP = /#:~:text=.*$/s;
const withoutJump = (url: string): string => url.replace(JUMP, '');

type Runs = (runs: readonly Inline[], kind: 'text' | 'note') => Inline[];

const changed = (message: Message, runs: Runs, quotes: boolean): Message => ({
  ...message,
  blocks: message.blocks.map((block): Block => {
    if (block.kind === 'text' || block.kind === 'note')
      return { ...block, runs: runs(block.runs, block.kind) };
    return block.kind === 'quote' && quotes ? { ...block, url: withoutJump(block.url) } : block;
  }),
});

const plainLinks: Runs = (runs, kind) =>
  kind === 'note'
    ? [...runs]
    : runs.map((run) => (run.kind === 'text' ? run : { ...run, url: withoutJump(run.url) }));

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
  return (runs, kind) =>
    plainLinks(runs, kind).map((run) =>
      run.kind === 'cite' && named.has(run.url) ? { kind: 'text', text: `[${run.number}]` } : run,
    );
}

/** Headlines without a link, where an outlet or a quotation below opens the same address. */
function headlinesAlone(message: Message): Message {
  const opened = new Set(
    message.blocks.flatMap((block) => {
      if (block.kind === 'quote') return [withoutJump(block.url)];
      return block.kind === 'note' ? block.runs.flatMap((run) => (run.kind === 'link' ? [run.url] : [])) : [];
    }),
  );
  return {
    ...message,
    blocks: message.blocks.map((block) =>
      block.kind === 'headline' && opened.has(block.url) ? { ...block, url: '' } : block,
    ),
  };
}

/**
 * The message as it is; without jumps in its citations; with numbers for links that stand there anyway; without any
 * jump; without links in headlines, as far as they stand below.
 */
export function shorterForms(message: Message): readonly Message[] {
  const shortest = changed(message, numbersAlone(message), true);
  return [
    message,
    changed(message, plainLinks, false),
    changed(message, numbersAlone(message), false),
    shortest,
    headlinesAlone(shortest),
  ];
}

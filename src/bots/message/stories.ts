/** Splits a message between its stories as far as they fit whole; a story too long for one message as any text. */
import type { Block, Message } from '../../digest/model.ts';
import { type Fits, splitMessage } from './split.ts';

export function splitStories(message: Message, fits: Fits): readonly Message[] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  const close = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
  };
  for (const story of storiesOf(message.blocks)) {
    if (fits([...page, ...story])) {
      page.push(...story);
      continue;
    }
    close();
    const parts = splitMessage({ ...message, blocks: story }, fits).map(({ blocks }) => [...blocks]);
    page = parts.pop() ?? [];
    pages.push(...parts);
  }
  close();
  // numbers the pages, and gives one where there is nothing to show
  if (pages.length < 2) return splitMessage(message, fits);
  return pages.map((blocks, i) => ({
    ...message,
    summary: i === 0 ? message.summary : `${message.summary} (${i + 1})`,
    blocks,
  }));
}

/** What stands before the first headline, then each story, then what follows a line across. */
function storiesOf(blocks: readonly Block[]): Block[][] {
  const stories: Block[][] = [];
  for (const block of blocks) {
    const last = stories.at(-1);
    if (last && block.kind !== 'headline' && block.kind !== 'divider') last.push(block);
    else stories.push([block]);
  }
  return stories;
}

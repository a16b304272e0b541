/** A neutral Message as Slack's blocks, with a text that can be read out. Foreign words go as rich text, byte for byte. */
import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import { shorten } from '../../bots/message/split.ts';
import { splitStories } from '../../bots/message/stories.ts';
import type { Block, Inline, Message } from '../../digest/model.ts';
import { MARKS, marked } from '../../digest/model.ts';
import { oneLine } from '../../digest/text/invisible.ts';
import {
  MOST_ACTION_ID,
  MOST_BLOCKS,
  MOST_BUTTON,
  MOST_BUTTON_VALUE,
  MOST_HEADER,
  MOST_MESSAGE,
  MOST_SECTION,
  MOST_TEXT,
} from './limits.ts';
import { spokenText } from './spoken.ts';
import { escapeMrkdwn, linkOf, mrkdwnLink } from './text.ts';

type SlackMessage = Readonly<{ text: string; blocks: KnownBlock[] }>;

/** The action that opens a question about a story. */
export const ASK_ACTION = 'ask';

/** One message as Slack takes it; `slackPages` makes it small enough first. */
export const renderSlack = (message: Message): SlackMessage => ({
  text: spokenText(message),
  blocks: renderBlocks(message.blocks),
});

/** The same without blocks, links in the text: for a server that will not have the blocks. */
export function renderPlain(message: Message): string {
  const lines = plainLines(message).join('\n');
  if (lines.length <= MOST_TEXT) return lines || '…';
  // too long to be a message of ours: its words alone, cut so that they fit escaped, too
  return escapeMrkdwn(shorten(oneLine(message.summary.slice(0, MOST_TEXT)), MOST_TEXT / 5));
}

/** The message in pieces that each keep Slack's limits. */
export const slackPages = (message: Message): readonly Message[] => splitStories(message, fits);

// ---- blocks ----------------------------------------------------------------------------------------

/**
 * Lines up to the next headline, heading, button or line across share one rich text block: a story is one block. Lines are
 * set apart by line ends in one section, so that no client runs them together; quotations stand as quotations.
 */
function renderBlocks(blocks: readonly Block[]): KnownBlock[] {
  const made: KnownBlock[] = [];
  let open: { rich: RichTextBlock; size: number } | null = null;
  const put = (kind: 'section' | 'quote', elements: RichTextElement[]): void => {
    if (elements.length === 0) return;
    const size = sizeOf(elements);
    if (open === null || open.size + size > MOST_SECTION) {
      open = { rich: { type: 'rich_text', elements: [] }, size: 0 };
      made.push(open.rich);
    }
    open.size += size + 1;
    const last = open.rich.elements.at(-1);
    if (kind === 'quote') open.rich.elements.push({ type: 'rich_text_quote', elements: joined(elements) });
    else if (last?.type === 'rich_text_section')
      last.elements = joined([...last.elements, { type: 'text', text: '\n' }, ...elements]);
    else open.rich.elements.push({ type: 'rich_text_section', elements: joined(elements) });
  };
  for (const block of blocks) {
    if (block.kind === 'quote') put('quote', quoteElements(block));
    else if (block.kind === 'text' || block.kind === 'note') put('section', block.runs.flatMap(runElements));
    else {
      open = null;
      if (block.kind === 'headline') put('section', headlineElements(block));
      // Slack looks for controls in plain text, too
      else if (block.kind === 'heading' && /[<>&]/.test(block.text))
        put('section', words(shorten(oneLine(block.text), MOST_HEADER), { bold: true }));
      else made.push(...ownBlock(block));
    }
  }
  return made;
}

function ownBlock(block: Extract<Block, { kind: 'heading' | 'divider' | 'button' }>): KnownBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = shorten(oneLine(block.text).trim(), MOST_HEADER);
      return text === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
    }
    case 'divider':
      return [{ type: 'divider' }];
    case 'button': {
      const text = shorten(oneLine(block.label).replace(/[<>&]/g, '').trim(), MOST_BUTTON) || 'Ask';
      const value = block.value.toWellFormed().slice(0, MOST_BUTTON_VALUE);
      return [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: block.id.slice(0, MOST_ACTION_ID),
              text: { type: 'plain_text', text, emoji: false },
              ...(value === '' ? {} : { value }),
            },
          ],
        },
      ];
    }
  }
}

function headlineElements({ number, text, url }: Extract<Block, { kind: 'headline' }>): RichTextElement[] {
  const before = number === null ? [] : words(`${number}  `, { bold: true });
  return [...before, ...linked(text, url, { bold: true })];
}

function quoteElements(block: Extract<Block, { kind: 'quote' }>): RichTextElement[] {
  const parts = block.words.flatMap((part, i) => [...(i === 0 ? [] : words(' […] ')), ...words(part)]);
  const link = linkOf(block.url) === null ? [] : [...words(' '), ...linked('↗', block.url)];
  const [opening, closing] = block.marks ?? MARKS;
  return [...words(opening), ...parts, ...words(`${closing}${speakerOf(block)}`), ...link];
}

const speakerOf = ({ speaker, role }: Extract<Block, { kind: 'quote' }>): string =>
  speaker === null ? '' : ` — ${oneLine(speaker)}${role === null ? '' : `, ${oneLine(role)}`}`;

function runElements(run: Inline): RichTextElement[] {
  if (run.kind === 'cite') return linked(`[${run.number}]`, run.url);
  if (run.kind === 'link') return linked(run.text, run.url);
  return words(run.text, run.style === 'strong' ? { bold: true } : undefined);
}

type Style = { bold: true };

function words(text: string, style?: Style): RichTextElement[] {
  const shown = oneLine(text);
  return shown === '' ? [] : [{ type: 'text', text: shown, ...(style && { style }) }];
}

function linked(text: string, url: string, style?: Style): RichTextElement[] {
  const to = linkOf(url);
  if (to === null) return words(text, style);
  const shown = oneLine(text).trim() === '' ? '↗' : oneLine(text);
  return [{ type: 'link', url: to, text: shown, unsafe: false, ...(style && { style }) }];
}

/** Neighbours of one style become one element: a message holds more so. */
function joined(elements: readonly RichTextElement[]): RichTextElement[] {
  const made: RichTextElement[] = [];
  for (const element of elements) {
    const last = made.at(-1);
    const plain = element.type === 'text' && last?.type === 'text' && !element.style === !last.style;
    if (plain) made[made.length - 1] = { ...last, text: last.text + element.text };
    else made.push(element);
  }
  return made;
}

const sizeOf = (elements: readonly RichTextElement[]): number =>
  elements.reduce((sum, element) => sum + ('text' in element ? (element.text?.length ?? 0) : 0), 0);

// ---- limits ----------------------------------------------------------------------------------------

function fits(blocks: readonly Block[]): boolean {
  // what is far too long is told at once, without rendering it
  if (blocks.length > 4 * MOST_BLOCKS || !blocks.every(fitsAlone)) return false;
  const made = renderBlocks(blocks);
  return made.length <= MOST_BLOCKS && JSON.stringify(made).length <= MOST_MESSAGE;
}

function fitsAlone(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
      return block.text.length <= MOST_HEADER;
    case 'headline':
      return block.text.length <= MOST_SECTION;
    case 'text':
    case 'note':
      return block.runs.every((run) => run.kind === 'cite' || run.text.length <= MOST_SECTION)
        ? sizeOf(block.runs.flatMap(runElements)) <= MOST_SECTION
        : false;
    case 'quote':
      return block.words.join('').length + (block.speaker?.length ?? 0) + (block.role?.length ?? 0) <=
        MOST_SECTION
        ? sizeOf(quoteElements(block)) <= MOST_SECTION
        : false;
    case 'button':
      return block.label.length <= MOST_BUTTON && block.value.length <= MOST_BUTTON_VALUE;
    case 'divider':
      return true;
  }
}

// ---- text ------------------------------------------------------------------------------------------

/** The summary stands where there is nothing else. */
function plainLines({ summary, blocks }: Message): string[] {
  const lines = blocks.map((block) => plainLine(block).trim()).filter((line) => line !== '');
  return lines.length > 0 ? lines : [escapeMrkdwn(oneLine(summary)).trim()];
}

function plainLine(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return escapeMrkdwn(oneLine(block.text));
    case 'headline':
      return `${block.number === null ? '' : `${block.number} · `}${plainLink(block.text, block.url)}`;
    case 'text':
    case 'note':
      return block.runs
        .map((run) =>
          run.kind === 'text'
            ? escapeMrkdwn(oneLine(run.text))
            : plainLink(run.kind === 'cite' ? `[${run.number}]` : run.text, run.url),
        )
        .join('');
    case 'quote': {
      const said = `${marked(block.words.map(oneLine).join(' […] '), block.marks)}${speakerOf(block)}`;
      return `${escapeMrkdwn(said)} ${plainLink('↗', block.url)}`;
    }
    case 'divider':
    case 'button':
      return '';
  }
}

function plainLink(text: string, url: string): string {
  const to = linkOf(url);
  return to === null ? escapeMrkdwn(oneLine(text)) : mrkdwnLink(to, oneLine(text).trim() || '↗');
}

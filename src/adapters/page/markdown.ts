/** A neutral Message as CommonMark; every character that could become markup is escaped. */

import type { Block, Inline, Message } from '../../digest/model.ts';
import { marked } from '../../digest/model.ts';
import { oneLine } from '../../digest/text/invisible.ts';

export function renderMarkdown(message: Message): string {
  return `${message.blocks
    .map(renderBlock)
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${escapeMarkdown(block.text)}`;
    case 'headline': {
      const number = block.number === null ? '' : `${block.number}\\. `;
      return `## ${number}${link(block.text, block.url)}`;
    }
    case 'text':
      return runs(block.runs);
    case 'quote': {
      const words = marked(block.words.map(escapeMarkdown).join(' \\[…\\] '), block.marks);
      const who =
        block.speaker === null
          ? ''
          : ` — ${escapeMarkdown(block.speaker)}${block.role === null ? '' : `, ${escapeMarkdown(block.role)}`}`;
      return `> ${words}${who} ${link('↗', block.url)}`;
    }
    case 'note':
      return runs(block.runs);
    case 'divider':
      return '---';
    case 'button':
      return '';
  }
}

const runs = (inlines: readonly Inline[]): string =>
  inlines
    .map((run) => {
      if (run.kind === 'cite') return link(`[${run.number}]`, run.url);
      if (run.kind === 'link') return link(run.text, run.url);
      return run.style === 'strong' && run.text.trim() === run.text
        ? `**${escapeMarkdown(run.text)}**`
        : escapeMarkdown(run.text);
    })
    .join('');

/** Backslashes where Markdown (or GitHub's: mentions, bare addresses) would see more than text; in one line. */
function escapeMarkdown(text: string): string {
  return oneLine(text.replace(/[\n\r]+/g, ' '))
    .replace(/[\\`*_[\]<>#|~&@!]/g, '\\$&')
    .replace(/:(?=\/\/)|\b(?<=www)\./gi, '\\$&')
    .replace(
      /^(\s*)([-+=]|\d{1,9}[.)])/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

function link(text: string, url: string): string {
  const words = escapeMarkdown(text);
  if (!/^https?:\/\//.test(url)) return words;
  return `[${words}](<${url.replace(/[<>\\\s\p{Cc}]/gu, (character) => encodeURIComponent(character))}>)`;
}

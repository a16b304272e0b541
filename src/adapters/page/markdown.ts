/** A neutral Message as CommonMark; every character that could become markup is escaped. */
import type { Block, Inline, Message } from '../../digest/model.ts';

export function renderMarkdown(message: Message): string {
  return `${message.blocks
    .map(renderBlock)
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${escape(block.text)}`;
    case 'headline': {
      const number = block.number === null ? '' : `${block.number}\\. `;
      return `## ${number}${link(block.text, block.url)}`;
    }
    case 'text':
      return runs(block.runs);
    case 'quote': {
      const words = `“${block.words.map(escape).join(' \\[…\\] ')}”`;
      const who =
        block.speaker === null
          ? ''
          : ` — ${escape(block.speaker)}${block.role === null ? '' : `, ${escape(block.role)}`}`;
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
        ? `**${escape(run.text)}**`
        : escape(run.text);
    })
    .join('');

/** Backslashes before all ASCII punctuation that Markdown gives a meaning; line breaks and controls become spaces. */
function escape(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\\`*_{}[\]()<>#+\-!|~&@:=.$^]/g, (mark) => (/[.:=@$^]/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/(https?):\/\//gi, '$1:\\//')
    .replace(/www\./gi, (w) => `${w.slice(0, 3)}\\.`);
}

function link(text: string, url: string): string {
  const words = escape(text);
  if (!/^https?:\/\//.test(url)) return words;
  return `[${words}](<${url.replace(/[<>\\\s\p{Cc}]/gu, (character) => encodeURIComponent(character))}>)`;
}

/** A neutral Message as lines for a terminal. */
import type { Block, Inline, Message } from '../../digest/model.ts';
import { bold, cyan, faint, harmless, hyperlink, italic, type Look } from './style.ts';
import { wrap } from './wrap.ts';

const INDENT = '   ';

/** The message as text that ends with a newline. */
export function renderTerminal(message: Message, look: Look): string {
  let indent = '';
  const lines = message.blocks.flatMap((block) => {
    // a story stands under its headline, up to the next line across
    if (block.kind === 'headline') indent = INDENT;
    if (block.kind === 'divider') indent = '';
    return renderBlock(block, indent, look);
  });
  return `${lines.join('\n')}\n`;
}

function renderBlock(block: Block, indent: string, look: Look): string[] {
  switch (block.kind) {
    case 'heading':
      return wrap(bold(look, harmless(block.text)), look.width, '', '');
    case 'headline': {
      const number = block.number === null ? '' : `${String(block.number).padEnd(2)} `;
      const words = hyperlink(look, bold(look, harmless(block.text)), block.url);
      return [
        '',
        ...wrap(words, look.width, bold(look, number), ' '.repeat(number.length)),
        ...address(block.url, indent, look),
      ];
    }
    case 'text':
      return wrap(runs(block.runs, look), look.width, indent, indent);
    case 'quote':
      return renderQuote(block, indent, look);
    case 'note':
      return wrap(faint(look, runs(block.runs, look)), look.width, indent, indent);
    case 'divider':
      return [''];
    case 'button':
      return [];
  }
}

function renderQuote(block: Extract<Block, { kind: 'quote' }>, indent: string, look: Look): string[] {
  const words = `“${block.words.map(harmless).join(' […] ')}”`;
  const who =
    block.speaker === null
      ? ''
      : ` — ${harmless(block.speaker)}${block.role === null ? '' : `, ${harmless(block.role)}`}`;
  const arrow = look.links ? ` ${hyperlink(look, cyan(look, '↗'), block.url)}` : '';
  return wrap(`${italic(look, words)}${who}${arrow}`, look.width, indent, indent);
}

function runs(inlines: readonly Inline[], look: Look): string {
  return inlines
    .map((run) => {
      if (run.kind === 'cite') return hyperlink(look, cyan(look, `[${run.number}]`), run.url);
      const words = harmless(run.text);
      if (run.kind === 'link') return hyperlink(look, words, run.url);
      return run.style === 'strong' ? bold(look, words) : run.style === 'faint' ? faint(look, words) : words;
    })
    .join('');
}

/** Where links cannot be shown, a headline's address stands below it, so that the article can be opened. */
function address(url: string, indent: string, look: Look): string[] {
  if (look.links || !/^https?:\/\//.test(url)) return [];
  return [`${indent}${faint(look, harmless(url.replace(/#:~:text=.*$/, '')))}`];
}

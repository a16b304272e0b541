/** A neutral Message as lines for a terminal. */

import type { Block, Inline, Message } from '../../digest/model.ts';
import { marked } from '../../digest/model.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import { bold, cyan, faint, harmless, hyperlink, italic, type Look } from './style.ts';
import { wrap } from './wrap.ts';

const INDENT = '   ';

/** The message as text that ends with a newline. */
export function renderTerminal(message: Message, look: Look): string {
  const lines = sectionsOf(message.blocks).flatMap((section) => renderSection(section, look));
  return `${lines.join('\n')}\n`;
}

/** A story stands under its headline, up to the next one or to a line across. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'headline' || block.kind === 'divider') sections.push([]);
    sections.at(-1)!.push(block);
  }
  return sections;
}

function renderSection(blocks: readonly Block[], look: Look): string[] {
  const indent = blocks[0]?.kind === 'headline' ? INDENT : '';
  const addresses = look.links ? NO_ADDRESSES : addressesIn(blocks);
  return [
    ...blocks.flatMap((block) => renderBlock(block, indent, addresses, look)),
    ...addresses.below.map((line) => `${indent}${faint(look, harmless(line))}`),
  ];
}

/** Where links are shown, an address is printed nowhere. */
const NO_ADDRESSES: Addresses = { headline: null, mark: () => '', below: [] };

function renderBlock(block: Block, indent: string, addresses: Addresses, look: Look): string[] {
  switch (block.kind) {
    case 'heading':
      return wrap(bold(look, harmless(block.text)), look.width, '', '');
    case 'headline': {
      const number = block.number === null ? '' : `${String(block.number).padEnd(2)} `;
      const words = hyperlink(look, bold(look, harmless(block.text)), block.url);
      return [
        '',
        ...wrap(words, look.width, bold(look, number), ' '.repeat(number.length)),
        ...(addresses.headline === null ? [] : [`${indent}${faint(look, harmless(addresses.headline))}`]),
      ];
    }
    case 'text':
      return wrap(runs(block.runs, look), look.width, indent, indent);
    case 'quote':
      return renderQuote(block, indent, addresses, look);
    case 'note':
      return wrap(faint(look, runs(block.runs, look)), look.width, indent, indent);
    case 'divider':
      return [''];
    case 'button':
      return [];
  }
}

function renderQuote(
  block: Extract<Block, { kind: 'quote' }>,
  indent: string,
  { mark }: Addresses,
  look: Look,
): string[] {
  const words = marked(block.words.map(harmless).join(' […] '), block.marks);
  const who =
    block.speaker === null
      ? ''
      : ` — ${harmless(block.speaker)}${block.role === null ? '' : `, ${harmless(block.role)}`}`;
  const source = look.links ? hyperlink(look, cyan(look, '↗'), block.url) : cyan(look, mark(block.url));
  return wrap(`${italic(look, words)}${who} ${source}`.trimEnd(), look.width, indent, indent);
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

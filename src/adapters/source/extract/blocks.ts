/** Markup to text: the blocks a reader sees (paragraphs, headings, list items, rows), each with what it is. */
import { withoutInvisible } from '../../../digest/text/invisible.ts';
import { childrenOf, type DomElement, type DomNode, isElement, isText } from './dom.ts';

type BlockKind = 'paragraph' | 'heading' | 'item' | 'row' | 'quotation' | 'preformatted';

export type TextBlock = Readonly<{
  kind: BlockKind;
  text: string;
  /** Share of the characters that stand in links, 0 to 1. */
  linked: number;
  /** Share of the characters that stand in bold or italics, 0 to 1. */
  stressed: number;
}>;

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1
h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
const STRESS = new Set(['b', 'strong', 'i', 'em']);

type Line = { text: string; linked: number; stressed: number };

/** The blocks under an element, in order. White space is collapsed; a single `<br>` stays a line break. */
export function blocksOf(root: DomElement): TextBlock[] {
  const found: TextBlock[] = [];
  let line: Line = { text: '', linked: 0, stressed: 0 };
  const flush = (kind: BlockKind): void => {
    for (const block of toBlocks(line, kind)) found.push(block);
    line = { text: '', linked: 0, stressed: 0 };
  };
  const visit = (node: DomNode, kind: BlockKind, linked: boolean, stressed: boolean): void => {
    if (isText(node)) {
      const raw = node.textContent;
      const text =
        kind === 'preformatted' ? raw : raw.replace(/[ \t\r\n\f\v\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ');
      line.text += text;
      if (linked) line.linked += text.length;
      if (stressed) line.stressed += text.length;
      return;
    }
    if (!isElement(node)) return;
    const name = node.localName;
    if (name === 'br') {
      line.text += '\n';
      return;
    }
    const inLink = linked || name === 'a';
    const inStress = stressed || STRESS.has(name);
    if (!BLOCKS.has(name)) {
      for (const child of childrenOf(node)) visit(child, kind, inLink, inStress);
      return;
    }
    const cell = (name === 'td' || name === 'th') && isDataCell(node);
    if (cell) {
      // The cells of a row make one block, as they are read.
      if (line.text.trim() !== '') line.text += ' ';
      for (const child of childrenOf(node)) visit(child, 'row', inLink, inStress);
      return;
    }
    flush(kind);
    const inner = kindOf(name, kind);
    for (const child of childrenOf(node)) visit(child, inner, inLink, inStress);
    flush(inner);
  };
  visit(root, 'paragraph', false, false);
  flush('paragraph');
  return found;
}

function kindOf(name: string, outer: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
  if (name === 'pre') return 'preformatted';
  if (name === 'tr') return 'row';
  if (name === 'blockquote') return 'quotation';
  return outer === 'row' ? 'paragraph' : outer;
}

/** Cells with paragraphs inside are layout, not data. */
function isDataCell(cell: DomElement): boolean {
  for (const child of childrenOf(cell)) if (isElement(child) && BLOCKS.has(child.localName)) return false;
  return true;
}

function toBlocks(raw: Line, kind: BlockKind): TextBlock[] {
  const line = { ...raw, text: withoutInvisible(raw.text) };
  if (line.text.trim() === '') return [];
  const length = Math.max(1, line.text.length);
  const shares = { linked: Math.min(1, line.linked / length), stressed: Math.min(1, line.stressed / length) };
  if (kind === 'preformatted') return [{ kind, text: line.text.trimEnd().replace(/^\n+/, ''), ...shares }];
  return line.text
    .split(/\n[ \n]*\n/)
    .map((text) =>
      text
        .split('\n')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('\n')
        .replace(/ {2,}/g, ' '),
    )
    .filter((text) => text !== '')
    .map((text) => ({ kind, text, ...shares }));
}

/** Messages as Slack shows them, drawn from the blocks that are sent. */
import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import { type Line, linesOf, type Piece, type Style } from './lines.ts';
import { drawLines, plainLines, stacked } from './stack.ts';
import { type Drawn, type Place, rect, textLine } from './svg.ts';

/** Slack's light colours. */
export const LIGHT = {
  page: '#ffffff',
  text: '#1d1c1d',
  link: '#1264a3',
  rule: '#dddddd',
  bar: '#dddddd',
} as const;

const TEXT: Style = { face: 'sans', size: 15, fill: LIGHT.text };
const HEADER: Style = { face: 'sans-bold', size: 18, fill: LIGHT.text };
const LABEL: Style = { face: 'sans-bold', size: 13, fill: LIGHT.text };
const LINE = 22;
const INSET = 14;

/** The blocks of one message, each under the other. */
export const drawSlack = (blocks: readonly KnownBlock[], place: Place): Drawn =>
  stacked(blocks, place.y, (block, at) => drawBlock(block, { ...place, y: at + 8 }));

function drawBlock(block: KnownBlock, place: Place): Drawn {
  const { x, y, width } = place;
  switch (block.type) {
    case 'header':
      return drawLines(plainLines(block.text.text, HEADER, width), x, y, 26);
    case 'divider':
      return { svg: rect({ x, y: y + 4, width, height: 1 }, `fill="${LIGHT.rule}"`), bottom: y + 8 };
    case 'rich_text':
      return drawRich(block, place);
    case 'actions': {
      const label = block.elements.map((one) => ('text' in one ? one.text.text : '')).join('  ');
      return drawButton(label, place);
    }
    default:
      throw new Error(`slack: ${block.type} is drawn by nothing yet`);
  }
}

const drawRich = ({ elements }: RichTextBlock, place: Place): Drawn =>
  stacked(elements, place.y, (part, at) => {
    const quoted = part.type === 'rich_text_quote';
    const top = quoted ? at + 4 : at;
    const left = quoted ? place.x + INSET : place.x;
    const pieces = (part.elements as RichTextElement[]).map(pieceOf);
    const drawn = drawLines(linesOf(pieces, place.x + place.width - left), left, top, LINE);
    if (!quoted) return drawn;
    const bar = rect(
      { x: place.x, y: top, width: 4, height: drawn.bottom - top },
      `rx="2" fill="${LIGHT.bar}"`,
    );
    return { svg: `${bar}\n${drawn.svg}`, bottom: drawn.bottom + 4 };
  });

/** A run's place in its text is not told here, so all begin at nought. */
function pieceOf(element: RichTextElement): Piece {
  const text = 'text' in element && typeof element.text === 'string' ? element.text : '';
  const bold = element.type !== 'user' && 'style' in element && (element.style as { bold?: boolean })?.bold;
  const style: Style = {
    ...TEXT,
    face: bold ? 'sans-bold' : 'sans',
    fill: element.type === 'link' ? LIGHT.link : LIGHT.text,
  };
  return { text, style, from: 0 };
}

function drawButton(label: string, { x, y, width }: Place): Drawn {
  const [line = []]: Line[] = plainLines(label, LABEL, width - 24);
  const wide = Math.min(width, Math.max(40, ...line.map((run) => run.x + run.width)) + 24);
  const box = rect({ x, y: y + 2, width: wide, height: 30 }, `rx="4" fill="none" stroke="#bbbabb"`);
  return { svg: `${box}\n${textLine(line, x + 12, y + 22)}`, bottom: y + 32 };
}

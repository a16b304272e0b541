/** Messages as Slack shows them, drawn from the blocks that are sent. */
import type {
  Checkboxes,
  InputBlock,
  KnownBlock,
  ModalView,
  RichTextBlock,
  RichTextElement,
} from '@slack/types';
import { type Line, linesOf, type Piece, type Style } from './lines.ts';
import { drawLines, plainLines, stacked } from './stack.ts';
import { type Drawn, type Place, rect, textLine } from './svg.ts';

/** Slack's light colours. */
export const LIGHT = {
  page: '#ffffff',
  text: '#1d1c1d',
  link: '#1264a3',
  faint: '#616061',
  rule: '#dddddd',
  bar: '#dddddd',
} as const;

const TEXT: Style = { face: 'sans', size: 15, fill: LIGHT.text };
const HEADER: Style = { face: 'sans-bold', size: 18, fill: LIGHT.text };
const FIELD: Style = { face: 'sans-bold', size: 14.5, fill: LIGHT.text };
const TYPED: Style = { face: 'sans', size: 14.5, fill: LIGHT.text };
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
    case 'input':
      return drawInput(block, place);
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

/** Label and box of an input; of checkboxes, every box. */
function drawInput({ label, element, optional }: InputBlock, { x, y, width }: Place): Drawn {
  const words = `${label.text}${optional ? ' (optional)' : ''}`;
  const head = drawLines(plainLines(words, FIELD, width), x, y + 4, 20);
  const below =
    element.type === 'checkboxes'
      ? drawChecks(element, { x, y: head.bottom + 2, width })
      : drawBox(shownIn(element), { x, y: head.bottom + 4, width });
  return { svg: `${head.svg}\n${below.svg}`, bottom: below.bottom };
}

function drawChecks({ options, initial_options: initial = [] }: Checkboxes, { x, y, width }: Place): Drawn {
  const chosen = new Set(initial.map(({ value }) => value));
  return stacked(options, y, (one, at) => {
    const fill = chosen.has(one.value) ? LIGHT.link : 'none';
    const box = rect({ x, y: at + 4, width: 13, height: 13 }, `rx="3" fill="${fill}" stroke="#868686"`);
    const name = drawLines(plainLines(one.text.text, TYPED, width - 24), x + 22, at, 21);
    return { svg: `${box}\n${name.svg}`, bottom: name.bottom };
  });
}

/** What stands in an input, or is chosen in it. */
function shownIn(element: InputBlock['element']): string {
  if ('initial_option' in element) return element.initial_option?.text.text ?? '';
  if ('initial_time' in element) return element.initial_time ?? '';
  const typed = 'initial_value' in element ? element.initial_value : undefined;
  return typeof typed === 'string' ? typed : '';
}

function drawBox(text: string, { x, y, width }: Place): Drawn {
  const words = drawLines(plainLines(text || ' ', TYPED, width - 20), x + 10, y + 6, 20);
  const box = rect({ x, y, width, height: words.bottom + 6 - y }, `rx="4" fill="none" stroke="#868686"`);
  return { svg: `${box}\n${words.svg}`, bottom: words.bottom + 8 };
}

/** A message under the name of the app, as it stands in a channel. */
export function drawPosted(blocks: readonly KnownBlock[], { x, y, width }: Place, time: string): Drawn {
  const avatar = rect({ x, y: y + 2, width: 36, height: 36 }, `rx="6" fill="#8f2d23"`);
  const mark = drawLines(
    plainLines('“', { face: 'serif-bold', size: 30, fill: '#ffffff' }, 36),
    x + 11,
    y + 10,
    34,
  );
  const inner = { x: x + 46, width: width - 46 };
  const name: Piece[] = [
    { text: 'Pullquote', style: { face: 'sans-bold', size: 15, fill: LIGHT.text }, from: 0 },
    { text: `  APP  ${time}`, style: { face: 'sans', size: 12, fill: LIGHT.faint }, from: 0 },
  ];
  const head = drawLines(linesOf(name, inner.width), inner.x, y, 20);
  const body = drawSlack(blocks, { ...inner, y: head.bottom - 6 });
  return { svg: [avatar, mark.svg, head.svg, body.svg].join('\n'), bottom: Math.max(body.bottom, y + 40) };
}

/** A modal: its title, its blocks, and its two buttons. */
export function drawView(view: ModalView, place: Place): Drawn {
  const body = drawSlack(view.blocks as KnownBlock[], place);
  const y = body.bottom + 14;
  const close = drawButton(view.close?.text ?? '', { ...place, y });
  const submit = drawButton(view.submit?.text ?? '', { ...place, x: place.x + place.width / 2, y });
  return { svg: [body.svg, close.svg, submit.svg].join('\n'), bottom: close.bottom };
}

function drawButton(label: string, { x, y, width }: Place): Drawn {
  const [line = []]: Line[] = plainLines(label, LABEL, width - 24);
  const wide = Math.min(width, Math.max(40, ...line.map((run) => run.x + run.width)) + 24);
  const box = rect({ x, y: y + 2, width: wide, height: 30 }, `rx="4" fill="none" stroke="#bbbabb"`);
  return { svg: `${box}\n${textLine(line, x + 12, y + 22)}`, bottom: y + 32 };
}

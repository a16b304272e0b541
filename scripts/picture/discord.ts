/** Messages as Discord shows them, drawn from the payloads that are sent. */
import type { Component, DiscordMessage } from '../../src/adapters/discord/render.ts';
import { linesOf, type Piece, type Style } from './lines.ts';
import { drawLines, plainLines, stacked } from './stack.ts';
import { type Drawn, escaped, type Place, rect, textLine } from './svg.ts';

/** Discord's dark colours, which most people see. */
export const DARK = {
  page: '#313338',
  panel: '#2b2d31',
  deep: '#1e1f22',
  text: '#dbdee1',
  strong: '#f2f3f5',
  faint: '#949ba4',
  link: '#00a8fc',
  rule: '#3f4147',
  bar: '#4e5058',
  blurple: '#5865f2',
} as const;

type Look = Readonly<{ base: Style; line: number; before: number; inset: number }>;

/** By the marks that the renderer writes, and no other; the longer mark first. */
const LOOKS: readonly (readonly [mark: string, look: Look])[] = [
  ['### ', { base: { face: 'sans-bold', size: 16, fill: DARK.strong }, line: 22, before: 12, inset: 0 }],
  ['## ', { base: { face: 'sans-bold', size: 20, fill: DARK.strong }, line: 26, before: 8, inset: 0 }],
  ['-# ', { base: { face: 'sans', size: 12.5, fill: DARK.faint }, line: 18, before: 3, inset: 0 }],
  ['> ', { base: { face: 'sans', size: 15, fill: DARK.text }, line: 21, before: 4, inset: 14 }],
  ['', { base: { face: 'sans', size: 15, fill: DARK.text }, line: 21, before: 2, inset: 0 }],
];

/** Links, bold words, and what is between them. */
const INLINE = /\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|\*\*((?:\\.|[^*\\])*)\*\*|((?:\\.|[^[*\\])+)/gs;

function piecesOf(markdown: string, base: Style): Piece[] {
  let from = 0;
  return [...markdown.matchAll(INLINE)].map(([, link, bold, plain]) => {
    const text = (link ?? bold ?? plain ?? '').replace(/\\([^0-9A-Za-z\s])/g, '$1');
    const style: Style =
      link !== undefined
        ? { ...base, fill: DARK.link }
        : bold !== undefined
          ? { ...base, face: 'sans-bold' }
          : base;
    const piece = { text, style, from };
    from += text.length;
    return piece;
  });
}

function drawMarkdown(line: string, { x, y, width }: Place): Drawn {
  const [mark, { base, line: step, before, inset }] = LOOKS.find(([start]) => line.startsWith(start))!;
  const top = y + before;
  const lines = linesOf(piecesOf(line.slice(mark.length), base), width - inset);
  const { svg, bottom } = drawLines(lines, x + inset, top, step);
  if (mark !== '> ') return { svg, bottom };
  const bar = rect({ x, y: top, width: 4, height: bottom - top }, `rx="2" fill="${DARK.bar}"`);
  return { svg: `${bar}\n${svg}`, bottom };
}

function drawComponent(component: Component, place: Place): Drawn {
  const { x, y, width } = place;
  if ('content' in component)
    return stacked(component.content.split('\n'), y, (line, at) => drawMarkdown(line, { ...place, y: at }));
  if (!('components' in component)) {
    const rule = rect({ x, y: y + 12, width, height: 1 }, `fill="${DARK.rule}"`);
    return { svg: rule, bottom: y + 18 };
  }
  let left = x;
  const svg = component.components.map(({ label = '', style }) => {
    const button = drawButton(label, left, y + 10, style === 1 ? DARK.blurple : DARK.bar, width);
    left = button.right + 8;
    return button.svg;
  });
  return { svg: svg.join('\n'), bottom: y + 42 };
}

export function drawButton(
  label: string,
  x: number,
  y: number,
  fill: string,
  most: number,
): Readonly<{ svg: string; right: number }> {
  const [line = []] = plainLines(label, { face: 'sans-bold', size: 14, fill: '#fff' }, most - 32);
  const wide = Math.min(most, Math.max(28, ...line.map((run) => run.x + run.width)) + 32);
  const box = rect({ x, y, width: wide, height: 32 }, `rx="8" fill="${fill}"`);
  return { svg: `${box}\n${textLine(line, x + 16, y + 21)}`, right: x + wide };
}

/** Between texts of one message. */
const GAP = 8;

/** What stands in one message, without who said it. */
export function drawDiscord({ components = [], content = '' }: DiscordMessage, place: Place): Drawn {
  const text = content === '' ? [] : content.split('\n');
  const above = stacked(text, place.y, (line, at) => drawMarkdown(line, { ...place, y: at }));
  const gap = (one: Component): number => (one === components[0] || !('content' in one) ? 0 : GAP);
  const below = stacked(components, above.bottom, (one, at) =>
    drawComponent(one, { ...place, y: at + gap(one) }),
  );
  return { svg: [above.svg, below.svg].filter(Boolean).join('\n'), bottom: below.bottom };
}

const FACE = 40;

/** A message with its author; `who` is the bot where not said. */
export function drawSaid(
  message: DiscordMessage,
  place: Place,
  at: string,
  who: Readonly<{ name: string; letter: string; fill: string; bot: boolean }> = PULLQUOTE,
): Drawn {
  const { x, y, width } = place;
  const left = x + FACE + 12;
  const face = `<circle cx="${x + FACE / 2}" cy="${y + FACE / 2}" r="${FACE / 2}" fill="${who.fill}"/><text x="${x + FACE / 2}" y="${y + 28}" font-size="22" fill="#fff" text-anchor="middle" class="serif-bold">${escaped(who.letter)}</text>`;
  const name = linesOf(
    [
      { text: `${who.name}  `, style: { face: 'sans-bold', size: 15, fill: DARK.strong }, from: 0 },
      {
        text: `${who.bot ? 'APP · ' : ''}${at}`,
        style: { face: 'sans', size: 12, fill: DARK.faint },
        from: 0,
      },
    ],
    width - FACE - 12,
  );
  const body = drawDiscord(message, { x: left, y: y + 19, width: width - FACE - 12 });
  return {
    svg: [face, textLine(name[0]!, left, y + 14), body.svg].join('\n'),
    bottom: Math.max(body.bottom, y + FACE),
  };
}

const PULLQUOTE = { name: 'Pullquote', letter: '“', fill: '#8a2f1d', bot: true };

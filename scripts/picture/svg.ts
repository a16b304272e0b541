/** The few shapes that the picture is made of, as SVG text. */
import type { Line, Run } from './lines.ts';
import { FAMILIES } from './widths.ts';

/** Calm colours on paper; they do not change with the reader's theme, because the paper is drawn too. */
export const INK = {
  paper: '#f6f1e7',
  card: '#fffdf8',
  edge: '#e3dac8',
  text: '#2a2724',
  faint: '#7d7568',
  link: '#3f6377',
  frame: '#35312d',
  quotation: { fill: '#fbdf98', line: '#c58412' },
  sentence: { fill: '#e2ecef', line: '#86a5b2' },
  speaker: { line: '#c58412' },
} as const;

export const STYLE = Object.entries(FAMILIES)
  .map(([face, family]) => `.${face}{font-family:${family};font-weight:${face.endsWith('bold') ? 700 : 400}}`)
  .join('\n');

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** Pixels with at most one decimal, so that the file is short and the same everywhere. */
export const px = (n: number): string => String(Math.round(n * 10) / 10);

/** A line of text. Each run is stretched to the width it was given, so that highlights fit in any font. */
export const textLine = (line: Line, x: number, y: number, extra: (run: Run) => string = () => ''): string =>
  line
    .map((run) => {
      const { face, size, fill } = run.style;
      const width = `textLength="${px(run.width)}" lengthAdjust="spacingAndGlyphs"`;
      const place = `x="${px(x + run.x)}" y="${px(y)}"`;
      return `<text ${place} ${width} class="${face}" font-size="${size}" fill="${fill}"${extra(run)}>${escaped(run.text)}</text>`;
    })
    .join('\n');

/** Where a payload is drawn: its left upper corner, and how wide it may be. */
export type Place = Readonly<{ x: number; y: number; width: number }>;
/** What was drawn, and where it ends. */
export type Drawn = Readonly<{ svg: string; bottom: number }>;

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

export const rect = ({ x, y, width, height }: Box, attributes: string): string =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" ${attributes}/>`;

/** A dotted line under words whose baseline is `y`. */
export const dotted = (x: number, end: number, y: number): string =>
  `<path d="M${px(x)} ${px(y + 4.5)}H${px(end)}" stroke="${INK.speaker.line}" stroke-width="1.6" stroke-dasharray="1.6 2.6"/>`;

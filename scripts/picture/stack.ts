/** Lines of text, and whatever else stands one under the other. */
import { type Line, linesOf, type Style } from './lines.ts';
import { type Drawn, textLine } from './svg.ts';

/** Lines of text from the top `y` down. */
export function drawLines(lines: readonly Line[], x: number, y: number, step: number): Drawn {
  const svg = lines.map((line, i) => textLine(line, x, y + step * (i + 0.74))).join('\n');
  return { svg, bottom: y + step * lines.length };
}

export const plainLines = (text: string, style: Style, width: number): Line[] =>
  linesOf([{ text, style, from: 0 }], width);

/** Draws one under the other; `at` is where each begins. */
export function stacked<T>(list: readonly T[], y: number, draw: (one: T, at: number) => Drawn): Drawn {
  const svg: string[] = [];
  let bottom = y;
  for (const one of list) {
    const drawn = draw(one, bottom);
    svg.push(drawn.svg);
    bottom = drawn.bottom;
  }
  return { svg: svg.join('\n'), bottom };
}

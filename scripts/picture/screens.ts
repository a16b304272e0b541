/** Two phone screens side by side, each with a title, in the colours of a platform. */
import { drawLines, plainLines } from './stack.ts';
import { rect, STYLE } from './svg.ts';

export const PHONE = 430;
const GAP = 24;
/** Between a screen's edge and what stands on it. */
export const EDGE = 14;
/** How high the bar with the title is. */
export const BAR = 46;
/** Where the right screen begins. */
export const RIGHT = PHONE + GAP;

type Colours = Readonly<{ page: string; strong: string; rule: string }>;
type Shown = Readonly<{ title: string; svg: string; bottom: number }>;

/** The whole picture; `label` says in words what is to be seen. */
export function twoScreens(label: string, colours: Colours, left: Shown, right: Shown): string {
  const height = Math.ceil(Math.max(left.bottom, right.bottom) + 24);
  const width = RIGHT + PHONE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<style>
${STYLE}
</style>
${screen(0, height, left.title, colours)}
${left.svg}
${screen(RIGHT, height, right.title, colours)}
${right.svg}
</svg>
`;
}

function screen(x: number, height: number, title: string, { page, strong, rule }: Colours): string {
  const [line = []] = plainLines(title, { face: 'sans-bold', size: 15, fill: strong }, PHONE - 2 * EDGE);
  return [
    rect(
      { x: x + 0.5, y: 0.5, width: PHONE - 1, height: height - 1 },
      `rx="18" fill="${page}" stroke="${rule}"`,
    ),
    drawLines([line], x + EDGE, 14, 20).svg,
    rect({ x, y: BAR, width: PHONE, height: 1 }, `fill="${rule}"`),
  ].join('\n');
}

/** The picture of the README: a digest beside its articles, with a thread from each claim to its place. */

import type { Article, Edition, Message } from '../../src/digest/model.ts';
import type { Verified } from '../../src/digest/write/verify.ts';
import { type Claim, saidOf } from './claims.ts';
import { clippingOf, type End } from './clippings.ts';
import { type Line, linesOf, type Style } from './lines.ts';
import { columnOf, type Start } from './phone.ts';
import { dotted, escaped, INK, px, rect, STYLE, textLine } from './svg.ts';

export type Scene = Readonly<{
  overview: Message;
  edition: Verified<Edition>;
  /** Every article that the drawn stories cite, by id. */
  articles: ReadonlyMap<string, Article>;
  /** So many stories get threads; of the next one, what fits is seen. */
  stories: number;
}>;

const WIDTH = 1200;
const TOP = 60;
const PHONE = { x: 36, width: 440, padding: 26 };
const CARDS = { x: 560, width: 604, gap: 13 };
const LEGEND = 116;
/** Least of the next story that the phone shows, so that a reader sees that it goes on. */
const PEEK = 84;

/** The picture as an SVG document. The same scene gives the same bytes. */
export function drawPicture({ overview, edition, articles, stories }: Scene): string {
  const said = saidOf(overview, edition);
  const headlines = said.flatMap(({ block }, i) => (block.kind === 'headline' ? [i] : []));
  const told = said.slice(0, headlines[stories] ?? said.length);
  const inner = { x: PHONE.x + PHONE.padding, y: TOP + 40, width: PHONE.width - 2 * PHONE.padding };
  const { starts, bottom } = columnOf(told, inner.x, inner.y, inner.width);

  const claims = told.flatMap((one) => one.claims);
  for (const { span } of claims) mustStand(span, articles.get(span.articleId));
  const used = [...new Set(claims.map(({ span }) => span.articleId))].map((id) => articles.get(id)!);
  const cards = stacked(used, claims, bottom + PEEK - TOP);
  const height = Math.max(cards.bottom, bottom + PEEK) - TOP;
  // what comes after is seen as on any screen, but nothing is marked that has no thread
  const shown = said.map((one, i) => (i < told.length ? one : { ...one, claims: [] }));
  const screen = columnOf(shown, inner.x, inner.y, inner.width, TOP + height);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${px(TOP + height + LEGEND)}" viewBox="0 0 ${WIDTH} ${px(TOP + height + LEGEND)}" role="img" aria-labelledby="title desc">`,
    '<title id="title">A digest beside the articles it is made of</title>',
    `<desc id="desc">${escaped(`${overview.summary}. Threads lead from each quotation and each cited sentence to the words in the article.`)}</desc>`,
    `<style>\n${STYLE}\n</style>`,
    '<defs>',
    `<clipPath id="screen">${rect({ x: PHONE.x, y: TOP, width: PHONE.width, height }, 'rx="34"')}</clipPath>`,
    `<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${INK.card}" stop-opacity="0"/><stop offset="1" stop-color="${INK.card}"/></linearGradient>`,
    '</defs>',
    rect({ x: 0, y: 0, width: WIDTH, height: TOP + height + LEGEND }, `rx="16" fill="${INK.paper}"`),
    label('What you read', PHONE.x + PHONE.padding),
    label('Where it stands', CARDS.x + 22),
    rect({ x: PHONE.x, y: TOP, width: PHONE.width, height }, `rx="34" fill="${INK.card}"`),
    `<g clip-path="url(#screen)">`,
    screen.svg,
    rect({ x: PHONE.x, y: TOP + height - 54, width: PHONE.width, height: 54 }, 'fill="url(#fade)"'),
    '</g>',
    rect(
      { x: PHONE.x, y: TOP, width: PHONE.width, height },
      `rx="34" fill="none" stroke="${INK.frame}" stroke-width="3"`,
    ),
    rect(
      { x: PHONE.x + PHONE.width / 2 - 34, y: TOP + 15, width: 68, height: 6 },
      `rx="3" fill="${INK.edge}"`,
    ),
    cards.svg,
    ...threads(starts, cards.ends),
    legend(TOP + height),
    '</svg>',
    '',
  ].join('\n');
}

/** The articles under each other, spread over `height` where they are shorter. */
function stacked(
  articles: readonly Article[],
  claims: readonly Claim[],
  height: number,
): { svg: string; bottom: number; ends: End[] } {
  const of = (article: Article): Claim[] => claims.filter(({ span }) => span.articleId === article.id);
  const draw = (article: Article, y: number) => clippingOf(article, of(article), CARDS.x, y, CARDS.width);
  const heights = articles.map((article) => draw(article, 0).height);
  const free = height - heights.reduce((sum, one) => sum + one, 0);
  const gap = Math.max(CARDS.gap, Math.min(60, free / Math.max(1, articles.length - 1)));
  let y = TOP;
  const clippings = articles.map((article, i) => {
    const clipping = draw(article, y);
    y += heights[i]! + gap;
    return clipping;
  });
  return {
    svg: clippings.map(({ svg }) => svg).join('\n'),
    bottom: y - gap,
    ends: clippings.flatMap(({ ends }) => ends),
  };
}

/** Each claim's thread: out of the phone, to its article, and along the line to the first of its words. */
function threads(starts: readonly Start[], ends: readonly End[]): string[] {
  const edge = PHONE.x + PHONE.width;
  return starts.flatMap(({ claim, x, y }) => {
    const end = ends.find((one) => one.claim === claim);
    if (!end || claim.kind === 'speaker') return [];
    const { line } = INK[claim.kind];
    const to = { x: end.x - 2, y: end.y - 15 };
    const bend = (end.left - edge) * 0.55;
    const curve = `C${px(edge + bend)} ${px(y)} ${px(end.left - bend)} ${px(to.y)} ${px(end.left)} ${px(to.y)}`;
    const wide = claim.kind === 'quotation' ? 1.8 : 1.3;
    return [
      `<path d="M${px(x)} ${px(y)}H${px(edge)}${curve}" fill="none" stroke="${line}" stroke-width="${wide}"/>`,
      `<path d="M${px(end.left)} ${px(to.y)}H${px(to.x)}" stroke="${line}" stroke-width="${wide}" stroke-opacity="0.6"/>`,
      `<circle cx="${px(x)}" cy="${px(y)}" r="2.6" fill="${line}"/>`,
      `<circle cx="${px(to.x)}" cy="${px(to.y)}" r="3" fill="${line}"/>`,
    ];
  });
}

const LABEL: Style = { face: 'sans-bold', size: 13, fill: INK.faint };
const PROMISE: Style = { face: 'serif', size: 21, fill: INK.text };
const KEY: Style = { face: 'sans', size: 13.5, fill: INK.faint };

const label = (text: string, x: number): string => textLine(oneLine(text, LABEL), x, TOP - 20);

const oneLine = (text: string, style: Style): Line => linesOf([{ text, style, from: 0 }], WIDTH)[0] ?? [];
const widthOfLine = (line: Line): number => line.reduce((end, run) => Math.max(end, run.x + run.width), 0);

/** The promise, and what each colour means. */
function legend(y: number): string {
  const promise = oneLine('Every quotation stands, byte for byte, in the article it links to.', PROMISE);
  const keys = [
    { kind: 'quotation', line: oneLine('a quotation', KEY) },
    { kind: 'speaker', line: oneLine('who said it', KEY) },
    { kind: 'sentence', line: oneLine('what a sentence rests on', KEY) },
  ] as const;
  const [swatch, gap] = [26, 34];
  const total = keys.reduce((sum, { line }) => sum + swatch + 8 + widthOfLine(line) + gap, -gap);
  let x = (WIDTH - total) / 2;
  const drawn = keys.map(({ kind, line }) => {
    const sign =
      kind === 'speaker'
        ? dotted(x, x + swatch, y + 75)
        : rect({ x, y: y + 69, width: swatch, height: 15 }, `rx="3" fill="${INK[kind].fill}"`);
    const words = textLine(line, x + swatch + 8, y + 81);
    x += swatch + 8 + widthOfLine(line) + gap;
    return `${sign}\n${words}`;
  });
  return [textLine(promise, (WIDTH - widthOfLine(promise)) / 2, y + 48), ...drawn].join('\n');
}

/** A picture that would lie is not drawn. */
function mustStand(span: Claim['span'], article: Article | undefined): void {
  if (article?.text.slice(span.start, span.end) !== span.text)
    throw new Error(`“${span.text}” does not stand in article ${span.articleId}`);
}

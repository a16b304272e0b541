/** The right side: the articles that a digest leans on, with the words it took marked where they stand. */
import type { Article, Range, Span } from '../../src/digest/model.ts';
import type { Claim } from './claims.ts';
import { type Line, linesOf, type Piece, type Style, stretchesOf } from './lines.ts';
import { dotted, INK, rect, textLine } from './svg.ts';

/** Where a thread ends: along `y` from the left edge of the column to the first of the words. */
export type End = Readonly<{ claim: Claim; left: number; x: number; y: number }>;
type Clipping = Readonly<{ svg: string; height: number; ends: readonly End[] }>;

const OUTLET: Style = { face: 'sans-bold', size: 12, fill: INK.faint };
const PLACE: Style = { face: 'sans', size: 12, fill: INK.faint };
const TITLE: Style = { face: 'serif-bold', size: 15.5, fill: INK.text };
const TEXT: Style = { face: 'serif', size: 14.9, fill: INK.text };
const LINE = 22.5;
const PADDING = 16;
const BETWEEN = 8;

/** Draws one article at (x, y): its outlet and title, and each paragraph that holds words of a claim, whole. */
export function clippingOf(
  article: Article,
  claims: readonly Claim[],
  x: number,
  y: number,
  width: number,
): Clipping {
  const left = x + 22;
  const inner = width - 44;
  const back: string[] = [];
  const front: string[] = [];
  const ends: End[] = [];
  let at = y + PADDING + 10;
  const put = (lines: readonly Line[], step: number): void => {
    for (const line of lines) {
      front.push(textLine(line, left, at));
      at += step;
    }
  };
  const shown = paragraphsOf(article.text, claims);
  const place = linesOf([{ text: placeOf(shown), style: PLACE, from: 0 }], inner);
  front.push(textLine(place[0]!, left + inner - place[0]![0]!.width, at));
  put(linesOf([{ text: article.site, style: OUTLET, from: 0 }], inner), 21);
  put(linesOf([{ text: article.title, style: TITLE, from: 0 }], inner), 22);
  at += 5;
  for (const [i, part] of shown.entries()) {
    if (i > 0 && part.number > shown[i - 1]!.number + 1)
      put(linesOf([{ text: '· · ·', style: PLACE, from: 0 }], inner), LINE);
    const inside = claims.filter(({ span }) => span.start < part.end && span.end > part.start);
    const lines = linesOf(
      piecesOf(
        article.text,
        part,
        inside.map(({ span }) => span),
      ),
      inner,
    );
    for (const claim of inside) {
      const stretches = stretchesOf(lines, claim.span);
      for (const { line, x: from, end } of stretches)
        back.push(markOf(claim, left + from, left + end, at + line * LINE));
      const first = stretches[0];
      if (first && claim.kind !== 'speaker' && claim.span.start >= part.start)
        ends.push({ claim, left: x, x: left + first.x, y: at + first.line * LINE });
    }
    for (const [n, line] of lines.entries())
      front.push(textLine(line, left, at + n * LINE, (run) => ` data-start="${run.from}"`));
    at += lines.length * LINE + BETWEEN;
  }
  const height = at - BETWEEN - LINE + PADDING + 6 - y;
  const card = rect({ x, y, width, height }, `rx="6" fill="${INK.card}" stroke="${INK.edge}"`);
  const svg = [`<g data-article="${article.id}">`, card, ...back, ...front, '</g>'].join('\n');
  return { svg, height, ends };
}

/** Marker behind quotations and sentences; a dotted line under who spoke. */
function markOf({ kind, span }: Claim, x: number, end: number, baseline: number): string {
  if (kind === 'speaker') return dotted(x, end, baseline);
  const box = { x: x - 2, y: baseline - 15.5, width: end - x + 4, height: LINE - 2.5 };
  return rect(box, `rx="3" fill="${INK[kind].fill}" data-span="${span.start}-${span.end}"`);
}

type Paragraph = Range & Readonly<{ number: number; of: number }>;

/** The paragraphs with marked words. */
function paragraphsOf(text: string, claims: readonly Claim[]): Paragraph[] {
  const all = [...text.matchAll(/[^\n]+/g)];
  return all
    .map((match, i) => ({
      ...{ start: match.index, end: match.index + match[0].length },
      ...{ number: i + 1, of: all.length },
    }))
    .filter(({ start, end }) => claims.some(({ span }) => span.start < end && span.end > start));
}

/** "paragraph 7 of 10": the rest of the article is left out. */
function placeOf(shown: readonly Paragraph[]): string {
  const numbers = shown.map(({ number }) => number);
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const unbroken = last - first === numbers.length - 1;
  const which = numbers.length > 2 && unbroken ? `${first}–${last}` : numbers.join(', ');
  return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${which} of ${shown[0]?.of ?? 0}`;
}

/** A paragraph cut wherever marked words begin or end, so that each piece is placed on its own. */
function piecesOf(text: string, { start, end }: Range, spans: readonly Span[]): Piece[] {
  const cuts = new Set([start, end]);
  for (const offset of spans.flatMap((span) => [span.start, span.end]))
    if (offset > start && offset < end) cuts.add(offset);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .slice(1)
    .map((cut, i) => ({ text: text.slice(sorted[i]!, cut), style: TEXT, from: sorted[i]! }));
}

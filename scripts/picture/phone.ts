/** The left side: the digest as somebody reads it on a phone. */
import type { Claim, Said, Tone } from './claims.ts';
import { type Line, linesOf, type Piece, type Style, stretchesOf } from './lines.ts';
import { dotted, INK, rect, textLine } from './svg.ts';

/** Where a thread starts. */
export type Start = Readonly<{ claim: Claim; x: number; y: number }>;
type Column = Readonly<{ svg: string; bottom: number; starts: readonly Start[] }>;

type Look = Readonly<{ base: Style; line: number; before: number; indent: number }>;

const INDENT = 24;
const LOOKS: Readonly<Record<'heading' | 'headline' | 'text' | 'quote' | 'note' | 'small', Look>> = {
  heading: { base: { face: 'sans-bold', size: 21, fill: INK.text }, line: 28, before: 0, indent: 0 },
  headline: { base: { face: 'sans-bold', size: 17, fill: INK.text }, line: 22, before: 22, indent: INDENT },
  text: { base: { face: 'sans', size: 15, fill: INK.text }, line: 21, before: 8, indent: INDENT },
  quote: { base: { face: 'serif', size: 16, fill: INK.text }, line: 24, before: 12, indent: INDENT + 14 },
  note: { base: { face: 'sans', size: 12.5, fill: INK.faint }, line: 18, before: 8, indent: INDENT },
  small: { base: { face: 'sans', size: 12.5, fill: INK.faint }, line: 18, before: 0, indent: 0 },
};

/** Draws blocks from (x, y) down, those that begin above `until`. */
export function columnOf(
  said: readonly Said[],
  x: number,
  y: number,
  width: number,
  until = Number.POSITIVE_INFINITY,
): Column {
  const svg: string[] = [];
  const starts: Start[] = [];
  let at = y;
  let inStory = false;
  for (const one of said) {
    const { block } = one;
    if (at > until) break;
    if (block.kind === 'divider' || block.kind === 'button') continue;
    if (block.kind === 'headline') inStory = true;
    const look = LOOKS[block.kind === 'note' && !inStory ? 'small' : block.kind];
    const left = x + look.indent;
    const lines = linesOf(piecesOf(one, look.base), x + width - left);
    at += look.before;
    const top = at;
    const baseline = (line: number): number => top + look.line * (line + 0.76);
    for (const claim of one.claims) {
      const stretches = stretchesOf(lines, claim.range);
      if (claim.kind === 'quotation')
        for (const { line, x: from, end } of stretches)
          svg.push(
            rect(
              { x: left + from - 2, y: baseline(line) - 16.5, width: end - from + 4, height: 21.5 },
              `rx="3" fill="${INK.quotation.fill}"`,
            ),
          );
      if (claim.kind === 'speaker')
        for (const { line, x: from, end } of stretches)
          svg.push(dotted(left + from, left + end, baseline(line)));
      const start = startOf(claim, lines, stretches);
      if (start) starts.push({ claim, x: left + start.x + 4, y: baseline(start.line) - 5 });
    }
    if (block.kind === 'headline' && block.number !== null)
      svg.push(
        textLine(linesOf([{ text: `${block.number}`, style: look.base, from: 0 }], 50)[0]!, x, baseline(0)),
      );
    if (block.kind === 'quote')
      svg.push(
        rect(
          { x: left - 14, y: top + 2, width: 3, height: lines.length * look.line - 2 },
          `rx="1.5" fill="${INK.quotation.line}"`,
        ),
      );
    for (const [i, line] of lines.entries()) svg.push(textLine(line, left, baseline(i)));
    at += lines.length * look.line;
  }
  return { svg: svg.join('\n'), bottom: at, starts };
}

/** A sentence's thread leaves from its number; a quotation's from where its words reach the end of a line. */
function startOf(
  { kind }: Claim,
  lines: readonly Line[],
  stretches: readonly Readonly<{ line: number; x: number; end: number }>[],
): { line: number; x: number } | null {
  if (kind === 'speaker') return null;
  const endOf = (line: number): number => Math.max(0, ...(lines[line] ?? []).map((run) => run.x + run.width));
  if (kind === 'sentence') return { line: lines.length - 1, x: endOf(lines.length - 1) };
  const open = stretches.filter(({ line, end }) => end >= endOf(line) - 1);
  const chosen = open.at(Math.floor(open.length / 2)) ?? stretches.at(-1);
  return chosen ? { line: chosen.line, x: chosen.end } : null;
}

function piecesOf({ parts }: Said, base: Style): Piece[] {
  let from = 0;
  return parts.map(({ text, tone }) => {
    const piece = { text, style: toned(base, tone), from };
    from += text.length;
    return piece;
  });
}

function toned(base: Style, tone: Tone): Style {
  switch (tone) {
    case 'faint':
      return { ...base, fill: INK.faint };
    case 'link':
      return { ...base, fill: INK.link };
    case 'cite':
      return { face: 'sans', size: Math.min(base.size, 13), fill: INK.link };
    case 'speaker':
      return { face: 'sans', size: 14, fill: INK.faint };
    case 'plain':
    case 'words':
      return base;
  }
}

/** Breaks text into lines of a given width and keeps, for every piece of a line, where it stood. */
import type { Range } from '../../src/digest/model.ts';
import { type Face, widthOf } from './widths.ts';

export type Style = Readonly<{ face: Face; size: number; fill: string }>;

/** Text of one style. `from` is where it starts in its text, so that a run can say its offsets. */
export type Piece = Readonly<{ text: string; style: Style; from: number }>;

/** What is drawn in one go; `x` is counted from the left edge of the column. */
export type Run = Readonly<{ text: string; style: Style; from: number; x: number; width: number }>;
export type Line = readonly Run[];

/** A word or a blank, in parts where it runs through several pieces. */
type Part = Readonly<{ text: string; from: number; piece: Piece }>;
type Placed = Run & Readonly<{ piece: Piece }>;

/**
 * Lines of at most `width` pixels, and a new one at each line feed. A word longer than a line stands alone on one;
 * a no-break space breaks nowhere.
 */
export function linesOf(pieces: readonly Piece[], width: number): Line[] {
  const lines: Line[] = [];
  let line: Placed[] = [];
  let x = 0;
  for (const word of wordsOf(pieces)) {
    const blank = isBlank(word[0]!);
    const wide = word.reduce((sum, { text, piece }) => sum + advance(text, piece.style), 0);
    if (word[0]!.text === '\n' || (!blank && x > 0 && x + wide > width)) {
      lines.push(joined(line));
      line = [];
      x = 0;
    }
    if (blank && x === 0) continue;
    for (const { text, from, piece } of word) {
      const run = { text, style: piece.style, from, x, width: advance(text, piece.style), piece };
      line.push(run);
      x += run.width;
    }
  }
  return line.length > 0 ? [...lines, joined(line)] : lines;
}

const advance = (text: string, { face, size }: Style): number => widthOf(text, face, size);
const isBlank = ({ text }: Part): boolean => /^[^\S\u00a0]/.test(text);

/** Words and the blanks between them. */
function wordsOf(pieces: readonly Piece[]): Part[][] {
  const words: Part[][] = [];
  for (const piece of pieces) {
    for (const match of piece.text.matchAll(/\n|[^\S\u00a0\n]+|[\S\u00a0]+/g)) {
      const part = { text: match[0], from: piece.from + match.index, piece };
      const last = words.at(-1);
      if (last && !isBlank(part) && !isBlank(last[0]!)) last.push(part);
      else words.push([part]);
    }
  }
  return words;
}

/** Puts the words of one piece together again, and leaves out the blanks at both ends of a run. */
function joined(line: readonly Placed[]): Run[] {
  const out: Placed[] = [];
  for (const run of line) {
    const last = out.at(-1);
    if (last?.piece === run.piece)
      out[out.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width };
    else out.push(run);
  }
  return out.map(trimmed).filter((run) => run.text !== '');
}

function trimmed({ text: given, style, from, x }: Placed): Run {
  const text = given.trim();
  const before = given.slice(0, given.length - given.trimStart().length);
  return {
    text,
    style,
    from: from + before.length,
    x: x + advance(before, style),
    width: advance(text, style),
  };
}

/** Where a range of the text stands: a stretch on each line that it touches, in pixels of the column. */
export function stretchesOf(
  lines: readonly Line[],
  range: Range,
): { line: number; x: number; end: number }[] {
  return lines.flatMap((line, i) => {
    const inside = line.filter(({ from, text }) => from < range.end && from + text.length > range.start);
    if (inside.length === 0) return [];
    const at = (run: Run, offset: number): number => {
      const length = Math.min(Math.max(offset - run.from, 0), run.text.length);
      return run.x + advance(run.text.slice(0, length), run.style);
    };
    const x = Math.min(...inside.map((run) => at(run, range.start)));
    return [{ line: i, x, end: Math.max(...inside.map((run) => at(run, range.end))) }];
  });
}

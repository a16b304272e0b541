/** Breaks styled text into lines by what a terminal shows: escape sequences take no room, wide characters two. */
import { stripVTControlCharacters } from 'node:util';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /\p{Extended_Pictographic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60]/u;

/** Columns that a text takes. */
export function widthOf(text: string): number {
  const plain = stripVTControlCharacters(text);
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.length;
  let width = 0;
  for (const { segment } of segmenter.segment(plain)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** Lines of at most `width` columns, the first after `first`, the others after `rest`; broken at spaces only. */
export function wrap(text: string, width: number, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let used = widthOf(first);
  let empty = true;
  for (const word of text.split(' ')) {
    const columns = widthOf(word);
    if (!empty && used + 1 + columns > width) {
      lines.push(line);
      line = rest;
      used = widthOf(rest);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    used += empty ? columns : columns + 1;
    empty = false;
  }
  return [...lines, line];
}

/** Rows for a person: in columns where they fit, else each row's fields under each other. Nothing is cut. */
import { widthOf } from '../adapters/terminal/wrap.ts';
import { oneLine } from '../digest/text/invisible.ts';

const GAP = '  ';

/** Lines without the last newline; a column that is empty in every row is left out. */
export function tableOf(rows: readonly object[], columns: readonly string[], width: number): string {
  const cells = rows.map((row) => columns.map((column) => cell((row as Record<string, unknown>)[column])));
  const used = columns.map((_, i) => i).filter((i) => cells.some((line) => line[i] !== ''));
  const lines = [columns, ...cells].map((line) => used.map((i) => line[i]!));
  const widths = used.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i]!))));
  const table = lines.map((line) =>
    line
      .map((text, i) => padded(text, widths[i]!))
      .join(GAP)
      .trimEnd(),
  );
  if (table.every((line) => widthOf(line) <= width)) return table.join('\n');
  const [names = [], ...fields] = lines;
  const widest = Math.max(...names.map(widthOf));
  return fields
    .map((line) =>
      line
        .flatMap((text, i) => (text === '' ? [] : [`${padded(names[i]!, widest)}${GAP}${text}`]))
        .join('\n'),
    )
    .join('\n\n');
}

const padded = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text));

/** One line in which nothing steers a terminal. */
const cell = (value: unknown): string =>
  oneLine(
    value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value),
  );

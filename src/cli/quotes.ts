/** `pullquote quotes`: texts in, their quotations out. */
import { z } from 'zod';
import type { Command } from './io.ts';
import { jsonLines } from './json-lines.ts';

const Line = z.object({ id: z.unknown(), text: z.string() });

export const run: Command = async (_args, io) => {
  await jsonLines(io.stdin, io.stdout, (line) => {
    const { id } = Line.parse(line);
    return { id, quotes: [] };
  });
  return 0;
};

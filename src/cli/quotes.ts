/** `pullquote quotes`: texts in, their quotations out. */
import { z } from 'zod';
import type { Range, TextQuote } from '../digest/model.ts';
import { findQuotes } from '../digest/quotes/find.ts';
import type { Command } from './io.ts';
import { inShape, jsonLines, noArguments } from './json-lines.ts';

const Line = z.object({ id: z.unknown(), text: z.string(), language: z.string().nullish() });

type Piece = Readonly<{ start: number; end: number; text: string }>;

export const run: Command = async (args, io) => {
  noArguments('quotes', args);
  await jsonLines(io.stdin, io.stdout, (line) => {
    const { id, text, language } = inShape(line, Line);
    return { id, quotes: findQuotes(text, language ?? undefined).map((quote) => quoteLine(text, quote)) };
  });
  return 0;
};

/** One quotation in the contract's shape. */
function quoteLine(text: string, quote: TextQuote): unknown {
  const { speaker } = quote;
  return {
    ...piece(text, quote.range),
    kind: quote.kind,
    continues: quote.continues,
    speaker: speaker && {
      ...piece(text, speaker.mention),
      name: speaker.name && text.slice(speaker.name.start, speaker.name.end),
      role: speaker.role && text.slice(speaker.role.start, speaker.role.end),
      certainty: speaker.certainty,
    },
    cue: quote.cue && piece(text, quote.cue),
  };
}

const piece = (text: string, { start, end }: Range): Piece => ({ start, end, text: text.slice(start, end) });

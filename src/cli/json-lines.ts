/** The frame of the stage commands: JSON Lines in, JSON Lines out, in order, one at a time. */
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Longer lines are answered with an error: an article page is far smaller. */
const MAX_LINE = 64 * 1024 * 1024;

/** A failure to answer one line; the rest go on. */
export class LineError extends Error {
  readonly kind: string;
  constructor(kind: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.kind = kind;
  }
}

/**
 * Answers each input line with what `answer` makes of it. A line that cannot be handled gives
 * `{id, error: {kind, detail}}` in its place. Memory does not grow with the number of lines.
 */
export async function jsonLines(
  input: Readable,
  output: Writable,
  answer: (line: unknown) => unknown | Promise<unknown>,
): Promise<void> {
  for await (const line of splitLines(input)) {
    if (line.trim() === '') continue;
    await writeLine(output, await answerLine(line, answer));
  }
}

/** Writes one object as a line and waits where the reader is slow. */
export async function writeLine(output: Writable, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`))
    await new Promise((resolve) => output.once('drain', resolve));
}

/** One line's answer, errors included. */
export async function answerLine(line: string, answer: (line: unknown) => unknown): Promise<unknown> {
  let id: unknown = null;
  try {
    if (line.length > MAX_LINE)
      throw new LineError('too_large', `the line is longer than ${MAX_LINE} characters`);
    const value = parse(line);
    id = (value as { id?: unknown } | null)?.id ?? null;
    return await answer(value);
  } catch (error) {
    const kind = error instanceof LineError ? error.kind : 'internal';
    return { id, error: { kind, detail: error instanceof Error ? error.message : String(error) } };
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new LineError('invalid_json', `the line is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Lines end at \n alone: JSON may hold U+2028, where `readline` would break. */
export async function* splitLines(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  for await (const chunk of input) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n')) {
      pieces.push(text.slice(0, at));
      yield pieces.join('');
      pieces = [];
      text = text.slice(at + 1);
    }
    if (text !== '') pieces.push(text);
  }
  const rest = pieces.join('') + decoder.end();
  if (rest !== '') yield rest;
}

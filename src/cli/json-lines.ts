/** The frame of the stage commands: JSON Lines in, JSON Lines out, in order, one at a time. */
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ZodType } from 'zod';
import { UsageError } from './io.ts';

/** Longer lines are answered with an error: an article page is far smaller. */
export const MAX_LINE = 64 * 1024 * 1024;
/** Stands for a line that is longer. */
export const TOO_LONG = Symbol('a line that is too long');

/** A failure to answer one line; the rest go on. */
export class LineError extends Error {
  readonly kind: string;
  constructor(kind: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.kind = kind;
  }
}

/** Stage commands read standard input alone. */
export function noArguments(command: string, [first]: readonly string[]): void {
  if (first !== undefined)
    throw new UsageError(
      `${command} takes no words, but reads JSON Lines from standard input; there was "${first}"`,
    );
}

/** The line in the shape that a command asks for; else an error that names the field. */
export function inShape<T>(line: unknown, shape: ZodType<T>): T {
  const read = shape.safeParse(line);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new LineError('invalid_line', `${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
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
    if (line !== TOO_LONG && line.trim() === '') continue;
    await writeLine(output, await answerLine(line, answer));
  }
}

/** Writes a line and waits where the reader is slow. */
export async function writeLine(output: Writable, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await new Promise((resolve) => output.once('drain', resolve));
}

/** One line's answer as JSON, errors included. Never throws: an answer that cannot be written is an error too. */
export async function answerLine(
  line: string | typeof TOO_LONG,
  answer: (line: unknown) => unknown,
): Promise<string> {
  let id: unknown = null;
  try {
    if (line === TOO_LONG) throw new LineError('too_large', `the line is longer than ${MAX_LINE} characters`);
    const value = parse(line);
    id = idOf(value);
    return JSON.stringify(await answer(value)) ?? 'null';
  } catch (error) {
    const kind = error instanceof LineError ? error.kind : 'internal';
    const detail = error instanceof Error ? error.message : String(error);
    return JSON.stringify({ id, error: { kind, detail } });
  }
}

/** The line's id, if it can be written again: nested deeply enough, it can be read but not written. */
function idOf(value: unknown): unknown {
  const id = (value as { id?: unknown } | null)?.id ?? null;
  try {
    JSON.stringify(id);
  } catch (cause) {
    throw new LineError('invalid_line', 'the id is nested too deeply', { cause });
  }
  return id;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new LineError('invalid_json', `the line is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Lines end at \n alone: JSON may hold U+2028, where `readline` would break. In the place of a line beyond
 * MAX_LINE stands TOO_LONG; its text is dropped as it comes.
 */
export async function* splitLines(input: Readable): AsyncGenerator<string | typeof TOO_LONG> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let length = 0;
  const add = (piece: string): void => {
    length += piece.length;
    if (length > MAX_LINE) pieces = [];
    else if (piece !== '') pieces.push(piece);
  };
  const take = (): string | typeof TOO_LONG => {
    const line = length > MAX_LINE ? TOO_LONG : pieces.join('');
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      add(text.slice(from, at));
      yield take();
      from = at + 1;
    }
    add(text.slice(from));
  }
  add(decoder.end());
  if (length > 0) yield take();
}

/** `pullquote extract`: pages or plain texts in, their articles out. */
import { z } from 'zod';
import { extract } from '../adapters/source/extract/extract.ts';
import type { RawDocument } from '../digest/ports.ts';
import type { Command } from './io.ts';
import { inShape, jsonLines, LineError, noArguments } from './json-lines.ts';

const Line = z.object({
  id: z.unknown(),
  url: z.string().nullish(),
  contentType: z.string().nullish(),
  html: z.string().optional(),
  bodyBase64: z.string().optional(),
  text: z.string().optional(),
});

/** Answers each line `{id, url, html}`, `{id, url, contentType?, bodyBase64}` or `{id, text}` with its article. */
export const run: Command = async (args, io) => {
  noArguments('extract', args);
  await jsonLines(io.stdin, io.stdout, answer);
  return 0;
};

function answer(value: unknown): unknown {
  const line = inShape(value, Line);
  const found = extract(documentOf(line));
  if (!found.ok) throw new LineError(found.error.kind, found.error.detail);
  const { url, title, byline, site, publishedAt, language, completeness, text } = found.value;
  const time = publishedAt === null ? null : new Date(publishedAt).toISOString();
  return { id: line.id, url, title, byline, site, publishedAt: time, language, completeness, text };
}

function documentOf(line: z.infer<typeof Line>): RawDocument {
  const rest = { url: line.url ?? null, contentType: line.contentType ?? null };
  if (line.html !== undefined) return { ...rest, body: { kind: 'html', html: line.html } };
  if (line.bodyBase64 !== undefined)
    return { ...rest, body: { kind: 'bytes', bytes: Buffer.from(line.bodyBase64, 'base64') } };
  if (line.text !== undefined) return { ...rest, body: { kind: 'text', text: line.text } };
  throw new LineError('invalid_line', 'the line has neither html, bodyBase64 nor text');
}

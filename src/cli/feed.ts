/** `pullquote feed`: feeds' bytes in, their titles and entries out. */
import { z } from 'zod';
import { parseFeed } from '../adapters/source/feed.ts';
import type { Millis } from '../digest/model.ts';
import type { Command } from './io.ts';
import { inShape, jsonLines, noArguments } from './json-lines.ts';

const Line = z.object({
  id: z.unknown(),
  url: z.string().nullish(),
  contentType: z.string().nullish(),
  bodyBase64: z.string(),
});

export const run: Command = async (args, io) => {
  noArguments('feed', args);
  await jsonLines(io.stdin, io.stdout, answer);
  return 0;
};

function answer(line: unknown): unknown {
  const { id, url, contentType, bodyBase64 } = inShape(line, Line);
  const feed = parseFeed({
    url: url ?? null,
    contentType: contentType ?? null,
    body: { kind: 'bytes', bytes: Buffer.from(bodyBase64, 'base64') },
  });
  if (!feed.ok) return { id, error: feed.error };
  const { format, title, url: home, language, entries, notes } = feed.value;
  return {
    id,
    format,
    title,
    url: home,
    language,
    entries: entries.map((entry) => ({
      id: entry.guid,
      url: entry.url,
      title: entry.title,
      author: entry.author,
      publishedAt: iso(entry.publishedAt),
      summary: entry.summary,
      html: entry.body === null ? null : entry.body.content,
    })),
    notes,
  };
}

const iso = (at: Millis | null): string | null => (at === null ? null : new Date(at).toISOString());

/** `pullquote cluster`: articles in, the story of each out. It needs all lines before it can answer the first. */
import { z } from 'zod';
import type { ClusterItem } from '../digest/ports.ts';
import { cluster } from '../digest/stories/cluster.ts';
import { idOf } from '../digest/text/hash.ts';
import type { Command } from './io.ts';
import { answerLine, inShape, noArguments, splitLines, TOO_LONG, writeLine } from './json-lines.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  text: z.string().nullish(),
  publishedAt: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
});

/** Clustering reads no further, so no more is kept in memory. */
const KEPT_TEXT = 8_000;
const KEPT_TITLE = 1_000;

type Read = Readonly<{ answer: string } | { id: string | number; item: ClusterItem }>;

export const run: Command = async (args, io) => {
  noArguments('cluster', args);
  const read: Read[] = [];
  for await (const line of splitLines(io.stdin)) {
    if (line !== TOO_LONG && line.trim() === '') continue;
    read.push(await readLine(line, String(read.length)));
  }
  const items = read.flatMap((one) => ('item' in one ? [one.item] : []));
  const stories = new Map<string, string>();
  for (const { members } of cluster(items)) {
    const story = idOf('story', ...members.map(({ id }) => id));
    for (const { id } of members) stories.set(id, story);
  }
  for (const one of read)
    await writeLine(
      io.stdout,
      'item' in one ? JSON.stringify({ id: one.id, story: stories.get(one.item.id) }) : one.answer,
    );
  return 0;
};

/** Inside, items are named by their line: ids of others may repeat. */
async function readLine(line: string | typeof TOO_LONG, name: string): Promise<Read> {
  let item: Read | undefined;
  const answer = await answerLine(line, (value) => {
    const { id, title, text, publishedAt, url, language } = inShape(value, Line);
    const time = publishedAt ? Date.parse(publishedAt) : Number.NaN;
    item = {
      id,
      item: {
        id: name.padStart(12, '0'),
        title: (title ?? '').slice(0, KEPT_TITLE),
        text: (text ?? '').slice(0, KEPT_TEXT),
        publishedAt: Number.isNaN(time) ? null : time,
        url: url ?? null,
        language: language ?? null,
      },
    };
    return null;
  });
  return item ?? { answer };
}

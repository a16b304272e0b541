/** An article as the stage commands `write` and `ask --jsonl` take it in their lines. */
import { z } from 'zod';
import type { Article } from '../digest/model.ts';
import { sha256 } from '../digest/text/hash.ts';

export const ArticleLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().nullish(),
  text: z.string(),
  url: z.string().nullish(),
  site: z.string().nullish(),
  publishedAt: z.string().nullish(),
  completeness: z.enum(['full', 'excerpt', 'paywalled']).nullish(),
});

/** The article of a line: whole unless it says otherwise, its text as it was given. */
export function articleOf(given: z.infer<typeof ArticleLine>): Article {
  const publishedAt = Date.parse(given.publishedAt ?? '');
  return {
    id: given.id,
    key: given.id,
    url: given.url ?? '',
    title: given.title ?? '',
    site: given.site ?? '',
    byline: null,
    language: 'und',
    publishedAt: Number.isNaN(publishedAt) ? null : publishedAt,
    fetchedAt: 0,
    completeness: given.completeness ?? 'full',
    text: given.text,
    hash: sha256(given.text),
  };
}

/** An article without its text: what a message needs to know of it. */
import type { Article, ArticleRef } from '../model.ts';

export const refOf = ({ id, url, title, site, publishedAt, completeness }: Article): ArticleRef => ({
  id,
  url,
  title,
  site,
  publishedAt,
  completeness,
});

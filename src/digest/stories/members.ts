/** A story's articles as the cluster sees them. */
import type { Article, Millis } from '../model.ts';
import type { ClusterGroup } from '../ports.ts';

export type Member = Readonly<{ article: Article; centrality: number; copy: boolean }>;

export function membersOf(group: ClusterGroup, articles: ReadonlyMap<string, Article>): Member[] {
  return group.members.flatMap(({ id, centrality, duplicateOf }) => {
    const article = articles.get(id);
    return article ? [{ article, centrality, copy: duplicateOf !== null && articles.has(duplicateOf) }] : [];
  });
}

export const timeOf = (article: Article): Millis => article.publishedAt ?? article.fetchedAt;

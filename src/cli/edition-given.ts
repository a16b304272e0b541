/** The digest that a command names, and the articles that it tells. */
import type { App } from '../app.ts';
import type { Article, Edition } from '../digest/model.ts';
import { CommandError } from './io.ts';

/** The kept edition of that id; a failure with a reason where there is none. */
export async function editionGiven(id: string, { deps, folder }: App): Promise<Edition> {
  const edition = await deps.store.editions.get(id);
  if (!edition) throw new CommandError(`there is no digest ${id} in ${folder}`);
  return edition;
}

/** Every article that its stories were made of, each once. */
export function articlesTold({ tenant, stories }: Edition, { deps }: App): Promise<readonly Article[]> {
  const ids = stories.flatMap(({ articles }) => articles.map(({ id }) => id));
  return deps.store.articles.get(tenant, [...new Set(ids)]);
}

/** The headline that an article's title gives: a verbatim part of the title, without the outlet's name. */
import { withoutOutlet } from '../articles/outlet-in-title.ts';
import type { Article } from '../model.ts';
import { words } from '../text/words.ts';
import { hasControls } from './gate/form.ts';

const MAX_TITLE = 300;

/** The title as a headline; empty where it cannot be one. A verbatim part of the title. */
export function headlineOf(article: Readonly<Pick<Article, 'title' | 'site' | 'url'>>): string {
  const title = article.title.trim();
  if (title.length > MAX_TITLE || hasControls(title) || words(title).length === 0) return '';
  return withoutOutlet(title, article);
}

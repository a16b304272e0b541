/** Where the articles do not say: those that come nearest to the question, to read for oneself. */
import { refOf } from '../articles/ref.ts';
import type { Article, ArticleRef, Question } from '../model.ts';
import { type Asked, read } from './asked.ts';
import { weighted } from './shares.ts';

const LOOKED = 20_000;
const MOST = 3;

/** The articles that share most with the question, nearest first; none that shares nothing. */
export function nearest(question: Question, articles: readonly Article[]): ArticleRef[] {
  const asked = read(question);
  return nearestBy(asked, articles, ({ text }) => asked.match(text.slice(0, LOOKED)));
}

/** The same, where it is known which of the question's words each text holds. */
export function nearestBy(
  asked: Asked,
  articles: readonly Article[],
  held: (article: Article, at: number) => number,
): ArticleRef[] {
  const weights = asked.terms.map((term) => term.weight);
  return articles
    .map((article, at) => ({
      article,
      score: 2 * weighted(weights, asked.match(article.title)) + weighted(weights, held(article, at)),
    }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map((each) => refOf(each.article));
}

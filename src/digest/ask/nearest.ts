/** Where the articles do not say: those that come nearest to the question, to read for oneself. */
import { refOf } from '../articles/ref.ts';
import type { Article, ArticleRef, Question } from '../model.ts';
import { read } from './asked.ts';
import { weighted } from './evidence.ts';

const LOOKED = 20_000;

/** The articles that share most with the question, nearest first; none that shares nothing. */
export function nearest(question: Question, articles: readonly Article[], most = 3): ArticleRef[] {
  const asked = read(question);
  const weights = asked.terms.map((term) => term.weight);
  return articles
    .map((article) => ({
      article,
      score:
        2 * weighted(weights, asked.match(article.title)) +
        weighted(weights, asked.match(article.text.slice(0, LOOKED))),
    }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((each) => refOf(each.article));
}

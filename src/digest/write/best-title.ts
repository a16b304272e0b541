/** The best existing title of a story's articles: central, plain, saying what happened. */
import type { Article } from '../model.ts';
import { words } from '../text/words.ts';
import { termsOf } from './candidates.ts';
import type { Weights } from './centroid.ts';
import { headlineOf } from './headline.ts';
import { addressesReader } from './orders.ts';
import { quotesUnread } from './partial.ts';

const TEASER =
  /^(?:watch|video|photos?|pictures|gallery|opinion|analysis|editorial|live|podcast|review|explainer|fact[ -]?check|quiz|exclusive|breaking|here['’]s|what (?:to|you|we)|how to|why|\d+ (?:things|ways|reasons|key|takeaways))\b|\b(?:you (?:need|should|won['’]t)|takeaways|everything you)\b/i;

/** Index of the article whose title heads the story; 0 where none has one. */
export function bestTitle(articles: readonly Article[], weights: Weights): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  const top = Math.max(1, ...weights.values());
  for (const [i, article] of articles.slice(0, 60).entries()) {
    const title = headlineOf(article);
    if (title === '' || quotesUnread(title, article)) continue;
    const score = scoreOf(title, weights, top) - 0.02 * i;
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

/** How much the title's words weigh in the story, less for questions, teasers, and for very short or long ones. */
function scoreOf(title: string, weights: Weights, top: number): number {
  const terms = [...termsOf(title).keys()];
  const covered = terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / top;
  const central = terms.length === 0 ? 0 : covered / Math.sqrt(terms.length);
  const count = words(title).length;
  let score = central;
  if (title.includes('?')) score -= 1;
  if (TEASER.test(title) || addressesReader(title)) score -= 0.6;
  if (/^[‘“"']/.test(title)) score -= 0.2;
  if (/[!…]/.test(title)) score -= 0.2;
  if (count < 5) score -= 0.5;
  if (count > 14) score -= 0.05 * (count - 14);
  return score;
}

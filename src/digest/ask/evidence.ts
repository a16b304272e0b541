/** Weighs passages against a question: how much of it each speaks about, in its own words and around them. */
import type { Article, Passages, Span } from '../model.ts';
import type { Asked } from './asked.ts';
import { changeIn } from './change.ts';
import { fitOf, isNotTold } from './fit.ts';
import { countsNoun } from './kind-in-sentence.ts';
import { AROUND, type Far, farOf, type Masks, masksOf, NONE_FAR, sentenceBefore } from './masks.ts';
import { absent, bitsOf, shareOf, weighted, weightsOf } from './shares.ts';
import { BY, predicateIn, tellsOfAnother } from './subject.ts';
import { besideTold, toldFrom } from './thread.ts';
import { candidatesOf, voted } from './votes.ts';
import type { Weighed } from './weighed.ts';
import { tellsWhich } from './which.ts';

/** What each sign adds to a passage's score. */
const WEIGHT = { own: 0.6, notTold: 0.4, counts: 0.1, predicate: 0.1, told: 0.3, again: 0.15 };
/** What a word counts that stands before, beside or far from the sentence, of one that stands in it. */
const HELD = { lent: 0.9, near: 0.8, far: 0.75 };

/** All passages, weighed, in their order. */
export function weigh(asked: Asked, passages: Passages): Weighed[] {
  const articles = new Map(passages.articles.map((article) => [article.id, article]));
  const tells = toldFrom(asked.resolved.told);
  const far = new Map(passages.articles.map((article) => [article.id, farOf(asked, article, tells)]));
  const farFrom = ({ articleId }: Span): Far => far.get(articleId) ?? NONE_FAR;
  const masks = passages.sentences.map((span) =>
    masksOf(asked, span, articles.get(span.articleId), farFrom(span)),
  );
  const weights = weightsOf(asked, masks);
  const total = weighted(weights, -1) || 1;
  const share = (mask: number): number => weighted(weights, mask) / total;
  const change = changeIn(asked, passages.articles);
  const one = weigher(asked, share);
  const list = passages.sentences.map((span, number) => {
    const article = articles.get(span.articleId);
    const news = article ? change(article, span.text) : 0;
    return one({ number, span, article, news, far: farFrom(span) }, masks[number]!);
  });
  const titles = passages.articles.map((article) => ({
    names: candidatesOf(asked, article.title),
    share: share(asked.match(article.title) | (far.get(article.id)?.lead ?? 0)),
  }));
  return voted(asked, list, titles).map((each) => ({ ...each, score: each.score + manner(each.span.text) }));
}

type Passage = Readonly<{
  number: number;
  span: Span;
  article: Article | undefined;
  /** What it gains for telling of a change; null where it is too old. */
  news: number | null;
  far: Far;
}>;

/** Weighs one passage by the words it holds. */
function weigher(asked: Asked, share: (mask: number) => number): (passage: Passage, mask: Masks) => Weighed {
  const freshBits = bitsOf(asked, ({ carried }) => !carried);
  const carriedBits = bitsOf(asked, ({ carried }) => carried);
  const freshTotal = share(freshBits);
  const of = (mask: number, which: (term: Asked['terms'][number]) => boolean) => shareOf(asked, mask, which);
  const beside = besideTold(asked.resolved.told);
  return ({ number, span, article, news, far }, mask) => {
    const { text } = span;
    const held = mask.own | mask.lent;
    const around = held | mask.near | mask.far;
    const own = share(mask.own) + HELD.lent * share(mask.lent);
    const beyond = (mask.far | (mask.whole & carriedBits)) & ~held & ~mask.near;
    const covered = own + HELD.near * share(mask.near & ~held) + HELD.far * share(beyond);
    const before = article?.text.slice(Math.max(0, span.start - AROUND), span.start) ?? '';
    const fit = fitOf(asked, text, sentenceBefore(before));
    const notTold = isNotTold(asked, text);
    // "His successor is Mara Lind": the office stands before.
    const borne = asked.successor && fit > 0 ? BY.part : 0;
    const predicate = Math.max(borne, predicateIn(asked, mask, span.start));
    const counts = asked.kind === 'number' && asked.focus.size > 0 && countsNoun(text, asked.counted);
    const again = asked.resolved.stays && asked.resolved.told.includes(text);
    return {
      number,
      span,
      own,
      covered,
      fit,
      notTold,
      names: of(around, ({ name }) => name),
      contextNames: of(mask.context, ({ name }) => name),
      contextKeys: of(mask.context, ({ key, carried }) => key && !carried),
      missing: absent(asked, mask.article | mask.own),
      ownNames: of(held, ({ name }) => name),
      keys: of(around, ({ key }) => key),
      ownKeys: of(held, ({ key }) => key),
      predicate,
      focus: of(mask.article | mask.own, (term) => asked.focus.has(term.root)),
      ownFocus: of(mask.own, (term) => asked.focus.has(term.root)),
      tellsWhich: asked.kind !== 'name' || tellsWhich(text, asked.focus, asked.known),
      besideTold: article !== undefined && beside(article.text, span.start, span.end),
      counts,
      described: mask.described,
      old: news === null,
      otherSubject: tellsOfAnother(asked, held, text),
      freshKeys: of(mask.own, ({ key, carried }) => key && !carried),
      freshOwn: freshTotal === 0 ? 0 : share(mask.own & freshBits) / freshTotal,
      carried: carriedBits === 0 ? 0 : share(mask.whole & carriedBits) / share(carriedBits),
      fresh: asked.terms.filter(({ carried }, bit) => !carried && mask.own & (1 << bit)).length,
      candidates: candidatesOf(asked, text),
      score:
        (news ?? -1) +
        WEIGHT.own * own +
        (1 - WEIGHT.own) * covered +
        WEIGHT.predicate * predicate +
        (far.told ? WEIGHT.told : 0) +
        (notTold ? WEIGHT.notTold : 0) +
        (counts ? WEIGHT.counts : 0) -
        (again ? WEIGHT.again : 0),
    };
  };
}

/** How much less a sentence is worth that is twenty words too long. */
const LONG = 0.05 / 3;

/** Questions and fragments answer little. */
function manner(text: string): number {
  const words = text.split(' ').length;
  return (
    (/[?]["”’)]*$/.test(text) ? -0.3 : 0) +
    (words < 5 ? -0.2 : 0) +
    (words > 55 ? -0.1 : 0) -
    (LONG * Math.max(0, words - 20)) / 20
  );
}

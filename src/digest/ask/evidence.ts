/** Weighs passages against a question: how much of it each speaks about, in its own words and around them. */
import type { Article, Passages, Span } from '../model.ts';
import type { Asked } from './asked.ts';
import { fits, namesIn, numbersIn, STRICT } from './fits.ts';

export type Weighed = Readonly<{
  /** The passage's number. */
  number: number;
  span: Span;
  score: number;
  /** Share of the question that the sentence itself holds, 0 to 1. */
  own: number;
  /** Share of the question that the sentence and what stands around it hold, 0 to 1. */
  covered: number;
  /** 0, 0.5 or 1: holds a thing of the kind that is asked for. */
  fit: number;
  /** Share of the question's names that stand in or around it, 0 to 1; 1 where it has none. */
  names: number;
  /** New names or numbers: what it may answer with. */
  candidates: readonly string[];
}>;

/** How far around a sentence its surroundings reach, in characters. */
const AROUND = 280;
const LEAD = 400;

const NUMERIC: ReadonlySet<Asked['kind']> = new Set([
  'number',
  'share',
  'money',
  'amount',
  'age',
  'length',
  'time',
]);

/** All passages, weighed, in their order. */
export function weigh(asked: Asked, passages: Passages): Weighed[] {
  const articles = new Map(passages.articles.map((article) => [article.id, article]));
  const far = new Map<string, number>();
  const masks = passages.sentences.map((span) => masksOf(asked, span, articles.get(span.articleId), far));
  const weights = weightsOf(asked, masks);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (mask: number): number => weighted(weights, mask) / total;
  const first = passages.sentences.map((span, number): Weighed => {
    const mask = masks[number] ?? NONE;
    const own = share(mask.own);
    const near = mask.near & ~mask.own;
    const beyond = mask.far & ~mask.own & ~mask.near;
    const covered = own + 0.8 * share(near) + 0.6 * share(beyond);
    const candidates = NUMERIC.has(asked.kind)
      ? numbersIn(span.text, asked.known)
      : namesIn(span.text, asked.known);
    return {
      number,
      span,
      own,
      covered,
      fit: fits(asked.kind, span.text, asked.known),
      names: namesShare(asked, mask.own | mask.near | mask.far),
      candidates,
      score: 0.6 * own + 0.4 * covered,
    };
  });
  return voted(asked, first).map((each) => ({ ...each, score: each.score + manner(each.span.text) }));
}

type Masks = Readonly<{ own: number; near: number; far: number }>;
const NONE: Masks = { own: 0, near: 0, far: 0 };

function masksOf(asked: Asked, span: Span, article: Article | undefined, far: Map<string, number>): Masks {
  const own = asked.match(span.text);
  if (!article) return { own, near: 0, far: 0 };
  let beyond = far.get(article.id);
  if (beyond === undefined) {
    beyond = asked.match(`${article.title}\n${article.text.slice(0, LEAD)}`);
    far.set(article.id, beyond);
  }
  const before = article.text.slice(Math.max(0, span.start - AROUND), span.start);
  const after = article.text.slice(span.end, span.end + AROUND);
  return { own, near: asked.match(`${before}\n${after}`), far: beyond };
}

/** A term that every passage holds tells less than one that few hold. */
function weightsOf(asked: Asked, masks: readonly Masks[]): number[] {
  const all = masks.length;
  return asked.terms.map((term, bit) => {
    const holds = masks.filter((mask) => mask.own & (1 << bit)).length;
    const rare = Math.log((all + 1) / (holds + 0.5)) / Math.log((all + 1) / 0.5);
    return term.weight * (0.5 + 0.5 * Math.max(0, rare));
  });
}

export const weighted = (weights: readonly number[], mask: number): number => {
  let sum = 0;
  for (let bit = 0; bit < weights.length; bit++) if (mask & (1 << bit)) sum += weights[bit] ?? 0;
  return sum;
};

function namesShare(asked: Asked, mask: number): number {
  let of = 0;
  let have = 0;
  asked.terms.forEach((term, bit) => {
    if (!term.name) return;
    of++;
    if (mask & (1 << bit)) have++;
  });
  return of === 0 ? 1 : have / of;
}

/** What several good passages name is likelier the answer: each passage votes for its names with its score. */
function voted(asked: Asked, list: readonly Weighed[]): Weighed[] {
  const votes = new Map<string, number>();
  for (const each of list)
    for (const name of each.candidates) votes.set(name, (votes.get(name) ?? 0) + each.score * each.score);
  const most = Math.max(0.001, ...votes.values());
  const strict = STRICT.has(asked.kind);
  return list.map((each) => {
    const best = each.candidates.reduce((top, name) => Math.max(top, votes.get(name) ?? 0), 0) / most;
    return {
      ...each,
      score: each.score + 0.12 * best + (strict || asked.kind === 'name' ? 0.2 * each.fit : 0),
    };
  });
}

/** Questions and fragments answer little. */
function manner(text: string): number {
  const words = text.split(' ').length;
  return (/[?]["”’)]*$/.test(text) ? -0.3 : 0) + (words < 5 ? -0.2 : 0) + (words > 55 ? -0.1 : 0);
}

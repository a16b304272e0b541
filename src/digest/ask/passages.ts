/** From candidate articles the sentences that may answer, numbered: what an answering writer gets to see. */
import type { Article, Passages, Question, Quote, Range } from '../model.ts';
import { opensWithPronoun } from '../text/pronouns.ts';
import { sentences } from '../text/sentences.ts';
import { spanOf } from '../text/span.ts';
import { fold } from '../text/words.ts';
import { type Asked, read } from './asked.ts';
import { meaningWords, resolveQuestion } from './follow-up.ts';
import { nearestBy } from './nearest.ts';
import { weighted } from './shares.ts';
import { toldFrom } from './thread.ts';

const MOST_PASSAGES = 48;
/** Longer articles are read this far, in characters. */
const MAX_TEXT = 200_000;
/** A longer "sentence" is a list or a broken page. */
const MAX_SENTENCE = 1_200;
const MAX_QUOTES = 24;
/** What a sentence gains where the last answer was told from its article: the thread goes on there. */
const TOLD = 1.5;
/** Sentences before and after that lend a sentence their words. */
const WINDOW = 1;

/** Words to ask the store's full-text search for: the question's own, then those carried over from earlier turns. */
export function searchWords(question: Question): string[] {
  const { ownWords, carried, faint } = resolveQuestion(question);
  const found = [...ownWords, ...carried, ...(ownWords.length + carried.length < 3 ? faint : [])].map(fold);
  return [...new Set(found.flatMap((word) => meaningWords(word)))]
    .filter((word) => word.length <= 60)
    .slice(0, 16);
}

type Candidate = { article: number; index: number; range: Range; mask: number; score: number };

/**
 * The best sentences of the articles for a question, at most `most`, by article (best first) in reading order. A
 * sentence that opens with a pronoun brings the one before it. Linear in the text.
 */
export function passagesOf(
  question: Question,
  articles: readonly Article[],
  quotes: (article: Article) => readonly Quote[],
  most: number = MOST_PASSAGES,
): Passages {
  const asked = read(question);
  const cut = articles.map((article) => sentencesOf(article));
  const masks = articles.map((article, i) =>
    (cut[i] ?? []).map((range) => asked.match(article.text.slice(range.start, range.end))),
  );
  const titles = articles.map((article) => asked.match(article.title));
  const weights = rarityWeights(asked, masks);
  const ages = recency(articles);
  const tells = toldFrom(asked.resolved.told);
  const told = articles.map((article) => (tells(article.text) ? TOLD : 0));
  const candidates = masks.flatMap((list, a): Candidate[] =>
    list.map((mask, index) => ({
      article: a,
      index,
      range: cut[a]?.[index] ?? { start: 0, end: 0 },
      mask,
      score: scoreAt(list, index, weights, titles[a] ?? 0) + (ages[a] ?? 0) + (told[a] ?? 0),
    })),
  );
  const picked =
    asked.terms.length === 0
      ? opening(candidates, most)
      : pick(candidates, cut, articles, most, asked.kind === 'reason' || asked.kind === 'said');
  const order = articleOrder(picked);
  const numbered = picked.sort(
    (x, y) => (order.get(x.article) ?? 0) - (order.get(y.article) ?? 0) || x.index - y.index,
  );
  const used = [...new Set(numbered.map((each) => each.article))].flatMap((a) => articles[a] ?? []);
  return {
    articles: used,
    sentences: numbered.flatMap((each) => {
      const article = articles[each.article];
      return article ? [spanOf(article, each.range)] : [];
    }),
    quotes: asked.kind === 'said' ? used.flatMap((article) => quotes(article)).slice(0, MAX_QUOTES) : [],
    nearest: nearestBy(asked, articles, (_, at) => (masks[at] ?? []).reduce((all, mask) => all | mask, 0)),
  };
}

function sentencesOf(article: Article): Range[] {
  const text = article.text.length > MAX_TEXT ? article.text.slice(0, MAX_TEXT) : article.text;
  return sentences(text).filter((range) => range.end - range.start <= MAX_SENTENCE);
}

function rarityWeights(asked: Asked, masks: readonly (readonly number[])[]): number[] {
  const all = masks.reduce((sum, list) => sum + list.length, 0);
  const holds = asked.terms.map(() => 0);
  for (const list of masks)
    for (const mask of list)
      for (let bit = 0; bit < holds.length; bit++) if (mask & (1 << bit)) holds[bit] = (holds[bit] ?? 0) + 1;
  return asked.terms.map((term, bit) => term.weight * Math.log(1 + (all + 1) / ((holds[bit] ?? 0) + 0.5)));
}

/** The sentence's own words count whole, its neighbours' half, the title's a third. */
function scoreAt(list: readonly number[], index: number, weights: readonly number[], title: number): number {
  const own = list[index] ?? 0;
  let near = 0;
  for (let i = index - WINDOW; i <= index + WINDOW; i++) near |= list[i] ?? 0;
  return (
    weighted(weights, own) +
    0.5 * weighted(weights, near & ~own) +
    0.34 * weighted(weights, title & ~near & ~own)
  );
}

/** Newer articles first where all else is the same: up to 0.2, by rank of date. */
function recency(articles: readonly Article[]): number[] {
  const order = articles
    .map((article, index) => ({ index, at: article.publishedAt ?? 0 }))
    .sort((a, b) => a.at - b.at);
  const found = articles.map(() => 0);
  order.forEach((each, rank) => {
    found[each.index] = (0.2 * (rank + 1)) / articles.length;
  });
  return found;
}

function pick(
  candidates: readonly Candidate[],
  cut: readonly (readonly Range[])[],
  articles: readonly Article[],
  most: number,
  on: boolean,
): Candidate[] {
  const byScore = candidates.filter((each) => each.score > 0.2).sort((a, b) => b.score - a.score);
  // No article may fill the list alone while others have something to say.
  const share = Math.max(4, Math.ceil(most / 3));
  const taken = new Map<string, Candidate>();
  const perArticle = new Map<number, number>();
  const key = (article: number, index: number): string => `${article}/${index}`;
  const add = (each: Candidate): void => {
    if (taken.size >= most || taken.has(key(each.article, each.index))) return;
    taken.set(key(each.article, each.index), each);
    perArticle.set(each.article, (perArticle.get(each.article) ?? 0) + 1);
  };
  const take = (each: Candidate): void => {
    add(each);
    const opening = articles[each.article]?.text.slice(each.range.start, each.range.start + 12) ?? '';
    const range = cut[each.article]?.[each.index - 1];
    if (range && opensWithPronoun(opening))
      add({ article: each.article, index: each.index - 1, range, mask: 0, score: 0 });
    // A reason stands behind what it explains, and a quotation goes on.
    const behind = cut[each.article]?.[each.index + 1];
    if (behind && on) add({ article: each.article, index: each.index + 1, range: behind, mask: 0, score: 0 });
  };
  for (const each of byScore) if ((perArticle.get(each.article) ?? 0) < share) take(each);
  for (const each of byScore) take(each);
  return [...taken.values()];
}

/** Where a question has no words of its own ("what happened?"): how each article opens. */
const opening = (candidates: readonly Candidate[], most: number): Candidate[] =>
  candidates.filter((each) => each.index < 2).slice(0, most);

function articleOrder(picked: readonly Candidate[]): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const each of picked) best.set(each.article, Math.max(best.get(each.article) ?? 0, each.score));
  return new Map(
    [...best.entries()]
      .sort((a, b) => b[1] - a[1])
      .map(([article], rank): [number, number] => [article, rank]),
  );
}

/** The sentences of a story as the extractive writer weighs them: their words, places and worth. */
import type { Material, Span } from '../model.ts';
import { contentWords, fold, words } from '../text/words.ts';
import { type Bag, bagOf } from './consensus.ts';
import { leansBack } from './openings.ts';
import { outsideQuotations } from './quotation-marks.ts';

export type Candidate = Readonly<{
  /** Its number in the material. */
  number: number;
  span: Span;
  /** Index of its article among those of the story. */
  article: number;
  /** 0 for the article's first sentence. */
  position: number;
  /** As people count: stretches without white space. */
  length: number;
  /** Its meaning words, counted. */
  terms: ReadonlyMap<string, number>;
  bag: Bag;
  /** Names and numbers in it, folded: what tells a fact from another. */
  facts: ReadonlySet<string>;
  /** Share of it in quotation marks, 0 to 1. */
  quoted: number;
  /** The number of the sentence just before, on which it leans; -1 where it leans on one that may not be shown; null where it stands alone. */
  leansOn: number | null;
  /** Higher is better: place and tone, about 0 to 1. */
  worth: number;
}>;

const FIRST_PERSON = /(?:^|[\s“"(])(?:I|I['’]m|I['’]ve|we|We|my|My|our|Our|us|me)(?=[\s,.'’])/;

/** "Long wait: Cars stand at the bridge", "the mayor (left)": words beside a picture. */
const LIKE_A_CAPTION =
  /^[\p{Lu}][^:.,“"]{2,40}: \p{Lu}|\((?:pictured|left|right|above|below|centre|center)\b/u;

/** At most this many sentences are weighed: the first of every article. */
const MOST = 240;

export function candidatesOf({ story, sentences }: Material): Candidate[] {
  const order = new Map(story.articles.map((article, i) => [article.id, i]));
  const texts = new Map(story.articles.map((article) => [article.id, article.text]));
  const places = new Map<string, number>();
  const found: Candidate[] = [];
  const each = Math.max(8, Math.floor(MOST / Math.max(1, new Set(sentences.map((s) => s.articleId)).size)));
  for (const [number, span] of sentences.entries()) {
    const position = places.get(span.articleId) ?? 0;
    places.set(span.articleId, position + 1);
    if (position >= each) continue;
    const before = sentences[number - 1];
    const follows =
      before?.articleId === span.articleId && isNext(texts.get(span.articleId) ?? '', before, span);
    found.push({
      number,
      span,
      article: order.get(span.articleId) ?? 0,
      position,
      length: wordCount(span.text),
      terms: termsOf(span.text),
      bag: bagOf(span.text),
      facts: factsOf(span.text),
      quoted: 1 - outsideQuotations(span.text).trim().length / Math.max(1, span.text.length),
      leansOn: leansBack(span.text) ? (follows ? number - 1 : -1) : null,
      worth: worthOf(span.text, position),
    });
  }
  return connected(
    found,
    story.articles.map((article) => article.title),
  );
}

/** Leaves out what shares no word with the rest of the story: it was put there by something else. */
function connected(candidates: readonly Candidate[], titles: readonly string[]): Candidate[] {
  const uses = new Map<string, number>();
  const use = (terms: Iterable<string>): void => {
    for (const term of terms) uses.set(term, (uses.get(term) ?? 0) + 1);
  };
  for (const { terms } of candidates) use(terms.keys());
  for (const title of titles.slice(0, MOST)) use(termsOf(title.slice(0, 300)).keys());
  // A sentence that leans on the one before is tied to it by what it leaves unsaid.
  const kept = candidates.filter(
    ({ terms, leansOn }) => leansOn !== null || [...terms.keys()].some((term) => (uses.get(term) ?? 0) > 1),
  );
  return kept.length > 0 ? kept : [...candidates];
}

const isNext = (text: string, before: Span, span: Span): boolean =>
  text.slice(before.end, span.start).trim() === '';

/** Words as people count them. */
const wordCount = (text: string): number => text.trim().split(/\s+/).length;

export function termsOf(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const word of contentWords(text)) terms.set(word, (terms.get(word) ?? 0) + 1);
  return terms;
}

/** Words with capitals or figures, folded. */
function factsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { start, end } of words(text)) {
    const word = text.slice(start, end);
    if (/\p{N}/u.test(word) || (/^\p{Lu}/u.test(word) && contentWords(word).length > 0))
      found.add(fold(word.replace(/['’]s$/, '')));
  }
  return found;
}

function worthOf(text: string, position: number): number {
  const length = words(text).length;
  const brief = length < 8 ? -0.3 : length > 60 ? -0.4 : 0;
  const personal = FIRST_PERSON.test(text) ? -0.15 : 0;
  const caption = LIKE_A_CAPTION.test(text) ? -0.5 : 0;
  return 1 / (1 + position) + brief + personal + caption;
}

/** What a writer may use of a story: its sentences and quotations, numbered. */
import type { Article, Material, Quote, Span, Story } from '../model.ts';
import { sentences } from '../text/sentences.ts';
import { spanOf } from '../text/span.ts';
import { contentWords } from '../text/words.ts';
import { datelineLength, type Fitness, fitness } from './fit.ts';
import { spanQuotesUnread } from './partial.ts';
import { quoteFault } from './quote-checks.ts';

const MAX_ARTICLES = 12;
export const MAX_SENTENCES = 60;
const MAX_QUOTES = 60;
/** Articles beyond these are not even compared; the first are the most central. */
const MAX_LOOKED = 40;
/** What of a text is read, in code units: far more than sixty sentences. */
const MAX_TEXT = 60_000;
/** Two articles that share this much of their words are one told twice. */
const SAME = 0.75;

/** Numbers what may be shown of a story: near-duplicate articles once, only sentences fit to be read alone. */
export function materialOf(story: Story, quotes: readonly Quote[]): Material {
  const graded = distinct(story.articles).flatMap((article) => [...gradedSentences(article)]);
  const of = (...grades: Fitness[]): Span[] =>
    graded.filter((g) => grades.includes(g.grade)).map((g) => g.span);
  const fit = of('fit');
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  return {
    story,
    sentences: fit.length > 0 ? fit : of('weak'),
    quotes: quotes.filter((quote) => quoteFault(quote, articles) === null).slice(0, MAX_QUOTES),
  };
}

/** True where an article of the story has a sentence to tell; else its title is told alone. */
export const hasText = ({ articles }: Story): boolean =>
  articles.slice(0, MAX_LOOKED).some((article) => !gradedSentences(article).next().done);

type Graded = Readonly<{ span: Span; grade: Fitness }>;

function* gradedSentences(article: Article): Generator<Graded, void> {
  const text = article.text.slice(0, MAX_TEXT);
  const ranges = sentences(text);
  if (text.length < article.text.length) ranges.pop();
  const seen = new Set<string>();
  let taken = 0;
  for (const { start, end } of ranges) {
    if (taken >= MAX_SENTENCES || seen.size >= 4 * MAX_SENTENCES) break;
    const body = start + datelineLength(text.slice(start, end));
    if (body >= end) continue;
    const span = spanOf(article, { start: body, end });
    const grade = fitness(span.text);
    if (grade === 'useless' || seen.has(span.text) || spanQuotesUnread(span, article)) continue;
    seen.add(span.text);
    if (grade === 'fit') taken++;
    yield { span, grade };
  }
}

/** The most central articles, without those that tell another one's text again. */
function distinct(articles: readonly Article[]): Article[] {
  const kept: { article: Article; words: Set<string> }[] = [];
  for (const article of articles.slice(0, MAX_LOOKED)) {
    if (kept.length === MAX_ARTICLES) break;
    const words = new Set(contentWords(article.text.slice(0, 4_000)));
    if (words.size === 0 || kept.some((other) => alike(words, other.words))) continue;
    kept.push({ article, words });
  }
  return kept.map(({ article }) => article);
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common) >= SAME;
}

/** The default writer: representative sentences as they stand, the best title, chosen quotations. No model. */
import { extractiveAnswer } from '../ask/extractive.ts';
import type { Draft, Material, Quote, WriteOptions } from '../model.ts';
import type { Writer } from '../ports.ts';
import { chooseQuotes } from '../quotes/choose.ts';
import { bestTitle } from './best-title.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { centroidOf } from './centroid.ts';
import { selectSentences } from './select.ts';

const NAME = 'extractive';
const FREE = { writer: NAME, tokens: 0 } as const;

export const extractiveWriter: Writer = {
  name: NAME,
  write: async (material, options) => ({ draft: extract(material, options), usage: FREE }),
  answer: async (question, passages) => ({ draft: extractiveAnswer(question, passages), usage: FREE }),
};

function extract(material: Material, options: WriteOptions): Draft {
  const candidates = candidatesOf(material);
  const weights = centroidOf(material, candidates);
  const chosen = inReadingOrder(selectSentences(candidates, weights, options));
  return {
    headline: bestTitle(material.story.articles, weights),
    sentences: chosen.map(({ number, span }) => ({ text: span.text, rests: [number] })),
    quotes: quotesBeside(material, chosen, options.quotes),
  };
}

/** The earliest-placed sentence's article first, each article's sentences together and in their order. */
function inReadingOrder(chosen: readonly Candidate[]): Candidate[] {
  const first = new Map<number, number>();
  for (const { article, position } of chosen)
    first.set(article, Math.min(first.get(article) ?? Number.POSITIVE_INFINITY, position));
  const rank = ({ article }: Candidate): number => (first.get(article) ?? 0) * 1_000 + article;
  return [...chosen].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
}

/** Quotations that the sentences do not show already. */
function quotesBeside(material: Material, chosen: readonly Candidate[], most: number): number[] {
  const shown = chosen.map(({ span }) => span);
  const unshown = material.quotes.filter(
    (quote) =>
      !quote.parts.some((part) =>
        shown.some(
          (span) =>
            span.text.includes(part.text) ||
            (span.articleId === part.articleId && span.start < part.end && part.start < span.end),
        ),
      ),
  );
  const numbers = new Map<Quote, number>(material.quotes.map((quote, i) => [quote, i]));
  return chooseQuotes(unshown, material.story, most)
    .map((quote) => numbers.get(quote))
    .filter((number) => number !== undefined);
}

/** The default writer: representative sentences as they stand, the best title, chosen quotations. No model. */
import { extractiveAnswer } from '../ask/extractive.ts';
import type { Draft, Material, Quote, WriteOptions } from '../model.ts';
import type { Writer } from '../ports.ts';
import { chooseQuotes } from '../quotes/choose.ts';
import { bestTitle } from './best-title.ts';
import { type Candidate, candidatesOf, termsOf } from './candidates.ts';
import { centroidOf } from './centroid.ts';
import { selectSentences } from './select.ts';

const NAME = 'extractive';
const FREE = { writer: NAME, tokens: 0 } as const;

export const extractiveWriter: Writer = {
  name: NAME,
  write: async (material, options) => ({ draft: extractiveDraft(material, options), usage: FREE }),
  answer: async (question, passages) => ({ draft: extractiveAnswer(question, passages), usage: FREE }),
};

/** A story's draft: pure, and heavy enough (some 0.1 s) to be done beside a chat. */
export function extractiveDraft(material: Material, options: WriteOptions): Draft {
  const candidates = candidatesOf(material);
  const weights = centroidOf(material, candidates);
  const headline = bestTitle(material.story.articles, weights);
  const title = termsOf(material.story.articles[headline]?.title.slice(0, 300) ?? '');
  const limits = { ...options, beside: options.quotes > 0 && material.quotes.length > 0 };
  const chosen = inReadingOrder(selectSentences(candidates, weights, limits, material.story.articles), title);
  return {
    headline,
    sentences: chosen.map(({ number, span }) => ({ text: span.text, rests: [number] })),
    quotes: quotesBeside(material, chosen, options.quotes),
  };
}

/**
 * What bears out the headline comes first. Each article's sentences stay together and in their order, so that
 * a sentence stands right behind the one it leans on.
 */
function inReadingOrder(chosen: readonly Candidate[], title: ReadonlyMap<string, number>): Candidate[] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of [...chosen].sort((a, b) => a.position - b.position))
    groups.set(candidate.article, [...(groups.get(candidate.article) ?? []), candidate]);
  const rank = ([first]: readonly Candidate[]): number =>
    first ? [...title.keys()].filter((term) => first.terms.has(term)).length - first.position : 0;
  return [...groups.values()].sort((a, b) => rank(b) - rank(a)).flat();
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

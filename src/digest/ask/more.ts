/** What of a story is still news to those who read what was shown of it. */
import type { Material, Quote, Span, WrittenStory } from '../model.ts';
import { contentWords } from '../text/words.ts';

/** Sharing more of its words with what was shown, a sentence says it again. */
const TOLD = 0.65;

/** The material without the sentences and quotations that the digest or the thread has shown, or said in other words. */
export function notShown(material: Material, told: WrittenStory, shown: readonly string[]): Material {
  const thread = shown.join('\n');
  const all = [...told.sentences.map(({ text }) => text), ...shown];
  const known = all.map((text) => new Set(contentWords(text)));
  const isNew = (span: Span): boolean => {
    if (told.sentences.some(({ cites }) => cites.some((cite) => overlaps(cite, span)))) return false;
    if (told.quotes.some(({ parts }) => parts.some((part) => overlaps(part, span)))) return false;
    if (thread.includes(span.text)) return false;
    const words = [...new Set(contentWords(span.text))];
    return !known.some((set) => words.filter((word) => set.has(word)).length > TOLD * words.length);
  };
  const quoteNew = (quote: Quote): boolean =>
    !quote.parts.some(
      (part) =>
        thread.includes(part.text) ||
        told.quotes.some((other) => other.parts.some((one) => one.text === part.text)) ||
        told.sentences.some(({ text }) => text.includes(part.text)),
    );
  return {
    ...material,
    sentences: material.sentences.filter(isNew),
    quotes: material.quotes.filter(quoteNew),
  };
}

const overlaps = (a: Span, b: Span): boolean =>
  a.articleId === b.articleId && a.start < b.end && b.start < a.end;

/** What the gate asks of a quotation: it stands in an article read whole, and its speaker is sure. */
import type { Article, Quote, Span } from '../model.ts';
import { SURE } from '../quotes/choose.ts';
import { stands } from '../text/span.ts';
import { doubtOf } from './doubts.ts';
import { hasControls } from './gate/form.ts';

const PRONOUN =
  /^(?:he|she|they|it|i|we|you|him|her|them|who|er|sie|es|ich|wir|il|elle|ils|elles|on|nous|je|él|ella|ellos|ellas|yo|nosotros)$/i;

/** All spans of a quotation, its speaker's included. */
function spansOf(quote: Quote): Span[] {
  const { speaker, cue } = quote;
  return [...quote.parts, cue, speaker?.mention, speaker?.name, speaker?.role].filter(
    (span): span is Span => span !== null && span !== undefined,
  );
}

/** The reason for which this quotation may not be shown, or null. */
export function quoteFault(quote: Quote, articles: ReadonlyMap<string, Article>): string | null {
  const id = quote.parts[0].articleId;
  const article = articles.get(id);
  if (!article) return 'quote-unknown-article';
  if (spansOf(quote).some((span) => !stands(span, article))) return 'quote-not-verbatim';
  if (quote.parts.some((part, i) => i > 0 && part.start < quote.parts[i - 1]!.end))
    return 'quote-out-of-order';
  if (quote.parts.some((part) => hasControls(part.text))) return 'quote-control-characters';
  if (article.completeness !== 'full') return 'quote-from-part-of-an-article';
  const { speaker } = quote;
  if (speaker === null || speaker.certainty < SURE) return 'quote-speaker-unsure';
  if (speaker.name === null && PRONOUN.test(speaker.mention.text)) return 'quote-speaker-unnamed';
  return doubtOf(quote, article.text);
}

/** Makes spans: the only way from offsets to quoted text. */
import type { Range, Span } from '../model.ts';

/** The span of an article; throws where the range is not inside its text or cuts a surrogate pair. */
export function spanOf(article: Readonly<{ id: string; text: string }>, range: Range): Span {
  const { start, end } = range;
  if (
    !(
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start < end &&
      end <= article.text.length
    )
  )
    throw new RangeError(
      `span: ${start}-${end} is not inside article ${article.id} (${article.text.length})`,
    );
  return { articleId: article.id, start, end, text: article.text.slice(start, end) };
}

/** True where the span still stands in the article's text, byte for byte. */
export const stands = (span: Span, article: Readonly<{ id: string; text: string }>): boolean =>
  span.articleId === article.id &&
  span.end > span.start &&
  article.text.slice(span.start, span.end) === span.text;

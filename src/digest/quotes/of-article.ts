/** The quotations of an article as spans of it: parts of one utterance joined, torn ones left out. */
import type { Article, Quote, Range, Span, Speaker, TextQuote, TextSpeaker } from '../model.ts';
import { spanOf } from '../text/span.ts';
import { findQuotes } from './find.ts';

/** Longest utterance that is joined from parts, in characters; what follows stands as a quotation of its own. */
const LONGEST_JOINED = 600;

/**
 * The article's quotations in order, each part a span of it, byte for byte. None holds U+FFFD, and none
 * comes from marks that have no partner.
 */
export function quotesOf(article: Article): Quote[] {
  const found = findQuotes(article.text, article.language);
  const groups: TextQuote[][] = [];
  const groupOf = new Map<number, TextQuote[]>();
  found.forEach((quote, index) => {
    const joined = quote.continues === null ? undefined : groupOf.get(quote.continues);
    const fits =
      joined !== undefined &&
      quote.range.end - joined[0]!.range.start <= LONGEST_JOINED &&
      sameSpeaker(joined.at(-1)!, quote);
    const group = fits ? joined : [];
    if (!fits) groups.push(group);
    group.push(quote);
    groupOf.set(index, group);
  });
  return groups.flatMap((group) => quoteOf(article, group) ?? []);
}

/** True where two parts have one speaker: the same mention, or the same name. */
function sameSpeaker(one: TextQuote, other: TextQuote): boolean {
  if (one.speaker === null || other.speaker === null) return one.speaker === other.speaker;
  const same = (a: Range | null, b: Range | null): boolean => a !== null && b !== null && a.start === b.start;
  return same(one.speaker.mention, other.speaker.mention) || same(one.speaker.name, other.speaker.name);
}

function quoteOf(article: Article, group: readonly TextQuote[]): Quote | null {
  const [first, ...rest] = group.map((quote) => spanOf(article, quote.range)) as [Span, ...Span[]];
  if ([first, ...rest].some((part) => part.text.includes('\uFFFD') || !part.text.isWellFormed())) return null;
  // The surest of the parts that name the speaker speaks for all.
  const told = group.reduce((best, quote) =>
    (quote.speaker?.certainty ?? 0) > (best.speaker?.certainty ?? 0) ? quote : best,
  );
  return {
    parts: [first, ...rest],
    kind: group.some((quote) => quote.kind === 'direct') ? 'direct' : 'mixed',
    cue: told.cue && spanOf(article, told.cue),
    speaker: told.speaker && speakerOf(article, told.speaker),
  };
}

const speakerOf = (article: Article, speaker: TextSpeaker): Speaker => ({
  mention: spanOf(article, speaker.mention),
  name: speaker.name && spanOf(article, speaker.name),
  role: speaker.role && spanOf(article, speaker.role),
  certainty: speaker.certainty,
});

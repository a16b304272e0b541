/** Quotations and who said them: in a text, and in a stored article. */
import type { Range, Span } from './base.ts';

type QuoteKind = 'direct' | 'mixed';

/** A quoted stretch in one text, as `findQuotes` sees it. Ranges leave the marks out. */
export type TextQuote = Readonly<{
  range: Range;
  kind: QuoteKind;
  /** Index of the earlier part where one utterance is split by its attribution. */
  continues: number | null;
  speaker: TextSpeaker | null;
  cue: Range | null;
}>;

export type TextSpeaker = Readonly<{
  /** The mention nearest the quotation, as it stands. */
  mention: Range;
  /** Where the fullest name of that person or body stands in the text; null where it cannot be known. */
  name: Range | null;
  /** Where the text says what the speaker is ("chief bridge engineer"). */
  role: Range | null;
  /** 0 to 1, and means it: of those given 0.9, nine in ten are right. */
  certainty: number;
}>;

export type Speaker = Readonly<{ mention: Span; name: Span | null; role: Span | null; certainty: number }>;

/** One utterance. Several parts where the reporter's words split it. */
export type Quote = Readonly<{
  parts: readonly [Span, ...Span[]];
  kind: QuoteKind;
  cue: Span | null;
  speaker: Speaker | null;
}>;

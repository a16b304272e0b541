/** The neutral message, which every platform renders within its own limits, and its delivery. */
import type { Millis } from './base.ts';
import type { ChannelRef, Locale } from './channels.ts';

/** A piece of a line. Renderers escape every `text`. `cite` is a small numbered link to a source. */
export type Inline = Readonly<
  | { kind: 'text'; text: string; style?: 'strong' | 'faint' }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'cite'; number: number; url: string }
>;

/** What opens and closes a quotation where the message's language has marks of its own. */
export type Marks = readonly [opening: string, closing: string];

export const MARKS: Marks = ['“', '”'];

/** The words between their marks. */
export const marked = (words: string, [opening, closing]: Marks = MARKS): string =>
  `${opening}${words}${closing}`;

export type Block = Readonly<
  | { kind: 'heading'; text: string }
  /** A story's headline: numbered, linked. */
  | { kind: 'headline'; number: number | null; text: string; url: string }
  | { kind: 'text'; runs: readonly Inline[] }
  /** A quotation. `words` are the spans' own, parts set apart by the renderer with `[...]`; `marks` stand around them. */
  | {
      kind: 'quote';
      words: readonly string[];
      marks?: Marks | undefined;
      speaker: string | null;
      role: string | null;
      url: string;
    }
  /** Small print: outlets, footers. */
  | { kind: 'note'; runs: readonly Inline[] }
  | { kind: 'divider' }
  | { kind: 'button'; id: 'ask'; label: string; value: string }
>;

/**
 * What the bot says, for every platform. `summary` is one plain line: a notification, a screen reader. `locale` is the
 * language of the bot's own words in it, for what a renderer adds; English where it has none.
 */
export type Message = Readonly<{ summary: string; blocks: readonly Block[]; locale?: Locale | undefined }>;

// ---- deliveries ------------------------------------------------------------------------------------

/** Where a platform put a message, in the platform's own words. */
export type MessageRef = string;

export type DeliveryState = Readonly<
  /** `tries`: how often in a row it was surely not posted. */
  | { state: 'pending'; notBefore: Millis; tries: number }
  | { state: 'sending'; since: Millis; tries: number }
  | { state: 'sent'; ref: MessageRef }
  | { state: 'unknown'; since: Millis }
  | { state: 'dead'; reason: string }
>;

/** One message owed to a channel. It moves by compare-and-set on `attempt`. */
export type Delivery = Readonly<{
  id: string;
  /** Grows with every move of the row. */
  attempt: number;
  editionId: string | null;
  /** The story it tells, where it tells one. */
  storyId: string | null;
  /** `under`: the delivery of the message or thread that this one belongs to; that one goes first. */
  target: Readonly<{ channel: ChannelRef; under: string | null }>;
  /** Place among the deliveries that were saved together. */
  ordinal: number;
  action: 'post' | 'open-thread' | 'edit';
  message: Message;
}> &
  DeliveryState;

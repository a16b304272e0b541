/** The neutral message: what the bot says, for every platform to render within its own limits. */
/** A piece of a line. Renderers escape every `text`. `cite` is a small numbered link to a source. */
export type Inline = Readonly<
  | { kind: 'text'; text: string; style?: 'strong' | 'faint' }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'cite'; number: number; url: string }
>;

export type Block = Readonly<
  | { kind: 'heading'; text: string }
  /** A story's headline: numbered, linked. */
  | { kind: 'headline'; number: number | null; text: string; url: string }
  | { kind: 'text'; runs: readonly Inline[] }
  /** A quotation. `words` are the spans' own, parts set apart by the renderer with `[...]`. */
  | { kind: 'quote'; words: readonly string[]; speaker: string | null; role: string | null; url: string }
  /** Small print: outlets, footers. */
  | { kind: 'note'; runs: readonly Inline[] }
  | { kind: 'divider' }
  | { kind: 'button'; id: 'ask'; label: string; value: string }
>;

/** What the bot says, for every platform. `summary` is one plain line: a notification, a screen reader. */
export type Message = Readonly<{ summary: string; blocks: readonly Block[] }>;

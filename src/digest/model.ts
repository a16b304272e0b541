/**
 * The nouns of Pullquote: immutable data that every room passes to the next.
 *
 * Offsets are UTF-16 code units and half open, so `text.slice(start, end)` is the piece. Times are
 * milliseconds since the Unix epoch. Text that came from outside stays plain text: only a renderer turns it
 * into markup, and it escapes everything.
 */
export * from './model/articles.ts';
export type * from './model/asking.ts';
export * from './model/base.ts';
export * from './model/channels.ts';
export * from './model/messages.ts';
export type * from './model/quotes.ts';
export type * from './model/stories.ts';
export type * from './model/writing.ts';

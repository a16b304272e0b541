/** Tells what a document is from its first characters: servers and file names are often wrong about it. */
import { isWebPage, PROLOG, startOf } from './feed/prolog.ts';

export type DocumentKind = 'feed' | 'opml' | 'html' | 'text' | 'other';

/** What the text is; `contentType` and a file's name only settle what the text leaves open. */
export function sniff(text: string, contentType: string | null, name: string | null): DocumentKind {
  const head = text.slice(0, PROLOG).replace(/^[\s\u0000\ufeff]+/, '');
  if (head.startsWith('{'))
    return head.includes('jsonfeed.org') || /"items"\s{0,20}:/.test(head) ? 'feed' : 'other';
  const feed = startOf('feed', head);
  if (startOf('opml', head) >= 0) return 'opml';
  if (feed >= 0 && head.startsWith('<')) return 'feed';
  if (isWebPage(head)) return 'html';
  if (/\bhtml\b/i.test(contentType ?? '') || /\.x?html?$/i.test(name ?? '')) return 'html';
  if (head.startsWith('<?xml')) return 'other';
  if (/^<(?:!--|meta|title|article|main|section|div|p|h1)[\s>-]/i.test(head)) return 'html';
  return feed >= 0 && /\bxml\b/i.test(contentType ?? '') ? 'feed' : 'text';
}

/** Controls that no text is written with; U+FFFD stands for bytes that are no letters. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g;
const LOOKED_AT = 8_192;
/** A text may hold a stray one; an image, an archive or a program is full of them. */
const MOST_STRAY = 1 / 50;

/** True for what was made into letters and is none: an image, an archive, a program. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return (head.match(NO_TEXT)?.length ?? 0) > head.length * MOST_STRAY;
}

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

/** How much a server may take of us, and what each kind of reading accepts. */
import type { FetchRequest } from '../../digest/ports.ts';

export type Limits = Readonly<{
  /** From the request to the answer's headers, each hop. */
  headersMs: number;
  /** From the first request to the last byte, redirects included; waiting for one's turn is not. */
  totalMs: number;
  /** Of the unpacked body. */
  feedBytes: number;
  pageBytes: number;
  redirects: number;
}>;

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  headersMs: 10_000,
  totalMs: 20_000,
  feedBytes: 8 * MIB,
  pageBytes: 5 * MIB,
  redirects: 5,
};

/** A size for people: `8 MiB`. */
export function readableSize(bytes: number): string {
  return bytes >= MIB ? `${Math.round((bytes / MIB) * 10) / 10} MiB` : `${bytes} bytes`;
}

/** A server may ask us to stay away this long at most. */
export const MAX_RETRY_AFTER_MS = 24 * 3600_000;

const NO_NEWS = /^(?:image|video|audio|font|model|multipart)\//;
const PAGE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|[\w.-]+\+xml))$/;
const FEED = /^(?:text\/|application\/(?:octet-stream$|x-)|.*(?:xml|json|html|rss|atom|rdf))/;
const PACKED = /pdf|zip|gzip|tar|7z|rar|msword|officedocument|epub|javascript|flash/;

/** Whether a body of this content type is worth reading. A missing or broken one is: servers forget it. */
export function acceptsContentType(purpose: FetchRequest['for'], contentType: string | null): boolean {
  const essence = essenceOf(contentType);
  if (essence === null) return true;
  if (NO_NEWS.test(essence)) return false;
  return purpose === 'page' ? PAGE.test(essence) : FEED.test(essence) && !PACKED.test(essence);
}

/** `Text/HTML; charset=x` is `text/html`; null where there is none to tell. */
export function essenceOf(contentType: string | null): string | null {
  const essence = (contentType ?? '').slice(0, 200).split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]+\/[\w.+-]+$/.test(essence) ? essence : null;
}

export const ACCEPT: Readonly<Record<FetchRequest['for'], string>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, application/xml;q=0.8, text/plain;q=0.8, */*;q=0.3',
};

/** A news server on 127.0.0.1, with outlets that are well and outlets that are broken in every usual way. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { NEWS, type NewsItem } from './news.ts';

type Static = Readonly<{
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}>;
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type NewsServer = Readonly<{
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string;
  /** `127.0.0.1:PORT`, fit for a list of allowed hosts. */
  host: string;
  /** Every request so far, in order. */
  requests: readonly Readonly<{ path: string; headers: IncomingMessage['headers'] }>[];
  /** Answers a path in another way from now on. */
  set(path: string, answer: Handler | Static): void;
  close(): Promise<void>;
}>;

/**
 * Well: `/feed.xml` (RSS with an ETag, three articles), `/atom.xml`, `/feed.json` and `/harbour.xml` (another
 * outlet on two of the same stories), their pages under `/news/`, `/` (a page that links its feed),
 * `/moved.xml` (for good) and `/away.xml` (for now).
 *
 * Broken: `/missing.xml` 404, `/gone.xml` 410, `/closed.xml` 403, `/broken.xml` 500, `/busy.xml` 503 with
 * Retry-After, `/often.xml` 429, `/silent.xml` never answers, `/drip.xml` never ends, `/cut.xml` (a feed that
 * stops in the middle), `/hangup.xml` (the connection does), `/charset.xml` (windows-1252 that says UTF-8),
 * `/loop.xml`, `/far.xml` (many redirects), `/to-private.xml`, `/to-file.xml`, `/bomb.xml` (64 MiB packed
 * small), `/twice.xml` (packed twice), `/picture.png`, `/always-304.xml`, `/empty.xml`, `/noise.xml`.
 */
export async function newsServer(now: number = Date.now()): Promise<NewsServer> {
  const routes = new Map<string, Handler | Static>();
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    requests.push({ path, headers: request.headers });
    const answer = routes.get(path) ?? { status: 404, body: 'no such page' };
    if (typeof answer === 'function') answer(request, response);
    else response.writeHead(answer.status ?? 200, { ...answer.headers }).end(answer.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  for (const [path, answer] of Object.entries(goodRoutes(url, now))) routes.set(path, answer);
  for (const [path, answer] of Object.entries(brokenRoutes(url, now))) routes.set(path, answer);
  return {
    url,
    host,
    requests,
    set: (path, answer) => void routes.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

let bomb: Uint8Array | null = null;

const RSS = { 'content-type': 'application/rss+xml; charset=utf-8' };
const HTML = { 'content-type': 'text/html; charset=utf-8' };

function goodRoutes(url: string, now: number): Record<string, Handler | Static> {
  const ferry = NEWS.filter((item) => item.outlet === 'The Ferry Times');
  const harbour = NEWS.filter((item) => item.outlet === 'Harbour Weekly');
  const pages = Object.fromEntries(
    NEWS.map((item): [string, Static] => [`/news/${item.file}`, { headers: HTML, body: page(item) }]),
  );
  return {
    ...pages,
    '/': { headers: HTML, body: FRONT_PAGE },
    '/feed.xml': withValidators({ headers: RSS, body: rss('The Ferry Times', ferry, url, now) }),
    '/harbour.xml': { headers: RSS, body: rss('Harbour Weekly', harbour, url, now) },
    '/atom.xml': {
      headers: { 'content-type': 'application/atom+xml' },
      body: atom('Harbour Weekly', harbour, url, now),
    },
    '/feed.json': {
      headers: { 'content-type': 'application/feed+json' },
      body: jsonFeed('The Ferry Times', ferry, url, now),
    },
    '/moved.xml': { status: 301, headers: { location: '/feed.xml' } },
    '/away.xml': { status: 302, headers: { location: `${url}/feed.xml` } },
  };
}

function brokenRoutes(url: string, now: number): Record<string, Handler | Static> {
  const whole = rss('The Ferry Times', NEWS, url, now);
  const hops = Array.from({ length: 8 }, (_, i): [string, Static] => [
    `/far${i || ''}.xml`,
    { status: 302, headers: { location: `/far${i + 1}.xml` } },
  ]);
  return {
    ...Object.fromEntries(hops),
    '/missing.xml': { status: 404 },
    '/gone.xml': { status: 410 },
    '/closed.xml': { status: 403 },
    '/broken.xml': { status: 500, body: 'oh no' },
    '/busy.xml': { status: 503, headers: { 'retry-after': '120' } },
    '/often.xml': { status: 429, headers: { 'retry-after': '999999999' } },
    '/silent.xml': () => {},
    '/drip.xml': (_request, response) => {
      response.writeHead(200, RSS).write(whole.slice(0, 200));
    },
    '/cut.xml': { headers: RSS, body: whole.slice(0, whole.lastIndexOf('<description>') + 30) },
    '/hangup.xml': (_request, response) => {
      response.writeHead(200, { ...RSS, 'content-length': '30000' }).write(whole.slice(0, 200));
      setImmediate(() => response.destroy());
    },
    '/charset.xml': {
      headers: RSS,
      body: Buffer.from(
        rss('Le Bac du Soir', [{ ...(NEWS[0] as NewsItem), title: 'Le pont est fermé à midi' }], url, now),
        'latin1',
      ),
    },
    '/loop.xml': { status: 302, headers: { location: '/loop-back.xml' } },
    '/loop-back.xml': { status: 302, headers: { location: '/loop.xml' } },
    '/to-private.xml': { status: 302, headers: { location: 'http://10.0.0.1/feed.xml' } },
    '/to-file.xml': { status: 302, headers: { location: 'file:///etc/hostname' } },
    '/bomb.xml': (_request, response) => {
      bomb ??= gzipSync(new Uint8Array(64 * 1024 * 1024), { level: 1 });
      response.writeHead(200, { ...RSS, 'content-encoding': 'gzip' }).end(bomb);
    },
    '/twice.xml': { headers: { ...RSS, 'content-encoding': 'gzip, gzip' }, body: gzipSync(gzipSync(whole)) },
    '/picture.png': {
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    },
    '/always-304.xml': { status: 304 },
    '/empty.xml': { headers: RSS, body: '' },
    '/noise.xml': { headers: RSS, body: '<<<>>> this is no feed &&& <item' },
  };
}

/** Answers 304 where the reader has it already. */
function withValidators(answer: Static): Handler {
  const etag = `"${answer.body?.length ?? 0}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { ...answer.headers, etag }).end(answer.body);
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const published = (item: NewsItem, now: number): Date => new Date(now - item.hoursAgo * 3600_000);

function rss(title: string, items: readonly NewsItem[], url: string, now: number): string {
  const entries = items.map(
    (item) => `<item>
<title>${escaped(item.title)}</title>
<link>${url}/news/${item.file}</link>
<guid isPermaLink="false">${item.file}</guid>
<pubDate>${published(item, now).toUTCString()}</pubDate>
<description>${escaped(item.paragraphs[0] ?? '')}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>${escaped(title)}</title>
<link>${url}/</link>
<language>en</language>
${entries.join('\n')}
</channel></rss>
`;
}

function atom(title: string, items: readonly NewsItem[], url: string, now: number): string {
  const entries = items.map(
    (item) => `<entry>
<title>${escaped(item.title)}</title>
<link rel="alternate" href="${url}/news/${item.file}"/>
<id>tag:harbour.example,2025:${item.file}</id>
<updated>${published(item, now).toISOString()}</updated>
<summary>${escaped(item.paragraphs[0] ?? '')}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>${escaped(title)}</title>
<id>${url}/atom.xml</id><updated>${new Date(now).toISOString()}</updated>
${entries.join('\n')}
</feed>
`;
}

function jsonFeed(title: string, items: readonly NewsItem[], url: string, now: number): string {
  const entries = items.map((item) => ({
    id: item.file,
    url: `${url}/news/${item.file}`,
    title: item.title,
    date_published: published(item, now).toISOString(),
    content_text: item.paragraphs.join('\n\n'),
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: entries });
}

function page(item: NewsItem): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(item.title)} | ${item.outlet}</title>
<meta property="og:site_name" content="${item.outlet}"></head><body>
<nav><a href="/">Home</a> <a href="/harbour.xml">Harbour</a></nav>
<article><h1>${escaped(item.title)}</h1>
${item.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article>
<footer><p>Subscribe to our newsletter</p></footer>
</body></html>
`;
}

const FRONT_PAGE = `<!doctype html>
<html lang="en"><head><title>The Ferry Times</title>
<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"></head>
<body><h1>The Ferry Times</h1><ul><li><a href="/news/lighthouse.html">Lighthouse</a></li></ul></body></html>
`;

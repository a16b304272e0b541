/**
 * Taking the article out of a page: pages a second of `extract` beside Mozilla Readability on jsdom and on linkedom,
 * in the same run on the same invented pages of some 10 KB.
 *
 *   npm run bench:extract
 *   npm run bench:extract -- 200          as many pages
 *
 * Ours also reads title, byline, date, language, canonical address and completeness, and drops captions, boxes and
 * signs of a paywall. Seconds are of processor time, the best of `RUNS` turns, which alternate.
 */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { extract } from '../src/adapters/source/extract/extract.ts';
import { type Page, pages } from './corpus.ts';

const RUNS = 5;
type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

const PEERS: readonly (readonly [name: string, work: (page: Page) => unknown])[] = [
  [
    'Pullquote',
    ({ url, html }) => {
      const found = extract({ url, contentType: 'text/html', body: { kind: 'html', html } });
      if (!found.ok) throw new Error(`bench: ${url} gives no article: ${found.error.detail}`);
      return found;
    },
  ],
  [
    'Readability on linkedom',
    ({ html }) => new Readability(parseHTML(html).document as unknown as ReadabilityDocument).parse(),
  ],
  [
    'Readability on jsdom',
    ({ url, html }) => {
      const { window } = new JSDOM(html, { url });
      const found = new Readability(window.document).parse();
      window.close();
      return found;
    },
  ],
];

const corpus = pages(Number(process.argv[2] ?? 60));
const megabytes = corpus.reduce((sum, { html }) => sum + html.length, 0) / 1e6;
const best = PEERS.map(() => Number.POSITIVE_INFINITY);
for (let turn = 0; turn < RUNS; turn++)
  PEERS.forEach(([, work], i) => {
    const before = process.cpuUsage();
    for (const page of corpus) work(page);
    const { user, system } = process.cpuUsage(before);
    best[i] = Math.min(best[i]!, (user + system) / 1e6);
  });

console.log(`${corpus.length} pages, ${megabytes.toFixed(2)} MB`);
console.log('                          pages/s     MB/s   ours is faster');
PEERS.forEach(([name], i) => {
  console.log(
    `${name.padEnd(24)} ${(corpus.length / best[i]!).toFixed(0).padStart(8)} ${(megabytes / best[i]!).toFixed(2).padStart(8)} ${`${(best[i]! / best[0]!).toFixed(2)} ×`.padStart(16)}`,
  );
});

/**
 * Reading feeds: megabytes a second of our own reader beside feedsmith's, on the same invented feed, doubling.
 *
 *   npm run bench:feeds
 */
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed } from '../src/adapters/source/feed.ts';

const ROUNDS = 5;

const item = (i: number): string => `<item><title>Harbour notice ${i} &amp; more</title>
<link>https://harbour.example/notices/${i}.html</link><guid isPermaLink="false">notice-${i}</guid>
<pubDate>Tue, 03 Mar 2026 ${String(i % 24).padStart(2, '0')}:15:00 +0100</pubDate><dc:creator>Desk ${i % 7}</dc:creator>
<description><![CDATA[<p>The board closed quay ${i} at noon, and ${i + 3} ships had to wait.</p>]]></description></item>`;

const feed = (items: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Harbour notices</title><link>https://harbour.example/</link>${Array.from({ length: items }, (_, i) => item(i)).join('\n')}</channel></rss>`;

/** The median time of some runs, in milliseconds. */
function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

process.stdout.write(
  '| items | MB | Pullquote, ms | feedsmith, ms | ratio |\n| --- | --- | --- | --- | --- |\n',
);
for (const items of [500, 1_000, 2_000, 4_000]) {
  const text = feed(items);
  const bytes = new TextEncoder().encode(text);
  const ours = median(() =>
    parseFeed({ url: 'https://harbour.example/feed', contentType: null, body: { kind: 'bytes', bytes } }),
  );
  const theirs = median(() => feedsmith(text));
  process.stdout.write(
    `| ${items} | ${(bytes.length / 1e6).toFixed(2)} | ${ours.toFixed(0)} | ${theirs.toFixed(0)} | ${(ours / theirs).toFixed(2)} |\n`,
  );
}

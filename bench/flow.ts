/**
 * The whole flow, HTML in and digest out: articles a second, peak memory, and how long the event loop was blocked.
 * Beside it, in the same run on the same pages, Mozilla Readability on linkedom alone: what only taking the text
 * out of the pages costs in one thread.
 *
 *   npm run bench:flow                    500 to 8,000 articles, a process each
 *   npm run bench:flow -- 500 2000        these counts
 */
import { execFileSync } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { openSqliteStore } from '../src/adapters/store/sqlite.ts';
import { type Entry, NO_MEMORY } from '../src/digest/model.ts';
import { runDigest } from '../src/digest/pipeline.ts';
import type { SourceReader } from '../src/digest/ports.ts';
import { sameWriter } from '../src/digest/writers/same.ts';
import { threadedSteps } from '../src/steps.ts';
import { threadedWriter } from '../src/threaded-writer.ts';
import { NOW, type Page, pages } from './corpus.ts';

const DAY = 86_400_000;
const PEER_PAGES = 100;

type Row = Readonly<{
  articles: number;
  stories: number;
  seconds: number;
  peer: number;
  blockedMs: number;
  memoryMb: number;
}>;

/** A source whose pages are at hand, so that the net is no part of the figure. */
function readerOf(corpus: readonly Page[]): SourceReader {
  const entries = corpus.map(
    ({ url, title, publishedAt, html }): Entry => ({
      guid: url,
      url,
      title,
      author: null,
      site: null,
      publishedAt,
      summary: '',
      body: { kind: 'html', content: html },
      whole: true,
      file: null,
    }),
  );
  return {
    read: async () => ({
      ok: true,
      value: { kind: 'read', title: 'bench', entries, memory: NO_MEMORY, movedTo: null, notes: [] },
    }),
    page: async () => ({ ok: false, error: { kind: 'none', detail: 'every page is at hand' } }),
  };
}

async function measure(count: number): Promise<Row> {
  const corpus = pages(count);
  const store = await openSqliteStore({ file: ':memory:', clock: () => NOW });
  const steps = threadedSteps();
  const source = await store.sources.ensure('https://bench.example/feed');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  const edition = await runDigest(
    {
      tenant: 'terminal:local',
      channel: 'terminal:local',
      origin: { request: 'bench' },
      sources: [source],
      when: 'afresh',
      told: 'leave-out',
      overdue: 0,
      period: { from: NOW - DAY, to: NOW },
      timezone: 'UTC',
      maxStories: 10,
      length: 'brief',
      locale: 'en',
      include: [],
      exclude: [],
    },
    { store, steps, reader: readerOf(corpus), writers: sameWriter(threadedWriter(steps)), clock: () => NOW },
    new AbortController().signal,
  );
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  await steps.close();
  await store.close();
  return {
    articles: edition.looked.articles,
    stories: edition.stories.length,
    seconds,
    peer: peer(corpus),
    blockedMs: delay.max / 1e6,
    memoryMb,
  };
}

/** Pages a second of Readability alone. */
function peer(corpus: readonly Page[]): number {
  const some = corpus.slice(0, PEER_PAGES);
  const start = performance.now();
  for (const { html } of some)
    new Readability(
      parseHTML(html).document as unknown as ConstructorParameters<typeof Readability>[0],
    ).parse();
  return some.length / ((performance.now() - start) / 1000);
}

const [only, ...more] = process.argv.slice(2);
if (only === '--one') {
  process.stdout.write(`${JSON.stringify(await measure(Number(more[0])))}\n`);
} else {
  const counts = only === undefined ? [500, 1_000, 2_000, 4_000, 8_000] : [only, ...more].map(Number);
  process.stdout.write(
    '| articles | seconds | articles/s | of Readability alone | loop blocked at most, ms | peak memory, MB |\n| --- | --- | --- | --- | --- | --- |\n',
  );
  for (const count of counts) {
    const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', String(count)], {
      encoding: 'utf8',
    });
    const row = JSON.parse(out) as Row;
    const rate = row.articles / row.seconds;
    process.stdout.write(
      `| ${row.articles} | ${row.seconds.toFixed(1)} | ${rate.toFixed(0)} | ${(rate / row.peer).toFixed(2)} × | ${row.blockedMs.toFixed(0)} | ${row.memoryMb.toFixed(0)} |\n`,
    );
  }
}

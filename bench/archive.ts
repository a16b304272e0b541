/**
 * An answer from a big archive, without a model: how long it takes, and how that grows. Invented articles in a real
 * store on disk, listed by 40 sources of two tenants; half of them are the asking channel's. Each question is asked as a
 * chat asks it: search, passages and answer in worker threads, gate.
 *
 *   npm run bench:archive                   10,000 and 100,000 articles
 *   npm run bench:archive -- 1000 2000      these counts
 */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openSqliteStore } from '../src/adapters/store/sqlite.ts';
import { logger } from '../src/adapters/system/log.ts';
import { answerFrom } from '../src/bots/follow-up.ts';
import { searchWords } from '../src/digest/ask/passages.ts';
import type { Question, Source } from '../src/digest/model.ts';
import type { Store } from '../src/digest/ports.ts';
import { threadedSteps } from '../src/steps.ts';
import { threadedWriter } from '../src/threaded-writer.ts';
import { subscriptionOf } from '../test/fakes/subscription.ts';
import { type Archive, type Asking, archiveOf } from './ask/archive.ts';

const OURS = { tenant: 'slack:T01', channel: 'slack:T01/C01' };
const THEIRS = { tenant: 'slack:T02', channel: 'slack:T02/C01' };
const SOURCES = 40;
const BATCH = 2_000;
const QUESTIONS = 200;
const FOUND = 40;
const NOW = Date.parse('2026-03-04T08:00:00Z');

async function fill(store: Store, archive: Archive, count: number): Promise<void> {
  const sources: Source[] = [];
  for (let at = 0; at < SOURCES; at++)
    sources.push(await store.sources.ensure(`https://outlet-${at}.example/feed`));
  const half = SOURCES / 2;
  for (const [scope, some] of [
    [OURS, sources.slice(0, half)],
    [THEIRS, sources.slice(half)],
  ] as const)
    await store.subscriptions.save(
      subscriptionOf({ ...scope, id: scope.channel, sources: some, length: 'full' }),
    );
  for (let from = 0; from < count; from += BATCH)
    await store.articles.save(
      Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => {
        const article = archive.article(from + i);
        return { article, sourceId: sources[(from + i) % SOURCES]?.id ?? '', entryKey: article.id };
      }),
    );
}

type Times = Readonly<{ search: number[]; all: number[]; right: number; blocked: number }>;

async function measure(store: Store, asking: readonly Asking[]): Promise<Times> {
  const steps = threadedSteps();
  const deps = { store, steps, writer: threadedWriter(steps), log: logger('silent') };
  const search: number[] = [];
  const all: number[] = [];
  let right = 0;
  const once = async ({ question: text, answer }: Asking): Promise<void> => {
    const question: Question = { text, turns: [] };
    const start = performance.now();
    const candidates = await store.articles.search(OURS, searchWords(question), FOUND);
    search.push(performance.now() - start);
    const { answer: told } = await answerFrom(question, candidates, null, deps, new AbortController().signal);
    all.push(performance.now() - start);
    if (told.kind === 'answered' && told.sentences.some((one) => one.text.includes(answer))) right++;
  };
  // Threads start and the code is compiled before the clock counts.
  for (const each of asking.slice(0, 40)) await once(each);
  search.length = 0;
  all.length = 0;
  right = 0;
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  for (const each of asking) await once(each);
  delay.disable();
  await steps.close();
  return { search, all, right, blocked: delay.max / 1e6 };
}

const at = (list: readonly number[], share: number): string =>
  ([...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? 0).toFixed(
    0,
  );

const counts = process.argv.slice(2).map(Number);
console.log(
  '| articles | MB on disk | search p50, ms | search p95, ms | answer p50, ms | answer p95, ms | loop blocked at most, ms | right |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const count of counts.length > 0 ? counts : [10_000, 100_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-archive-'));
  const file = join(folder, 'pullquote.db');
  try {
    const archive = archiveOf(NOW);
    const filling = await openSqliteStore({ file, clock: () => NOW });
    await fill(filling, archive, count);
    await filling.close();
    const store = await openSqliteStore({ file, clock: () => NOW });
    const asking = archive.questions(count, QUESTIONS, (n) => n % SOURCES < SOURCES / 2);
    const { search, all, right, blocked } = await measure(store, asking);
    await store.close();
    console.log(
      `| ${count} | ${(statSync(file).size / 1e6).toFixed(0)} | ${at(search, 0.5)} | ${at(search, 0.95)} | ${at(all, 0.5)} | ${at(all, 0.95)} | ${blocked.toFixed(0)} | ${right}/${asking.length} |`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Heavy steps in worker threads answer for everything, breakdowns too. */
import { afterEach, describe, expect, it } from 'vitest';
import { workerSteps } from '../../../src/adapters/system/worker-pool.ts';
import type { Article, Fault } from '../../../src/digest/model.ts';
import type { HeavySteps, RawDocument } from '../../../src/digest/ports.ts';

const entry = new URL('./pool-entry.ts', import.meta.url);
let steps: HeavySteps;
let faults: [string, Fault][];

const open = (timeoutMs?: number): HeavySteps => {
  faults = [];
  steps = workerSteps({
    entry,
    threads: 2,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    onFault: (step, fault) => faults.push([step, fault]),
  });
  return steps;
};
const page = (contentType: string): RawDocument => ({
  url: null,
  contentType,
  body: { kind: 'text', text: '' },
});
const article = (id: string, text: string): Article => ({ id, text }) as Article;

afterEach(() => steps.close());

describe('the heavy steps in worker threads', () => {
  it('answers a fault for a page that takes too long, and tells the log', async () => {
    const answer = await open(60).extract(page('hangs'));
    const fault = {
      kind: 'timeout',
      detail: 'reading the page failed: extract took longer than 0.06 seconds',
    };
    expect(answer).toEqual({ ok: false, error: fault });
    expect(faults).toEqual([['extract', fault]]);
  });

  it('answers a fault for a page that breaks the thread or the step', async () => {
    open();
    expect(await steps.extract(page('dies'))).toMatchObject({ ok: false, error: { kind: 'crash' } });
    expect(await steps.extract(page('throws'))).toMatchObject({ ok: false, error: { kind: 'internal' } });
  });

  it("hands over exactly a document's bytes and leaves the caller's as they were", async () => {
    open();
    const slab = new Uint8Array(1000).fill(7);
    const bytes = slab.subarray(10, 15);
    const feed: RawDocument = { url: null, contentType: null, body: { kind: 'bytes', bytes } };
    expect(await steps.parseFeed(feed)).toEqual({ ok: true, value: 5 });
    expect(await steps.parseFeed(feed)).toEqual({ ok: true, value: 5 });
    expect(slab.length).toBe(1000);
  });

  it('answers for many articles in their order, and only the bad one goes without', async () => {
    open();
    const articles = Array.from({ length: 30 }, (_, i) =>
      article(`a${i}`, i === 12 ? 'throws' : 'x'.repeat(i * 500)),
    );
    const quotes = (await steps.quotes(articles)) as unknown as string[][];
    expect(quotes).toEqual(articles.map(({ id }, i) => (i === 12 ? [] : [id])));
    expect(faults.length).toBe(2);
  });

  it('rejects clearly where clustering takes too long', async () => {
    await expect(open(20).cluster([])).rejects.toThrow(
      'clustering the articles failed: cluster took longer than 0.12 seconds',
    );
  });

  it('has nothing to do for nothing', async () => {
    expect(await open().quotes([])).toEqual([]);
  });
});

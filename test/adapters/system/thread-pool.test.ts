/** Tasks in threads: as many as allowed, and none is lost when one dies. */
import { afterEach, describe, expect, it } from 'vitest';
import { type PoolOptions, type ThreadPool, threadPool } from '../../../src/adapters/system/thread-pool.ts';

const entry = new URL('./pool-entry.ts', import.meta.url);
const LONG = 15_000;

let pool: ThreadPool | null = null;
const open = (options: Omit<PoolOptions, 'entry'> = {}): ThreadPool => {
  pool = threadPool({ entry, ...options });
  return pool;
};
const task = (step: string, input: unknown = null, timeoutMs = LONG) => ({ step, input, timeoutMs });

afterEach(async () => {
  await pool?.close();
  pool = null;
});

describe('the thread pool', () => {
  it('gives every task its own answer, more tasks than threads', async () => {
    const { run } = open({ threads: 2 });
    const inputs = Array.from({ length: 25 }, (_, i) => ({ i }));
    expect(await Promise.all(inputs.map((input) => run(task('echo', input))))).toEqual(inputs);
  });

  it('uses no more threads than it is given', async () => {
    const { run } = open({ threads: 1 });
    const ids = await Promise.all(Array.from({ length: 6 }, () => run(task('thread'))));
    expect(new Set(ids).size).toBe(1);
  });

  it('does urgent tasks before those that only wait, each kind in its order', async () => {
    const { run } = open({ threads: 1 });
    const done: string[] = [];
    const note = (name: string, urgent: boolean): Promise<unknown> =>
      run({ ...task('echo', name), urgent }).then(() => done.push(name));
    await Promise.all([
      note('running', false),
      note('page 1', false),
      note('page 2', false),
      note('question 1', true),
      note('question 2', true),
      note('page 3', false),
    ]);
    expect(done).toEqual(['running', 'question 1', 'question 2', 'page 1', 'page 2', 'page 3']);
  });

  it('ends a task that takes too long, and goes on with a fresh thread', async () => {
    const { run } = open({ threads: 1 });
    const slow = run(task('hangs', null, 60));
    const next = run(task('echo', 'still here'));
    await expect(slow).rejects.toMatchObject({
      kind: 'timeout',
      message: 'hangs took longer than 0.06 seconds',
    });
    expect(await next).toBe('still here');
  });

  it('outlives a thread that ends, runs out of memory or throws', async () => {
    const { run } = open({ threads: 1, memoryMb: 24 });
    await expect(run(task('dies'))).rejects.toMatchObject({ kind: 'crash' });
    await expect(run(task('eats'))).rejects.toMatchObject({ kind: 'crash' });
    await expect(run(task('throws'))).rejects.toMatchObject({
      kind: 'internal',
      message: 'the step is broken',
    });
    expect(await run(task('echo', 1))).toBe(1);
  });

  it('keeps the environment from the threads', async () => {
    expect(await open().run(task('secrets'))).toEqual([]);
  });

  it('closes at once, whatever is waiting or running', async () => {
    const { run, close } = open({ threads: 1 });
    const running = run(task('hangs'));
    const waiting = run(task('echo'));
    const ends = Promise.allSettled([running, waiting]);
    await close();
    expect((await ends).map((end) => (end as PromiseRejectedResult).reason.kind)).toEqual([
      'closed',
      'closed',
    ]);
    await expect(run(task('echo'))).rejects.toMatchObject({ kind: 'closed' });
  });

  it('answers for an entry that cannot be loaded', async () => {
    pool = threadPool({ entry: new URL('./no-such-file.ts', import.meta.url), threads: 1 });
    await expect(pool.run(task('echo'))).rejects.toMatchObject({ kind: 'crash' });
  });
});

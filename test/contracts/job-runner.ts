/** What every job runner keeps to. */
import { describe, expect, it } from 'vitest';
import type { Job, JobRunner } from '../../src/digest/ports.ts';

type Make = (onError: (job: Job, error: unknown) => void) => JobRunner | Promise<JobRunner>;

const job = (id: string): Job => ({ kind: 'poll', id });

/** A handler that waits to be let go. */
function gate() {
  const begun: string[] = [];
  const open = new Map<string, () => void>();
  return {
    begun,
    handle: (one: Job, signal: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        begun.push(one.id);
        open.set(one.id, resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    letGo: (id: string) => open.get(id)?.(),
  };
}

const begins = (list: string[], count: number) => expect.poll(() => list.length, { interval: 1 }).toBe(count);

export function jobRunnerContract(name: string, make: Make): void {
  describe(`${name} is a job runner that`, () => {
    const errors: [Job, unknown][] = [];
    const open = () => make((one, error) => errors.push([one, error]));

    it('runs what was enqueued before and after it started', async () => {
      const runner = await open();
      const ran: string[] = [];
      await runner.enqueue(job('before'));
      runner.start(async ({ id }) => void ran.push(id));
      await runner.enqueue(job('after'));
      await runner.idle();
      expect(ran.sort()).toEqual(['after', 'before']);
      await runner.stop(0);
    });

    it('does not add a job that is already waiting, but tells kinds apart', async () => {
      const runner = await open();
      const ran: string[] = [];
      for (const kind of ['poll', 'digest', 'poll'] as const) await runner.enqueue({ kind, id: 'x' });
      runner.start(async ({ kind }) => void ran.push(kind));
      await runner.idle();
      expect(ran.sort()).toEqual(['digest', 'poll']);
      await runner.stop(0);
    });

    it('runs a job again that was asked for while it ran, and never twice at once', async () => {
      const runner = await open();
      const { begun, handle, letGo } = gate();
      runner.start(handle);
      await runner.enqueue(job('x'));
      await begins(begun, 1);
      await runner.enqueue(job('x'));
      await runner.enqueue(job('y'));
      await begins(begun, 2);
      expect(begun).toEqual(['x', 'y']);
      letGo('x');
      await begins(begun, 3);
      expect(begun[2]).toBe('x');
      letGo('x');
      letGo('y');
      await runner.idle();
      await runner.stop(0);
    });

    it('reports a job that throws and goes on', async () => {
      errors.length = 0;
      const runner = await open();
      const ran: string[] = [];
      runner.start(async ({ id }) => {
        if (id === 'bad') throw new Error('no');
        ran.push(id);
      });
      await runner.enqueue(job('bad'));
      await runner.enqueue(job('good'));
      await runner.idle();
      expect(ran).toEqual(['good']);
      expect(errors).toEqual([[job('bad'), expect.objectContaining({ message: 'no' })]]);
      await runner.stop(0);
    });

    it('waits for running jobs when it stops, and takes no more', async () => {
      const runner = await open();
      const { begun, handle, letGo } = gate();
      runner.start(handle);
      await runner.enqueue(job('x'));
      await begins(begun, 1);
      let stopped = false;
      const stop = runner.stop(Date.now() + 60_000).then(() => {
        stopped = true;
      });
      await runner.enqueue(job('late'));
      expect(stopped).toBe(false);
      letGo('x');
      await stop;
      expect(begun).toEqual(['x']);
      await runner.idle();
    });

    it('aborts what still runs at the deadline', async () => {
      errors.length = 0;
      const runner = await open();
      const { begun, handle } = gate();
      runner.start(handle);
      await runner.enqueue(job('x'));
      await begins(begun, 1);
      await runner.stop(Date.now());
      expect(errors.length).toBe(1);
    });
  });
}

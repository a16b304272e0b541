/** The job runner of one machine: jobs wait in memory, and the rows that they name are the truth. */
import type { Clock, Job, JobRunner } from '../../digest/ports.ts';

type RunnerOptions = Readonly<{
  /** How many jobs run at once. Default 4. */
  concurrency?: number;
  /** Told of a job whose handler threw; the runner goes on. */
  onError: (job: Job, error: unknown) => void;
  clock?: Clock;
}>;

/** How long a job that was told to abort may take to do so. */
const ABORT_GRACE_MS = 1000;

/**
 * Jobs run in the order they came. The same job never runs twice at once: if it is wanted again while it runs,
 * it runs once more afterwards. What is enqueued after `stop` is left to the rows and the next start.
 */
export function inProcessRunner(options: RunnerOptions): JobRunner {
  const concurrency = Math.max(1, options.concurrency ?? 4);
  const clock = options.clock ?? Date.now;
  const waiting = new Map<string, Job>();
  const running = new Map<string, Promise<void>>();
  const abort = new AbortController();
  let handle: ((job: Job, signal: AbortSignal) => Promise<void>) | null = null;
  let stopped = false;
  let idlers: (() => void)[] = [];

  const run = async (job: Job): Promise<void> => {
    try {
      await handle?.(job, abort.signal);
    } catch (error) {
      report(job, error);
    }
  };

  const report = (job: Job, error: unknown): void => {
    try {
      options.onError(job, error);
    } catch {
      // A broken reporter must not stop the jobs behind this one.
    }
  };

  const pump = (): void => {
    if (handle)
      for (const [key, job] of waiting) {
        if (running.size >= concurrency) break;
        if (running.has(key)) continue;
        waiting.delete(key);
        running.set(
          key,
          run(job).finally(() => {
            running.delete(key);
            pump();
          }),
        );
      }
    if (waiting.size === 0 && running.size === 0) for (const tell of idlers.splice(0)) tell();
  };

  return {
    async enqueue(job) {
      if (stopped) return;
      const key = `${job.kind} ${job.id}`;
      if (!waiting.has(key)) waiting.set(key, job);
      pump();
    },
    start(handler) {
      handle = handler;
      pump();
    },
    idle: () =>
      new Promise((resolve) => {
        idlers = [...idlers, resolve];
        pump();
      }),
    async stop(deadline) {
      stopped = true;
      waiting.clear();
      const all = Promise.all([...running.values()]);
      if (running.size > 0 && !(await within(all, deadline - clock()))) {
        abort.abort(new Error('the process is stopping'));
        await within(all, ABORT_GRACE_MS);
      }
      pump();
    },
  };
}

/** Whether the work ended within the time. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, ms));
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

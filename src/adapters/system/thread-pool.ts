/** A pool of worker threads: each does one task at a time, within limits of time and memory. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export type PoolOptions = Readonly<{
  /** The module that the threads run; it answers `TaskMessage`s with `TaskAnswer`s. */
  entry: URL;
  /** Default: two, or one on a machine with one core. */
  threads?: number;
  /** Heap of one thread; a task that needs more ends its thread. Default 1,024. */
  memoryMb?: number;
}>;

type Task = Readonly<{
  step: string;
  input: unknown;
  /** Counted from the moment a thread takes the task. */
  timeoutMs: number;
  transfer?: readonly ArrayBuffer[];
  /** Somebody waits for it: it goes before all that only wait. */
  urgent?: boolean;
}>;

/** What a thread is sent. */
export type TaskMessage = Readonly<{ id: number; step: string; input: unknown }>;
/** What it answers. */
export type TaskAnswer = Readonly<
  { id: number; ok: true; value: unknown } | { id: number; ok: false; error: unknown }
>;

/** Why a task has no answer: it took too long, its thread died, its step threw, or the pool was closed. */
export class TaskError extends Error {
  readonly kind: 'timeout' | 'crash' | 'internal' | 'closed';
  constructor(kind: TaskError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

export interface ThreadPool {
  readonly threads: number;
  /** Rejects with a `TaskError`. */
  run(task: Task): Promise<unknown>;
  /** Ends every thread; what is waiting or running rejects with kind `closed`. */
  close(): Promise<void>;
}

type Waiting = Readonly<{
  task: Task;
  resolve: (value: unknown) => void;
  reject: (error: TaskError) => void;
}>;
type Thread = { readonly worker: Worker; done: ((outcome: TaskAnswer | TaskError) => void) | null };

/** Threads start when there is work for them, and idle ones do not keep the process alive. */
export function threadPool(options: PoolOptions): ThreadPool {
  const threads = Math.max(1, Math.floor(options.threads ?? Math.min(2, availableParallelism())));
  const live = new Set<Thread>();
  const urgent: Waiting[] = [];
  const waiting: Waiting[] = [];
  let closed = false;
  let lastId = 0;

  const discard = (thread: Thread): Promise<unknown> => {
    live.delete(thread);
    return thread.worker.terminate();
  };

  const startThread = (): Thread => {
    const worker = new Worker(builtAs(options.entry), {
      env: {}, // hostile text is parsed here: no secret needs to be near
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb ?? 1024 },
    });
    const thread: Thread = { worker, done: null };
    const dies = (message: string, cause?: unknown): void => {
      live.delete(thread);
      thread.done?.(new TaskError('crash', message, { cause }));
    };
    worker.on('message', (answer: TaskAnswer) => thread.done?.(answer));
    worker.on('messageerror', (error) => dies(`the answer could not be read: ${error.message}`, error));
    worker.on('error', (error) => dies(messageOf(error), error));
    worker.on('exit', (code) => dies(`the thread ended with status ${code}`));
    live.add(thread);
    return thread;
  };

  const start = (thread: Thread, { task, resolve, reject }: Waiting): void => {
    const id = ++lastId;
    const timer = setTimeout(() => {
      finish(new TaskError('timeout', `${task.step} took longer than ${seconds(task.timeoutMs)}`));
      void discard(thread);
    }, task.timeoutMs);
    const finish = (outcome: TaskAnswer | TaskError): void => {
      if (!(outcome instanceof TaskError) && outcome.id !== id) return;
      clearTimeout(timer);
      thread.done = null;
      thread.worker.unref();
      if (outcome instanceof TaskError) reject(outcome);
      else if (outcome.ok) resolve(outcome.value);
      else reject(new TaskError('internal', messageOf(outcome.error), { cause: outcome.error }));
      queueMicrotask(pump);
    };
    thread.done = finish;
    thread.worker.ref();
    try {
      const message: TaskMessage = { id, step: task.step, input: task.input };
      thread.worker.postMessage(message, task.transfer);
    } catch (error) {
      finish(new TaskError('internal', messageOf(error), { cause: error }));
    }
  };

  const pump = (): void => {
    while (urgent.length + waiting.length > 0 && !closed) {
      const idle = [...live].find((thread) => thread.done === null);
      if (!idle && live.size >= threads) return;
      const next = (urgent.shift() ?? waiting.shift()) as Waiting;
      start(idle ?? startThread(), next);
    }
  };

  return {
    threads,
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new TaskError('closed', 'the worker threads were closed'));
        (task.urgent === true ? urgent : waiting).push({ task, resolve, reject });
        pump();
      }),
    async close() {
      closed = true;
      const gone = new TaskError('closed', 'the worker threads were closed');
      for (const { reject } of [...urgent.splice(0), ...waiting.splice(0)]) reject(gone);
      const ends = [...live].map((thread) => {
        thread.done?.(gone);
        return discard(thread);
      });
      await Promise.all(ends);
    },
  };
}

/** The built program has .js files; TypeScript rewrites imports, but no addresses of files. */
function builtAs(entry: URL): URL {
  return import.meta.url.endsWith('.js') ? new URL(entry.href.replace(/\.ts$/, '.js')) : entry;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function seconds(ms: number): string {
  return ms === 1000 ? '1 second' : `${ms / 1000} seconds`;
}

/** A worker for the pool's tests: it does odd things when asked. */
import { parentPort, threadId } from 'node:worker_threads';
import type { TaskMessage } from '../../../src/adapters/system/thread-pool.ts';

const odd: Record<string, (input: unknown) => unknown> = {
  echo: (input) => input,
  thread: () => threadId,
  secrets: () => Object.keys(process.env),
  throws: () => {
    throw new Error('the step is broken');
  },
  hangs: () => {
    for (;;);
  },
  dies: () => process.exit(3),
  eats: () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push(new Array(100_000).fill({}));
  },
  // The steps of `HeavySteps`: what they do is in the text they are given.
  extract: (input) => odd[(input as { contentType: string }).contentType]?.(input),
  parseFeed: (input) => ({ ok: true, value: (input as { body: { bytes: Uint8Array } }).body.bytes.length }),
  quotes: (input) =>
    (input as { id: string; text: string }[]).map(({ id, text }) =>
      text === 'hangs' || text === 'throws' ? odd[text]?.(null) : [id],
    ),
  cluster: (input) => ((input as unknown[]).length === 0 ? odd.hangs?.(null) : []),
};

parentPort?.on('message', ({ id, step, input }: TaskMessage) => {
  try {
    parentPort?.postMessage({ id, ok: true, value: odd[step]?.(input) });
  } catch (error) {
    parentPort?.postMessage({ id, ok: false, error });
  }
});

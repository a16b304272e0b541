/** What a worker thread runs: does the step it is asked for and answers with what came of it. */
import { parentPort } from 'node:worker_threads';
import type { TaskAnswer, TaskMessage } from './adapters/system/thread-pool.ts';
import type { HeavySteps } from './digest/ports.ts';
import { inlineSteps } from './steps.ts';

type Step = (input: never) => Promise<unknown>;

const port = parentPort;
if (!port) throw new Error('worker: this file runs in a worker thread only');
const steps: HeavySteps = inlineSteps();

port.on('message', async ({ id, step, input }: TaskMessage) => {
  let answer: TaskAnswer;
  try {
    const run = steps[step as keyof HeavySteps] as Step;
    answer = { id, ok: true, value: await run(input as never) };
  } catch (error) {
    // Not every error can be cloned; its words can.
    const plain = error instanceof Error ? new Error(error.message) : String(error);
    if (error instanceof Error && plain instanceof Error && error.stack) plain.stack = error.stack;
    answer = { id, ok: false, error: plain };
  }
  port.postMessage(answer);
});

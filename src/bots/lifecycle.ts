/** Starts in order and drains on a stop: what runs is finished, nothing new begins. */
import type { Job } from '../digest/ports.ts';
import { handlerOf } from './bot.ts';
import type { ChatAdapter } from './chat-adapter.ts';
import { COMMANDS } from './commands.ts';
import type { BotDeps } from './deps.ts';
import { type Backoff, backoff } from './jobs/backoff.ts';
import { deliver, settleUnknown } from './jobs/deliver.ts';
import { digest } from './jobs/digest.ts';
import { poll } from './jobs/poll.ts';
import { sweep } from './jobs/sweep.ts';
import { tick, wake } from './jobs/tick.ts';

/** Running jobs get so long to finish. */
const DRAIN = 10_000;

export type Bot = Readonly<{ tick(): Promise<void>; wake(): Promise<void>; stop(): Promise<void> }>;

/** One adapter failing to start does not stop the others; with none left it throws. */
export async function startBot(adapters: readonly ChatAdapter[], deps: BotDeps): Promise<Bot> {
  const abandoned = await deps.store.deliveries.abandon(deps.clock());
  if (abandoned > 0) deps.log.warn({ abandoned }, 'deliveries left in doubt by a process that died');

  const handle = handlerOf(deps);
  const running = new Map<string, ChatAdapter>();
  const failures: unknown[] = [];
  // side by side: one that waits for its platform keeps no other waiting
  await Promise.all(
    adapters.map(async (adapter) => {
      try {
        await adapter.start(COMMANDS, handle);
        running.set(adapter.platform, adapter);
      } catch (error) {
        failures.push(error);
        deps.log.error({ err: error, platform: adapter.platform }, 'a platform could not be started');
      }
    }),
  );
  if (running.size === 0) throw new AggregateError(failures, 'lifecycle: no platform could be started');

  const failing = backoff();
  deps.jobs.start((job, signal) => run(job, running, failing, deps, signal));
  const platforms = [...running.keys()];
  const ticked = async (): Promise<void> => {
    for (const adapter of running.values()) await settleUnknown(adapter, deps);
    await tick(platforms, failing, deps);
  };
  await ticked();
  return {
    tick: ticked,
    wake: () => wake(platforms, deps),
    stop: async () => {
      await Promise.allSettled([...running.values()].map((adapter) => adapter.stop()));
      await deps.jobs.stop(deps.clock() + DRAIN);
    },
  };
}

async function run(
  job: Job,
  adapters: ReadonlyMap<string, ChatAdapter>,
  failing: Backoff,
  deps: BotDeps,
  signal: AbortSignal,
): Promise<void> {
  if (job.kind === 'poll') return poll(job.id, deps, signal);
  if (job.kind === 'deliver') return deliver(job.id, adapters, deps);
  try {
    await (job.kind === 'digest' ? digest(job.id, deps, signal) : sweep(deps, signal));
    failing.done(job.id);
  } catch (error) {
    failing.failed(job.id, deps.clock());
    throw error;
  }
}

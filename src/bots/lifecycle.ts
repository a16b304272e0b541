/** Starts in order and drains on a stop: what runs is finished, nothing new begins. */
import type { Job } from '../digest/ports.ts';
import { handlerOf } from './bot.ts';
import type { ChatAdapter } from './chat-adapter.ts';
import { COMMANDS } from './commands.ts';
import type { BotDeps } from './deps.ts';
import { deliver, settleUnknown } from './jobs/deliver.ts';
import { digest } from './jobs/digest.ts';
import { poll } from './jobs/poll.ts';
import { tick, wake } from './jobs/tick.ts';

/** Running jobs get so long to finish. */
const DRAIN = 10_000;

export type Bot = Readonly<{ tick(): Promise<void>; wake(): Promise<void>; stop(): Promise<void> }>;

/** One adapter failing to start does not stop the others; with none left it throws. */
export async function startBot(adapters: readonly ChatAdapter[], deps: BotDeps): Promise<Bot> {
  const abandoned = await deps.store.deliveries.abandon(deps.clock());
  if (abandoned > 0) deps.log.warn({ abandoned }, 'deliveries left in doubt by a process that died');
  const byPlatform = new Map(adapters.map((adapter) => [adapter.platform, adapter]));
  deps.jobs.start((job, signal) => run(job, byPlatform, deps, signal));

  const handle = handlerOf(deps);
  const started: ChatAdapter[] = [];
  const failures: unknown[] = [];
  for (const adapter of adapters) {
    try {
      await settleUnknown(adapter, deps);
      await adapter.start(COMMANDS, handle);
      started.push(adapter);
    } catch (error) {
      failures.push(error);
      deps.log.error({ err: error, platform: adapter.platform }, 'a platform could not be started');
    }
  }
  if (started.length === 0) throw new AggregateError(failures, 'lifecycle: no platform could be started');

  const platforms = started.map(({ platform }) => platform);
  await tick(platforms, deps);
  return {
    tick: () => tick(platforms, deps),
    wake: () => wake(platforms, deps),
    stop: async () => {
      await Promise.allSettled(started.map((adapter) => adapter.stop()));
      await deps.jobs.stop(deps.clock() + DRAIN);
    },
  };
}

async function run(
  job: Job,
  adapters: ReadonlyMap<string, ChatAdapter>,
  deps: BotDeps,
  signal: AbortSignal,
): Promise<void> {
  if (job.kind === 'poll') return poll(job.id, deps, signal);
  if (job.kind === 'digest') return digest(job.id, deps, signal);
  return deliver(job.id, adapters, deps);
}

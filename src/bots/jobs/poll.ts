/** Reads one source that is due, so that nothing it lists between two digests is missed. */
import { collectSource } from '../../digest/collect.ts';
import type { BotDeps } from '../deps.ts';

/** A source read for the first time gives its last day; later readings give all since the one before. */
const FIRST = 24 * 3_600_000;

export async function poll(sourceId: string, deps: BotDeps, signal: AbortSignal): Promise<void> {
  const [status] = await deps.store.sources.get([sourceId]);
  if (!status) return;
  const since = deps.clock() - FIRST;
  const { failures } = await collectSource(status, { since, when: 'due' }, deps, signal);
  for (const { source, fault } of failures)
    deps.log.warn({ source: source.location, kind: fault.kind }, fault.detail);
}

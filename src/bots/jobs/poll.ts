/** Reads one source that is due, so that nothing it lists between two digests is missed. */
import { collectSource } from '../../digest/collect.ts';
import type { BotDeps } from '../deps.ts';

/** A poll keeps what is at most this old: later editions look back no further. */
const KEEP = 7 * 24 * 3_600_000;

export async function poll(sourceId: string, deps: BotDeps, signal: AbortSignal): Promise<void> {
  const [status] = await deps.store.sources.get([sourceId]);
  if (!status) return;
  const since = deps.clock() - KEEP;
  const { failures } = await collectSource(status, { since, when: 'due' }, deps, signal);
  for (const { source, fault } of failures)
    deps.log.warn({ source: source.location, kind: fault.kind }, fault.detail);
}

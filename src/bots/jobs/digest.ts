/** Builds the edition of one due slot. */
import type { BotDeps } from '../deps.ts';
import { buildEdition, orderOf } from '../editions.ts';

export async function digest(slotId: string, deps: BotDeps, signal: AbortSignal): Promise<void> {
  const slot = await deps.store.slots.get(slotId);
  if (slot?.state !== 'due') return;
  const subscription = await deps.store.subscriptions.get(slot.subscriptionId);
  if (subscription?.state !== 'active') {
    await deps.store.slots.skip(slotId, subscription ? 'paused' : 'removed');
    return;
  }
  const order = await orderOf(subscription, { slot: slotId }, slot.dueAt, 'due', deps);
  const { edition, saved } = await buildEdition(order, deps, signal);
  const { stories, looked } = edition;
  if (saved)
    deps.log.info(
      { edition: edition.id, channel: order.channel, stories: stories.length, ...looked },
      'edition built',
    );
}

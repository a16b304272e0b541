/** Builds the edition of one due slot; what is too late, or has a successor, is skipped and recorded. */
import type { Slot, Subscription } from '../../digest/model.ts';
import { CATCH_UP } from '../../digest/schedule/due.ts';
import type { BotDeps } from '../deps.ts';
import { buildEdition, orderOf } from '../editions.ts';
import { en } from '../locales/en.ts';

export async function digest(slotId: string, deps: BotDeps, signal: AbortSignal): Promise<void> {
  const slot = await deps.store.slots.get(slotId);
  if (slot?.state !== 'due') return;
  const subscription = await deps.store.subscriptions.get(slot.subscriptionId);
  const reason = await whySkip(slot, subscription, deps);
  if (reason !== null || subscription === null) {
    await deps.store.slots.skip(slotId, reason ?? en.reasons.removed);
    deps.log.warn({ slot: slotId, channel: subscription?.channel, reason }, 'slot skipped');
    return;
  }
  const order = await orderOf(subscription, { slot: slotId }, slot.dueAt, 'due', deps);
  const { edition, saved } = await buildEdition(order, deps, signal).catch(async (error: unknown) => {
    await deps.store.slots.note(slotId, error instanceof Error ? error.message : String(error));
    throw error;
  });
  const { stories, looked } = edition;
  if (saved)
    deps.log.info(
      { edition: edition.id, channel: order.channel, stories: stories.length, ...looked },
      'edition built',
    );
}

async function whySkip(
  slot: Slot,
  subscription: Subscription | null,
  { store, clock }: BotDeps,
): Promise<string | null> {
  if (subscription === null) return en.reasons.removed;
  if (subscription.state !== 'active') return en.reasons.paused;
  if (clock() - slot.dueAt > CATCH_UP) return slot.reason ?? en.reasons.tooLate;
  const latest = await store.slots.latest(subscription.id);
  return latest !== null && latest.id !== slot.id ? en.reasons.later : null;
}

/** Once a minute: makes due slots rows, and wakes what is due. Ticking twice is harmless. */

import type { Subscription } from '../../digest/model.ts';
import { dueSlots } from '../../digest/schedule/due.ts';
import { idOf } from '../../digest/text/hash.ts';
import type { BotDeps } from '../deps.ts';
import { forgetDrafts } from '../drafts.ts';
import { deleteRemoved } from '../removal.ts';
import type { Backoff } from './backoff.ts';
import { isSweepDue, SWEEP } from './sweep.ts';

const MOST = 500;
/** No platform sends an event again after so long. */
const EVENTS_KEPT = 3 * 86_400_000;
/** Questions and answers, after which no follow-up leans on them any more. */
const TURNS_KEPT = 30 * 86_400_000;

export async function tick(platforms: readonly string[], failing: Backoff, deps: BotDeps): Promise<void> {
  const now = deps.clock();
  for (const subscription of await deps.store.subscriptions.list()) {
    if (subscription.state === 'active') await planSlots(subscription, now, deps);
  }
  await deps.store.events.forget(now - EVENTS_KEPT);
  await deps.store.turns.expire(now - TURNS_KEPT);
  await deleteRemoved(deps);
  await forgetDrafts(deps);
  for (const slot of await deps.store.slots.due())
    if (!failing.waits(slot.id, now)) await deps.jobs.enqueue({ kind: 'digest', id: slot.id });
  for (const { source } of await deps.store.sources.due(now, MOST))
    await deps.jobs.enqueue({ kind: 'poll', id: source.id });
  if (!failing.waits(SWEEP, now) && (await isSweepDue(deps)))
    await deps.jobs.enqueue({ kind: 'sweep', id: SWEEP });
  await wake(platforms, deps);
}

/** Wakes what is to be posted now, also what another process saved. */
export async function wake(platforms: readonly string[], deps: BotDeps): Promise<void> {
  const now = deps.clock();
  for (const platform of platforms) {
    for (const delivery of await deps.store.deliveries.ready(platform, now, MOST))
      await deps.jobs.enqueue({ kind: 'deliver', id: delivery.id });
  }
}

/** Slots since the last one: the newest that is still worth posting is due, older ones are recorded as skipped. */
async function planSlots(subscription: Subscription, now: number, { store, log }: BotDeps): Promise<void> {
  const latest = await store.slots.latest(subscription.id);
  const { due, skipped } = dueSlots(
    subscription.schedule,
    Math.max(latest?.dueAt ?? 0, subscription.createdAt),
    now,
  );
  const slotAt = (dueAt: number) => ({
    id: idOf('slot', subscription.id, String(dueAt)),
    subscriptionId: subscription.id,
    dueAt,
    editionId: null,
  });
  for (const { dueAt, reason } of skipped) {
    if (await store.slots.add({ ...slotAt(dueAt), state: 'skipped', reason }))
      log.warn({ channel: subscription.channel, dueAt, reason }, 'slot skipped');
  }
  if (due !== null) await store.slots.add({ ...slotAt(due), state: 'due', reason: null });
}

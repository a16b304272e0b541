/** The bot was removed from a channel or a whole tenant: nothing more is posted, and later its data is deleted. */
import { tenantOf } from '../digest/channel.ts';
import type { ChannelRef, Subscription } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';
import { en } from './locales/en.ts';
import { type NoticeDeps, tellPaused } from './notices.ts';

/** A tenant's data is kept so long after the bot was removed, in case that was a mistake. */
const KEPT_AFTER_REMOVAL = 30 * 86_400_000;
const FACT = 'removed:';
/** A platform may tell of one removal in several events. */
const SAME_REMOVAL = 60_000;

export async function removed(
  channel: ChannelRef,
  from: 'channel' | 'tenant',
  deps: NoticeDeps & Pick<BotDeps, 'log'>,
): Promise<void> {
  const tenant = tenantOf(channel);
  const gone = (one: Subscription): boolean =>
    from === 'tenant' ? one.tenant === tenant : one.channel === channel;
  for (const subscription of (await deps.store.subscriptions.list()).filter(gone)) {
    const reason = from === 'channel' ? en.reasons.botRemovedHere : en.reasons.botRemoved;
    // off the whole tenant there is no way left to tell anybody
    if (from === 'channel' && subscription.state === 'active')
      await tellPaused(subscription, reason, `removed ${Math.floor(deps.clock() / SAME_REMOVAL)}`, deps);
    await deps.store.subscriptions.save({ ...subscription, state: 'paused', reason });
  }
  if (from === 'tenant') await deps.store.facts.set(`${FACT}${tenant}`, String(deps.clock()));
  deps.log.warn({ channel, from }, 'the bot was removed');
}

/** Whoever speaks to the bot has it again. */
export async function returned(channel: ChannelRef, { store }: Pick<BotDeps, 'store'>): Promise<void> {
  const name = `${FACT}${tenantOf(channel)}`;
  if ((await store.facts.get(name)) !== null) await store.facts.remove(name);
}

/** Deletes what is due for it. */
export async function deleteRemoved(deps: Pick<BotDeps, 'store' | 'clock' | 'log'>): Promise<void> {
  for (const { name, value } of await deps.store.facts.list(FACT)) {
    if (deps.clock() - Number(value) < KEPT_AFTER_REMOVAL) continue;
    const tenant = name.slice(FACT.length);
    await deps.store.tenants.remove(tenant);
    await deps.store.facts.remove(name);
    deps.log.warn({ tenant }, 'the data of a tenant that removed the bot was deleted');
  }
}

/** A subscription as it stands in the store at this moment, so that a slow command does not undo a quick one. */
import type { Subscription } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';

export async function refresh(
  subscription: Subscription,
  deps: Pick<BotDeps, 'store'>,
): Promise<Subscription> {
  return (await deps.store.subscriptions.get(subscription.id)) ?? subscription;
}

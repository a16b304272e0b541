/** Subscriptions between what a person wants and what the store holds. */
import type { NamedSource, Source, Subscription } from '../digest/model.ts';
import type { BotDeps } from './deps.ts';

/** It as it stands at this moment, so that a slow command does not undo a quick one. */
export async function refresh(
  subscription: Subscription,
  deps: Pick<BotDeps, 'store'>,
): Promise<Subscription> {
  return (await deps.store.subscriptions.get(subscription.id)) ?? subscription;
}

/** The source that a subscription is to have: only now it gets its row, under the name by which it was shown. */
export async function keepSource(
  { location, title }: NamedSource,
  { store }: Pick<BotDeps, 'store'>,
): Promise<Source> {
  const kept = await store.sources.ensure(location);
  return { ...kept, title: title ?? kept.title };
}

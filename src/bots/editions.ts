/** Builds editions for channels and saves what they owe. */

import { platformOf, tenantOf } from '../digest/channel.ts';
import type { Edition, Subscription } from '../digest/model.ts';
import { type DigestOrder, type DigestPorts, runDigest } from '../digest/pipeline.ts';
import type { Progress } from '../digest/ports.ts';
import { OVERDUE, periodOf } from '../digest/schedule/due.ts';
import { refusedIn } from '../digest/write/refused.ts';
import type { Verified } from '../digest/write/verify.ts';
import { deliveriesOf } from './deliveries.ts';
import type { BotDeps } from './deps.ts';
import { logRefused } from './refused.ts';

/** What is to be built; whose it is follows from the channel. */
type EditionOrder = Omit<DigestOrder, 'tenant'>;

type Built = Readonly<{
  edition: Verified<Edition>;
  /** False where this slot's edition had been saved before. */
  saved: boolean;
}>;

/** Makes an edition, and logs what the gate left out of it. */
export async function makeEdition(
  order: DigestOrder,
  deps: DigestPorts & Pick<BotDeps, 'log'>,
  signal: AbortSignal,
  progress?: Progress,
): Promise<Verified<Edition>> {
  const edition = await runDigest(order, deps, signal, progress);
  const { id, channel } = edition;
  logRefused(refusedIn(edition), { edition: id, channel }, deps.log);
  return edition;
}

/** Builds an edition, saves it with its deliveries in one transaction, and wakes whoever delivers. */
export async function buildEdition(
  order: EditionOrder,
  deps: BotDeps,
  signal: AbortSignal,
  progress?: Progress,
): Promise<Built> {
  const edition = await makeEdition({ ...order, tenant: tenantOf(order.channel) }, deps, signal, progress);
  const deliveries = deliveriesOf(edition, deps.platform(platformOf(order.channel)), deps.clock());
  const saved = await deps.store.editions.save(edition, deliveries);
  if (saved) for (const delivery of deliveries) await deps.jobs.enqueue({ kind: 'deliver', id: delivery.id });
  return { edition, saved };
}

/** What a subscription orders: everything since the channel's last edition, at first the last 24 hours. */
export async function orderOf(
  subscription: Subscription,
  origin: Edition['origin'],
  at: number,
  when: EditionOrder['when'],
  deps: Pick<BotDeps, 'store'>,
): Promise<EditionOrder> {
  const [newest] = await deps.store.editions.ofChannel(subscription.channel, 1);
  // what was posted before the channel subscribed (the sample) says nothing about what its people have read
  const last = newest && newest.period.to >= subscription.createdAt ? newest.period.to : null;
  const { channel, sources, maxStories, length, locale, include, exclude, schedule } = subscription;
  const period = periodOf(at, last);
  return {
    channel,
    origin,
    sources,
    when,
    told: 'leave-out',
    period,
    overdue: last === null ? 0 : OVERDUE,
    timezone: schedule.timezone,
    maxStories,
    length,
    locale,
    include,
    exclude,
  };
}

/** Posts one delivery, at most once: it is marked before it goes out, and what is doubtful is looked for first. */
import { platformOf } from '../../digest/channel.ts';
import type { Delivery, DeliveryState, Millis } from '../../digest/model.ts';
import type { ChatAdapter, PostResult } from '../chat-adapter.ts';
import type { BotDeps } from '../deps.ts';
import { tellPaused } from '../notices.ts';

/** After so many tries in a row that surely posted nothing, it is given up and shown as dead. */
const MOST_TRIES = 12;
/** The second try waits so long, each later one twice as long. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 600_000;

type Sending = Extract<Delivery, { state: 'sending' }>;

export async function deliver(
  id: string,
  adapters: ReadonlyMap<string, ChatAdapter>,
  deps: BotDeps,
): Promise<void> {
  const delivery = await deps.store.deliveries.get(id);
  const adapter = delivery && adapters.get(platformOf(delivery.target.channel));
  if (delivery?.state !== 'pending' || !adapter || delivery.notBefore > deps.clock()) return;
  const under = await refOf(delivery.target.under, deps);
  if (under === 'not-yet') return;
  const { tries } = delivery;
  const sending = await deps.store.deliveries.move(delivery, {
    state: 'sending',
    since: deps.clock(),
    tries,
  });
  if (sending?.state !== 'sending') return;
  const result = await adapter.deliver(sending, under).catch(
    (error: unknown): PostResult => ({
      kind: 'unknown',
      detail: error instanceof Error ? error.message : String(error),
    }),
  );
  const moved = await settle(sending, result, adapter, deps);
  if (moved && moved.state !== 'pending') await wakeNext(moved, deps);
}

/** The message it belongs to; that one goes first. */
async function refOf(under: string | null, { store }: BotDeps): Promise<string | null | 'not-yet'> {
  if (under === null) return null;
  const above = await store.deliveries.get(under);
  return above?.state === 'sent' ? above.ref : 'not-yet';
}

async function settle(
  sending: Sending,
  result: PostResult,
  adapter: ChatAdapter,
  deps: BotDeps,
): Promise<Delivery | null> {
  const { id, target } = sending;
  if (result.kind !== 'posted')
    deps.log.warn({ delivery: id, channel: target.channel, outcome: result.kind }, detailOf(result));
  if (result.kind === 'refused' && result.pause) await pauseChannel(sending, result.reason, deps);
  return deps.store.deliveries.move(sending, await stateAfter(sending, result, adapter, deps));
}

async function stateAfter(
  sending: Sending,
  result: PostResult,
  adapter: ChatAdapter,
  { clock }: BotDeps,
): Promise<DeliveryState> {
  switch (result.kind) {
    case 'posted':
      return { state: 'sent', ref: result.ref };
    case 'refused':
      return { state: 'dead', reason: result.reason };
    case 'retry':
      return again(sending.tries, result.notBefore, result.detail);
    case 'unknown':
      return doubtful(sending, adapter, sending.tries, clock());
  }
}

/** Looks whether it was posted after all; only where it surely was not, it is posted again. */
async function doubtful(
  delivery: Delivery,
  adapter: ChatAdapter,
  tries: number,
  now: Millis,
): Promise<DeliveryState> {
  const found = await adapter.find(delivery).catch(() => 'cannot-tell' as const);
  if (found === 'cannot-tell') return { state: 'unknown', since: now };
  return found === 'absent' ? again(tries, now, 'it was not posted') : { state: 'sent', ref: found };
}

/** Tries again, later each time, and not for ever. */
function again(tries: number, notBefore: Millis, why: string): DeliveryState {
  if (tries + 1 >= MOST_TRIES) return { state: 'dead', reason: `given up after ${MOST_TRIES} tries: ${why}` };
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries);
  return { state: 'pending', notBefore: notBefore + (tries === 0 ? 0 : wait), tries: tries + 1 };
}

/** What an earlier process left in doubt is looked for again at the start. */
export async function settleUnknown(adapter: ChatAdapter, deps: BotDeps): Promise<void> {
  for (const delivery of await deps.store.deliveries.list({ state: 'unknown', limit: 1_000 })) {
    if (platformOf(delivery.target.channel) !== adapter.platform) continue;
    const state = await doubtful(delivery, adapter, 0, deps.clock());
    if (state.state !== 'unknown') await deps.store.deliveries.move(delivery, state);
  }
}

async function wakeNext(sent: Delivery, deps: BotDeps): Promise<void> {
  const platform = platformOf(sent.target.channel);
  for (const next of await deps.store.deliveries.ready(platform, deps.clock(), 50))
    await deps.jobs.enqueue({ kind: 'deliver', id: next.id });
}

async function pauseChannel(
  { id, target: { channel } }: Sending,
  reason: string,
  deps: BotDeps,
): Promise<void> {
  const subscription = await deps.store.subscriptions.ofChannel(channel);
  if (subscription?.state !== 'active') return;
  // told first: where this process dies in between, it is paused and told again, and told once
  await tellPaused(subscription, reason, id, deps);
  await deps.store.subscriptions.save({ ...subscription, state: 'paused', reason });
  deps.log.warn({ channel, reason }, 'subscription paused');
}

const detailOf = (result: PostResult): string =>
  result.kind === 'refused' ? result.reason : result.kind === 'posted' ? 'posted' : result.detail;

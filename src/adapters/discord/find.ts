/** Looks for what may have been posted: a delivery that went out and got no answer. */
import { type APIChannel, type APIMessage, type APITextChannel, Routes } from 'discord.js';
import type { Delivery, MessageRef, Millis } from '../../digest/model.ts';
import { type DeliverDeps, homeOf } from './deliver.ts';
import { hangsOn, messageRef, partsOf, threadRef, timeOf } from './ids.ts';
import { LIMITS } from './limits.ts';
import type { Rest } from './rest.ts';
import { tryOf } from './tries.ts';
import { CODE, THREAD_TYPES } from './wire.ts';

/** So many pages of history are looked through. */
const PAGES = 10;
/** Discord's clock and ours may differ by so much. */
const SKEW = 10 * 60_000;

export async function find(
  delivery: Delivery,
  deps: DeliverDeps,
): Promise<MessageRef | 'absent' | 'cannot-tell'> {
  const tried = await tryOf(delivery.id, deps);
  // changing a message twice is changing it once
  if (tried === null || delivery.action === 'edit') return 'absent';
  if (delivery.action === 'open-thread')
    return tried.under === null ? 'absent' : findThread(tried.under, deps);
  const self = await deps.self();
  if (!self.ok) return 'cannot-tell';
  const own = { id: delivery.id, own: self.value.user, since: tried.at - SKEW };
  if (tried.under !== null) return findIn({ ...own, channel: partsOf(tried.under).channel }, deps);
  const home = await homeOf(delivery.target.channel, deps);
  return home.ok ? findIn({ ...own, channel: home.value }, deps) : 'cannot-tell';
}

async function findThread(
  under: MessageRef,
  { rest }: DeliverDeps,
): Promise<MessageRef | 'absent' | 'cannot-tell'> {
  const { message } = partsOf(under);
  const answered = await rest.ask<APIChannel>('get', Routes.channel(message));
  if (answered.ok) return THREAD_TYPES.has(answered.value.type) ? threadRef(message) : 'absent';
  return answered.fault.code === CODE.unknownChannel ? 'absent' : 'cannot-tell';
}

type Wanted = Readonly<{ channel: string; id: string; own: string; since: Millis }>;

/** Newest first. Absent only where everything since it went out was seen. */
async function findIn(
  { channel, id, own, since }: Wanted,
  { rest }: DeliverDeps,
): Promise<MessageRef | 'absent' | 'cannot-tell'> {
  let before: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const query: Record<string, string> = {
      limit: String(LIMITS.history),
      ...(before === null ? {} : { before }),
    };
    const answered = await rest.ask<APIMessage[]>('get', Routes.channelMessages(channel), { query });
    if (!answered.ok) return answered.fault.code === CODE.unknownChannel ? 'absent' : 'cannot-tell';
    const messages = answered.value;
    const found = messages.find((message) => message.author.id === own && carries(message.components, id));
    if (found) return messageRef(channel, found.id);
    const oldest = messages.at(-1);
    // without Read Message History every channel looks empty
    if (page === 0 && oldest === undefined) return isEmpty(channel, rest);
    if (oldest === undefined || messages.length < LIMITS.history || timeOf(oldest.id) < since)
      return 'absent';
    before = oldest.id;
  }
  return 'cannot-tell';
}

async function isEmpty(channel: string, rest: Rest): Promise<'absent' | 'cannot-tell'> {
  const answered = await rest.ask<APITextChannel>('get', Routes.channel(channel));
  return answered.ok && !answered.value.last_message_id ? 'absent' : 'cannot-tell';
}

type Nested = Readonly<{ custom_id?: string; components?: readonly Nested[]; accessory?: Nested }>;

/** True where a component, however deep, carries that delivery's id. */
function carries(components: unknown, delivery: string): boolean {
  if (!Array.isArray(components)) return false;
  return (components as readonly Nested[]).some(
    (one) =>
      (one.custom_id !== undefined && hangsOn(one.custom_id, delivery)) ||
      carries(one.components, delivery) ||
      (one.accessory !== undefined && carries([one.accessory], delivery)),
  );
}

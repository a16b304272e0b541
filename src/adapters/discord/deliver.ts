/** Deliveries: posts, threads and edits, and looking for what may have been posted. */
import { type APIChannel, type APIMessage, type APITextChannel, Routes } from 'discord.js';
import type { PostResult } from '../../bots/chat-adapter.ts';
import { personIn } from '../../digest/channel.ts';
import type { ChannelRef, Delivery, MessageRef, Millis } from '../../digest/model.ts';
import type { Clock, FactStore } from '../../digest/ports.ts';
import { hangsOn, messageRef, partsOf, placeOf, threadRef, timeOf } from './ids.ts';
import { LIMITS } from './limits.ts';
import { resultOf } from './outcomes.ts';
import { openDirect, post } from './post.ts';
import { renderDiscord, threadName } from './render.ts';
import type { Answered, Rest } from './rest.ts';
import type { Self } from './self.ts';
import { CODE, THREAD_TYPES } from './wire.ts';

/** A thread closes by itself after a week of silence; asking in it opens it again. */
const CLOSES_AFTER_MINUTES = 10_080;
/** So many pages of history are looked through. */
const PAGES = 10;
const FACT = 'discord:try:';
/** Discord's clock and ours may differ by so much. */
const SKEW = 10 * 60_000;
const KEPT = 60 * 86_400_000;

export type DeliverDeps = Readonly<{
  rest: Rest;
  self: () => Promise<Answered<Self>>;
  facts: FactStore;
  clock: Clock;
}>;

export async function deliver(
  delivery: Delivery,
  under: MessageRef | null,
  deps: DeliverDeps,
): Promise<PostResult> {
  await rememberTry(delivery, under, deps);
  if (delivery.action === 'open-thread') return openThread(delivery, under, deps);
  if (delivery.action === 'edit') return edit(delivery, under, deps);
  const found = await homeOf(delivery.target.channel, deps);
  if (!found.ok) return resultOf(found.fault, deps.clock(), false);
  const home = found.value;
  const above = under === null ? null : partsOf(under);
  const channel = above?.channel ?? home;
  const answered = await post(
    {
      channel,
      message: delivery.message,
      rendered: renderDiscord(delivery.message, delivery.id),
      delivery: delivery.id,
      once: delivery.id,
      // where no thread could be opened, its messages answer the one above
      replyTo: above !== null && above.channel === home ? above.message : null,
    },
    deps.rest,
  );
  if (!answered.ok) return resultOf(answered.fault, deps.clock(), channel !== home);
  return { kind: 'posted', ref: messageRef(channel, answered.value.id) };
}

/** The channel to post in: a person's is the one that Discord keeps for the two, and opens where there is none. */
async function homeOf(ref: ChannelRef, { rest }: Pick<DeliverDeps, 'rest'>): Promise<Answered<string>> {
  const person = personIn(ref);
  if (person === null) return { ok: true, value: placeOf(ref).channel };
  const opened = await openDirect(person, rest);
  return opened.ok ? { ok: true, value: opened.value.id } : opened;
}

/** The thread of the overview. Direct messages and some channels have none: then the message itself stands for it. */
async function openThread(
  delivery: Delivery,
  under: MessageRef | null,
  deps: DeliverDeps,
): Promise<PostResult> {
  if (under === null) return { kind: 'refused', reason: 'a thread needs a message to hang on', pause: false };
  const { channel, message } = partsOf(under);
  if (placeOf(delivery.target.channel).guild === null) return { kind: 'posted', ref: under };
  const answered = await deps.rest.ask<APIChannel>('post', Routes.threads(channel, message), {
    body: { name: threadName(delivery.message.summary), auto_archive_duration: CLOSES_AFTER_MINUTES },
    // a message has one thread: the second try is told that it stands
    repeatable: true,
  });
  if (answered.ok || answered.fault.code === CODE.threadExists)
    return { kind: 'posted', ref: threadRef(message) };
  if (answered.fault.code === CODE.notInThisChannel) return { kind: 'posted', ref: under };
  return resultOf(answered.fault, deps.clock(), false);
}

async function edit(delivery: Delivery, under: MessageRef | null, deps: DeliverDeps): Promise<PostResult> {
  if (under === null) return { kind: 'refused', reason: 'there is no message to change', pause: false };
  const { channel, message } = partsOf(under);
  const answered = await deps.rest.ask<APIMessage>('patch', Routes.channelMessage(channel, message), {
    body: renderDiscord(delivery.message, delivery.id),
  });
  if (!answered.ok) return resultOf(answered.fault, deps.clock(), false);
  return { kind: 'posted', ref: under };
}

// ---- was it posted after all? ------------------------------------------------------------------------

type Try = Readonly<{ at: Millis; under: MessageRef | null }>;

/** When and where a delivery went out first is written down before it does: without that, nothing went out. */
async function rememberTry(
  { id }: Delivery,
  under: MessageRef | null,
  { facts, clock }: DeliverDeps,
): Promise<void> {
  if ((await facts.get(`${FACT}${id}`)) === null)
    await facts.set(`${FACT}${id}`, `${clock()} ${under ?? ''}`);
}

async function tryOf(id: string, { facts }: DeliverDeps): Promise<Try | null> {
  const fact = await facts.get(`${FACT}${id}`);
  if (fact === null) return null;
  const [at, under] = fact.split(' ');
  return { at: Number(at), under: under || null };
}

/** Forgets tries so old that nothing about them is in doubt any more. */
export async function forgetTries({ facts, clock }: Pick<DeliverDeps, 'facts' | 'clock'>): Promise<void> {
  for (const { name, value } of await facts.list(FACT)) {
    if (clock() - Number(value.split(' ')[0]) > KEPT) await facts.remove(name);
  }
}

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

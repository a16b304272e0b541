/** Deliveries: posts, threads and edits. */
import { type APIChannel, type APIMessage, Routes } from 'discord.js';
import type { PostResult } from '../../bots/chat-adapter.ts';
import { personIn } from '../../digest/channel.ts';
import type { ChannelRef, Delivery, MessageRef } from '../../digest/model.ts';
import type { Clock, FactStore } from '../../digest/ports.ts';
import { messageRef, partsOf, placeOf, threadRef } from './ids.ts';
import { resultOf } from './outcomes.ts';
import { openDirect, post } from './post.ts';
import { renderDiscord, threadName } from './render.ts';
import type { Answered, Rest } from './rest.ts';
import type { Self } from './self.ts';
import { rememberTry } from './tries.ts';
import { CODE } from './wire.ts';

/** A thread closes by itself after a week of silence; asking in it opens it again. */
const CLOSES_AFTER_MINUTES = 10_080;
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
export async function homeOf(
  ref: ChannelRef,
  { rest }: Pick<DeliverDeps, 'rest'>,
): Promise<Answered<string>> {
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

/** Posts messages at most once: by a nonce that stays the same, and mended where Discord says what is wrong. */
import { type APIMessage, Routes } from 'discord.js';
import type { Message } from '../../digest/model.ts';
import { nonceOf } from './ids.ts';
import { type DiscordMessage, plainDiscord } from './render.ts';
import { type Answered, isPassing, type Rest } from './rest.ts';
import { CODE } from './wire.ts';

/** Discord knows a nonce again for a few minutes; so long a lost answer can be asked for by sending again. */
const WAITS = [500, 2_000, 6_000];

type Post = Readonly<{
  /** A channel's or thread's id. */
  channel: string;
  message: Message;
  rendered: DiscordMessage;
  /** The delivery it is found by. */
  delivery: string | null;
  /** What the nonce is made of: the same for the same message. */
  once: string;
  replyTo: string | null;
}>;

/** Faults that are mended are: a closed thread is opened, what cannot be replied to is said without, components become plain text. */
export async function post(first: Post, rest: Rest): Promise<Answered<APIMessage>> {
  let { rendered, replyTo } = first;
  let once = first.once;
  const mended = new Set<number>();
  for (;;) {
    const body = {
      ...rendered,
      nonce: nonceOf(once),
      enforce_nonce: true,
      ...(replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
    };
    const answered = await persist(() => send(first.channel, body, rest), rest);
    const code = answered.ok ? null : answered.fault.code;
    if (code === null || mended.has(code)) return answered;
    mended.add(code);
    if (code === CODE.archived) {
      const opened = await rest.ask('patch', Routes.channel(first.channel), { body: { archived: false } });
      if (!opened.ok) return opened;
    } else if (code === CODE.noHistoryToReply && replyTo !== null) replyTo = null;
    else if (code === CODE.badBody) {
      rendered = plainDiscord(first.message, first.delivery);
      once = `${first.once} plain`;
    } else return answered;
  }
}

/** The channel with one person alone; Discord gives the one that there is. */
export const openDirect = (person: string, rest: Rest): Promise<Answered<{ id: string }>> =>
  rest.ask('post', Routes.userChannels(), { body: { recipient_id: person }, repeatable: true });

const send = (channel: string, body: unknown, rest: Rest): Promise<Answered<APIMessage>> =>
  rest.ask<APIMessage>('post', Routes.channelMessages(channel), { body });

async function persist<T>(run: () => Promise<Answered<T>>, rest: Rest): Promise<Answered<T>> {
  for (const wait of WAITS) {
    const answered = await run();
    if (answered.ok || !isPassing(answered.fault) || answered.fault.unsent) return answered;
    if (!(await rest.pause(wait))) return answered;
  }
  return run();
}

/** References and ids as they stand on Discord: channels, messages, buttons, nonces. */
import { createHash } from 'node:crypto';
import type { ChannelRef, MessageRef } from '../../digest/model.ts';
import { LIMITS } from './limits.ts';

const DIRECT = '@me';

export const channelRef = (guild: string | null | undefined, channel: string): ChannelRef =>
  `discord:${guild ?? DIRECT}/${channel}`;

type Place = Readonly<{ guild: string | null; channel: string }>;

/** The ids in `discord:GUILD/CHANNEL` and `discord:@me/CHANNEL`. */
export function placeOf(ref: ChannelRef): Place {
  const [guild = '', channel = ''] = ref.slice('discord:'.length).split('/');
  return { guild: guild === DIRECT ? null : guild, channel };
}

export const messageRef = (channel: string, message: string): MessageRef => `${channel}/${message}`;

/** A thread is named by itself: opened from a message it has that message's id. */
export const threadRef = (thread: string): MessageRef => messageRef(thread, thread);

export function partsOf(ref: MessageRef): Readonly<{ channel: string; message: string }> {
  const [channel = '', message = ''] = ref.split('/');
  return { channel, message };
}

/** The same for a delivery however often it is tried, so that Discord posts it once. */
export const nonceOf = (id: string): string =>
  createHash('sha256').update(id, 'utf8').digest('base64url').slice(0, LIMITS.nonce);

/** What an Ask button knows: the delivery it hangs on, the story it asks about, the thread its answer continues. */
type Ask = Readonly<{ delivery: string | null; story: string | null; thread: MessageRef | null }>;

const MARK = '|';

/** Parts that do not fit are left out, the delivery last: it is what the message is found by. */
export function askId({ delivery, story, thread }: Ask): string {
  const parts = [delivery, story, thread].map((part) => (part ?? '').replaceAll(MARK, ''));
  for (const most of [3, 2, 1]) {
    const id = ['ask', ...parts.map((part, i) => (i < most ? part : ''))].join(MARK);
    if (id.length <= LIMITS.customId) return id;
  }
  return `ask${MARK}${nonceOf(delivery ?? '')}${MARK}${MARK}`;
}

export function readAskId(customId: string): Ask | null {
  const [kind, delivery, story, thread] = customId.split(MARK);
  if (kind !== 'ask') return null;
  return { delivery: delivery || null, story: story || null, thread: thread || null };
}

/** True where a button of this id hangs on that delivery. */
export const hangsOn = (customId: string, delivery: string): boolean =>
  readAskId(customId)?.delivery ===
  (readAskId(askId({ delivery, story: null, thread: null }))?.delivery ?? '');

/** Ids grow with time: when this one was made, in milliseconds. */
export const timeOf = (snowflake: string): number =>
  /^\d{1,20}$/.test(snowflake) ? Number(BigInt(snowflake) >> 22n) + 1_420_070_400_000 : 0;

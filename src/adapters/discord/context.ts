/** What Discord tells of an event, as every platform tells it: where, who, in which thread. */
import type { Person } from '../../bots/chat-adapter.ts';
import { type ChannelRef, localeOf, type MessageRef } from '../../digest/model.ts';
import { channelRef, threadRef } from './ids.ts';
import { PERMISSION, THREAD_TYPES } from './wire.ts';

const MAY_CONFIGURE = PERMISSION.administrator | PERMISSION.manageGuild;

export const isAdmin = (permissions: bigint): boolean => (permissions & MAY_CONFIGURE) !== 0n;

type Where = Readonly<{
  channel: ChannelRef;
  thread: MessageRef | null;
}>;

/** A thread's messages belong to its parent channel. */
export const whereOf = (
  guild: string | null | undefined,
  channel: string,
  parent: string | null | undefined,
): Where =>
  parent
    ? { channel: channelRef(guild, parent), thread: threadRef(channel) }
    : { channel: channelRef(guild, channel), thread: null };

export type InteractionLike = Readonly<{
  id: string;
  guild_id?: string | undefined;
  channel_id?: string | undefined;
  channel?: Readonly<{ id: string; type: number; parent_id?: string | null }> | undefined;
  member?: Readonly<{ permissions: string; user: Readonly<{ id: string }> }> | undefined;
  user?: Readonly<{ id: string }> | undefined;
  /** The languages of the person's client and of the server. */
  locale?: string | undefined;
  guild_locale?: string | undefined;
}>;

/** Rights are those of this very call. Alone with the bot, everyone decides for themselves. */
export function contextOf(
  event: InteractionLike,
): Where & Readonly<{ id: string; person: Person; at: string }> {
  const at = event.channel?.id ?? event.channel_id ?? '';
  const parent = event.channel && THREAD_TYPES.has(event.channel.type) ? event.channel.parent_id : null;
  const { member, user } = event;
  const locale = localeOf(event.locale) ?? localeOf(event.guild_locale);
  return {
    id: event.id,
    at,
    ...whereOf(event.guild_id, at, parent),
    person: {
      id: member?.user.id ?? user?.id ?? '',
      admin: event.guild_id === undefined || isAdmin(BigInt(member?.permissions ?? '0')),
      timezone: null,
      ...(locale !== undefined && { locale }),
    },
  };
}

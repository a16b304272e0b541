/** Channel references: which platform a channel is on, which tenant it belongs to, and what stands beside it. */
import type { ChannelRef } from './model.ts';

const CHANNEL = /^[a-z]+:[^\s:/]+\/[^\s:/]+$/;
/** The one channel of whoever sits at the machine. */
export const LOCAL = 'terminal:local';
/** Stands for the tenant of conversations that belong to none. */
const DIRECT = ':@me/';

/** Longer references name no channel that a platform has. */
const MAX_LENGTH = 200;

/** True for `PLATFORM:TENANT/CHANNEL` on one of these platforms, `PLATFORM:@me/CHANNEL`, and `terminal:local`. */
export const isChannelRef = (text: string, platforms: readonly string[]): boolean =>
  text === LOCAL || (text.length <= MAX_LENGTH && CHANNEL.test(text) && platforms.includes(platformOf(text)));

/** The platform's name: "slack" for `slack:TEAM/CHANNEL`. */
export const platformOf = (channel: ChannelRef): string => before(channel, ':');

/**
 * Whose a channel is: `slack:TEAM` for `slack:TEAM/CHANNEL`, all of `terminal:local`. Direct conversations that share
 * no tenant (`discord:@me/CHANNEL`) are each a tenant of their own: nobody reaches another's.
 */
export const tenantOf = (channel: ChannelRef): string => (isDirect(channel) ? channel : before(channel, '/'));

/** True for a direct conversation that shares no tenant. */
export const isDirect = (channel: ChannelRef): boolean => channel.startsWith(DIRECT, channel.indexOf(':'));

function before(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

// ---- editions apart: what was only looked at was not told, and leaves nothing out of the channel's own --------

/** A page that a mention named, a digest that the command line printed, the bundled sample. */
type Apart = 'page' | 'by-hand' | 'sample';

/** Where editions stand that were made in a channel and are none of its digests. */
export const apartIn = (channel: ChannelRef, why: Apart): ChannelRef => `${channel}#${why}`;

export const isApart = (channel: ChannelRef, why: Apart): boolean => channel.endsWith(`#${why}`);

// ---- people: what is said to one alone is a delivery like any other, so it is not lost ------------------

const PERSON = '/@';

/** The direct message with a person of the channel's tenant: `slack:TEAM/@PERSON`. */
export const directTo = (channel: ChannelRef, person: string): ChannelRef =>
  `${tenantOf(channel)}${PERSON}${person}`;

/** The platform's id of the person that a reference names; null for a channel. */
export function personIn(channel: ChannelRef): string | null {
  const at = channel.lastIndexOf(PERSON);
  return at < 0 ? null : channel.slice(at + PERSON.length);
}

/** The link that adds the bot to a server with the least permissions, and what is missing in a channel. */
import type { APIGuildMember, APIRole, APITextChannel } from 'discord-api-types/v10';
import { PERMISSION } from './wire.ts';

/** Each with what it is called in Discord's settings, and what for. */
const NEEDED = [
  { bit: PERMISSION.viewChannel, name: 'View Channels', why: 'to see where it is' },
  { bit: PERMISSION.sendMessages, name: 'Send Messages', why: 'to post the digest' },
  { bit: PERMISSION.createPublicThreads, name: 'Create Public Threads', why: 'to open the thread under it' },
  {
    bit: PERMISSION.sendMessagesInThreads,
    name: 'Send Messages in Threads',
    why: 'to post stories and answers there',
  },
  {
    bit: PERMISSION.readMessageHistory,
    name: 'Read Message History',
    why: 'to find a post whose answer was lost, and to reply',
  },
] as const;

export const INVITE_PERMISSIONS: bigint = NEEDED.reduce((bits, { bit }) => bits | bit, 0n);

/** Adds the bot and its commands; nothing more than it needs. */
export const inviteLink = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${encodeURIComponent(applicationId)}&scope=bot+applications.commands&permissions=${INVITE_PERMISSIONS}`;

type Missing = Readonly<{ name: string; why: string }>;

type Access = Readonly<{
  guild: Readonly<{ id: string; owner_id: string; roles: readonly Pick<APIRole, 'id' | 'permissions'>[] }>;
  channel: Pick<APITextChannel, 'permission_overwrites'>;
  member: Pick<APIGuildMember, 'roles'> & Readonly<{ user: Readonly<{ id: string }> }>;
}>;

/** What the bot may not do in a channel, by Discord's rules: roles, then what the channel says of everyone, of roles, of the bot. */
export function missingIn({ guild, channel, member }: Access): readonly Missing[] {
  const may = permissionsIn(guild, channel.permission_overwrites ?? [], member.user.id, member.roles);
  return NEEDED.filter(({ bit }) => (may & bit) === 0n).map(({ name, why }) => ({ name, why }));
}

function permissionsIn(
  guild: Access['guild'],
  overwrites: readonly Readonly<{ id: string; allow: string; deny: string }>[],
  user: string,
  roles: readonly string[],
): bigint {
  if (guild.owner_id === user) return ~0n;
  const mine = new Set([guild.id, ...roles]);
  const base = guild.roles
    .filter(({ id }) => mine.has(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if ((base & PERMISSION.administrator) !== 0n) return ~0n;
  const apply = (bits: bigint, wanted: (id: string) => boolean): bigint => {
    const chosen = overwrites.filter(({ id }) => wanted(id));
    const deny = chosen.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    return chosen.reduce((sum, one) => sum | BigInt(one.allow), bits & ~deny);
  };
  const everyone = apply(base, (id) => id === guild.id);
  const byRole = apply(everyone, (id) => id !== guild.id && roles.includes(id));
  return apply(byRole, (id) => id === user);
}

/** Checks for `doctor`: the token, what the application may read, its commands, and what is missing in each channel. */
import { type APIGuild, type APIGuildMember, type APITextChannel, Routes } from 'discord.js';
import type { ChannelRef } from '../../digest/model.ts';
import { placeOf } from './ids.ts';
import { inviteLink, missingIn } from './invite.ts';
import { driftOf, type Registration } from './registration.ts';
import { discordRest } from './rest.ts';
import { selfOf } from './self.ts';

type AccessCheck = Readonly<{ check: string; state: 'ok' | 'fault'; detail: string }>;

export type CheckOptions = Omit<Registration, 'rest' | 'application'> &
  Readonly<{
    token: string;
    apiUrl: string;
    channels: readonly ChannelRef[];
    /** The settings want all that is said in the bot's threads to be heard. */
    hearsThreads: boolean;
  }>;

/** One line for the token, one for the link, one for the commands, one a channel. Never throws. */
export async function checkAccess(options: CheckOptions): Promise<AccessCheck[]> {
  const { token, apiUrl, channels, hearsThreads } = options;
  const rest = discordRest({ token, apiUrl, onUnauthorized: () => {}, onManyRefused: () => {} });
  try {
    const me = await selfOf(rest)();
    if (!me.ok) {
      const mend =
        me.fault.status === 401
          ? ': copy DISCORD_TOKEN again from the developer portal (Bot, Reset Token)'
          : '';
      return [{ check: 'discord', state: 'fault', detail: `${me.fault.detail}${mend}` }];
    }
    const { application, user, readsContent } = me.value;
    const drift = await driftOf({ ...options, rest, application });
    const found: AccessCheck[] = [
      contentCheck(readsContent, hearsThreads),
      { check: 'discord invite', state: 'ok', detail: inviteLink(application) },
      { check: 'discord commands', state: drift.drifted ? 'fault' : 'ok', detail: drift.detail },
    ];
    for (const channel of channels) found.push(await checkChannel(channel, user, rest));
    return found;
  } finally {
    rest.stop();
  }
}

function contentCheck(reads: boolean, wanted: boolean): AccessCheck {
  const check = 'discord';
  if (wanted && !reads)
    return {
      check,
      state: 'fault',
      detail:
        'PULLQUOTE_LISTENS is threads, but Message Content is off: switch on Message Content Intent (developer portal, Bot), or leave PULLQUOTE_LISTENS out',
    };
  const detail = reads
    ? 'Message Content is on: plain messages in the bot’s threads can be follow-ups'
    : 'Message Content is off: follow-ups by mention, reply, /ask and the Ask button';
  return { check, state: 'ok', detail };
}

async function checkChannel(
  ref: ChannelRef,
  user: string,
  rest: ReturnType<typeof discordRest>,
): Promise<AccessCheck> {
  const place = placeOf(ref);
  const check = `discord channel ${place.channel}`;
  const fault = (detail: string): AccessCheck => ({ check, state: 'fault', detail });
  const channel = await rest.ask<APITextChannel>('get', Routes.channel(place.channel));
  if (!channel.ok)
    return fault(`${channel.fault.detail}: add the bot to the server and give it View Channel there`);
  if (place.guild === null) return { check, state: 'ok', detail: 'a direct message' };
  const guild = await rest.ask<APIGuild>('get', Routes.guild(place.guild));
  if (!guild.ok) return fault(`${guild.fault.detail}: add the bot to the server again with the invite link`);
  const member = await rest.ask<APIGuildMember>('get', Routes.guildMember(place.guild, user));
  if (!member.ok)
    return fault(`${member.fault.detail}: add the bot to the server again with the invite link`);
  const missing = missingIn({
    guild: guild.value,
    channel: channel.value,
    member: { ...member.value, user: { id: user } },
  });
  if (missing.length === 0)
    return { check, state: 'ok', detail: `#${channel.value.name}: everything it needs` };
  const list = missing.map(({ name, why }) => `${name} (${why})`).join(', ');
  return fault(`#${channel.value.name}: in Edit Channel, Permissions, give the bot ${list}`);
}

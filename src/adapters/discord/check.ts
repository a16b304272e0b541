/** Checks for `doctor`: the token, what the application may read, its commands, and what is missing in each channel. */
import { type APIGuild, type APIGuildMember, type APITextChannel, Routes } from 'discord.js';
import type { Check } from '../../bots/check.ts';
import type { ChannelRef } from '../../digest/model.ts';
import { placeOf } from './ids.ts';
import { inviteLink, missingIn } from './invite.ts';
import { driftOf, type Registration } from './registration.ts';
import { discordRest } from './rest.ts';
import { selfOf } from './self.ts';

export type CheckOptions = Omit<Registration, 'rest' | 'application'> &
  Readonly<{
    token: string;
    apiUrl: string;
    channels: readonly ChannelRef[];
    /** The settings want all that is said in the bot's threads to be heard. */
    hearsThreads: boolean;
  }>;

const fine = (check: string, detail: string): Check => ({ check, state: 'ok', detail });
const fault = (check: string, detail: string): Check => ({ check, state: 'fault', detail });

/** One line for the token, one for the link, one for the commands, one a channel. Never throws. */
export async function checkAccess(options: CheckOptions): Promise<Check[]> {
  const { token, apiUrl, channels, hearsThreads } = options;
  const rest = discordRest({ token, apiUrl, onUnauthorized: () => {}, onManyRefused: () => {} });
  try {
    const me = await selfOf(rest)();
    if (!me.ok) {
      const mend =
        me.fault.status === 401
          ? ': copy DISCORD_TOKEN again from the developer portal (Bot, Reset Token)'
          : '';
      return [fault('discord', `${me.fault.detail}${mend}`)];
    }
    const { application, user, readsContent } = me.value;
    const drift = await driftOf({ ...options, rest, application });
    const found = [
      contentCheck(readsContent, hearsThreads),
      fine('discord invite', inviteLink(application)),
      (drift.drifted ? fault : fine)('discord commands', drift.detail),
    ];
    for (const channel of channels) found.push(await checkChannel(channel, user, rest));
    return found;
  } finally {
    rest.stop();
  }
}

function contentCheck(reads: boolean, wanted: boolean): Check {
  if (wanted && !reads)
    return fault(
      'discord',
      'PULLQUOTE_LISTENS is threads, but Message Content is off: switch on Message Content Intent (developer portal, Bot), or leave PULLQUOTE_LISTENS out',
    );
  return fine(
    'discord',
    reads
      ? 'Message Content is on: plain messages in the bot’s threads can be follow-ups'
      : 'Message Content is off: follow-ups by mention, reply, /ask and the Ask button',
  );
}

async function checkChannel(
  ref: ChannelRef,
  user: string,
  rest: ReturnType<typeof discordRest>,
): Promise<Check> {
  const place = placeOf(ref);
  const check = `discord channel ${place.channel}`;
  const channel = await rest.ask<APITextChannel>('get', Routes.channel(place.channel));
  if (!channel.ok)
    return fault(check, `${channel.fault.detail}: add the bot to the server and give it View Channel there`);
  if (place.guild === null) return fine(check, 'a direct message');
  const guild = await rest.ask<APIGuild>('get', Routes.guild(place.guild));
  if (!guild.ok)
    return fault(check, `${guild.fault.detail}: add the bot to the server again with the invite link`);
  const member = await rest.ask<APIGuildMember>('get', Routes.guildMember(place.guild, user));
  if (!member.ok)
    return fault(check, `${member.fault.detail}: add the bot to the server again with the invite link`);
  const missing = missingIn({
    guild: guild.value,
    channel: channel.value,
    member: { ...member.value, user: { id: user } },
  });
  if (missing.length === 0) return fine(check, `#${channel.value.name}: everything it needs`);
  const list = missing.map(({ name, why }) => `${name} (${why})`).join(', ');
  return fault(check, `#${channel.value.name}: in Edit Channel, Permissions, give the bot ${list}`);
}

/** Slack's events as what the conversation understands. Pure: payloads in, data out. */
import type { Incoming } from '../../bots/chat-adapter.ts';
import type { ChannelRef, MessageRef } from '../../digest/model.ts';
import { names, plainOf } from './text.ts';
import type { Json } from './web.ts';

/** Who we are in the workspace, as auth.test says. */
export type Identity = Readonly<{ team: string; botUser: string; botId: string }>;

/** Messages with other subtypes are joins, edits, deletions and the like. */
const SAID = new Set([undefined, 'thread_broadcast', 'file_share', 'me_message']);

export const channelRef = (team: string, channel: string): ChannelRef => `slack:${team}/${channel}`;

type Heard = Omit<Extract<Incoming, { kind: 'message' }>, 'person'> &
  Readonly<{ user: string; channelId: string; thread: MessageRef }>;

/**
 * A message that may be for the bot: it names it, is said to it alone, or stands in a thread. Null for all else:
 * its own and other bots' messages, edits, joins. The same message comes as `message` and as `app_mention`, so
 * its own ts is the event's id. An answer opens a thread below it: its ts is that thread's.
 */
export function heardOf(event: Json, { team, botUser }: Identity): Heard | null {
  const { channel, user, ts, subtype } = event;
  if (![channel, user, ts].every((one) => typeof one === 'string')) return null;
  if (!SAID.has(subtype) || event.bot_id || event.hidden || event.edited || user === botUser) return null;
  const text = typeof event.text === 'string' ? event.text : '';
  const direct = event.channel_type === 'im' || channel.startsWith('D');
  const mentioned = event.type === 'app_mention' || names(text, botUser);
  const inThread = typeof event.thread_ts === 'string' && event.thread_ts !== ts;
  if (!mentioned && !direct && !inThread) return null;
  return {
    kind: 'message',
    id: `message ${channel} ${ts}`,
    channel: channelRef(team, channel),
    channelId: channel,
    user,
    thread: inThread ? event.thread_ts : ts,
    text: plainOf(text, botUser),
    mentioned,
    direct,
    // a reply in a thread names only the thread's first message: which message it answers cannot be told
    repliesTo: null,
    story: null,
  };
}

export const REMOVALS = [
  'member_left_channel',
  'channel_left',
  'group_left',
  'app_uninstalled',
  'tokens_revoked',
] as const;

/** The bot was taken out of a channel, or off the workspace; null where somebody else was. */
export function removalOf(body: Json, { team, botUser }: Identity): Incoming | null {
  const event: Json = body.event ?? {};
  const context = {
    id: typeof body.event_id === 'string' ? body.event_id : `${event.type} ${event.event_ts}`,
    person: { id: 'slack', admin: false, timezone: null },
    thread: null,
    kind: 'removed',
  } as const;
  // an app may be tried in other workspaces, too
  const elsewhere = typeof body.team_id === 'string' && body.team_id !== team;
  const fromAll: Incoming | null = elsewhere
    ? null
    : { ...context, channel: channelRef(team, 'all'), from: 'tenant' };
  switch (event.type) {
    case 'app_uninstalled':
      return fromAll;
    case 'tokens_revoked':
      return Array.isArray(event.tokens?.bot) && event.tokens.bot.length > 0 ? fromAll : null;
    case 'member_left_channel':
      if (event.user !== botUser) return null;
      break;
    case 'channel_left':
    case 'group_left':
      break;
    default:
      return null;
  }
  if (typeof event.channel !== 'string') return null;
  return { ...context, channel: channelRef(team, event.channel), from: 'channel' };
}

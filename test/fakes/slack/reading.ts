/** The methods that read: who and where, a channel's history, a thread's replies. */
import type { Json } from '../platform-server.ts';
import { fault, type Hub, no } from './server.ts';
import { directChannel, messageJson, type SlackChannel, type SlackMessage, type SlackUser } from './world.ts';

export function authTest({ world }: Hub): Json {
  return {
    ok: true,
    url: `https://${world.team.domain}.slack.com/`,
    team: world.team.name,
    user: world.bot.name,
    team_id: world.team.id,
    user_id: world.bot.user,
    bot_id: world.bot.id,
    is_enterprise_install: false,
  };
}

export function botInfo({ world }: Hub, args: Json): Json {
  if (args.bot !== world.bot.id) return no('bot_not_found');
  return {
    ok: true,
    bot: {
      id: world.bot.id,
      deleted: false,
      name: world.bot.name,
      app_id: world.appId,
      user_id: world.bot.user,
    },
  };
}

export const teamInfo = ({ world }: Hub): Json => ({ ok: true, team: { ...world.team, email_domain: '' } });

function userJson(world: Hub['world'], user: SlackUser): Json {
  return {
    id: user.id,
    team_id: world.team.id,
    name: user.name,
    deleted: false,
    real_name: user.name,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: 0,
    is_admin: user.admin,
    is_owner: user.admin,
    is_primary_owner: false,
    is_restricted: false,
    is_bot: user.bot,
    is_app_user: false,
    profile: { real_name: user.name, display_name: user.name, team: world.team.id },
  };
}

export function userInfo({ world }: Hub, args: Json): Json {
  const user = world.users.get(String(args.user));
  return user ? { ok: true, user: userJson(world, user) } : no('user_not_found');
}

/** Channels that the bot can see: public ones, and those it is in. */
function visible({ world }: Hub, id: unknown): SlackChannel | null {
  const channel = world.channels.get(String(id));
  if (!channel) return null;
  return channel.kind === 'channel' || channel.members.has(world.bot.user) ? channel : null;
}

export function channelInfo(hub: Hub, args: Json): Json {
  const channel = visible(hub, args.channel);
  return channel ? { ok: true, channel: channelJson(hub, channel) } : no('channel_not_found');
}

function channelJson({ world }: Hub, channel: SlackChannel): Json {
  return {
    id: channel.id,
    ...(channel.kind === 'im'
      ? { user: channel.name }
      : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'group',
    is_im: channel.kind === 'im',
    is_mpim: false,
    is_private: channel.kind !== 'channel',
    is_archived: channel.archived,
    is_member: channel.members.has(world.bot.user),
    is_general: false,
    created: 1,
    context_team_id: world.team.id,
  };
}

export function channelList(hub: Hub): Json {
  const channels = [...hub.world.channels.values()].filter((channel) => visible(hub, channel.id));
  return {
    ok: true,
    channels: channels.map((channel) => channelJson(hub, channel)),
    response_metadata: { next_cursor: '' },
  };
}

export function channelMembers(hub: Hub, args: Json): Json {
  const channel = visible(hub, args.channel);
  if (!channel) return no('channel_not_found');
  return page('members', [...channel.members], args, 100);
}

/** Opens the direct message with one person. */
export function openDirect(hub: Hub, args: Json): Json {
  const users = String(args.users ?? '').split(',');
  if (users.length !== 1 || !users[0])
    return no(args.channel ? 'method_not_supported_for_channel_type' : 'users_list_not_supplied');
  const user = hub.world.users.get(users[0]);
  if (!user) return no('user_not_found');
  return {
    ok: true,
    no_op: false,
    already_open: true,
    channel: channelJson(hub, directChannel(hub.world, user.id)),
  };
}

/** Newest first, without replies; metadata only where `include_all_metadata` asks for it. */
export function history(hub: Hub, args: Json): Json {
  const channel = visible(hub, args.channel);
  if (!channel) return no('channel_not_found');
  if (!channel.members.has(hub.world.bot.user)) return no('not_in_channel');
  const found = channel.messages.filter((one) => !one.thread_ts && within(one, args)).reverse();
  return page(
    'messages',
    show(channel, found, args),
    args,
    100,
    limitFault(hub, 'conversations.history', args),
  );
}

/** The root and its replies, oldest first. */
export function replies(hub: Hub, args: Json): Json {
  const channel = visible(hub, args.channel);
  if (!channel) return no('channel_not_found');
  if (!channel.members.has(hub.world.bot.user)) return no('not_in_channel');
  const asked = channel.messages.find(({ ts }) => ts === args.ts);
  if (!asked) return no('thread_not_found');
  const root = asked.thread_ts ?? asked.ts;
  const found = channel.messages.filter(
    (one) => one.ts === root || (one.thread_ts === root && within(one, args)),
  );
  return page(
    'messages',
    show(channel, found, args),
    args,
    1000,
    limitFault(hub, 'conversations.replies', args),
  );
}

const show = (channel: SlackChannel, messages: readonly SlackMessage[], args: Json): Json[] =>
  messages.map((one) => messageJson(channel, one, String(args.include_all_metadata) === 'true'));

function within({ ts }: SlackMessage, { oldest, latest, inclusive }: Json): boolean {
  const edge = String(inclusive) === 'true';
  // the parts after the point have six digits each, so that numbers compare as Slack does
  if (oldest !== undefined && (edge ? Number(ts) < Number(oldest) : Number(ts) <= Number(oldest)))
    return false;
  return latest === undefined || (edge ? Number(ts) <= Number(latest) : Number(ts) < Number(latest));
}

function limitFault(hub: Hub, method: string, { limit }: Json): boolean {
  if (limit === undefined || (Number(limit) >= 1 && Number(limit) <= 999)) return true;
  fault(hub, method, [`limit is ${limit}`]);
  return true;
}

function page(name: string, all: readonly unknown[], args: Json, usual: number, more = false): Json {
  const from = args.cursor ? Number(Buffer.from(String(args.cursor), 'base64').toString()) : 0;
  if (!Number.isSafeInteger(from)) return no('invalid_cursor');
  const to = from + Math.min(Number(args.limit ?? usual), 1000);
  const hasMore = to < all.length;
  return {
    ok: true,
    [name]: all.slice(from, to),
    ...(more && { has_more: hasMore }),
    response_metadata: { next_cursor: hasMore ? Buffer.from(String(to)).toString('base64') : '' },
  };
}

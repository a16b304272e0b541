/** The methods that write: chat.postMessage, chat.postEphemeral, chat.update, chat.delete, and a response_url. */
import type { Json } from '../platform-server.ts';
import {
  blockText,
  MAX_BLOCK_TEXT,
  MAX_TEXT,
  MAX_UPDATE_TEXT,
  messageBlockFaults,
  metadataFaults,
} from './limits.ts';
import { fault, type Hub, no } from './server.ts';
import { directChannel, messageJson, nextTs, type SlackChannel, type SlackMessage } from './world.ts';

/** A channel that the bot may write in, or Slack's word why not. A person's id names the direct message. */
function writable(hub: Hub, id: unknown): SlackChannel | string {
  const channel = hub.world.users.has(String(id))
    ? directChannel(hub.world, String(id))
    : hub.world.channels.get(String(id));
  if (!channel) return 'channel_not_found';
  if (channel.archived) return 'is_archived';
  if (!channel.members.has(hub.world.bot.user))
    return channel.kind === 'channel' ? 'not_in_channel' : 'channel_not_found';
  return channel;
}

/** Slack's word for what is wrong with text and blocks; the sentences are noted as faults. */
function contentError(hub: Hub, method: string, args: Json, maxText: number): Json | null {
  const wrong: [string, string[]][] = [
    ['invalid_blocks', args.blocks === undefined ? [] : messageBlockFaults(args.blocks)],
    [
      'msg_blocks_too_long',
      blockText(args.blocks) > MAX_BLOCK_TEXT ? [`blocks hold ${blockText(args.blocks)} characters`] : [],
    ],
    [
      'msg_too_long',
      String(args.text ?? '').length > maxText ? [`text has ${args.text.length} characters`] : [],
    ],
    ['invalid_metadata_format', metadataFaults(args.metadata)],
    ['no_text', args.text || args.blocks?.length > 0 ? [] : ['neither text nor blocks']],
    ['', args.blocks && !args.text ? ['blocks without a text for screen readers'] : []],
    ['', /<!(?:here|channel|everyone)/.test(args.text ?? '') ? ['text mentions everybody'] : []],
  ];
  let error: Json | null = null;
  for (const [code, findings] of wrong) {
    fault(hub, method, findings);
    if (code && findings.length > 0) error ??= no(code, { response_metadata: { messages: findings } });
  }
  return error;
}

export function postMessage(hub: Hub, args: Json): Json {
  const channel = writable(hub, args.channel);
  if (typeof channel === 'string') return no(channel);
  const error = contentError(hub, 'chat.postMessage', args, MAX_TEXT);
  if (error) return error;
  if (args.thread_ts && !channel.messages.some(({ ts, thread_ts }) => ts === args.thread_ts && !thread_ts)) {
    fault(hub, 'chat.postMessage', [`thread_ts ${args.thread_ts} is no root of a thread in this channel`]);
    return no('thread_not_found');
  }
  const now = Date.now();
  const last = channel.messages.findLast(({ bot_id }) => bot_id === hub.world.bot.id);
  if (last && now - last.at < hub.pace) return { ...no('ratelimited'), retryAfter: 1 };
  const message: SlackMessage = {
    ts: nextTs(hub.world, now),
    channel: channel.id,
    ...own(hub),
    text: String(args.text ?? ''),
    blocks: withIds(args.blocks),
    ...(args.thread_ts && { thread_ts: String(args.thread_ts) }),
    ...(args.metadata && { metadata: args.metadata }),
    ...('unfurl_links' in args && { unfurl_links: String(args.unfurl_links) === 'true' }),
    ...('unfurl_media' in args && { unfurl_media: String(args.unfurl_media) === 'true' }),
    at: now,
  };
  channel.messages.push(message);
  echo(hub, channel, message, {});
  return { ok: true, channel: channel.id, ts: message.ts, message: messageJson(channel, message, true) };
}

export function postEphemeral(hub: Hub, args: Json): Json {
  const channel = writable(hub, args.channel);
  if (typeof channel === 'string') return no(channel);
  if (!channel.members.has(args.user)) return no('user_not_in_channel');
  const error = contentError(hub, 'chat.postEphemeral', args, MAX_TEXT);
  if (error) return error;
  channel.ephemerals.push({
    channel: channel.id,
    user: String(args.user),
    text: String(args.text ?? ''),
    blocks: withIds(args.blocks),
    ...(args.thread_ts && { thread_ts: String(args.thread_ts) }),
    via: 'chat.postEphemeral',
    at: Date.now(),
  });
  return { ok: true, message_ts: nextTs(hub.world, Date.now()) };
}

/** Without `blocks` the old ones stay, as on Slack. */
export function updateMessage(hub: Hub, args: Json): Json {
  const channel = writable(hub, args.channel);
  if (typeof channel === 'string') return no(channel);
  const at = channel.messages.findIndex(({ ts }) => ts === args.ts);
  const old = channel.messages[at];
  if (!old) return no('message_not_found');
  if (old.bot_id !== hub.world.bot.id) return no('cant_update_message');
  const error = contentError(hub, 'chat.update', args, MAX_UPDATE_TEXT);
  if (error) return error;
  const message: SlackMessage = {
    ...old,
    text: String(args.text ?? old.text),
    ...(args.blocks !== undefined && { blocks: withIds(args.blocks) }),
    ...(args.metadata && { metadata: args.metadata }),
    edited: { user: hub.world.bot.user, ts: nextTs(hub.world, Date.now()) },
  };
  channel.messages[at] = message;
  echo(hub, channel, message, {
    subtype: 'message_changed',
    message: messageJson(channel, message, false),
    previous_message: messageJson(channel, old, false),
    hidden: true,
  });
  return {
    ok: true,
    channel: channel.id,
    ts: old.ts,
    text: message.text,
    message: messageJson(channel, message, false),
  };
}

export function deleteMessage(hub: Hub, args: Json): Json {
  const channel = writable(hub, args.channel);
  if (typeof channel === 'string') return no(channel);
  const old = channel.messages.find(({ ts }) => ts === args.ts);
  if (!old) return no('message_not_found');
  if (old.bot_id !== hub.world.bot.id) return no('cant_delete_message');
  channel.messages = channel.messages.filter(({ ts }) => ts !== args.ts);
  return { ok: true, channel: channel.id, ts: old.ts };
}

/** A post to a response_url: to the person alone, or to the channel, or in place of the message it came from. */
export function respond(hub: Hub, id: string, args: Json): { status: number; body: string } {
  const url = hub.world.responseUrls.get(id);
  if (!url) return { status: 404, body: 'no_such_url' };
  if (Date.now() - url.madeAt > 30 * 60_000) return { status: 404, body: 'expired_url' };
  if (url.left === 0) {
    fault(hub, 'response_url', ['used more than five times']);
    return { status: 404, body: 'used_url' };
  }
  url.left -= 1;
  const channel = hub.world.channels.get(url.channel);
  if (!channel) return { status: 404, body: 'channel_not_found' };
  const old = channel.messages.findIndex(({ ts }) => ts === url.ts);
  if (args.delete_original) {
    if (old >= 0) channel.messages.splice(old, 1);
    return { status: 200, body: 'ok' };
  }
  const error = contentError(hub, 'response_url', args, MAX_TEXT);
  if (error) return { status: 400, body: String(error.error) };
  const now = Date.now();
  const content = {
    channel: channel.id,
    text: String(args.text ?? ''),
    blocks: withIds(args.blocks),
    at: now,
  };
  const thread = args.thread_ts ? { thread_ts: String(args.thread_ts) } : {};
  const original = channel.messages[old];
  if (args.replace_original && original) channel.messages[old] = { ...original, ...content, ...thread };
  else if (args.response_type === 'in_channel')
    channel.messages.push({ ts: nextTs(hub.world, now), ...own(hub), ...content, ...thread });
  else channel.ephemerals.push({ user: url.user, ...content, ...thread, via: 'response_url' });
  return { status: 200, body: 'ok' };
}

const own = ({ world }: Hub) => ({ user: world.bot.user, bot_id: world.bot.id, app_id: world.appId });

/** Slack gives every block an id. */
const withIds = (blocks: unknown): readonly Json[] =>
  (Array.isArray(blocks) ? blocks : []).map((block: Json, i) => ({ block_id: `b${i}`, ...block }));

/** The app hears its own messages, too. */
function echo(hub: Hub, channel: SlackChannel, message: SlackMessage, changed: Json): void {
  void hub.emit({
    ...('subtype' in changed ? { type: 'message' } : messageJson(channel, message, false)),
    ...changed,
    channel: channel.id,
    channel_type: channel.kind,
    event_ts: message.edited?.ts ?? message.ts,
    ts: message.edited?.ts ?? message.ts,
  });
}

/** Messages that people write: carried to the handler, answered where they stand or in a thread of their own. */
import {
  type APIChannel,
  type APIThreadChannel,
  type GatewayMessageCreateDispatchData,
  Routes,
} from 'discord.js';
import type { Handler, Incoming } from '../../bots/chat-adapter.ts';
import type { Message, MessageRef } from '../../digest/model.ts';
import { isAdmin, whereOf } from './context.ts';
import type { Gateway, Seen } from './gateway.ts';
import { messageRef, readAskId, threadRef } from './ids.ts';
import { post } from './post.ts';
import { discordPages, renderDiscord, threadName } from './render.ts';
import type { ReplyDeps } from './replies.ts';
import { CODE, THREAD_TYPES } from './wire.ts';

type MessageDeps = ReplyDeps &
  Readonly<{ handle: Handler; gateway: Pick<Gateway, 'seen' | 'permissions'>; threads: Map<string, Seen> }>;

const MOST_THREADS = 1_000;
/** A day of silence closes a thread that one question opened. */
const CLOSES_AFTER_MINUTES = 1_440;
/** What people write, and their replies; not joins, pins and the like. */
const WRITTEN: ReadonlySet<number> = new Set([0, 19]);

export async function onMessage(data: GatewayMessageCreateDispatchData, deps: MessageDeps): Promise<void> {
  if (data.author.bot || data.webhook_id !== undefined || !WRITTEN.has(data.type)) return;
  const self = await deps.self();
  if (!self.ok) return;
  const own = self.value.user;
  const answersBot = data.referenced_message?.author.id === own;
  const mentioned = answersBot || data.mentions.some(({ id }) => id === own);
  const direct = data.guild_id === undefined;
  const text = wordsOf(data.content, own);
  const seen = direct ? null : await seenOf(data.channel_id, deps, mentioned || text !== '');
  // of what else is said only threads of the bot's own matter, where the bot may read it
  if (!mentioned && !direct && !(seen?.owner === own && text !== '')) return;
  const where = whereOf(data.guild_id, data.channel_id, seen?.parent);
  const said = placeOf(data, where.thread, direct, answersBot);
  const roles =
    data.guild_id === undefined
      ? ~0n
      : deps.gateway.permissions(data.guild_id, data.author.id, data.member?.roles ?? []);
  const incoming: Incoming = {
    kind: 'message',
    id: data.id,
    channel: where.channel,
    person: { id: data.author.id, admin: isAdmin(roles ?? 0n), timezone: null },
    thread: said.thread,
    text,
    mentioned,
    direct,
    repliesTo: answeredBy(data),
    story: null,
  };
  const response = await deps.handle(incoming, { signal: deps.signal, progress: () => {} });
  if (response.kind !== 'message') return;
  await answer(data, response.message, response.to === 'person' ? { ...said, opens: false } : said, deps);
}

const answeredBy = (data: GatewayMessageCreateDispatchData): MessageRef | null =>
  data.message_reference?.message_id === undefined
    ? null
    : messageRef(data.message_reference.channel_id ?? data.channel_id, data.message_reference.message_id);

/** Without the bot's name. */
const wordsOf = (content: string, own: string): string =>
  content.replaceAll(`<@${own}>`, '').replaceAll(`<@!${own}>`, '').trim();

type Said = Readonly<{
  thread: MessageRef;
  /** True where its answer gets a thread of its own. */
  opens: boolean;
  /** True where the conversation goes on by replies: each answer names its thread. */
  byReplies: boolean;
}>;

/** Which thread it belongs to: the one it stands in, that of the message it answers, else one that its answer opens. */
function placeOf(
  data: GatewayMessageCreateDispatchData,
  thread: MessageRef | null,
  direct: boolean,
  answersBot: boolean,
): Said {
  if (thread !== null) return { thread, opens: false, byReplies: false };
  const above = answeredBy(data);
  if (answersBot && above !== null)
    return {
      thread: threadNamed(data.referenced_message?.components) ?? above,
      opens: false,
      byReplies: true,
    };
  if (direct) return { thread: threadRef(data.channel_id), opens: false, byReplies: false };
  return { thread: threadRef(data.id), opens: true, byReplies: false };
}

type Nested = Readonly<{ custom_id?: string; components?: readonly Nested[] }>;

/** The thread that an answer's Ask button continues. */
function threadNamed(components: unknown): MessageRef | null {
  if (!Array.isArray(components)) return null;
  for (const one of components as readonly Nested[]) {
    const named = (one.custom_id && readAskId(one.custom_id)?.thread) || threadNamed(one.components);
    if (named) return named;
  }
  return null;
}

/** Threads that the gateway does not tell of, archived ones above all, are asked for once. */
async function seenOf(
  channel: string,
  { gateway, rest, threads }: MessageDeps,
  ask: boolean,
): Promise<Seen | null> {
  const seen = gateway.seen(channel) ?? threads.get(channel);
  if (seen || !ask) return seen ?? null;
  const answered = await rest.ask<APIChannel>('get', Routes.channel(channel));
  if (!answered.ok) return null;
  const { type, parent_id, owner_id } = answered.value as Partial<APIThreadChannel> & { type: number };
  const found = { parent: THREAD_TYPES.has(type) ? (parent_id ?? null) : null, owner: owner_id ?? null };
  if (threads.size >= MOST_THREADS) threads.clear();
  threads.set(channel, found);
  return found;
}

async function answer(
  data: GatewayMessageCreateDispatchData,
  message: Message,
  { thread, opens, byReplies }: Said,
  deps: MessageDeps,
): Promise<void> {
  const opened = opens && (await openThread(data, deps));
  const channel = opened ? data.id : data.channel_id;
  const pages = discordPages(message);
  for (const [i, page] of pages.entries()) {
    const named = (byReplies || (opens && !opened)) && i === pages.length - 1 ? thread : null;
    const posted = await post(
      {
        channel,
        message: page,
        rendered: renderDiscord(page, null, named),
        delivery: null,
        once: `${data.id} ${i}`,
        replyTo: opened || i > 0 ? null : data.id,
      },
      deps.rest,
    );
    if (!posted.ok) {
      deps.log.warn({ platform: 'discord' }, `an answer could not be posted: ${posted.fault.detail}`);
      return;
    }
  }
}

/** False where there can be none: then the answer is a reply. */
async function openThread(
  data: GatewayMessageCreateDispatchData,
  { rest, self }: MessageDeps,
): Promise<boolean> {
  const own = await self();
  const name = threadName(wordsOf(data.content, own.ok ? own.value.user : ''));
  const answered = await rest.ask('post', Routes.threads(data.channel_id, data.id), {
    body: { name, auto_archive_duration: CLOSES_AFTER_MINUTES },
    repeatable: true,
  });
  return answered.ok || answered.fault.code === CODE.threadExists;
}

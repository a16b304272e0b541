/** Deliveries: posted one a second in a channel, marked with their id, and found again by it. */
import type { PostResult } from '../../bots/chat-adapter.ts';
import { personIn } from '../../digest/channel.ts';
import type { ChannelRef, Delivery, Message, MessageRef, Millis } from '../../digest/model.ts';
import type { Clock } from '../../digest/ports.ts';
import { isShape, resultOf } from './faults.ts';
import { renderPlain, renderSlack } from './render.ts';
import { pause } from './wait.ts';
import type { Called, Json, SlackWeb } from './web.ts';

/** Slack takes about one message a second in a channel. */
const SPACING: Millis = 1_000;
export const EVENT_TYPE = 'pullquote_delivery';
/** How far back a doubtful message is looked for, and in how many. */
const LOOK_BACK: Millis = 7 * 86_400_000;
const PAGE = 200;
const MOST_PAGES = 10;
/** A request that was cut may still be on its way: absent is only what is absent twice. */
const SETTLE: Millis = 1_000;

/** Nothing in a message may call anyone or show a preview. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' };

/** What chat.postMessage takes for a message, without the channel. */
export function bodyOf(message: Message): Json {
  const { text, blocks } = renderSlack(message);
  return { text, ...(blocks.length > 0 && { blocks }), ...QUIET };
}

const plainBody = (message: Message): Json => ({ text: renderPlain(message), ...QUIET });

/** The channel's own id in `slack:TEAM/CHANNEL`; for a person theirs, which Slack takes for the direct message. */
export const channelId = (ref: ChannelRef): string => personIn(ref) ?? ref.slice(ref.indexOf('/') + 1);

export type Poster = Readonly<{
  deliver(delivery: Delivery, under: MessageRef | null): Promise<PostResult>;
  find(delivery: Delivery): Promise<MessageRef | 'absent' | 'cannot-tell'>;
  /** Posts an answer, paced like all else in its channel. */
  post(channel: string, thread: MessageRef | null, message: Message): Promise<Called>;
}>;

export function poster(web: SlackWeb, clock: Clock): Poster {
  const turns = new Map<string, Promise<void>>();
  /** Runs after whatever is being posted in the channel, at least a second after the last. */
  const inTurn = async <T>(channel: string, run: () => Promise<T>): Promise<T> => {
    const before = turns.get(channel);
    const done = Promise.withResolvers<void>();
    turns.set(channel, done.promise);
    try {
      await before;
      return await run();
    } finally {
      setTimeout(() => {
        if (turns.get(channel) === done.promise) turns.delete(channel);
        done.resolve();
      }, SPACING);
    }
  };

  /** Once as blocks; where Slack will not have those, once as plain text. */
  const send = async (
    method: 'chat.postMessage' | 'chat.update',
    to: Json,
    message: Message,
    call: SlackWeb['call'],
  ): Promise<Called> => {
    const called = await call(method, { ...to, ...bodyOf(message) });
    if (called.ok || !isShape(called.error)) return called;
    return call(method, { ...to, ...plainBody(message), ...(method === 'chat.update' && { blocks: [] }) });
  };

  const deliver = async (delivery: Delivery, under: MessageRef | null): Promise<PostResult> => {
    const channel = channelId(delivery.target.channel);
    // a reply opens its thread by itself
    if (delivery.action === 'open-thread') return { kind: 'posted', ref: under ?? delivery.id };
    const edit = delivery.action === 'edit' && under !== null;
    const to = {
      channel,
      metadata: { event_type: EVENT_TYPE, event_payload: { id: delivery.id } },
      ...(under !== null && (edit ? { ts: under } : { thread_ts: under })),
    };
    const method = edit ? 'chat.update' : 'chat.postMessage';
    const called = await inTurn(channel, () => send(method, to, delivery.message, web.call));
    if (!called.ok) return resultOf(called.error, clock());
    const { ts } = called.value;
    return typeof ts === 'string'
      ? { kind: 'posted', ref: ts }
      : { kind: 'unknown', detail: 'Slack’s answer names no message' };
  };

  /** The newest message that carries this delivery's id, in a channel or under a root. */
  const look = async (
    channel: string,
    root: MessageRef | null,
    id: string,
    since: Millis,
  ): Promise<MessageRef | 'absent' | 'cannot-tell'> => {
    let cursor: string | undefined;
    const oldest = (Math.max(0, since - LOOK_BACK) / 1_000).toFixed(6);
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const called = await web.patient(
        root === null ? 'conversations.history' : 'conversations.replies',
        {
          channel,
          oldest,
          limit: PAGE,
          include_all_metadata: true,
          ...(root !== null && { ts: root }),
          ...(cursor && { cursor }),
        },
        10_000,
      );
      if (!called.ok) return 'cannot-tell';
      const messages: Json[] = Array.isArray(called.value.messages) ? called.value.messages : [];
      const found = messages.find(({ metadata }) => isOf(metadata, id));
      if (typeof found?.ts === 'string') return found.ts;
      cursor = called.value.response_metadata?.next_cursor;
      if (!called.value.has_more || !cursor) return 'absent';
    }
    return 'cannot-tell';
  };

  const find = async (delivery: Delivery): Promise<MessageRef | 'absent' | 'cannot-tell'> => {
    // what was said to one person could be read again only with a scope that nothing else needs
    if (personIn(delivery.target.channel) !== null) return 'cannot-tell';
    const channel = channelId(delivery.target.channel);
    const since = delivery.state === 'sending' || delivery.state === 'unknown' ? delivery.since : clock();
    const { under } = delivery.target;
    const root = under === null ? null : await look(channel, null, under, since);
    if (root === 'absent' || root === 'cannot-tell') return 'cannot-tell';
    const first = await look(channel, root, delivery.id, since);
    if (first !== 'absent') return first;
    await pause(SETTLE);
    return look(channel, root, delivery.id, since);
  };

  const post = (channel: string, thread: MessageRef | null, message: Message): Promise<Called> =>
    inTurn(channel, () =>
      send(
        'chat.postMessage',
        { channel, ...(thread !== null && { thread_ts: thread }) },
        message,
        web.patient,
      ),
    );

  return { deliver, find, post };
}

const isOf = (metadata: unknown, id: string): boolean => {
  const { event_type, event_payload } = (metadata ?? {}) as Json;
  return event_type === EVENT_TYPE && event_payload?.id === id;
};

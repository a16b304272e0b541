/** Questions from an Ask button: a modal, and its answer in the thread of what the button hangs on. */
import type { APIInteraction } from 'discord.js';
import {
  type Context,
  type First,
  type InteractionDeps,
  incomingOf,
  line,
  send,
  show,
  withQuestion,
  wordsFor,
} from './calls.ts';
import { messageRef, readAskId, threadRef } from './ids.ts';
import { defer, say } from './replies.ts';

/** A question from an Ask button; its answer goes into the thread of what the button hangs on. */
export async function asked(
  customId: string,
  text: string,
  event: APIInteraction,
  context: Context,
  first: First,
  deps: InteractionDeps,
): Promise<void> {
  const ask = readAskId(customId)!;
  const message = (event as { message?: { id: string; flags?: number; thread?: { id: string } } }).message;
  const own = message ? messageRef(context.at, message.id) : null;
  // a thread that hangs on a message has that message's id
  const hangs =
    message !== undefined &&
    (((message.flags ?? 0) & HAS_THREAD) !== 0 || message.thread !== undefined || deps.isThread(message.id));
  const opened = context.thread === null && hangs;
  const thread = context.thread ?? ask.thread ?? (opened ? threadRef(message.id) : own);
  const elsewhere = opened ? message.id : null;
  const reply = await defer(first, elsewhere === null ? 'open' : 'person', deps);
  if (reply === null) return;
  const response = await send(
    {
      ...incomingOf(context),
      kind: 'message',
      text,
      mentioned: true,
      direct: context.channel.startsWith('discord:@me/'),
      repliesTo: own,
      story: ask.story,
      thread,
    },
    deps,
  );
  const told = withQuestion(response, text);
  if (elsewhere === null || told.kind !== 'message' || told.to === 'person')
    return show(told, reply, deps, context.thread === null ? thread : null);
  const there = { ...reply, channel: elsewhere, deferred: null };
  if (!(await say(there, { message: told.message, to: 'open' }, deps)))
    return show(told, reply, deps, thread);
  const { frame } = await wordsFor(context, deps);
  await say(reply, { message: line(frame.answeredInThread), to: 'person' }, deps);
}

const HAS_THREAD = 1 << 5;

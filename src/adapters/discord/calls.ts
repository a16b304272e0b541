/** What the parts of an interaction share: who asked where, the handler, and showing its answer. */
import type { Handler, Incoming, Response, Speech } from '../../bots/chat-adapter.ts';
import type { CommandSpec } from '../../bots/command-spec.ts';
import type { Names } from '../../bots/commands.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { shorten } from '../../bots/message/split.ts';
import type { Block, Message, MessageRef } from '../../digest/model.ts';
import type { contextOf } from './context.ts';
import { renderDiscord } from './render.ts';
import { type Reply, type ReplyDeps, say, settle } from './replies.ts';
import { FLAG } from './wire.ts';

export type InteractionDeps = ReplyDeps &
  Readonly<{
    names: Names;
    newId: () => string;
    commands: readonly CommandSpec[];
    handle: Handler;
    isThread: (id: string) => boolean;
    speech: Speech;
  }>;

export type Context = ReturnType<typeof contextOf>;
export type First = Omit<Reply, 'deferred'>;

export const send = (incoming: Incoming, { handle, signal }: InteractionDeps): Promise<Response> =>
  handle(incoming, { signal, progress: () => {} });

/** The bot's words in the language of where it was asked. */
export const wordsFor = ({ channel, person }: Context, { speech }: InteractionDeps): Promise<ChatWords> =>
  speech.of(channel, person);

export const incomingOf = ({ id, channel, person, thread }: Context) => ({ id, channel, person, thread });

export async function show(
  response: Response,
  reply: Reply,
  deps: InteractionDeps,
  thread: MessageRef | null = null,
): Promise<void> {
  if (response.kind !== 'message') return settle(reply, deps);
  const to = response.to === 'person' ? 'person' : 'open';
  await say(reply, { message: response.message, to, thread }, deps);
}

/** Discord shows nobody what was asked by a command or modal: the answer says it. */
export function withQuestion(response: Response, question: string | undefined): Response {
  if (response.kind !== 'message' || question === undefined || question.trim() === '') return response;
  const asked: Block = { kind: 'note', runs: [{ kind: 'text', text: `“${shorten(question.trim(), 300)}”` }] };
  return { ...response, message: { ...response.message, blocks: [asked, ...response.message.blocks] } };
}

export const line = (text: string): Message => ({
  summary: text,
  blocks: [{ kind: 'text', runs: [{ kind: 'text', text }] }],
});

export function gone(text: string): object {
  const rendered = renderDiscord(line(text), null);
  return { ...rendered, flags: (rendered.flags ?? 0) | FLAG.ephemeral };
}

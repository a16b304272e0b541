/** Answers to an interaction: at once, later in its place, and as normal messages when its fifteen minutes are over. */
import { type APIMessage, Routes } from 'discord.js';
import type { Log } from '../../bots/deps.ts';
import type { Message, MessageRef } from '../../digest/model.ts';
import type { Clock } from '../../digest/ports.ts';
import { TOKEN_LIVES } from './limits.ts';
import { openDirect, post } from './post.ts';
import { type Component, type DiscordMessage, discordPages, plainDiscord, renderDiscord } from './render.ts';
import { type Answered, isPassing, type Rest } from './rest.ts';
import type { Self } from './self.ts';
import { CALLBACK, CODE, FLAG } from './wire.ts';

/** So long before its end a token is not trusted any more. */
const MARGIN = 20_000;

export type ReplyDeps = Readonly<{
  rest: Rest;
  self: () => Promise<Answered<Self>>;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
}>;

export type Reply = Readonly<{
  id: string;
  token: string;
  /** The channel or thread it was said in. */
  channel: string;
  person: string;
  since: number;
  /** Null where Discord took no first answer: the interaction is gone. */
  deferred: 'open' | 'person' | null;
}>;

/** What became of a first answer: `before`: somebody gave one already, so the event came a second time. */
type First = 'taken' | 'gone' | 'before';

/** Sends the first answer. */
export async function callback(
  { id, token }: Pick<Reply, 'id' | 'token'>,
  type: number,
  data: unknown,
  { rest, log }: ReplyDeps,
): Promise<First> {
  const body = { type, ...(data === undefined ? {} : { data }) };
  const send = (repeatable: boolean): Promise<Answered<unknown>> =>
    rest.ask('post', Routes.interactionCallback(id, token), { auth: false, repeatable, body });
  const first = await send(false);
  if (!first.ok && first.fault.code === CODE.acknowledged) return 'before';
  const answered = first.ok || !isPassing(first.fault) ? first : await send(true);
  // the second try is told that the first arrived
  if (answered.ok || answered.fault.code === CODE.acknowledged) return 'taken';
  log.warn(
    { platform: 'discord', detail: answered.fault.detail },
    'an interaction was gone before its answer',
  );
  return 'gone';
}

/** Takes up the message whose button was pressed: its answer comes in that one's place. Null as below. */
export async function takeUp(reply: Omit<Reply, 'deferred'>, deps: ReplyDeps): Promise<Reply | null> {
  const first = await callback(reply, CALLBACK.takenUp, undefined, deps);
  return first === 'before' ? null : { ...reply, deferred: first === 'taken' ? 'person' : null };
}

/** Promises an answer, seen by all or by the person alone. Null where the event came a second time: it has its answer. */
export async function defer(
  reply: Omit<Reply, 'deferred'>,
  to: 'open' | 'person',
  deps: ReplyDeps,
): Promise<Reply | null> {
  const data = to === 'person' ? { flags: FLAG.ephemeral } : undefined;
  const first = await callback(reply, CALLBACK.deferred, data, deps);
  return first === 'before' ? null : { ...reply, deferred: first === 'taken' ? to : null };
}

type Said = Readonly<{
  message: Message;
  to: 'open' | 'person';
  /** The thread that an Ask button under it continues. */
  thread?: MessageRef | null;
  /** Buttons of this answer alone. */
  extra?: readonly Component[];
}>;

/** Says it in the place of what was promised; false where not all of it could be. */
export async function say(reply: Reply, said: Said, deps: ReplyDeps): Promise<boolean> {
  const pages = discordPages(said.message);
  for (const [place, message] of pages.entries()) {
    const last = place === pages.length - 1;
    const shown = renderDiscord(message, null, last ? (said.thread ?? null) : null);
    const rendered =
      last && said.extra ? { ...shown, components: [...(shown.components ?? []), ...said.extra] } : shown;
    if (!(await sayOne(reply, { message, rendered, place, to: said.to }, deps))) return false;
  }
  return true;
}

/** One message of an answer: as it is meant, as Discord shows it, and which of the messages it is. */
type Page = Readonly<{ message: Message; rendered: DiscordMessage; place: number; to: Said['to'] }>;

async function sayOne(reply: Reply, page: Page, deps: ReplyDeps): Promise<boolean> {
  if (isOpen(reply, deps)) {
    const answered = await byToken(reply, page, deps);
    if (answered.ok) return true;
    const { status, code, detail } = answered.fault;
    const gone =
      code === CODE.unknownWebhook || code === CODE.badWebhookToken || code === CODE.unknownInteraction;
    if (!gone && code !== CODE.unknownMessage) {
      deps.log.warn({ platform: 'discord', status, code }, `an answer was not taken: ${detail}`);
      return false;
    }
  }
  return normally(reply, page, deps);
}

const isOpen = ({ deferred, since }: Reply, { clock }: ReplyDeps): boolean =>
  deferred !== null && clock() - since < TOKEN_LIVES - MARGIN;

async function byToken(
  reply: Reply,
  { message, rendered, place, to }: Page,
  deps: ReplyDeps,
): Promise<Answered<unknown>> {
  const self = await deps.self();
  if (!self.ok) return self;
  const { application } = self.value;
  const send = (body: DiscordMessage): Promise<Answered<unknown>> => {
    if (place === 0 && to === reply.deferred)
      return deps.rest.ask('patch', Routes.webhookMessage(application, reply.token), { auth: false, body });
    const flags = (body.flags ?? 0) | (to === 'person' ? FLAG.ephemeral : 0);
    return deps.rest.ask<APIMessage>('post', Routes.webhook(application, reply.token), {
      auth: false,
      body: { ...body, flags },
    });
  };
  // what was promised to the others is settled first: the next message would take its place
  if (place === 0 && to !== reply.deferred) await settle(reply, deps);
  const answered = await send(rendered);
  return !answered.ok && answered.fault.code === CODE.badBody ? send(plainDiscord(message, null)) : answered;
}

/** Takes back what was promised. */
export async function settle(reply: Reply, deps: ReplyDeps): Promise<void> {
  const self = await deps.self();
  if (!self.ok || !isOpen(reply, deps)) return;
  await deps.rest.ask('delete', Routes.webhookMessage(self.value.application, reply.token), { auth: false });
}

/** A message like any other; what only the person may see goes to them directly. */
async function normally(
  reply: Reply,
  { message, rendered, place, to }: Page,
  deps: ReplyDeps,
): Promise<boolean> {
  let { channel } = reply;
  if (to === 'person') {
    const direct = await openDirect(reply.person, deps.rest);
    if (!direct.ok) {
      deps.log.warn({ platform: 'discord' }, `an answer came too late: ${direct.fault.detail}`);
      return false;
    }
    channel = direct.value.id;
  }
  const once = `${reply.id} ${place}`;
  const posted = await post({ channel, message, rendered, delivery: null, once, replyTo: null }, deps.rest);
  if (!posted.ok)
    deps.log.warn({ platform: 'discord' }, `an answer could not be posted: ${posted.fault.detail}`);
  return posted.ok;
}

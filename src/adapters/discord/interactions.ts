/** Commands, completions, buttons and modals: carried to the handler, and its answers shown where they belong. */
import type { APIInteraction } from 'discord.js';
import type { CommandSpec, Form, Handler, Incoming, Response } from '../../bots/chat-adapter.ts';
import type { Names } from '../../bots/commands.ts';
import { shorten } from '../../bots/message/split.ts';
import type { Block, Message, MessageRef } from '../../digest/model.ts';
import { type Called, calledOf } from './commands.ts';
import { contextOf, type InteractionLike } from './context.ts';
import { type Drafts, drafts } from './drafts.ts';
import { plain } from './escape.ts';
import { askModal, inputsIn, modalOf, valuesOf } from './form.ts';
import { messageRef, readAskId, threadRef } from './ids.ts';
import { LIMITS } from './limits.ts';
import { type Component, renderDiscord } from './render.ts';
import { callback, defer, type Reply, type ReplyDeps, say, settle } from './replies.ts';
import { BUTTON_STYLE, CALLBACK, COMPONENT, FLAG, INTERACTION } from './wire.ts';

export type InteractionDeps = ReplyDeps &
  Readonly<{
    names: Names;
    newId: () => string;
    commands: readonly CommandSpec[];
    handle: Handler;
    isThread: (id: string) => boolean;
  }>;

type Context = ReturnType<typeof contextOf>;
type Submit = Readonly<{ custom_id: string; components?: readonly object[] }>;

const FORM = 'form';
const AGAIN = 'again';

export function interactions(deps: InteractionDeps): (event: APIInteraction) => Promise<void> {
  const open = drafts(deps.clock);
  return async (event) => {
    const context = contextOf(event as InteractionLike);
    const since = deps.clock();
    const reply = { id: event.id, token: event.token, channel: context.at, person: context.person.id, since };
    switch (event.type as number) {
      case INTERACTION.command:
        return command(event.data as never, context, reply, open, deps);
      case INTERACTION.autocomplete:
        return complete(event.data as never, context, reply, deps);
      case INTERACTION.component:
        return button((event.data as { custom_id: string }).custom_id, event, reply, open, deps);
      case INTERACTION.modal:
        return submitted(event.data as never, event, context, reply, open, deps);
    }
  };
}

type First = Omit<Reply, 'deferred'>;

const send = (incoming: Incoming, { handle, signal }: InteractionDeps): Promise<Response> =>
  handle(incoming, { signal, progress: () => {} });

const incomingOf = ({ id, channel, person, thread }: Context) => ({ id, channel, person, thread });

async function command(
  data: Parameters<typeof calledOf>[0],
  context: Context,
  first: First,
  open: Drafts,
  deps: InteractionDeps,
): Promise<void> {
  const called = calledOf(data, deps.commands, deps.names);
  if (!called)
    return void callback(first, CALLBACK.message, gone('That command is not known any more.'), deps);
  const spec = deps.commands.find(({ name }) => name === called.command)!;
  const incoming: Incoming = {
    ...incomingOf(context),
    kind: 'command',
    command: called.command,
    options: called.options,
  };
  if (spec.first === 'modal') return openForm(await send(incoming, deps), called, first, open, deps);
  const reply = await defer(first, spec.first === 'ephemeral' ? 'person' : 'open', deps);
  const response = await send(incoming, deps);
  await show(withQuestion(response, called.options.question), reply, deps);
}

/** Options that were given stand in the form already. */
async function openForm(
  response: Response,
  called: Called,
  first: First,
  open: Drafts,
  deps: InteractionDeps,
): Promise<void> {
  if (response.kind === 'form') {
    const given = Object.entries(called.options).filter(([, value]) => value !== '');
    return void showForm(response.form, Object.fromEntries(given), first, open, deps);
  }
  if (response.kind !== 'message') return;
  const rendered = renderDiscord(response.message, null);
  const flags = (rendered.flags ?? 0) | (response.to === 'person' ? FLAG.ephemeral : 0);
  await callback(first, CALLBACK.message, { ...rendered, flags }, deps);
}

async function showForm(
  form: Form,
  values: Readonly<Record<string, string>>,
  first: First,
  open: Drafts,
  deps: InteractionDeps,
): Promise<void> {
  const token = deps.newId();
  open.set(token, { form, values });
  await callback(first, CALLBACK.modal, modalOf(form, `${FORM}|${form.name}|${token}`, values), deps);
}

async function complete(
  data: Parameters<typeof calledOf>[0],
  context: Context,
  first: First,
  deps: InteractionDeps,
): Promise<void> {
  const called = calledOf(data, deps.commands, deps.names);
  if (!called?.focused) return;
  const field = called.focused.name === 'timezone' ? 'timezone' : 'source';
  const response = await send(
    { ...incomingOf(context), kind: 'choices', field, typed: called.focused.typed },
    deps,
  );
  const choices = response.kind === 'choices' ? response.choices : [];
  await callback(
    first,
    CALLBACK.choices,
    {
      choices: choices
        .filter(({ value }) => value !== '' && value.length <= LIMITS.choiceValue)
        .slice(0, LIMITS.choices)
        .map(({ label, value }) => ({ name: shorten(plain(label) || value, LIMITS.choiceName), value })),
    },
    deps,
  );
}

async function button(
  customId: string,
  event: APIInteraction,
  first: First,
  open: Drafts,
  deps: InteractionDeps,
): Promise<void> {
  if (readAskId(customId)) {
    // the modal's answer knows its button's message, but keep the id: it names story and thread
    return void callback(first, CALLBACK.modal, askModal(customId), deps);
  }
  const [kind, token = ''] = customId.split('|');
  const draft = kind === AGAIN ? open.get(token) : null;
  if (draft) return void showForm(draft.form, draft.values, first, open, deps);
  const again = `That form is too old. Open it again with /${deps.names.digest} setup.`;
  deps.log.debug({ platform: 'discord', id: event.id }, 'a button without a form');
  await callback(first, CALLBACK.message, gone(again), deps);
}

async function submitted(
  data: Submit,
  event: APIInteraction,
  context: Context,
  first: First,
  open: Drafts,
  deps: InteractionDeps,
): Promise<void> {
  const inputs = inputsIn(data.components);
  if (readAskId(data.custom_id))
    return asked(data.custom_id, inputs.question ?? '', event, context, first, deps);
  const [kind, form, token = ''] = data.custom_id.split('|');
  if (kind !== FORM || form !== 'setup') return;
  const values = valuesOf(inputs);
  const reply = await defer(first, 'person', deps);
  const response = await send({ ...incomingOf(context), kind: 'form', form, values }, deps);
  if (response.kind !== 'faults') return show(response, reply, deps);
  const draft = open.get(token);
  if (draft) open.set(token, { form: draft.form, values });
  const labels = new Map(draft?.form.fields.map(({ name, label }) => [name, label]));
  const extra: Component[] = draft
    ? [
        {
          type: COMPONENT.row,
          components: [
            {
              type: COMPONENT.button,
              style: BUTTON_STYLE.primary,
              label: 'Fill it in again',
              custom_id: `${AGAIN}|${token}`,
            },
          ],
        },
      ]
    : [];
  await say(reply, { message: faultsMessage(response.faults, labels), to: 'person', extra }, deps);
}

function faultsMessage(
  faults: Readonly<Record<string, string>>,
  labels: ReadonlyMap<string, string>,
): Message {
  const lines = Object.entries(faults).map(
    ([name, fault]): Block => ({
      kind: 'text',
      runs: [
        { kind: 'text', text: `${labels.get(name) ?? name}: `, style: 'strong' },
        { kind: 'text', text: fault },
      ],
    }),
  );
  const first = 'Nothing was saved yet.';
  return { summary: first, blocks: [{ kind: 'text', runs: [{ kind: 'text', text: first }] }, ...lines] };
}

/** A question from an Ask button; its answer goes into the thread of what the button hangs on. */
async function asked(
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
  await say(reply, { message: line('Answered in the thread.'), to: 'person' }, deps);
}

const HAS_THREAD = 1 << 5;

async function show(
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
function withQuestion(response: Response, question: string | undefined): Response {
  if (response.kind !== 'message' || question === undefined || question.trim() === '') return response;
  const asked: Block = { kind: 'note', runs: [{ kind: 'text', text: `“${shorten(question.trim(), 300)}”` }] };
  return { ...response, message: { ...response.message, blocks: [asked, ...response.message.blocks] } };
}

const line = (text: string): Message => ({
  summary: text,
  blocks: [{ kind: 'text', runs: [{ kind: 'text', text }] }],
});

function gone(text: string): object {
  const rendered = renderDiscord(line(text), null);
  return { ...rendered, flags: (rendered.flags ?? 0) | FLAG.ephemeral };
}

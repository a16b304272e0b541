/** Commands, completions, buttons and modals: carried to the handler, and its answers shown where they belong. */
import type { APIInteraction } from 'discord.js';
import type { Incoming } from '../../bots/chat-adapter.ts';
import { shorten } from '../../bots/message/split.ts';
import { asked } from './asks.ts';
import {
  type Context,
  type First,
  gone,
  type InteractionDeps,
  incomingOf,
  send,
  show,
  withQuestion,
  wordsFor,
} from './calls.ts';
import { calledOf } from './commands.ts';
import { contextOf, type InteractionLike } from './context.ts';
import { plain } from './escape.ts';
import { inputsIn } from './filled.ts';
import { confirm, draftIn, openForm, reopenForm, type Submit, submitForm } from './forms.ts';
import { readAskId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { askModal } from './modal.ts';
import { type OpenForms, openForms } from './open-forms.ts';
import { callback, defer } from './replies.ts';
import { CALLBACK, INTERACTION } from './wire.ts';

export function interactions(deps: InteractionDeps): (event: APIInteraction) => Promise<void> {
  const open = openForms(deps.clock);
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
        return button((event.data as { custom_id: string }).custom_id, context, reply, open, deps);
      case INTERACTION.modal:
        return submitted(event, context, reply, open, deps);
    }
  };
}

async function command(
  data: Parameters<typeof calledOf>[0],
  context: Context,
  first: First,
  open: OpenForms,
  deps: InteractionDeps,
): Promise<void> {
  const called = calledOf(data, deps.commands, deps.names);
  if (!called) {
    const { frame } = await wordsFor(context, deps);
    return void (await callback(first, CALLBACK.message, gone(frame.commandGone), deps));
  }
  const spec = deps.commands.find(({ name }) => name === called.command)!;
  const incoming: Incoming = {
    ...incomingOf(context),
    kind: 'command',
    command: called.command,
    options: called.options,
  };
  if (spec.first === 'modal') return openForm(await send(incoming, deps), called, context, first, open, deps);
  const reply = await defer(first, spec.first === 'ephemeral' ? 'person' : 'open', deps);
  if (reply === null) return;
  const response = await send(incoming, deps);
  await show(withQuestion(response, called.options.question), reply, deps);
}

async function complete(
  data: Parameters<typeof calledOf>[0],
  context: Context,
  first: First,
  deps: InteractionDeps,
): Promise<void> {
  const called = calledOf(data, deps.commands, deps.names);
  if (!called?.focused) return;
  const { field, typed } = called.focused;
  const response = await send({ ...incomingOf(context), kind: 'choices', field, typed }, deps);
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

/** The modal behind an Ask button keeps its id: it names story and thread. */
async function button(
  customId: string,
  context: Context,
  first: First,
  open: OpenForms,
  deps: InteractionDeps,
): Promise<void> {
  if (readAskId(customId)) {
    const modal = askModal(customId, await wordsFor(context, deps));
    return void (await callback(first, CALLBACK.modal, modal, deps));
  }
  const draft = draftIn(customId);
  return draft === null
    ? reopenForm(customId, context, first, open, deps)
    : confirm(draft, context, first, deps);
}

async function submitted(
  event: APIInteraction,
  context: Context,
  first: First,
  open: OpenForms,
  deps: InteractionDeps,
): Promise<void> {
  const data = event.data as Submit;
  if (!readAskId(data.custom_id)) return submitForm(data, context, first, open, deps);
  const { question = '' } = inputsIn(data.components);
  return asked(data.custom_id, question, event, context, first, deps);
}

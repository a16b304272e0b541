/** Forms in modals: opened with what is known, checked by the handler, opened again as they were typed. */
import type { Form, Preview, Response } from '../../bots/chat-adapter.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { fill } from '../../digest/locales/words.ts';
import type { Block, Message } from '../../digest/model.ts';
import {
  type Context,
  type First,
  gone,
  type InteractionDeps,
  incomingOf,
  send,
  show,
  wordsFor,
} from './calls.ts';
import type { Called } from './commands.ts';
import { inputsIn, valuesOf } from './filled.ts';
import { fitting, modalOf } from './modal.ts';
import type { OpenForms } from './open-forms.ts';
import { type Component, renderDiscord } from './render.ts';
import { callback, defer, say, takeUp } from './replies.ts';
import { BUTTON_STYLE, CALLBACK, COMPONENT, FLAG } from './wire.ts';

const FORM = 'form';
const AGAIN = 'again';
const SAVE = 'save';
/** The form holds more than its inputs show. */
const KEPT = 'more';

/** Options that were given stand in the form already; a line of a list below those that stood there. */
function filledWith(given: Readonly<Record<string, string>>, { fields }: Form): Record<string, string> {
  const values = Object.entries(given).filter(([, value]) => value.trim() !== '');
  return Object.fromEntries(
    values.map(([name, value]) => {
      const field = fields.find((one) => one.name === name && one.kind === 'lines' && one.value !== '');
      return [name, field ? `${field.value}\n${value}` : value];
    }),
  );
}

export async function openForm(
  response: Response,
  called: Called,
  context: Context,
  first: First,
  open: OpenForms,
  deps: InteractionDeps,
): Promise<void> {
  if (response.kind === 'form')
    return showForm(response.form, filledWith(called.options, response.form), context, first, open, deps);
  if (response.kind !== 'message') return;
  const rendered = renderDiscord(response.message, null);
  const flags = (rendered.flags ?? 0) | (response.to === 'person' ? FLAG.ephemeral : 0);
  await callback(first, CALLBACK.message, { ...rendered, flags }, deps);
}

async function showForm(
  form: Form,
  values: Readonly<Record<string, string>>,
  context: Context,
  first: First,
  open: OpenForms,
  deps: InteractionDeps,
): Promise<void> {
  const token = deps.newId();
  const shown: Record<string, string> = { ...values };
  const rest: Record<string, string> = {};
  for (const { name, kind, value } of form.fields) {
    const parts = fitting(values[name] ?? value);
    if (kind !== 'lines' || parts.rest === '') continue;
    shown[name] = parts.shown;
    rest[name] = parts.rest;
  }
  open.set(token, { form, values, rest });
  const id = [FORM, form.name, token, ...(Object.keys(rest).length > 0 ? [KEPT] : [])].join('|');
  const modal = modalOf(form, id, await wordsFor(context, deps), shown, rest);
  await callback(first, CALLBACK.modal, modal, deps);
}

/** What the button under refused fields opens: the form as it was typed. */
export async function reopenForm(
  customId: string,
  context: Context,
  first: First,
  open: OpenForms,
  deps: InteractionDeps,
): Promise<void> {
  const [kind, token = ''] = customId.split('|');
  const draft = kind === AGAIN ? open.get(token) : null;
  return draft
    ? showForm(draft.form, draft.values, context, first, open, deps)
    : tooOld(context, first, deps);
}

export type Submit = Readonly<{ custom_id: string; components?: readonly object[] }>;

/** What would be saved, or what is wrong; with a button that opens the form again. */
export async function submitForm(
  data: Submit,
  context: Context,
  first: First,
  open: OpenForms,
  deps: InteractionDeps,
): Promise<void> {
  const [kind, form, token = '', kept] = data.custom_id.split('|');
  if (kind !== FORM || form !== 'setup') return;
  const draft = open.get(token);
  if (kept === KEPT && !draft) return tooOld(context, first, deps);
  const values = valuesOf(inputsIn(data.components));
  for (const [name, more] of Object.entries(draft?.rest ?? {}))
    values[name] = `${values[name] ?? ''}\n${more}`;
  const reply = await defer(first, 'person', deps);
  if (reply === null) return;
  const response = await send({ ...incomingOf(context), kind: 'form', form, values }, deps);
  if (draft) open.set(token, { ...draft, values });
  const again = draft ? `${AGAIN}|${token}` : null;
  if (response.kind === 'preview')
    return void (await say(reply, { ...previewOf(response.preview, again), to: 'person' }, deps));
  if (response.kind !== 'faults') return show(response, reply, deps);
  const labels = new Map(draft?.form.fields.map(({ name, label }) => [name, label]));
  const { frame } = await wordsFor(context, deps);
  const extra = again === null ? [] : [rowOf([{ label: frame.again, id: again, primary: true }])];
  const message = faultsMessage(frame, response.faults, labels);
  await say(reply, { message, to: 'person', extra }, deps);
}

/** What would be kept, with a button that keeps it and one back to the form. */
export function previewOf(
  { title, message, save, edit, draft }: Preview,
  again: string | null,
): Readonly<{ message: Message; extra: readonly Component[] }> {
  const buttons = [
    { label: save, id: `${SAVE}|${draft}`, primary: true },
    ...(again === null ? [] : [{ label: edit, id: again, primary: false }]),
  ];
  const blocks: Block[] = [{ kind: 'heading', text: title }, ...message.blocks];
  return { message: { ...message, blocks }, extra: [rowOf(buttons)] };
}

export const draftIn = (customId: string): string | null =>
  customId.startsWith(`${SAVE}|`) ? customId.slice(SAVE.length + 1) : null;

/** Save was pressed: the preview makes room for what comes of it. */
export async function confirm(
  draft: string,
  context: Context,
  first: First,
  deps: InteractionDeps,
): Promise<void> {
  const reply = await takeUp(first, deps);
  if (reply === null) return;
  await show(await send({ ...incomingOf(context), kind: 'confirm', draft }, deps), reply, deps);
}

const rowOf = (buttons: readonly Readonly<{ label: string; id: string; primary: boolean }>[]): Component => ({
  type: COMPONENT.row,
  components: buttons.map(({ label, id, primary }) => ({
    type: COMPONENT.button,
    style: primary ? BUTTON_STYLE.primary : BUTTON_STYLE.secondary,
    label,
    custom_id: id,
  })),
});

const tooOld = async (context: Context, first: First, deps: InteractionDeps): Promise<void> => {
  const { frame } = await wordsFor(context, deps);
  const text = fill(frame.formTooOld, { setup: `/${deps.names.digest} setup` });
  await callback(first, CALLBACK.message, gone(text), deps);
};

function faultsMessage(
  { nothingSaved: first, labelled }: ChatWords['frame'],
  faults: Readonly<Record<string, string>>,
  labels: ReadonlyMap<string, string>,
): Message {
  const lines = Object.entries(faults).map(
    ([name, fault]): Block => ({
      kind: 'text',
      runs: [
        { kind: 'text', text: fill(labelled, { label: labels.get(name) ?? name }), style: 'strong' },
        { kind: 'text', text: fault },
      ],
    }),
  );
  return { summary: first, blocks: [{ kind: 'text', runs: [{ kind: 'text', text: first }] }, ...lines] };
}

/** Neutral forms as Slack's modals, and what was filled in as values. */
import type { Field, Form, Preview } from '../../bots/chat-adapter.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { shorten } from '../../bots/message/split.ts';
import { dayTitle } from '../../digest/locales/days.ts';
import { fill } from '../../digest/locales/words.ts';
import { WEEKDAYS, type Weekday } from '../../digest/model.ts';
import { parseSchedule } from '../../digest/schedule/parse.ts';
import { oneLine, withoutInvisible } from '../../digest/text/invisible.ts';
import {
  MOST_FIELD,
  MOST_INPUT,
  MOST_OPTION,
  MOST_PLACEHOLDER,
  MOST_SECTION,
  MOST_TITLE,
  MOST_VIEW_BLOCKS,
} from './limits.ts';
import { renderSlack, slackPages } from './render.ts';
import type { Json } from './web.ts';

/** The action of every input but those that complete themselves, which carry their field's name. */
const VALUE = 'value';
/** A field that needs several inputs: `sources`, `sources~2`. */
const MORE = '~';

const plain = (text: string, most: number): Json => ({
  type: 'plain_text',
  text: shorten(oneLine(text), most) || ' ',
  emoji: false,
});

const words = (text: string): Json => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [{ type: 'text', text: shorten(withoutInvisible(text), MOST_SECTION) || ' ' }],
    },
  ],
});

type Frame = Readonly<{
  id: string;
  title: string;
  submit: string | null;
  close: string;
  meta: Json;
  /** A name of ours, for a view that is changed before Slack has said what it calls it. */
  external?: string;
}>;

const modal = ({ id, title, submit, close, meta, external }: Frame, blocks: readonly Json[]): Json => ({
  type: 'modal',
  callback_id: id,
  title: plain(title, MOST_TITLE),
  close: plain(close, MOST_TITLE),
  ...(submit !== null && { submit: plain(submit, MOST_TITLE) }),
  ...(external !== undefined && { external_id: external }),
  private_metadata: JSON.stringify(meta),
  blocks,
});

/** The form as a modal; `meta` comes back with what is filled in. */
export const formView = (form: Form, meta: Json, { frame, tag }: ChatWords): Json =>
  modal({ id: form.name, title: form.title, submit: form.submit, close: frame.cancel, meta }, [
    ...(form.intro.length > 0 ? [words(form.intro.join('\n'))] : []),
    ...form.fields.flatMap((field) => inputsOf(field, tag)),
  ]);

/** One question about a story. */
export const askView = (meta: Json, { frame }: ChatWords): Json =>
  modal({ id: 'ask', title: frame.askTitle, submit: frame.ask, close: frame.cancel, meta }, [
    {
      type: 'input',
      block_id: 'question',
      label: plain(frame.question, MOST_FIELD),
      element: {
        type: 'plain_text_input',
        action_id: VALUE,
        multiline: true,
        max_length: 1_000,
        focus_on_load: true,
      },
    },
  ]);

export const CONFIRM = 'confirm';

/** Above a form: what it would make. It closes back to the form, which stands as it was filled in. */
export const previewView = (preview: Preview, meta: Json, external: string): Json =>
  modal(
    {
      id: CONFIRM,
      title: preview.title,
      submit: preview.save,
      close: preview.edit,
      meta: { ...meta, draft: preview.draft },
      external,
    },
    slackPages(preview.message)
      .flatMap((page): Json[] => renderSlack(page).blocks)
      .slice(0, MOST_VIEW_BLOCKS),
  );

/** Above a form: what there is to say of it. */
export const tellView = (title: string, text: string, external: string, { frame }: ChatWords): Json =>
  modal({ id: 'told', title, submit: null, close: frame.back, meta: {}, external }, [words(text)]);

/** The faults of a form with the names of its fields, for when checking took longer than Slack waits. */
export const faultLines = (
  view: Json,
  faults: Readonly<Record<string, string>>,
  { frame }: ChatWords,
): string =>
  Object.entries(faults)
    .map(([name, fault]) => {
      const label = inputBlocks(view).find(({ block_id }) => block_id === name)?.label?.text;
      return label === undefined ? fault : `${fill(frame.labelled, { label })}${fault}`;
    })
    .join('\n');

function inputsOf(field: Field, tag: string): Json[] {
  const texts = field.kind === 'lines' ? linesIn(field.value) : [field.value];
  return texts.map((value, i) => ({
    type: 'input',
    block_id: i === 0 ? field.name : `${field.name}${MORE}${i + 1}`,
    label: plain(i === 0 ? field.label : `${field.label} (${i + 1})`, MOST_FIELD),
    optional: !field.required || i > 0,
    element: elementOf({ ...field, value }, tag),
  }));
}

function elementOf({ name, kind, hint, value, choices = [] }: Field, tag: string): Json {
  const typed = { action_id: VALUE, placeholder: plain(hint, MOST_PLACEHOLDER) };
  const initial = value === '' ? {} : { initial_value: value };
  switch (kind) {
    case 'text':
      return { type: 'plain_text_input', ...typed, max_length: MOST_INPUT, ...initialText(value) };
    case 'lines':
      return {
        type: 'plain_text_input',
        ...typed,
        multiline: true,
        max_length: MOST_INPUT,
        ...initialText(value),
      };
    case 'number':
      return { type: 'number_input', is_decimal_allowed: false, ...typed, ...initial };
    case 'time':
      return {
        type: 'timepicker',
        action_id: VALUE,
        ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(value) && { initial_time: value }),
      };
    case 'days': {
      const dayOption = (day: Weekday): Json => option(dayTitle(day, tag), day);
      const standing = parseSchedule({ at: '00:00', days: value, timezone: 'UTC' });
      const chosen = standing.ok ? standing.value.days.map(dayOption) : [];
      return {
        type: 'checkboxes',
        action_id: VALUE,
        options: WEEKDAYS.map(dayOption),
        ...(chosen.length > 0 && { initial_options: chosen }),
      };
    }
    case 'choice': {
      const options = choices.map((choice) => option(choice.label, choice.value));
      const chosen = options.find((one) => one.value === value);
      return {
        type: 'static_select',
        action_id: VALUE,
        options,
        ...(chosen !== undefined && { initial_option: chosen }),
      };
    }
    case 'timezone':
      return {
        type: 'external_select',
        ...typed,
        action_id: name,
        min_query_length: 1,
        ...(value !== '' && { initial_option: option(value, value) }),
      };
  }
}

const initialText = (value: string): Json =>
  value === '' ? {} : { initial_value: value.slice(0, MOST_INPUT) };

export const option = (label: string, value: string): Json => ({
  text: plain(label, MOST_OPTION),
  value: value.slice(0, MOST_OPTION),
});

/** Lines in as many inputs as hold them whole. */
function linesIn(value: string): string[] {
  const inputs = [''];
  for (const line of value.split('\n')) {
    const open = inputs.at(-1)!;
    if (open === '') inputs[inputs.length - 1] = line;
    else if (open.length + 1 + line.length <= MOST_INPUT) inputs[inputs.length - 1] = `${open}\n${line}`;
    else inputs.push(line);
  }
  return inputs;
}

// ---- what comes back -------------------------------------------------------------------------------

/** A submitted view's values by field name. */
export function valuesOf(view: Json): Record<string, string> {
  const values: Record<string, string> = {};
  for (const block of inputBlocks(view)) {
    const [name = ''] = String(block.block_id).split(MORE);
    const text = textOf(block, stateOf(view, block));
    const before = values[name];
    values[name] = before === undefined ? text : `${before}\n${text}`.trim();
  }
  return values;
}

const inputBlocks = (view: Json): Json[] =>
  (Array.isArray(view.blocks) ? view.blocks : []).filter((block: Json) => block.type === 'input');

const stateOf = (view: Json, block: Json): Json =>
  view.state?.values?.[block.block_id]?.[block.element?.action_id] ?? {};

function textOf(block: Json, state: Json): string {
  switch (block.element?.type) {
    case 'timepicker':
      return state.selected_time ?? '';
    case 'external_select':
    case 'static_select':
      return state.selected_option?.value ?? '';
    case 'checkboxes': {
      const days = (state.selected_options ?? []).map(({ value }: Json) => value);
      return days.length === WEEKDAYS.length ? 'daily' : days.join(',');
    }
    default:
      return state.value ?? '';
  }
}

/** The faults by input, for `response_action: errors`. One of no field stands at the first. */
export function errorsOf(view: Json, faults: Readonly<Record<string, string>>): Record<string, string> {
  const ids = inputBlocks(view).map(({ block_id }) => String(block_id));
  const errors: Record<string, string> = {};
  for (const [name, fault] of Object.entries(faults)) {
    const id = ids.includes(name) ? name : ids[0];
    if (id !== undefined)
      errors[id] = shorten(oneLine(errors[id] ? `${errors[id]} ${fault}` : fault), MOST_PLACEHOLDER);
  }
  return errors;
}

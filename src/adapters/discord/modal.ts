/** Forms as modals: five inputs at most, so fields that belong together share one. */
import type { APILabelComponent, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Field, Form } from '../../bots/chat-adapter.ts';
import { shorten } from '../../bots/message/split.ts';
import { WEEKDAYS, type Weekday } from '../../digest/model.ts';
import { parseSchedule } from '../../digest/schedule/parse.ts';
import { plain } from './escape.ts';
import { LIMITS } from './limits.ts';
import { COMPONENT, INPUT_STYLE } from './wire.ts';

type Input = Readonly<{ fields: readonly Field[]; joined: 'alone' | 'line' | 'labelled' }>;

/** A modal of the form; `values` stand in its inputs, the fields' own where one is missing. */
export function modalOf(
  form: Form,
  customId: string,
  values: Readonly<Record<string, string>> = {},
  rest: Readonly<Record<string, string>> = {},
): APIModalInteractionResponseCallbackData {
  const filled = form.fields.map((field) => {
    const value = values[field.name] ?? field.value;
    const more = rest[field.name]?.split('\n').length;
    // nothing must be written where something is kept
    return more === undefined
      ? { ...field, value }
      : { ...field, value, hint: `${more} more are kept; ${field.hint}`, required: false };
  });
  return {
    custom_id: customId,
    title: shorten(plain(form.title), LIMITS.modalTitle),
    components: inputsOf(filled).map(inputComponent),
  };
}

/** Lines that one input holds, and those that it does not: they are kept as they stand. */
export function fitting(value: string): Readonly<{ shown: string; rest: string }> {
  if (value.length <= LIMITS.inputValue) return { shown: value, rest: '' };
  const cut = value.lastIndexOf('\n', LIMITS.inputValue);
  return cut < 0 ? { shown: '', rest: value } : { shown: value.slice(0, cut), rest: value.slice(cut + 1) };
}

/** Time and time zone go in one line, then fields that may stay empty in labelled lines, until all fit. */
function inputsOf(fields: readonly Field[]): Input[] {
  let inputs: Input[] = fields.map((field) => ({ fields: [field], joined: 'alone' }));
  const join = (chosen: readonly Input[], joined: Input['joined']): void => {
    if (chosen.length < 2 || inputs.length <= LIMITS.modalInputs) return;
    const together: Input = { fields: chosen.flatMap((input) => input.fields), joined };
    inputs = inputs.flatMap((input) =>
      input === chosen[0] ? [together] : chosen.includes(input) ? [] : [input],
    );
  };
  const alone = (wanted: (field: Field) => boolean): Input[] =>
    inputs.filter((input) => input.joined === 'alone' && wanted(input.fields[0]!));
  join(
    [
      ...alone(({ kind }) => kind === 'time').slice(0, 1),
      ...alone(({ kind }) => kind === 'timezone').slice(0, 1),
    ],
    'line',
  );
  join(
    alone(({ kind, required }) => kind === 'text' && !required),
    'labelled',
  );
  while (inputs.length > LIMITS.modalInputs) join(inputs.slice(-2), 'labelled');
  return inputs;
}

function inputComponent({ fields, joined }: Input): APILabelComponent {
  const field = fields[0]!;
  if (joined === 'alone' && field.kind === 'days') return daysComponent(field);
  const label = fields.map((one) => one.label).join(joined === 'line' ? ' and ' : ', ');
  const paragraph = joined === 'labelled' || field.kind === 'lines';
  const value = filledIn(fields, joined);
  const hints = joined === 'line' ? fields.map(({ hint }) => hint).join(' · ') : field.hint;
  return {
    type: COMPONENT.label,
    label: shorten(plain(label), LIMITS.inputLabel),
    ...(plain(hints) === '' ? {} : { description: shorten(plain(hints), LIMITS.inputDescription) }),
    component: {
      type: COMPONENT.textInput,
      custom_id: idOf(fields, joined),
      style: paragraph ? INPUT_STYLE.paragraph : INPUT_STYLE.short,
      required: fields.some(({ required }) => required),
      max_length: LIMITS.inputValue,
      placeholder: shorten(plain(hints), LIMITS.inputPlaceholder),
      ...(value === '' ? {} : { value: value.slice(0, LIMITS.inputValue) }),
    },
  };
}

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Days are chosen, not typed; what cannot be read as days is none chosen. */
function daysComponent({ name, label, value, required }: Field): APILabelComponent {
  const standing = parseSchedule({ at: '00:00', days: value, timezone: 'UTC' });
  const chosen = standing.ok ? standing.value.days : [];
  return {
    type: COMPONENT.label,
    label: shorten(plain(label), LIMITS.inputLabel),
    component: {
      type: COMPONENT.select,
      custom_id: name,
      required,
      min_values: required ? 1 : 0,
      max_values: WEEKDAYS.length,
      options: WEEKDAYS.map((day) => ({
        label: DAY_NAMES[day],
        value: day,
        default: chosen.includes(day),
      })),
    },
  };
}

function filledIn(fields: readonly Field[], joined: Input['joined']): string {
  if (joined === 'labelled') return fields.map(({ label, value }) => `${label}: ${value}`).join('\n');
  return fields.map(({ value }) => value).join(' ');
}

/** The id says how to read the input back, also after a restart: `at timezone`, `include=Prefer;exclude=Leave out`. */
function idOf(fields: readonly Field[], joined: Input['joined']): string {
  if (joined === 'labelled')
    return shorten(fields.map(({ name, label }) => `${name}=${label}`).join(';'), LIMITS.customId);
  return fields.map(({ name }) => name).join(' ');
}

/** The modal behind an Ask button. */
export const askModal = (customId: string): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: 'Ask about this',
  components: [
    {
      type: COMPONENT.label,
      label: 'Your question',
      component: {
        type: COMPONENT.textInput,
        custom_id: 'question',
        style: INPUT_STYLE.paragraph,
        required: true,
        max_length: 1_000,
      },
    },
  ],
});

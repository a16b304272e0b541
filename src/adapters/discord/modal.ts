/** Forms as modals: five inputs at most, so fields that belong together share one. */
import type { APILabelComponent, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Field, Form } from '../../bots/chat-adapter.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { shorten } from '../../bots/message/split.ts';
import { dayTitle } from '../../digest/locales/days.ts';
import { counted } from '../../digest/locales/words.ts';
import { WEEKDAYS } from '../../digest/model.ts';
import { parseSchedule } from '../../digest/schedule/parse.ts';
import { plain } from './escape.ts';
import { LIMITS } from './limits.ts';
import { COMPONENT, INPUT_STYLE } from './wire.ts';

type Input = Readonly<{ fields: readonly Field[]; joined: 'alone' | 'line' | 'labelled' }>;

/** A modal of the form; `values` stand in its inputs, the fields' own where one is missing. */
export function modalOf(
  form: Form,
  customId: string,
  words: ChatWords,
  values: Readonly<Record<string, string>> = {},
  rest: Readonly<Record<string, string>> = {},
): APIModalInteractionResponseCallbackData {
  const filled = form.fields.map((field) => {
    const value = values[field.name] ?? field.value;
    const more = rest[field.name]?.split('\n').length;
    // nothing must be written where something is kept
    return more === undefined
      ? { ...field, value }
      : {
          ...field,
          value,
          hint: counted(more, words.frame.moreKept, words, { hint: field.hint }),
          required: false,
        };
  });
  return {
    custom_id: customId,
    title: shorten(plain(form.title), LIMITS.modalTitle),
    components: inputsOf(filled).map((input) => inputComponent(input, words)),
  };
}

/** Lines that one input holds, and those that it does not: they are kept as they stand. */
export function fitting(value: string): Readonly<{ shown: string; rest: string }> {
  if (value.length <= LIMITS.inputValue) return { shown: value, rest: '' };
  const cut = value.lastIndexOf('\n', LIMITS.inputValue);
  return cut < 0 ? { shown: '', rest: value } : { shown: value.slice(0, cut), rest: value.slice(cut + 1) };
}

/**
 * Time and time zone go in one line. Fields that may stay empty go in labelled lines, then numbers, and choices from the
 * last, until all fit: what stands alone is chosen, not typed, as far as may be.
 */
function inputsOf(fields: readonly Field[]): Input[] {
  let inputs: Input[] = fields.map((field) => ({ fields: [field], joined: 'alone' }));
  const alone = (wanted: (field: Field) => boolean): Input[] =>
    inputs.filter(({ joined, fields: [field] }) => joined === 'alone' && wanted(field!));
  /** Puts some in the place of the last of them. */
  const join = (chosen: readonly Input[], joined: Input['joined']): void => {
    if (chosen.length < 2 || inputs.length <= LIMITS.modalInputs) return;
    const ordered = inputs.filter((input) => chosen.includes(input)).flatMap((input) => input.fields);
    const together: Input = { fields: fields.filter((field) => ordered.includes(field)), joined };
    const place = joined === 'line' ? chosen[0] : inputs.findLast((input) => chosen.includes(input));
    inputs = inputs.flatMap((input) =>
      input === place ? [together] : chosen.includes(input) ? [] : [input],
    );
  };
  const labelled = (): Input[] => inputs.filter(({ joined }) => joined === 'labelled');
  const one = (kind: Field['kind']): Input[] => alone((field) => field.kind === kind).slice(0, 1);
  join([...one('time'), ...one('timezone')], 'line');
  join(
    alone(({ kind, required }) => kind === 'text' && !required),
    'labelled',
  );
  for (const kind of ['number', 'choice'] as const)
    for (const input of alone((field) => field.kind === kind).reverse())
      join([input, ...labelled()], 'labelled');
  while (inputs.length > LIMITS.modalInputs) join(inputs.slice(-2), 'labelled');
  return inputs;
}

function inputComponent({ fields, joined }: Input, words: ChatWords): APILabelComponent {
  const field = fields[0]!;
  if (joined === 'alone' && field.kind === 'days') return daysComponent(field, words.tag);
  if (joined === 'alone' && field.kind === 'choice') return choiceComponent(field);
  const label = fields.map((one) => one.label).join(joined === 'line' ? ' · ' : ', ');
  const paragraph = joined === 'labelled' || field.kind === 'lines';
  const value = filledIn(fields, joined);
  const hint = plain(hintOf(fields, joined, words));
  return {
    type: COMPONENT.label,
    label: shorten(plain(label), LIMITS.inputLabel),
    ...(hint === '' ? {} : { description: shorten(hint, LIMITS.inputDescription) }),
    component: {
      type: COMPONENT.textInput,
      custom_id: idOf(fields, joined),
      style: paragraph ? INPUT_STYLE.paragraph : INPUT_STYLE.short,
      required: fields.some(({ required }) => required),
      max_length: LIMITS.inputValue,
      placeholder: shorten(hint, LIMITS.inputPlaceholder),
      ...(value === '' ? {} : { value: value.slice(0, LIMITS.inputValue) }),
    },
  };
}

/** Of labelled lines a choice is explained: nobody can guess what there is. */
function hintOf(fields: readonly Field[], joined: Input['joined'], { tag }: ChatWords): string {
  if (joined === 'line') return fields.map(({ hint }) => hint).join(' · ');
  const choice = joined === 'labelled' ? fields.find(({ kind }) => kind === 'choice') : undefined;
  if (choice === undefined) return fields[0]!.hint;
  const all = (choice.choices ?? []).map(({ label }) => label);
  return `${choice.label}: ${new Intl.ListFormat(tag, { type: 'disjunction' }).format(all)}`;
}

/** Days are chosen, not typed; what cannot be read as days is none chosen. */
function daysComponent({ name, label, value, required }: Field, tag: string): APILabelComponent {
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
        label: dayTitle(day, tag),
        value: day,
        default: chosen.includes(day),
      })),
    },
  };
}

function choiceComponent({ name, label, hint, value, required, choices = [] }: Field): APILabelComponent {
  return {
    type: COMPONENT.label,
    label: shorten(plain(label), LIMITS.inputLabel),
    description: shorten(plain(hint), LIMITS.inputDescription),
    component: {
      type: COMPONENT.select,
      custom_id: name,
      required,
      options: choices.slice(0, LIMITS.choices).map((choice) => ({
        label: shorten(plain(choice.label), LIMITS.choiceName),
        value: choice.value,
        default: choice.value === value,
      })),
    },
  };
}

function filledIn(fields: readonly Field[], joined: Input['joined']): string {
  if (joined === 'labelled') return fields.map((field) => `${field.label}: ${shownIn(field)}`).join('\n');
  return fields.map(({ value }) => value).join(' ');
}

/** A choice by its name: that is what is typed. */
const shownIn = ({ value, choices = [] }: Field): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** The id says how to read the input back, also after a restart: `at timezone`, `include=Prefer;exclude=Leave out`. */
function idOf(fields: readonly Field[], joined: Input['joined']): string {
  if (joined === 'labelled')
    return shorten(fields.map(({ name, label }) => `${name}=${label}`).join(';'), LIMITS.customId);
  return fields.map(({ name }) => name).join(' ');
}

/** The modal behind an Ask button. */
export const askModal = (
  customId: string,
  { frame }: ChatWords,
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: shorten(frame.askTitle, LIMITS.modalTitle),
  components: [
    {
      type: COMPONENT.label,
      label: shorten(frame.question, LIMITS.inputLabel),
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

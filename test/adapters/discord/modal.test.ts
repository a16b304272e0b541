/** Forms as modals: five inputs hold every field, and what was typed comes back whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputsIn, valuesOf } from '../../../src/adapters/discord/filled.ts';
import { LIMITS } from '../../../src/adapters/discord/limits.ts';
import { modalOf } from '../../../src/adapters/discord/modal.ts';
import { openForms } from '../../../src/adapters/discord/open-forms.ts';
import type { Field, Form } from '../../../src/bots/chat-adapter.ts';
import { CHAT_WORDS } from '../../../src/bots/locales/chat-words.ts';

const field = (name: string, kind: Field['kind'], value: string, required = true): Field => ({
  name,
  label: name[0]!.toUpperCase() + name.slice(1),
  hint: `how to write ${name}`,
  kind,
  value,
  required,
});

const FORM: Form = {
  name: 'setup',
  title: 'Digest of this channel, with a title that is longer than a modal can show',
  intro: [],
  fields: [
    field('sources', 'lines', 'https://kysten.example/feed\nen-world'),
    field('at', 'time', '08:00'),
    field('days', 'days', 'mon,wed'),
    field('timezone', 'timezone', 'Europe/Oslo'),
    field('maxStories', 'number', '5'),
    field('include', 'text', 'harbour, ferry', false),
    field('exclude', 'text', '', false),
  ],
  submit: 'Save',
};

type Input = Readonly<{
  custom_id: string;
  type: number;
  value?: string;
  options?: readonly Readonly<{ value: string; default?: boolean }>[];
}>;

/** As Discord sends a modal back whose inputs were left as they stood, or filled in. */
const sent = (form: Form, typed: Readonly<Record<string, string>> = {}, days?: readonly string[]) =>
  (modalOf(form, 'form|setup|t', CHAT_WORDS.en).components as { component: Input }[]).map(
    ({ component: { custom_id, type, value = '', options } }) => ({
      type: 18,
      component: options
        ? {
            type,
            custom_id,
            values: days ?? options.filter((one) => one.default).map((one) => one.value),
          }
        : { type, custom_id, value: typed[custom_id] ?? value },
    }),
  );

describe('modalOf', () => {
  it('keeps the limits of a modal', () => {
    const modal = modalOf(FORM, 'form|setup|t', CHAT_WORDS.en);
    expect(modal.title.length).toBeLessThanOrEqual(LIMITS.modalTitle);
    expect(modal.components.length).toBeLessThanOrEqual(LIMITS.modalInputs);
    expect(modal.components.map((one) => 'label' in one && one.label)).toEqual([
      'Sources',
      'At · Timezone',
      'Days',
      'MaxStories',
      'Include, Exclude',
    ]);
  });

  it('leaves the first choice to be chosen, and takes numbers and other choices as lines', () => {
    const choices = ['brief', 'full'].map((value) => ({ value, label: value.toUpperCase() }));
    const choice = (name: string): Field => ({ ...field(name, 'choice', 'full'), choices });
    const form = { ...FORM, fields: [...FORM.fields, choice('length'), choice('tone')] };
    const { components } = modalOf(form, 'form|setup|t', CHAT_WORDS.en);
    expect(components.map((one) => 'label' in one && one.label)).toEqual([
      'Sources',
      'At · Timezone',
      'Days',
      'Length',
      'MaxStories, Include, Exclude, Tone',
    ]);
    expect(components.at(-1)).toMatchObject({ description: 'Tone: BRIEF or FULL' });
    expect(valuesOf(inputsIn(sent(form)))).toMatchObject({ maxStories: '5', length: 'full', tone: 'FULL' });
  });

  it('gives back what stood in it', () => {
    expect(valuesOf(inputsIn(sent(FORM)))).toEqual(
      Object.fromEntries(FORM.fields.map(({ name, value }) => [name, value])),
    );
  });

  it('reads a line of time and time zone, chosen days, and labelled lines', () => {
    const values = valuesOf(
      inputsIn(
        sent(
          FORM,
          {
            'at timezone': ' 9:30   Europe/Paris ',
            'include=Include;exclude=Exclude': 'Exclude: golf\ntennis\nINCLUDE: quay',
          },
          ['mon', 'sat'],
        ),
      ),
    );
    expect(values).toMatchObject({
      at: '9:30',
      timezone: 'Europe/Paris',
      days: 'mon,sat',
      include: 'quay',
      exclude: 'golf, tennis',
    });
  });

  it('has the days chosen that stand, however they are written', () => {
    const chosen = (days: string): string =>
      valuesOf(inputsIn(sent({ ...FORM, fields: [field('days', 'days', days)] }))).days!;
    expect(chosen('weekends')).toBe('sat,sun');
    expect(chosen('daily')).toBe('daily');
    expect(chosen('never')).toBe('');
  });

  it('reads words without a label as the first field', () => {
    expect(valuesOf({ 'include=Include;exclude=Exclude': 'quay, pier' })).toEqual({
      include: 'quay, pier',
      exclude: '',
    });
  });

  it('takes values of any length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9_000 }), (value) => {
        const form = { ...FORM, fields: FORM.fields.map((one) => ({ ...one, value, label: value })) };
        for (const one of modalOf(form, 'x', CHAT_WORDS.en).components as {
          label: string;
          component: { value?: string; custom_id: string };
        }[]) {
          expect((one.component.value ?? '').length).toBeLessThanOrEqual(LIMITS.inputValue);
          expect(one.component.custom_id.length).toBeLessThanOrEqual(LIMITS.customId);
          expect(one.label.length).toBeLessThanOrEqual(LIMITS.inputLabel);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('open forms', () => {
  it('are kept for an hour, the newest longest', () => {
    let now = 0;
    const open = openForms(() => now);
    open.set('a', { form: FORM, values: { at: '1' }, rest: {} });
    now = 59 * 60_000;
    expect(open.get('a')?.values.at).toBe('1');
    now = 61 * 60_000;
    open.set('b', { form: FORM, values: {}, rest: {} });
    expect(open.get('a')).toBeNull();
    expect(open.get('b')).not.toBeNull();
  });
});

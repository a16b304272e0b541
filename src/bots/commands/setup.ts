/** `/digest setup`: the form, filled in with what stands. */
import { namedDays } from '../../digest/locales/days.ts';
import { fill } from '../../digest/locales/words.ts';
import type { Subscription } from '../../digest/model.ts';
import type { Choice, Field, Form, Response } from '../chat-adapter.ts';
import type { ChatWords } from '../locales/chat-words.ts';
import type { Call } from './call.ts';
import {
  choicesLine,
  DEFAULTS,
  fieldFault,
  isChecked,
  lengthChoices,
  localeChoices,
  MOST_STORIES,
} from './setup-fields.ts';

export async function setup({ subscription, locale, words, deps, incoming }: Call): Promise<Response> {
  const packs = packLines(await deps.packs());
  const fields = fieldsOf(subscription, words, {
    timezone: incoming.person.timezone ?? deps.timezone,
    language: locale,
  });
  const { title, submit, packs: named } = words.setup;
  return {
    kind: 'form',
    form: { name: 'setup', title, intro: [named, ...packs], fields, submit } satisfies Form,
  };
}

function packLines(packs: readonly Readonly<{ id: string; language: string }>[]): string[] {
  const byLanguage = Map.groupBy(packs, ({ language }) => language);
  return [...byLanguage.values()].map((some) => `  ${some.map(({ id }) => id).join('  ')}`);
}

function fieldsOf(
  standing: Subscription | null,
  words: ChatWords,
  person: Readonly<{ timezone: string; language: string }>,
): readonly Field[] {
  const lengths = lengthChoices(words);
  const languages = localeChoices();
  const field = (
    name: keyof ChatWords['setup']['fields'],
    kind: Field['kind'],
    value: string,
    more: Readonly<{ choices?: readonly Choice[]; required?: boolean }> = {},
  ): Field => {
    const { label, hint } = words.setup.fields[name];
    const choices = choicesLine(more.choices ?? [], words);
    return {
      name,
      label,
      hint: fill(hint, { choices, most: MOST_STORIES }),
      kind,
      value,
      required: true,
      ...(isChecked(name) && { check: (typed: string) => fieldFault(name, typed, words) }),
      ...more,
    };
  };
  return [
    field('sources', 'lines', standing?.sources.map(({ location }) => location).join('\n') ?? ''),
    field('at', 'time', standing?.schedule.at ?? DEFAULTS.at),
    field(
      'days',
      'days',
      standing ? namedDays(standing.schedule.days, words.setup, words.tag) : words.setup.daily,
    ),
    field('timezone', 'timezone', standing?.schedule.timezone ?? person.timezone),
    field('maxStories', 'number', String(standing?.maxStories ?? DEFAULTS.maxStories)),
    field('length', 'choice', standing?.length ?? DEFAULTS.length, { choices: lengths }),
    field('language', 'choice', standing?.locale ?? person.language, { choices: languages }),
    field('include', 'text', standing?.include.join(', ') ?? '', { required: false }),
    field('exclude', 'text', standing?.exclude.join(', ') ?? '', { required: false }),
  ];
}

/** `/digest setup`: the form, filled in with what stands. */
import { namedDays } from '../../digest/locales/days.ts';
import { fill, wordsIn } from '../../digest/locales/words.ts';
import { LENGTHS, LOCALES, type Subscription } from '../../digest/model.ts';
import type { Choice, Field, Form, Response } from '../chat-adapter.ts';
import type { ChatWords } from '../locales/chat-words.ts';
import type { Call } from './call.ts';

export const DEFAULTS = { at: '08:00', days: 'daily', maxStories: 5, length: 'brief', locale: 'en' } as const;
export const MOST_STORIES = 20;

export const lengthChoices = ({ setup: { lengths } }: ChatWords): Choice[] =>
  LENGTHS.map((value) => ({ value, label: lengths[value] }));
export const localeChoices = (): Choice[] => LOCALES.map((value) => ({ value, label: wordsIn(value).name }));
/** "One line, Brief or In full" */
export const choicesLine = (choices: readonly Choice[], { tag }: ChatWords): string =>
  new Intl.ListFormat(tag, { type: 'disjunction' }).format(choices.map(({ label }) => label));

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

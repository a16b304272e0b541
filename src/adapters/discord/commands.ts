/** Command specs as Discord registers them: two commands, one with subcommands and a group. */

import { createHash } from 'node:crypto';
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandGroupOption,
  APIApplicationCommandSubcommandOption,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ChoiceField, CommandName, CommandSpec } from '../../bots/command-spec.ts';
import type { Names } from '../../bots/commands.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { shorten } from '../../bots/message/split.ts';
import { wordsIn } from '../../digest/locales/words.ts';
import { LOCALES, type Locale } from '../../digest/model.ts';
import { LIMITS } from './limits.ts';
import { OPTION } from './wire.ts';

/** The bot's words in every language; English is what Discord shows where a person's language is none of them. */
export type AllWords = Readonly<Record<Locale, ChatWords>>;

/** What Discord calls our languages beside English. */
const TAGS = { de: ['de'], fr: ['fr'], es: ['es-ES', 'es-419'] } as const satisfies Partial<
  Record<Locale, readonly string[]>
>;

/** A description in English and in the languages that Discord shows instead. Names stay: help and people name them. */
function described(all: AllWords, of: (words: ChatWords) => string) {
  const cut = (locale: Locale): string => shorten(of(all[locale]), LIMITS.commandDescription);
  const others = (Object.keys(TAGS) as (keyof typeof TAGS)[]).flatMap((locale) =>
    TAGS[locale].map((tag) => [tag, cut(locale)] as const),
  );
  return { description: cut('en'), description_localizations: Object.fromEntries(others) };
}

export function registrationOf(
  specs: readonly CommandSpec[],
  names: Names,
  all: AllWords,
): RESTPutAPIApplicationCommandsJSONBody {
  const subcommands: (APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption)[] =
    [];
  const groups = new Map<string, APIApplicationCommandSubcommandOption[]>();
  for (const spec of specs.filter(({ name }) => name !== 'ask')) {
    const [first = '', second] = spec.name.split(' ');
    if (second === undefined) {
      subcommands.push(subcommandOf(first, spec, all));
      continue;
    }
    const group = groups.get(first);
    if (group) {
      group.push(subcommandOf(second, spec, all));
      continue;
    }
    const options = [subcommandOf(second, spec, all)];
    groups.set(first, options);
    const about = described(all, ({ commands }) => commands.sources);
    subcommands.push({ type: OPTION.group, name: first, ...about, options });
  }
  const ask = specs.find(({ name }) => name === 'ask');
  // in servers the bot was added to, and in direct messages with it
  const where = { integration_types: [0], contexts: [0, 1] };
  const command = { type: 1 as const, ...where };
  const digest = described(all, ({ commands }) => commands.digest);
  return [
    { ...command, name: names.digest, ...digest, options: subcommands },
    ...(ask
      ? [{ ...command, name: names.ask, ...described(all, sayOf(ask)), options: optionsOf(ask, all) }]
      : []),
  ];
}

const sayOf =
  ({ name }: CommandSpec) =>
  ({ commands }: ChatWords): string =>
    commands[name];

const subcommandOf = (
  name: string,
  spec: CommandSpec,
  all: AllWords,
): APIApplicationCommandSubcommandOption => ({
  type: OPTION.subcommand,
  name,
  ...described(all, sayOf(spec)),
  options: optionsOf(spec, all),
});

/** Discord completes an option while it is typed, but no field of a modal: what fills in a form is an option, too. */
const optionsOf = (
  { options, prefills = [] }: CommandSpec,
  all: AllWords,
): APIApplicationCommandBasicOption[] =>
  [...options, ...prefills].map(({ name, required, kind }) => ({
    type: OPTION.text,
    name,
    ...described(all, (words) => words.options[name]),
    required,
    ...(kind === 'locale'
      ? { choices: LOCALES.map((locale) => ({ name: wordsIn(locale).name, value: locale })) }
      : kind === 'text'
        ? {}
        : { autocomplete: true }),
  }));

/** Changes where what is registered changes. */
export const hashOf = (body: RESTPutAPIApplicationCommandsJSONBody): string =>
  createHash('sha256').update(JSON.stringify(body), 'utf8').digest('hex');

type Given = Readonly<{
  type: number;
  name: string;
  value?: unknown;
  options?: readonly Given[];
  focused?: boolean;
}>;

export type Called = Readonly<{
  command: CommandName;
  options: Readonly<Record<string, string>>;
  /** What is to complete the option that is being typed, if one is. */
  focused: Readonly<{ field: ChoiceField; typed: string }> | null;
}>;

/** What a person called, or null where it is no command of ours. */
export function calledOf(
  data: Readonly<{ name: string; options?: readonly Given[] | undefined }>,
  specs: readonly CommandSpec[],
  names: Names,
): Called | null {
  const words: string[] = [];
  let options = data.options ?? [];
  while (options[0] && (options[0].type === OPTION.subcommand || options[0].type === OPTION.group)) {
    words.push(options[0].name);
    options = options[0].options ?? [];
  }
  const wanted = data.name === names.ask ? 'ask' : data.name === names.digest ? words.join(' ') : null;
  const spec = specs.find(({ name }) => name === wanted);
  if (!spec) return null;
  const focused = options.find((option) => option.focused === true);
  const kind = [...spec.options, ...(spec.prefills ?? [])].find(({ name }) => name === focused?.name)?.kind;
  const field = kind === 'text' || kind === 'locale' ? undefined : kind;
  return {
    command: spec.name,
    options: Object.fromEntries(options.map(({ name, value }) => [name, String(value ?? '')])),
    focused: focused && field ? { field, typed: String(focused.value ?? '') } : null,
  };
}

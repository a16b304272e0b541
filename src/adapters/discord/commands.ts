/** Command specs as Discord registers them: two commands, one with subcommands and a group. */

import { createHash } from 'node:crypto';
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandGroupOption,
  APIApplicationCommandSubcommandOption,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandName, CommandSpec } from '../../bots/chat-adapter.ts';
import type { Names } from '../../bots/commands.ts';
import { shorten } from '../../bots/message/split.ts';
import { LIMITS } from './limits.ts';
import { OPTION } from './wire.ts';

/** Discord completes an option while it is typed, but no field of a modal: so two of the form's are options, too. */
const COMPLETED: readonly APIApplicationCommandBasicOption[] = [
  {
    type: OPTION.text,
    name: 'timezone',
    description: 'time zone of the digest, if not the one shown in the form',
    required: false,
    autocomplete: true,
  },
  {
    type: OPTION.text,
    name: 'sources',
    description: 'a starter pack, or the address of a feed or page, to add in the form',
    required: false,
    autocomplete: true,
  },
];

const DIGEST = 'News digests of this channel';

export function registrationOf(
  specs: readonly CommandSpec[],
  names: Names,
): RESTPutAPIApplicationCommandsJSONBody {
  const subcommands: (APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption)[] =
    [];
  const groups = new Map<string, APIApplicationCommandSubcommandOption[]>();
  for (const spec of specs.filter(({ name }) => name !== 'ask')) {
    const [first = '', second] = spec.name.split(' ');
    if (second === undefined) {
      subcommands.push(subcommandOf(first, spec));
      continue;
    }
    const group = groups.get(first);
    if (group) {
      group.push(subcommandOf(second, spec));
      continue;
    }
    const options = [subcommandOf(second, spec)];
    groups.set(first, options);
    subcommands.push({
      type: OPTION.group,
      name: first,
      description: `${first} of this channel’s digest`,
      options,
    });
  }
  const ask = specs.find(({ name }) => name === 'ask');
  // in servers the bot was added to, and in direct messages with it
  const where = { integration_types: [0], contexts: [0, 1] };
  return [
    { type: 1, name: names.digest, description: DIGEST, options: subcommands, ...where },
    ...(ask
      ? [
          {
            type: 1 as const,
            name: names.ask,
            description: cut(ask.summary),
            options: optionsOf(ask),
            ...where,
          },
        ]
      : []),
  ];
}

const subcommandOf = (name: string, spec: CommandSpec): APIApplicationCommandSubcommandOption => ({
  type: OPTION.subcommand,
  name,
  description: cut(spec.summary),
  options: optionsOf(spec),
});

function optionsOf(spec: CommandSpec): APIApplicationCommandBasicOption[] {
  const own = spec.options.map(
    ({ name, summary, required, kind }): APIApplicationCommandBasicOption => ({
      type: OPTION.text,
      name,
      description: cut(summary),
      required,
      ...(kind === 'source' ? { autocomplete: true } : {}),
    }),
  );
  return spec.first === 'modal' ? [...own, ...COMPLETED] : own;
}

const cut = (text: string): string => shorten(text, LIMITS.commandDescription);

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
  /** The option that is being typed, where it is to be completed. */
  focused: Readonly<{ name: string; typed: string }> | null;
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
  return {
    command: spec.name,
    options: Object.fromEntries(options.map(({ name, value }) => [name, String(value ?? '')])),
    focused: focused ? { name: focused.name, typed: String(focused.value ?? '') } : null,
  };
}

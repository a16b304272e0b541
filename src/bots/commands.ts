/** The commands: what there is, and how a typed line names one. */
import { fail, ok, type Result } from '../digest/model.ts';
import type { CommandName, CommandSpec } from './chat-adapter.ts';
import { en } from './locales/en.ts';

/** What the two commands are called; other apps may hold the usual names. */
export type Names = Readonly<{ digest: string; ask: string }>;

const url = { name: 'url', summary: 'address of a feed or page', required: true, kind: 'text' } as const;

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'now',
    summary: en.commands.now,
    options: [],
    first: 'deferred',
  },
  {
    name: 'setup',
    summary: en.commands.setup,
    options: [],
    first: 'modal',
  },
  { name: 'sources list', summary: en.commands['sources list'], options: [], first: 'ephemeral' },
  { name: 'sources add', summary: en.commands['sources add'], options: [url], first: 'deferred' },
  {
    name: 'sources remove',
    summary: en.commands['sources remove'],
    options: [{ ...url, kind: 'source' }],
    first: 'ephemeral',
  },
  { name: 'pause', summary: en.commands.pause, options: [], first: 'ephemeral' },
  { name: 'resume', summary: en.commands.resume, options: [], first: 'ephemeral' },
  { name: 'status', summary: en.commands.status, options: [], first: 'ephemeral' },
  { name: 'help', summary: en.commands.help, options: [], first: 'ephemeral' },
  {
    name: 'ask',
    summary: en.commands.ask,
    options: [{ name: 'question', summary: 'your question', required: true, kind: 'text' }],
    first: 'deferred',
  },
];

/** How a person types a command: `/digest sources add URL`, `/ask QUESTION`. */
export function usageOf(spec: CommandSpec, names: Names): string {
  const options = spec.options.map((option) => ` ${option.name.toUpperCase()}`).join('');
  return spec.name === 'ask' ? `/${names.ask}${options}` : `/${names.digest} ${spec.name}${options}`;
}

export type Typed = Readonly<{ command: CommandName; options: Readonly<Record<string, string>> }>;

/** Reads a line that starts with a slash. A bare `/digest` is help, `/digest sources` lists them. */
export function parseCommand(line: string, names: Names): Result<Typed> {
  const [root = '', ...rest] = line.trim().slice(1).split(/\s+/);
  if (root === names.ask)
    return withOptions(
      'ask',
      line
        .trim()
        .slice(1 + root.length)
        .trim(),
      names,
    );
  if (root !== names.digest)
    return fail({
      kind: 'unknown_command',
      detail: `There is no command /${root}. /${names.digest} help lists them.`,
    });
  return parseSubcommand(rest.join(' '), names);
}

/** Reads what stands after `/digest`. */
export function parseSubcommand(words: string, names: Names): Result<Typed> {
  const trimmed = words.trim();
  if (trimmed === '') return withOptions('help', '', names);
  if (trimmed === 'sources') return withOptions('sources list', '', names);
  const spec = COMMANDS.find(
    ({ name }) => name !== 'ask' && (trimmed === name || trimmed.startsWith(`${name} `)),
  );
  if (spec) return withOptions(spec.name, trimmed.slice(spec.name.length).trim(), names);
  return fail({
    kind: 'unknown_command',
    detail: `/${names.digest} knows no "${trimmed.slice(0, 40)}". /${names.digest} help lists what it knows.`,
  });
}

function withOptions(command: CommandName, words: string, names: Names): Result<Typed> {
  const spec = COMMANDS.find(({ name }) => name === command)!;
  const [option] = spec.options;
  if (!option && words !== '')
    return fail({ kind: 'extra_words', detail: `${usageOf(spec, names)} takes no more words.` });
  if (option?.required && words === '')
    return fail({ kind: 'missing_option', detail: `Write it as ${usageOf(spec, names)}.` });
  return ok({ command, options: option ? { [option.name]: words } : {} });
}

/** The commands: what there is, and how a typed line names one. */
import { fill } from '../digest/locales/words.ts';
import { fail, ok } from '../digest/model.ts';
import type { ParsedLine } from './chat-adapter.ts';
import type { CommandName, CommandSpec } from './command-spec.ts';
import type { ChatWords } from './locales/types.ts';

/** What the two commands are called; other apps may hold the usual names. */
export type Names = Readonly<{ digest: string; ask: string }>;

const url = { name: 'url', required: true, kind: 'text' } as const;
const may = { required: false } as const;

export const COMMANDS: readonly CommandSpec[] = [
  { name: 'now', options: [], first: 'deferred' },
  {
    name: 'setup',
    options: [],
    prefills: [
      { name: 'timezone', kind: 'timezone', ...may },
      { name: 'sources', kind: 'pack', ...may },
      { name: 'language', kind: 'locale', ...may },
    ],
    first: 'modal',
  },
  { name: 'sources list', options: [], first: 'ephemeral' },
  { name: 'sources add', options: [url], first: 'deferred' },
  { name: 'sources remove', options: [{ ...url, kind: 'source' }], first: 'ephemeral' },
  { name: 'pause', options: [], first: 'ephemeral' },
  { name: 'resume', options: [], first: 'ephemeral' },
  { name: 'status', options: [], first: 'ephemeral' },
  { name: 'help', options: [], first: 'ephemeral' },
  { name: 'ask', options: [{ name: 'question', required: true, kind: 'text' }], first: 'deferred' },
];

/** How a person types a command: `/digest sources add URL`, `/ask QUESTION`. */
export function usageOf(spec: CommandSpec, names: Names, { typed }: ChatWords): string {
  const options = spec.options.map(({ name }) => ` ${typed[name]}`).join('');
  return spec.name === 'ask' ? `/${names.ask}${options}` : `/${names.digest} ${spec.name}${options}`;
}

const helpOf = ({ digest }: Names): string => `/${digest} help`;
const shown = (typed: string): string => typed.slice(0, 40);

/** Reads a line that starts with a slash. A bare `/digest` is help, `/digest sources` lists them. */
export function parseCommand(line: string, names: Names): ParsedLine {
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
    return fail((words) => fill(words.unknownCommand, { typed: `/${shown(root)}`, help: helpOf(names) }));
  return parseSubcommand(rest.join(' '), names);
}

/** Reads what stands after `/digest`. */
function parseSubcommand(words: string, names: Names): ParsedLine {
  const trimmed = words.trim();
  if (trimmed === '') return withOptions('help', '', names);
  if (trimmed === 'sources') return withOptions('sources list', '', names);
  const spec = COMMANDS.find(
    ({ name }) => name !== 'ask' && (trimmed === name || trimmed.startsWith(`${name} `)),
  );
  if (spec) return withOptions(spec.name, trimmed.slice(spec.name.length).trim(), names);
  return fail((words) =>
    fill(words.unknownWords, { command: `/${names.digest}`, typed: shown(trimmed), help: helpOf(names) }),
  );
}

function withOptions(command: CommandName, words: string, names: Names): ParsedLine {
  const spec = COMMANDS.find(({ name }) => name === command)!;
  const [option] = spec.options;
  if (!option && words !== '')
    return fail((said) => fill(said.noMoreWords, { usage: usageOf(spec, names, said) }));
  if (option?.required && words === '')
    return fail((said) => fill(said.writeItAs, { usage: usageOf(spec, names, said) }));
  return ok({ command, options: option ? { [option.name]: words } : {} });
}

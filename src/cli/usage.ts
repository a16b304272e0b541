/** How every command is typed, and what it is for: help, complaints and the actions of a command come from here. */
import { LENGTHS, LOCALES } from '../digest/model.ts';
import { UsageError } from './io.ts';

/** `takes`: what may stand behind the name, one way a line. `actions`: what behind each of them; `list` goes without its name. */
type Usage = Readonly<
  { summary: string } & ({ takes: readonly string[] } | { actions: Readonly<Record<string, string>> })
>;

const STORY_OPTIONS = `[--max-stories N] [--length ${LENGTHS.join('|')}] [--language ${LOCALES.join('|')}]`;

export const PEOPLE = {
  start: { summary: 'run the bot; in a terminal, a chat', takes: [''] },
  digest: {
    summary: 'one digest now, printed',
    takes: [
      `[SOURCE…] [--to terminal|markdown|html|json|slack|discord] ${STORY_OPTIONS} [--since DURATION] [--timezone TZ]`,
    ],
  },
  ask: {
    summary: 'an answer from the archive or from sources',
    takes: ['QUESTION [SOURCE…] [--digest ID] [--json]', '--jsonl'],
  },
  subscriptions: {
    summary: 'what each channel gets, and when',
    actions: {
      list: '[--json]',
      add: `--channel REF --source SOURCE [--source …] --at HH:MM --timezone TZ [--days mon,tue,…] ${STORY_OPTIONS} [--include WORDS] [--exclude WORDS] [--json]`,
      pause: 'ID',
      resume: 'ID',
      remove: 'ID',
      run: 'ID [--deliver]',
    },
  },
  sources: {
    summary: 'what is read, and how it fares',
    actions: {
      list: '[--channel REF] [--json]',
      add: 'SOURCE --channel REF',
      remove: 'SOURCE --channel REF',
      test: 'SOURCE [--json]',
      import: 'FILE --channel REF',
      export: '[--channel REF]',
    },
  },
  deliveries: {
    summary: 'what was posted, and what is in doubt',
    actions: {
      list: '[--state STATE] [--channel REF] [--limit N] [--json]',
      retry: 'ID',
      drop: 'ID',
    },
  },
  forget: { summary: 'delete what was asked and answered', takes: ['--channel REF [--person ID]'] },
  verify: { summary: 'check a digest against its articles again', takes: ['DIGEST [--json]'] },
  manifest: {
    summary: 'the app manifest to paste at Slack',
    takes: ['slack [--url https://HOST/slack/events]'],
  },
  doctor: { summary: 'check settings, store and sources', takes: ['[--json]'] },
} as const satisfies Readonly<Record<string, Usage>>;

/** Steps of the pipeline: they take nothing but standard input. */
export const STAGES = {
  feed: { summary: 'read feeds', takes: [''] },
  extract: { summary: 'pages to articles', takes: [''] },
  quotes: { summary: 'find quotations and who said them', takes: [''] },
  cluster: { summary: 'group articles into stories', takes: [''] },
  write: { summary: 'write stories', takes: [''] },
  'ask --jsonl': { summary: 'answer questions', takes: [''] },
} as const satisfies Readonly<Record<string, Usage>>;

type ForPeople = keyof typeof PEOPLE;
export type Name = ForPeople | keyof typeof STAGES;
type WithActions = {
  [C in ForPeople]: (typeof PEOPLE)[C] extends { actions: object } ? C : never;
}[ForPeople];
type ActionOf<C extends WithActions> = keyof (typeof PEOPLE)[C]['actions'] & string;

const usageOf = (name: Name): Usage => ({ ...PEOPLE, ...STAGES })[name];

/** Every way to type the command, as "sources add SOURCE --channel REF". */
export function waysToType(name: Name): string[] {
  const usage = usageOf(name);
  const tails =
    'takes' in usage
      ? usage.takes
      : Object.entries(usage.actions).map(([action, takes]) => `${action} ${takes}`);
  return tails.map((tail) => `${name} ${tail}`.trim());
}

/** The command in a line of the help: its actions, or what it takes without its options. */
export function shortUsage(name: Name): string {
  const usage = usageOf(name);
  if ('actions' in usage) return `${name} [${Object.keys(usage.actions).join('|')}]`;
  return `${name} ${usage.takes[0]?.replace(/ ?\[--[^\]]*\]/g, '')}`.trim();
}

export const summaryOf = (name: Name): string => usageOf(name).summary;

/** A complaint, and how the command is typed: with `action` how that one is. */
export function wrongUsage(name: Name, complaint: string, action?: string, cause?: unknown): UsageError {
  const all = waysToType(name);
  const meant = all.filter((way) => way.startsWith(`${name} ${action} `));
  const shown = 'takes' in usageOf(name) ? all : meant;
  const typed =
    shown.length > 0
      ? shown.map((way) => `pullquote ${way}`).join(', or ')
      : `pullquote ${shortUsage(name)}; pullquote ${name} --help tells more`;
  return new UsageError(`${complaint}. Usage: ${typed}`, { cause });
}

/** The action if it is one of the command's, `list` where none is given, or wrong usage. */
export function actionGiven<C extends WithActions>(name: C, typed = 'list'): ActionOf<C> {
  const actions = Object.keys(PEOPLE[name].actions) as ActionOf<C>[];
  const action = actions.find((one) => one === typed);
  if (action === undefined)
    throw new UsageError(`${name} knows no "${typed}"; it takes ${actions.join(', ')}`);
  return action;
}

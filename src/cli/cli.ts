/** The command line: finds the command, loads only what it needs, turns errors into a sentence and a status. */
import { readFileSync } from 'node:fs';
import { withoutInvisible } from '../digest/text/invisible.ts';
import { type Command, CommandError, type Io, UsageError } from './io.ts';

type Entry = Readonly<{
  usage: string;
  summary: string;
  load: () => Promise<{ run: Command; USAGE?: string }>;
}>;

const PEOPLE: Readonly<Record<string, Entry>> = {
  start: { usage: 'start', summary: 'run the bot; in a terminal, a chat', load: () => import('./start.ts') },
  digest: {
    usage: 'digest [SOURCE…] [--to FORMAT]',
    summary: 'one digest now, printed',
    load: () => import('./digest.ts'),
  },
  ask: {
    usage: 'ask QUESTION [SOURCE…]',
    summary: 'an answer from the archive or from sources',
    load: () => import('./ask.ts'),
  },
  subscriptions: {
    usage: 'subscriptions [list|add|pause|resume|remove|run]',
    summary: 'what each channel gets, and when',
    load: () => import('./subscriptions.ts'),
  },
  sources: {
    usage: 'sources [list|add|remove|test|import|export]',
    summary: 'what is read, and how it fares',
    load: () => import('./sources.ts'),
  },
  deliveries: {
    usage: 'deliveries [list|retry|drop]',
    summary: 'what was posted, and what is in doubt',
    load: () => import('./deliveries.ts'),
  },
  forget: {
    usage: 'forget --channel REF [--person ID]',
    summary: 'delete what was asked and answered',
    load: () => import('./forget.ts'),
  },
  verify: {
    usage: 'verify DIGEST',
    summary: 'check a digest against its articles again',
    load: () => import('./verify.ts'),
  },
  manifest: {
    usage: 'manifest slack',
    summary: 'the app manifest to paste at Slack',
    load: () => import('./manifest.ts'),
  },
  doctor: {
    usage: 'doctor',
    summary: 'check settings, store and sources',
    load: () => import('./doctor.ts'),
  },
};

const STAGES: Readonly<Record<string, Entry>> = {
  feed: { usage: 'feed', summary: 'read feeds', load: () => import('./feed.ts') },
  extract: { usage: 'extract', summary: 'pages to articles', load: () => import('./extract.ts') },
  quotes: {
    usage: 'quotes',
    summary: 'find quotations and who said them',
    load: () => import('./quotes.ts'),
  },
  cluster: { usage: 'cluster', summary: 'group articles into stories', load: () => import('./cluster.ts') },
  write: { usage: 'write', summary: 'write stories', load: () => import('./write.ts') },
  'ask --jsonl': { usage: 'ask --jsonl', summary: 'answer questions', load: () => import('./ask-jsonl.ts') },
};

const HELP = (): string => {
  const rows = (entries: Readonly<Record<string, Entry>>): string =>
    Object.values(entries)
      .map((e) => `  ${e.usage.padEnd(52)}${e.summary}`)
      .join('\n');
  return `pullquote: a news digest whose every quotation stands in the article it links to

Usage: pullquote COMMAND [OPTIONS]

${rows(PEOPLE)}

Steps of the pipeline, JSON Lines in and out:
${rows(STAGES)}

Settings come from the environment or a file .env; .env.example lists them.
`;
};

/** "sources [list | add SOURCE]" as a line an action. */
function usageLines(usage: string): string {
  const [, name, actions] = /^(\S+) \[(.* \| .*)\]$/.exec(usage) ?? [];
  const each = actions === undefined ? [usage] : actions.split(' | ').map((action) => `${name} ${action}`);
  return each.map((line) => `  pullquote ${line}`).join('\n');
}

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;

/** Runs one command line and gives its exit status. */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(HELP());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  const entry = Object.hasOwn(PEOPLE, name)
    ? PEOPLE[name]
    : Object.hasOwn(STAGES, name)
      ? STAGES[name]
      : undefined;
  try {
    if (!entry) throw new UsageError(`there is no command "${name}"; pullquote --help lists them`);
    if (args.includes('--help') || args.includes('-h')) {
      const { USAGE } = await entry.load();
      io.stdout.write(`${entry.summary}\n\nUsage:\n${usageLines(USAGE ?? entry.usage)}\n`);
      return 0;
    }
    return await (await entry.load()).run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof CommandError)) throw error;
    // it may repeat what others wrote, or what was pasted
    io.stderr.write(`pullquote: ${withoutInvisible(error.message)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

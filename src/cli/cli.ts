/** The command line: finds the command, loads only what it needs, turns errors into a sentence and a status. */
import { withoutInvisible } from '../digest/text/invisible.ts';
import { version } from '../version.ts';
import { type Command, CommandError, type Io, UsageError } from './io.ts';
import { type Name, PEOPLE, STAGES, shortUsage, summaryOf, waysToType } from './usage.ts';

/** Loaded when it is typed: no command waits for what another needs. */
const LOAD: Readonly<Record<Name, () => Promise<{ run: Command }>>> = {
  start: () => import('./start.ts'),
  digest: () => import('./digest.ts'),
  ask: () => import('./ask.ts'),
  subscriptions: () => import('./subscriptions.ts'),
  sources: () => import('./sources.ts'),
  deliveries: () => import('./deliveries.ts'),
  forget: () => import('./forget.ts'),
  verify: () => import('./verify.ts'),
  manifest: () => import('./manifest.ts'),
  doctor: () => import('./doctor.ts'),
  feed: () => import('./feed.ts'),
  extract: () => import('./extract.ts'),
  quotes: () => import('./quotes.ts'),
  cluster: () => import('./cluster.ts'),
  write: () => import('./write.ts'),
  'ask --jsonl': () => import('./ask-jsonl.ts'),
};

const help = (): string => {
  const rows = (usages: object): string =>
    (Object.keys(usages) as Name[])
      .map((name) => `  ${shortUsage(name).padEnd(52)}${summaryOf(name)}`)
      .join('\n');
  return `pullquote: a news digest whose every quotation stands in the article it links to

Usage: pullquote COMMAND [OPTIONS]

${rows(PEOPLE)}

Steps of the pipeline, JSON Lines in and out:
${rows(STAGES)}

Settings come from the environment or a file .env; .env.example lists them.
`;
};

const helpOf = (name: Name): string => {
  const ways = waysToType(name).map((way) => `  pullquote ${way}\n`);
  return `${summaryOf(name)}\n\nUsage:\n${ways.join('')}`;
};

const isName = (typed: string): typed is Name => Object.hasOwn(LOAD, typed);

/** Runs one command line and gives its exit status. */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(help());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  try {
    if (!isName(name)) throw new UsageError(`there is no command "${name}"; pullquote --help lists them`);
    if (args.includes('--help') || args.includes('-h')) {
      io.stdout.write(helpOf(name));
      return 0;
    }
    return await (await LOAD[name]()).run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof CommandError)) throw error;
    // it may repeat what others wrote, or what was pasted
    io.stderr.write(`pullquote: ${withoutInvisible(error.message)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

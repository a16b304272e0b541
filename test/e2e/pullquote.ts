/** Runs the real program as a child process, in a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Compiled code is kept between runs: most of a start is reading the program. */
const COMPILED = join(tmpdir(), 'pullquote-compiled');

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

type Ran = Readonly<{ status: number | null; out: string; err: string }>;

export type Running = Readonly<{
  child: ChildProcess;
  /** What it printed so far. */
  out(): string;
  err(): string;
  say(line: string): void;
  /** Resolves when its output matches, rejects when it ends before. */
  until(pattern: RegExp): Promise<string>;
  ended: Promise<Ran>;
}>;

export type ListedRow = Readonly<{ id: string; state: string; reason: string | null; action: string }>;

export type Home = Readonly<{
  folder: string;
  run(args: readonly string[], input?: string): Promise<Ran>;
  /** What it printed; a run that fails is a fault of the test. */
  done(args: readonly string[]): Promise<string>;
  /** The rows of `subscriptions list` or `deliveries list`. */
  listed<Row = ListedRow>(what: 'subscriptions' | 'deliveries'): Promise<Row[]>;
  /** A digest for the channel, at eight in UTC; its id. */
  subscribe(channel: string, sources: readonly string[], ...more: readonly string[]): Promise<string>;
  start(args: readonly string[]): Running;
  clean(): void;
}>;

/** A data folder, and the program run on it; `env` is added to an otherwise empty environment. */
export function home(env: Readonly<Record<string, string>> = {}): Home {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
  const start = (args: readonly string[]): Running =>
    running(args, { PULLQUOTE_DATA: folder, TZ: 'UTC', LOG_LEVEL: 'warn', ...env }, folder);
  const run: Home['run'] = (args, input) => {
    const program = start(args);
    program.child.stdin?.end(input ?? '');
    return program.ended;
  };
  const done: Home['done'] = async (args) => {
    const { status, out, err } = await run(args);
    if (status !== 0) throw new Error(`pullquote ${args.join(' ')} ended with ${status}:\n${err}`);
    return out;
  };
  return {
    folder,
    start,
    run,
    done,
    listed: async (what) => JSON.parse(await done([what, 'list', '--json'])),
    subscribe: async (channel, sources, ...more) => {
      const named = sources.flatMap((source) => ['--source', source]);
      const at = ['--at', '08:00', '--timezone', 'UTC', '--json'];
      const added = await done(['subscriptions', 'add', '--channel', channel, ...named, ...at, ...more]);
      return (JSON.parse(added) as { id: string }).id;
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function running(args: readonly string[], env: Record<string, string>, cwd: string): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: COMPILED, ...env },
    cwd,
    stdio: 'pipe',
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ran>((done) => {
    child.on('close', (status) => done({ status, out, err }));
  });
  const until = (pattern: RegExp): Promise<string> =>
    new Promise((found, lost) => {
      const look = (): void => {
        if (!pattern.test(out)) return;
        listeners.delete(look);
        found(out);
      };
      listeners.add(look);
      look();
      void ended.then(() => lost(new Error(`it ended before ${pattern}:\n${out}\n${err}`)));
    });
  return {
    child,
    out: () => out,
    err: () => err,
    say: (line) => void child.stdin.write(`${line}\n`),
    until,
    ended,
  };
}

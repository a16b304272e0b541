/** What every command gets from the process, so that tests can give their own. */
import type { Readable, Writable } from 'node:stream';

export type Io = Readonly<{
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Readonly<Record<string, string | undefined>>;
}>;

/** A command: its arguments in, its exit status out (0 done, 1 failed with a reason, 2 wrong usage). */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Wrong usage: the sentence goes to standard error and the status is 2. */
export class UsageError extends Error {}

/** A failure with a reason: the sentence goes to standard error and the status is 1. */
export class CommandError extends Error {}

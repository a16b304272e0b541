/** What the conversation works with; the composition root fills it in. */
import type { Fault, Result } from '../digest/model.ts';
import type { Clock, HeavySteps, JobRunner, SourceReader, Store, Writers } from '../digest/ports.ts';
import type { Health, Platform } from './chat-adapter.ts';
import type { Names } from './commands.ts';

/** Ready-made lists of feeds by language and subject. */
export type StarterPack = Readonly<{
  /** "en-world". */
  id: string;
  title: string;
  language: string;
  subject: string;
  feeds: readonly Readonly<{ title: string; url: string }>[];
}>;

export type Log = Readonly<{
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}>;

export type BotDeps = Readonly<{
  store: Store;
  clock: Clock;
  reader: SourceReader;
  steps: HeavySteps;
  writers: Writers;
  jobs: JobRunner;
  log: Log;
  /** Unguessable and unique. */
  newId: () => string;
  /** Checks an address a person typed. */
  address: (typed: string) => Result<string, Fault>;
  packs: () => Promise<readonly StarterPack[]>;
  names: Names;
  timezone: string;
  platform: (name: string) => Platform;
  /** How the running platforms stand. */
  health: () => readonly Readonly<{ platform: string; health: Health }>[];
  /** Whether messages in the bot's own threads are for it without naming it. */
  listens: 'mentions' | 'threads';
  /** Days that articles are kept which no digest told; 0: for ever. */
  keepDays: number;
  /** People who may configure everywhere, as `PLATFORM:PERSON`. */
  managers: ReadonlySet<string>;
}>;

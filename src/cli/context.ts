/** What the commands for people share: settings, the app, and errors said in a sentence. */
import { parseArgs } from 'node:util';
import { type App, type AppOptions, openApp } from '../app.ts';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { isChannelRef } from '../digest/channel.ts';
import { LENGTHS, type Length, LOCALES, type Locale } from '../digest/model.ts';
import { PLATFORMS } from '../platforms.ts';
import { CommandError, type Io, UsageError } from './io.ts';
import { tableOf } from './table.ts';
import { type Name, wrongUsage } from './usage.ts';

/** Settings from the environment and the file .env beside the caller; the environment wins. */
export function configOf(io: Io): Config {
  try {
    return loadConfig(io.env);
  } catch (error) {
    if (error instanceof ConfigError)
      throw new CommandError(`the settings are wrong:\n${error.message}`, { cause: error });
    throw error;
  }
}

/** The app; a data folder that cannot be used is a failure with a reason. */
export async function open(options: AppOptions): Promise<App> {
  try {
    return await openApp(options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(
      `the data folder ${options.config.PULLQUOTE_DATA} cannot be used: ${reason}. PULLQUOTE_DATA names another`,
      { cause },
    );
  }
}

/** Runs `use` with the app and closes it, whatever happens. */
export async function withApp<T>(options: AppOptions, use: (app: App) => Promise<T>): Promise<T> {
  const app = await open(options);
  try {
    return await use(app);
  } finally {
    await app.close();
  }
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/** `parseArgs` whose complaints are wrong usage. */
export function parse<const O extends NonNullable<Options>>(name: Name, args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node adds advice about arguments that begin with a dash
    const [complaint = ''] = (error as Error).message.split('. ');
    throw wrongUsage(name, complaint, args[0], error);
  }
}

/** Wrong usage where a command that takes options alone was given words. */
export function noWords(name: Name, words: readonly string[]): void {
  if (words.length > 0) throw wrongUsage(name, `${name} takes no words`);
}

/** Wrong usage where it names no channel of a platform. */
export function checkChannel(typed: string): void {
  if (!isChannelRef(typed, PLATFORMS))
    throw new UsageError(
      `"${typed}" is no channel; write slack:TEAM/CHANNEL, discord:GUILD/CHANNEL or terminal:local`,
    );
}

/** A whole number in a range, or wrong usage. */
export function wholeNumber(
  name: string,
  typed: string | undefined,
  least: number,
  most: number,
  otherwise: number,
): number {
  if (typed === undefined) return otherwise;
  const value = Number(typed);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${typed}"`);
  }
  return value;
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** "90m", "24h", "7d", "2w" in milliseconds, or wrong usage. */
export function duration(typed: string): number {
  const match = /^0*([1-9]\d{0,4})([mhdw])$/.exec(typed);
  if (!match) throw new UsageError(`"${typed}" is no duration; write 90m, 24h, 7d or 2w`);
  return Number(match[1]) * UNITS[match[2]!]!;
}

/** The zone if it is one, or wrong usage. */
export function zone(typed: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new UsageError(`"${typed}" is no time zone; write it as Europe/Oslo or America/New_York`, {
      cause,
    });
  }
}

/** Prints rows as a table, or JSON where asked. */
export function list(
  io: Io,
  json: boolean,
  rows: readonly object[],
  columns: readonly string[],
  empty: string,
): void {
  if (json) {
    io.stdout.write(`${JSON.stringify(rows)}\n`);
    return;
  }
  if (rows.length === 0) {
    io.stdout.write(`${empty}\n`);
    return;
  }
  const width = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
  io.stdout.write(`${tableOf(rows, columns, width)}\n`);
}

export type Shape = Readonly<{ length: Length; locale: Locale }>;

/** `--length` and `--language`, brief and English where they are not given. */
export function shapeGiven({
  length = 'brief',
  language = 'en',
}: Readonly<{ length?: string; language?: string }>): Shape {
  const own = LENGTHS.find((one) => one === length);
  const locale = LOCALES.find((one) => one === language);
  if (own === undefined) throw new UsageError(`--length takes ${LENGTHS.join(', ')}, not "${length}"`);
  if (locale === undefined) throw new UsageError(`--language takes ${LOCALES.join(', ')}, not "${language}"`);
  return { length: own, locale };
}

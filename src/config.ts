/** The environment, read once and checked: nothing else looks at it. */
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const commandName = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,30}$/, 'use small letters, digits, - and _, at most 31');

const DOLLARS = 'takes dollars from 0 to 1000000';
/** It is shown and logged, so it holds nothing secret. */
const address = z
  .url({ protocol: /^https?$/, error: 'is no http address' })
  .refine((url) => !/^[^/]*\/\/[^/?#]*@/.test(url), 'holds a name or a password: leave it out');

const host = z
  .string()
  .regex(
    /^(?:\[[\da-f:.]+\]|[^\s/?#@\\:*[\]]+)(?::\d{1,5})?$|^[\da-f]*:(?:[\da-f]*:)+[\da-f.]*$/i,
    'takes host or host:port',
  );

const dollars = z.coerce.number(DOLLARS).min(0, DOLLARS).max(1_000_000, DOLLARS);
const whole = (least: number, most: number) => {
  const error = `takes a whole number from ${least} to ${most}`;
  return z.coerce.number(error).int(error).min(least, error).max(most, error);
};
const cap = (tokens: number) => whole(0, Number.MAX_SAFE_INTEGER).default(tokens);

/** Digests look back a week, and follow-ups a month. */
const LEAST_DAYS = 30;
const MOST_DAYS = 36_500;

/** Every variable, in the order of .env.example. An empty value counts as not set. */
export const Environment = z.object({
  PULLQUOTE_DATA: z.string().default('./data').describe('folder of the embedded store'),
  PULLQUOTE_KEEP_DAYS: whole(0, MOST_DAYS)
    .default(365)
    .refine((days) => days === 0 || days >= LEAST_DAYS, `takes 0, or ${LEAST_DAYS} to ${MOST_DAYS}`)
    .describe('days that articles are kept which no digest told, from 30; 0: for ever'),
  SLACK_BOT_TOKEN: z.string().optional().describe('Slack: the bot token (xoxb-…)'),
  SLACK_APP_TOKEN: z.string().optional().describe('Slack: the app token (xapp-…), for Socket Mode'),
  SLACK_SIGNING_SECRET: z.string().optional().describe('Slack: the signing secret, for HTTP; needs PORT'),
  DISCORD_TOKEN: z.string().optional().describe('Discord: the bot token'),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{15,21}$/, 'is the number of a server')
    .optional()
    .describe('Discord: register the commands in this server only, at once, while developing'),
  SLACK_API_URL: address
    .default('https://slack.com/api/')
    .describe('another address of the Slack API: a proxy, a test server'),
  DISCORD_API_URL: address
    .default('https://discord.com/api')
    .describe('another address of the Discord API: a proxy, a test server'),
  PULLQUOTE_LISTENS: z
    .enum(['mentions', 'threads'], 'takes mentions or threads')
    .default('mentions')
    .describe('what the bot answers in its threads: mentions of it, or all that is said there (threads)'),
  PULLQUOTE_MANAGERS: z
    .string()
    .default('')
    .transform(list)
    .pipe(z.array(z.string().regex(/^[a-z]+:[\w@.-]+$/, 'names people as slack:U012ABC or discord:123456')))
    .describe(
      'people who may change every digest, as admins may: comma-separated slack:U012ABC or discord:123456',
    ),
  OPENAI_MODEL: z
    .string()
    .optional()
    .describe('a model that writes, by the name its server knows; without one nothing leaves for any model'),
  OPENAI_BASE_URL: address
    .default('https://api.openai.com/v1')
    .describe('the OpenAI-compatible server: OpenAI, Ollama, llama.cpp, vLLM, LM Studio'),
  OPENAI_API_KEY: z.string().optional().describe('the server’s key; local servers mostly need none'),
  OPENAI_CONTEXT_WINDOW: whole(1_024, 100_000_000)
    .optional()
    .describe('tokens that the model reads at once; asked of the server where not given'),
  OPENAI_OUTPUT_TOKENS: whole(256, 100_000)
    .default(2_000)
    .describe('tokens that one answer of the model may take; more for a model that thinks first'),
  OPENAI_TIMEOUT: whole(1, 280).default(60).describe('seconds that the model may take for one answer'),
  OPENAI_PRICE_IN: dollars.optional().describe('dollars for a million tokens that the model reads'),
  OPENAI_PRICE_OUT: dollars.optional().describe('dollars for a million tokens that the model writes'),
  PULLQUOTE_WRITING_SECONDS: whole(1, 3_600)
    .default(180)
    .describe('seconds that a model has for one edition; the rest is written without it'),
  PULLQUOTE_TOKENS_PER_RUN: cap(200_000).describe('most tokens of one edition or answer; 0: no limit'),
  PULLQUOTE_TOKENS_PER_DAY: cap(2_000_000).describe('most tokens of a day (UTC); 0: no limit'),
  PULLQUOTE_TOKENS_PER_TENANT: cap(0).describe(
    'most tokens of a day for one Slack workspace or Discord server; 0: no limit',
  ),
  PULLQUOTE_DOLLARS_PER_DAY: dollars.default(0).describe('most dollars of a day (UTC); 0: no limit'),
  PULLQUOTE_DOLLARS_PER_MONTH: dollars.default(0).describe('most dollars of a month (UTC); 0: no limit'),
  PORT: whole(0, 65_535)
    .optional()
    .describe('the port of the HTTP server: /health, /metrics, and Slack’s HTTP mode; none without it'),
  HOST: z.string().default('127.0.0.1').describe('the address that PORT listens on'),
  PULLQUOTE_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform(list)
    .pipe(z.array(host))
    .describe('private hosts that sources may be read from, comma-separated host or host:port'),
  PULLQUOTE_DIGEST_COMMAND: commandName.default('digest').describe('the name of the chat command /digest'),
  PULLQUOTE_ASK_COMMAND: commandName.default('ask').describe('the name of the chat command /ask'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'takes debug, info, warn, error or silent')
    .default('info')
    .describe('how much is logged to standard error: debug, info, warn, error, silent'),
  NO_COLOR: z.string().optional().describe('any value: no colour'),
  TZ: z
    .string()
    // the system's variable: what Intl does not know (UTC0, :/etc/localtime) is left to the system
    .transform((zone) => (isZone(zone) ? zone : undefined))
    .optional()
    .describe('the time zone that digests and new subscriptions start from'),
});

export type Config = Readonly<z.infer<typeof Environment>>;

/** What may be given as a file: NAME_FILE holds its path. */
const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
  'OPENAI_API_KEY',
] as const;

/** The settings: the environment, and a file .env in the working folder; the environment wins. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return readConfig({ ...file, ...env });
}

/** The environment is wrong; each line of the message names a variable and what to do. */
export class ConfigError extends Error {}

/** Whoever sets it believes that nothing is kept on this machine. */
const NO_DATABASE =
  'DATABASE_URL: PostgreSQL is not supported yet; leave it out, all is kept in the folder PULLQUOTE_DATA';

/** Checks an environment; throws ConfigError naming each wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { DATABASE_URL, DATABASE_URL_FILE = DATABASE_URL } = given;
  if (DATABASE_URL_FILE !== undefined) throw new ConfigError(NO_DATABASE);
  const set = { ...given, ...secretsFromFiles(given) };
  const parsed = Environment.safeParse(set);
  if (parsed.success) return together(parsed.data);
  throw new ConfigError(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}

/** What is right each by itself and wrong together. */
function together(config: Config): Config {
  const { OPENAI_PRICE_IN, OPENAI_PRICE_OUT, PULLQUOTE_DOLLARS_PER_DAY, PULLQUOTE_DOLLARS_PER_MONTH } =
    config;
  if ((OPENAI_PRICE_IN === undefined) !== (OPENAI_PRICE_OUT === undefined))
    throw new ConfigError('OPENAI_PRICE_IN and OPENAI_PRICE_OUT: give both or none');
  if (OPENAI_PRICE_IN === undefined && PULLQUOTE_DOLLARS_PER_DAY + PULLQUOTE_DOLLARS_PER_MONTH > 0)
    throw new ConfigError(
      'PULLQUOTE_DOLLARS_PER_DAY, PULLQUOTE_DOLLARS_PER_MONTH: need OPENAI_PRICE_IN and OPENAI_PRICE_OUT',
    );
  return config;
}

function secretsFromFiles(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const read: Record<string, string> = {};
  for (const name of SECRETS) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined)
      throw new ConfigError(`${name} and ${name}_FILE are both set: keep one of them`);
    try {
      read[name] = readFileSync(path, 'utf8').trim();
    } catch (cause) {
      throw new ConfigError(`${name}_FILE: the file ${path} cannot be read`, { cause });
    }
  }
  return read;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

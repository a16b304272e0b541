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

/** Every variable, in the order of .env.example. An empty value counts as not set. */
export const Environment = z.object({
  PULLQUOTE_DATA: z.string().default('./data').describe('folder of the embedded store'),
  SLACK_BOT_TOKEN: z.string().optional().describe('Slack: the bot token (xoxb-…)'),
  SLACK_APP_TOKEN: z.string().optional().describe('Slack: the app token (xapp-…), for Socket Mode'),
  SLACK_SIGNING_SECRET: z.string().optional().describe('Slack: the signing secret, for HTTP; needs PORT'),
  DISCORD_TOKEN: z.string().optional().describe('Discord: the bot token'),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{15,21}$/, 'is the number of a server')
    .optional()
    .describe('Discord: register the commands in this server only, at once, while developing'),
  SLACK_API_URL: z
    .url()
    .default('https://slack.com/api/')
    .describe('another address of the Slack API: a proxy, a test server'),
  DISCORD_API_URL: z
    .url()
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
  PORT: z.coerce.number().int().min(0).max(65_535).optional().describe('the port of Slack’s HTTP mode'),
  HOST: z.string().default('127.0.0.1').describe('the address that PORT listens on'),
  PULLQUOTE_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform(list)
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
const SECRETS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'DISCORD_TOKEN'] as const;

/** The settings: the environment, and a file .env in the working folder; the environment wins. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return readConfig({ ...file, ...env });
}

/** The environment is wrong; each line of the message names a variable and what to do. */
export class ConfigError extends Error {}

/** Checks an environment; throws ConfigError naming each wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const set = { ...given, ...secretsFromFiles(given) };
  const parsed = Environment.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
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

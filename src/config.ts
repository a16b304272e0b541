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

const timezone = z
  .string()
  .refine((zone) => isZone(zone), 'no IANA time zone; write it as Europe/Oslo or America/New_York');

/** Every variable, in the order of .env.example. An empty value counts as not set. */
export const Environment = z.object({
  PULLQUOTE_DATA: z.string().default('./data').describe('folder of the embedded store'),
  PULLQUOTE_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform(list)
    .describe('private hosts that sources may be read from, comma-separated host or host:port'),
  PULLQUOTE_DIGEST_COMMAND: commandName.default('digest').describe('the name of the chat command /digest'),
  PULLQUOTE_ASK_COMMAND: commandName.default('ask').describe('the name of the chat command /ask'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('how much is logged to standard error: debug, info, warn, error, silent'),
  NO_COLOR: z.string().optional().describe('any value: no colour'),
  TZ: timezone.optional().describe('the time zone that digests and new subscriptions start from'),
});

export type Config = Readonly<z.infer<typeof Environment>>;

/** The settings: the environment, and a file .env in the working folder; the environment wins. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return readConfig({ ...file, ...env });
}

/** The environment is wrong; each line of the message names a variable and what to do. */
export class ConfigError extends Error {}

/** Checks an environment; throws ConfigError naming each wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The log: one JSON object a line on standard error, without secrets. */
import { type DestinationStream, destination, pino } from 'pino';
import type { Log } from '../../bots/deps.ts';
import { withoutInvisible } from '../../digest/text/invisible.ts';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'];

type Write = Log['info'];

/**
 * A logger that writes what is at or above `level`; an unknown level counts as `info`. Values of fields named
 * like secrets, and tokens and passwords within texts, are struck out. An `error` field is written with its
 * stack and causes.
 */
export function logger(level: string, to: DestinationStream = destination({ fd: 2, sync: true })): Log {
  const known = LOG_LEVELS.includes(level) ? level : 'info';
  const out = pino(
    {
      level: known,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
  const write =
    (at: 'debug' | 'info' | 'warn' | 'error'): Write =>
    (fields, message) => {
      if (out.isLevelEnabled(at)) out[at](redact(fields) as object, withoutSecrets(message));
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

const STRUCK = '[secret]';
const SECRET_NAME = /token|secret|passw|authorization|cookie|api_?key|credential/i;
/** Slack and OpenAI style keys, Discord tokens, bearer headers, and in addresses passwords and what is named like a key. */
const SECRET_TEXT = [
  /\bx(?:ox[a-z]|app)-[\w-]{8,}/g,
  /\bsk-[\w-]{16,}/g,
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,40}/g,
  /(?<=\b(?:Bearer|Basic|Bot) )[\w.~+/=-]{8,}/g,
  /(?<=:\/\/)[^\s/:@]{1,200}:[^\s/@]{1,200}(?=@)/g,
  /(?<=[?&][\w.-]{0,30}(?:token|key|secret|password|auth|signature|sig)=)[^\s&#"'<>]{1,2000}/gi,
];
const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const MAX_TEXT = 4000;

/** Nor what others may have put in to steer the terminal that shows the log. */
function withoutSecrets(text: string): string {
  const short = withoutInvisible(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);
  return SECRET_TEXT.reduce((left, pattern) => left.replace(pattern, STRUCK), short);
}

/** A copy fit for the log: bounded, without secrets, errors as data. Numbers named "tokens" are counts and stay. */
function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '…';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return value;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => redact(item, depth + 1));
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value).slice(0, MAX_ITEMS))
    kept[name] = typeof item === 'string' && SECRET_NAME.test(name) ? STRUCK : redact(item, depth + 1);
  return kept;
}

function redactError(error: Error, depth: number): unknown {
  const { name, message, stack, cause } = error;
  const kind = (error as { kind?: unknown; code?: unknown }).kind ?? (error as { code?: unknown }).code;
  return {
    name,
    message: withoutSecrets(message),
    ...(kind === undefined ? {} : { kind: redact(kind, depth + 1) }),
    ...(stack === undefined ? {} : { stack: withoutSecrets(stack) }),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  };
}

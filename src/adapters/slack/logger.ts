/** Bolt's logger, writing to ours: its chatter only where debugging, and nothing that holds a token. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../bots/deps.ts';

export function boltLogger(log: Log): Logger {
  const words = (parts: unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: (...parts) => log.debug({ platform: 'slack' }, words(parts)),
    warn: (...parts) => log.warn({ platform: 'slack' }, words(parts)),
    error: (...parts) => log.warn({ platform: 'slack' }, words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** Which Pullquote this is, by its package.json, and how it calls itself at the servers that it asks. */
import { readFileSync } from 'node:fs';

const file = new URL('../package.json', import.meta.url);

export const version = (): string => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;

/** Without the last number: what fixes a fault is no other reader. */
export const userAgent = (): string =>
  `Pullquote/${version().split('.').slice(0, 2).join('.')} (self-hosted news digest bot)`;

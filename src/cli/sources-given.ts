/** SOURCE arguments: an address, or a path of this machine. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizeAddress } from '../adapters/http/address.ts';
import { UsageError } from './io.ts';

export type Given = Readonly<{ location: string; local: boolean }>;

/** What exists, or is written as a path, is a path; anything else must be an http(s) address. */
export function sourceGiven(typed: string): Given {
  if (typed.startsWith('file://')) return pathGiven(fileURLToPath(typed));
  if (/^(?:[./~\\]|[a-z]:\\)/i.test(typed)) return pathGiven(typed);
  if (!/^https?:\/\//i.test(typed) && existsSync(typed)) return pathGiven(typed);
  const address = normalizeAddress(typed);
  if (address.ok) return { location: address.value, local: false };
  throw new UsageError(`"${typed}" is neither a file or folder here nor an address: ${address.error.detail}`);
}

function pathGiven(path: string): Given {
  if (!existsSync(path)) throw new UsageError(`there is no file or folder ${path}`);
  return { location: resolve(path), local: true };
}

/** SQLite's errors in words that an operator can act on. */

// https://sqlite.org/rescode.html: the primary code is the low byte
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IO = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

const WORDS: Readonly<Record<number, string>> = {
  [BUSY]: 'another process keeps the store busy',
  [LOCKED]: 'another process keeps the store busy',
  [READONLY]: 'the store cannot be written: check its permissions',
  [IO]: 'the disk failed',
  [CORRUPT]: 'the store is damaged: restore it from a backup',
  [FULL]: 'the disk is full',
  [CANNOT_OPEN]: 'the store cannot be opened: check its folder and permissions',
  [NOT_A_DATABASE]: 'the file is no Pullquote store, or it is damaged: restore it from a backup',
};

/** SQLite's primary result code; null for what is no error of SQLite. */
function codeOf(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : null;
}

/** Another connection holds the lock: the same statement may succeed a little later. */
export const isBusy = (error: unknown): boolean => codeOf(error) === BUSY;

/** The error with the module's name and, where it is the world's fault, what to do; SQLite's own is its cause. */
export function storeError(error: unknown, file?: string): Error {
  if (error instanceof Error && error.message.startsWith('store: ')) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  const words = code === null ? undefined : WORDS[code];
  const where = file === undefined ? '' : `${file}: `;
  return new Error(`store: ${where}${words === undefined ? message : `${words} (${message})`}`, {
    cause: error,
  });
}

/** The language that a person's terminal is set to, where it is one of Pullquote's own. */
import { type Locale, localeOf } from '../../digest/model.ts';

/** POSIX: the first that is set decides. */
const NAMES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

export const localeIn = (env: Readonly<Record<string, string | undefined>>): Locale | undefined =>
  localeOf(NAMES.map((name) => env[name]).find((value) => value !== undefined && value !== ''));

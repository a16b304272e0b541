/** Who a mention means: resolves last names, titles, roles and pronouns within one text. */
import type { Range } from '../model.ts';
import type { Line } from './outline.ts';
import type { Phrase, Reading } from './phrases.ts';

export type Names = Readonly<{ none: true }>;

export function namesOf(_text: string, _reading: Reading, _lines: readonly Line[]): Names {
  return { none: true };
}

export function resolve(
  _names: Names,
  _reading: Reading,
  _phrase: Phrase,
  _first: number,
  _at: number,
): { name: Range | null; role: Range | null } {
  return { name: null, role: null };
}

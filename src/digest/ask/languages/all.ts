/** The languages besides English, put together: a question says by its own words which it is in. */

import type { Kind } from '../kinds.ts';
import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import type { AskLanguage } from './types.ts';

const BY_CODE = { de: DE, fr: FR, es: ES } as const;
const ALL: readonly AskLanguage[] = Object.values(BY_CODE);
export type Elsewhere = keyof typeof BY_CODE;

type Lists = 'asking' | 'who' | 'be' | 'help' | 'article' | 'ends' | 'changing' | 'says';
type Signs = 'time' | 'lengths' | 'reason' | 'place' | 'age' | 'share';

/** All words of a kind. */
export const wordsOf = (which: Lists): readonly string[] => ALL.flatMap((each) => each[which].split(/\s+/));

/** What matches a sign of any of them, as whole words. `\b` knows no accents. */
export const signOf = (which: Signs): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${ALL.map((each) => each[which].replaceAll('\n', '')).join('|')})(?![\\p{L}\\p{N}])`,
    which === 'place' ? 'u' : 'iu',
  );

/** Groups of words with one meaning: those that are listed, and the forms of regular verbs. */
export const groupsOf = (): readonly (readonly string[])[] =>
  ALL.flatMap(({ groups, verbs, endings }) => [
    ...verbs.split(/\s+/).map((stem) => [stem, ...endings.split(/\s+/).map((ending) => stem + ending)]),
    ...groups.split(/[|\n]/).map((line) => line.trim().split(/\s+/)),
  ]);

/** Groups of words of which the first says nearly the same as each of the others. */
export const nearOf = (): string[][] =>
  ALL.flatMap(({ near }) => near.split(/[|\n]/).map((line) => line.trim().split(/\s+/)));

const AND = /^(?:¿\s*)?(?:(?:und|et|y|aber|mais|pero),? )?/;

/** The kind of a lower-case question in one of them; null where nothing says it. */
export const kindIn = (language: Elsewhere, lower: string): Kind | null =>
  BY_CODE[language].kinds.find(([opens]) => opens.test(lower.replace(AND, '')))?.[1] ?? null;

/** The noun that it asks for; null where it asks for none. */
export const countedIn = (language: Elsewhere, lower: string): string | null =>
  BY_CODE[language].counted.exec(lower)?.[1] ?? null;

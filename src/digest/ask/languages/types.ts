/** What asking needs of a language besides English: how questions open, and the words that answer them. */
import type { Kind } from '../kinds.ts';

/** Word lists are separated by spaces and folded (no accents, lower case), unless a comment says otherwise. */
export type AskLanguage = Readonly<{
  /** What a lower-case question opens with, accents kept, without "and" before it; the first that fits says its kind. */
  kinds: readonly (readonly [RegExp, Kind])[];
  /** The noun that "how many" or "which" asks for, in a lower-case question. */
  counted: RegExp;
  /** Words that ask, of them those for people, forms of "to be", other helping verbs, articles, and what ends a clause. */
  asking: string;
  who: string;
  be: string;
  help: string;
  article: string;
  ends: string;
  /** Beside a noun they make another thing of it: deputy, former. */
  changing: string;
  /** Verbs that report what somebody says. */
  says: string;
  /** Beginnings of regular verbs, and the endings of their forms. */
  verbs: string;
  endings: string;
  /** Words with one meaning, a group between bars; the first stands for all. */
  groups: string;
  /** Words that say nearly the same, the first of a group with each of the others. */
  near: string;
  /** Alternatives of a regular expression, whole words, accents kept. */
  time: string;
  lengths: string;
  reason: string;
  place: string;
  age: string;
  share: string;
}>;

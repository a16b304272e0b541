/** What stands right before and right behind the marks. */
import { AUXILIARY, DETERMINER, PARTICIPLE, PREPOSITION, PRONOUN, REPORT, ROLE, STANCE } from '../flags.ts';
import type { Line } from '../outline.ts';
import type { Reading } from '../phrases.ts';
import { has, isMark, type Token } from '../tokens.ts';

export type Place = Readonly<{
  /** True where the sentence starts with them. */
  opens: boolean;
  /** True right behind a verb that says what a thing is or is called: "is “…”", "as a “…”". */
  predicate: boolean;
  /** True right behind a noun for words, or its "of": "the phrase “…”", "chants of “…”". */
  saying: boolean;
  /** True right behind an owner: "Lind's “…”". */
  owned: boolean;
  /** True behind "on" or "in", where a work is where somebody said it: "on Harbour TV's “…”". */
  placed: boolean;
  /** True right behind a word such as "as" that says what a thing is called. */
  likened: boolean;
  /** True right behind an article or the like, which points at a thing or does not. */
  definite: boolean;
  indefinite: boolean;
  /** True right behind a dash, a colon, a comma. */
  dashed: boolean;
  colon: boolean;
  comma: boolean;
  /** True right before a noun that they describe: "a “…” race". */
  adjective: boolean;
  /** True before an opening bracket. */
  glossed: boolean;
}>;

export function placeOf(reading: Reading, line: Line, at: number): Place {
  const { tokens, lexicon } = reading;
  const before = at > line.from ? tokens[at - 1] : undefined;
  const after = at + 1 < line.to ? tokens[at + 1] : undefined;
  const word = before?.kind === 'word' ? before : undefined;
  const earlier = at - 1 > line.from ? tokens[at - 2] : undefined;
  return {
    opens: at === line.from,
    predicate: word !== undefined && isPredicate(reading, word, earlier),
    saying: word !== undefined && isSaying(reading, word, earlier),
    owned: word?.owns === true && !has(word, PRONOUN),
    placed:
      word !== undefined &&
      (has(word, PREPOSITION) || (word.owns && has(ownerStart(tokens, at), PREPOSITION | REPORT))),
    likened: word !== undefined && lexicon.likening.has(word.low),
    definite: has(word, DETERMINER) && !lexicon.indefinite.has(word!.low),
    indefinite: has(word, DETERMINER) && lexicon.indefinite.has(word!.low),
    dashed: isMark(before, '—–-'),
    colon: isMark(before, ':'),
    comma: isMark(before, ','),
    adjective: after?.kind === 'word' && describes(reading, after),
    glossed: isMark(after, '('),
  };
}

/** True for a noun that the marks describe. */
const describes = ({ lexicon }: Reading, after: Token): boolean =>
  lexicon.capitalNouns ? after.cap : !after.cap && (after.flags & ~ROLE) === 0;

function isPredicate({ lexicon }: Reading, word: Token, earlier: Token | undefined): boolean {
  const as =
    lexicon.likening.has(word.low) || (has(word, DETERMINER) && lexicon.likening.has(earlier?.low ?? ''));
  const verb = AUXILIARY | REPORT | STANCE | PARTICIPLE;
  return as || has(word, verb) || (word.owns && has(word, PRONOUN));
}

function isSaying({ lexicon }: Reading, word: Token, earlier: Token | undefined): boolean {
  const held = lexicon.openers.has(word.low) ? earlier : word;
  return (
    held?.kind === 'word' && (lexicon.sayings.has(held.low) || (held !== word && lexicon.nouns.has(held.low)))
  );
}

/** The word before the capitals that end in an owner: "on" of "on Harbour TV's". */
function ownerStart(tokens: readonly Token[], at: number): Token | undefined {
  let k = at - 1;
  while (k > at - 6 && tokens[k]?.kind === 'word' && tokens[k]!.cap) k--;
  return has(tokens[k], DETERMINER) ? tokens[k - 1] : tokens[k];
}

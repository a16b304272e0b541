/** Offices in small letters between and before names: "harbour pilot and teacher Ada Brandt". */
import { ADVERB, ROLE, STANCE, TITLE } from './flags.ts';
import type { Reading } from './phrases.ts';
import { has } from './tokens.ts';
import { actsHere, inName, nominal, plural } from './word-classes.ts';

/** An office has so many words in small letters: "deputy press secretary". */
const LONGEST_OFFICE = 4;

/** True for an "and" between two offices of one: a title in capitals ends no name. */
export const joinsOffices = (reading: Reading, k: number): boolean => {
  const { tokens } = reading;
  return (
    tokens[k]?.low === 'and' && tokens[k - 1]!.cap && has(tokens[k - 1], TITLE) && inName(reading, k + 1, -1)
  );
};

/** "harbour pilot and teacher Ada Brandt", "rower turned pundit Ada Brandt": past the other office of one with a name. */
export function pastOffices(reading: Reading, k: number, from: number, limit: number): number {
  const { tokens, lexicon } = reading;
  const joins =
    k > from &&
    has(tokens[k - 1], ROLE | TITLE) &&
    !plural(tokens[k - 1]!) &&
    lexicon.joints.has(tokens[k]?.low ?? '');
  if (!joins) return k;
  let to = k + 1;
  while (to < limit && to <= k + LONGEST_OFFICE && !tokens[to]!.cap && nominal(tokens[to])) to++;
  return to > k + 1 && has(tokens[to - 1], ROLE | TITLE) && inName(reading, to, -1) ? to : k;
}

/**
 * How many small words from `k` on, behind a name, are somebody's office under that name, 0 where they are none:
 * "Lind press secretary Ada Brandt" is Brandt. A verb is no part of it: "Lind met harbour pilot Ada Brandt".
 */
export function officeBehind(reading: Reading, k: number, end: number): number {
  const { tokens, lexicon } = reading;
  if (lexicon.verbFirst || lexicon.capitalNouns || tokens[k - 1]!.owns) return 0;
  for (let n = 0; n < LONGEST_OFFICE && k + n < end; n++) {
    const token = tokens[k + n];
    if (token?.kind !== 'word' || token.cap || !nominal(token) || actsHere(reading, k + n)) return 0;
    if (has(token, ROLE) && inName(reading, k + n + 1, -1)) return n + 1;
    // "Norhaven delegate Ada Brandt": so does any noun before a name of two words.
    const noun = token.flags === 0 && !lexicon.pasts.has(token.low);
    if (noun && inName(reading, k + n + 1, -1) && inName(reading, k + n + 2, -1)) return n + 1;
    if (has(token, STANCE | ADVERB) || (/(?:s|ed|ing)$/.test(token.low) && !lexicon.fields.has(token.low)))
      return 0;
  }
  return 0;
}

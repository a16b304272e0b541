/** What a word is by its form and place: a part of a name, a noun, or the verb of its clause. */
import {
  AMBIGUOUS,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  GIVEN,
  GRAMMAR,
  MALE,
  PARTICIPLE,
  PARTICLE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  ROLE,
  STANCE,
  TIME,
  TITLE,
  VERB,
} from './flags.ts';
import type { Reading } from './phrases.ts';
import { has, type Token } from './tokens.ts';

const word = (token: Token | undefined): token is Token => token?.kind === 'word';

/** True for a word that can stand in a name where it stands. */
export function inName(reading: Reading, i: number, first: number): boolean {
  const token = reading.tokens[i];
  if (token === undefined || token.kind !== 'word' || !token.cap) return false;
  // "Jan Lind" is no month.
  const month = token.flags & TIME && !(token.flags & GIVEN && reading.tokens[i + 1]?.cap);
  if (month || token.flags & PRONOUN) return false;
  if (token.flags & (DETERMINER | CONJUNCTION | PREPOSITION | RELATIVE)) return false;
  // A capital at the start of a sentence tells nothing.
  if (i !== first && (reading.lexicon.capitalNouns || !opensSentence(reading.tokens, i))) return true;
  if (token.flags & (GRAMMAR | PARTICIPLE) && !(token.flags & TITLE)) return false;
  // "Facing mounting costs, the port …", "Ironically, the port …"
  const next = reading.tokens[i + 1];
  if (
    !reading.lexicon.verbFirst &&
    endsLikeAdverb(reading, token) &&
    !(word(next) && (next.cap || has(next, REPORT | AUXILIARY)))
  )
    return false;
  return !(
    !reading.lexicon.verbFirst &&
    token.flags === 0 &&
    /.ing$/.test(token.low) &&
    word(next) &&
    !next.cap
  );
}

/** True for an English adverb by its ending alone, where the lexicon does not know the word. */
export const endsLikeAdverb = ({ lexicon }: Reading, { low, flags }: Token): boolean =>
  low.length > 4 && low.endsWith('ly') && flags === 0 && !lexicon.unlikeAdverbs.has(low);

/** True right behind the end of a sentence or a paragraph. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before === undefined ||
    before.kind === 'break' ||
    (before.kind === 'mark' && '.!?“"‘«„'.includes(before.low))
  );
}

/**
 * How many tokens of a name follow from the small word at `k` on: "von Lind" 2, "von der Lind" 3; 0 where it is none.
 * Where every noun has a capital, a preposition is one only behind a given name: "Ada von Lind", not "Lind von der Post".
 */
export function nameStep(reading: Reading, k: number, first = -1): number {
  const { tokens, lexicon } = reading;
  if (!has(tokens[k], PARTICLE) || tokens[k]!.cap) return 0;
  if (!lexicon.capitalNouns || !has(tokens[k], PREPOSITION)) return inName(reading, k + 1, first) ? 2 : 0;
  if (!has(tokens[k - 1], GIVEN) || !tokens[k - 1]!.cap) return 0;
  if (inName(reading, k + 1, first)) return 2;
  return has(tokens[k + 1], DETERMINER) && !tokens[k + 1]!.cap && inName(reading, k + 2, first) ? 3 : 0;
}

/** True for a lower-case word that can be a noun or an adjective. */
export function nominal(token: Token | undefined): boolean {
  if (!word(token)) return false;
  if (token.flags & (ROLE | TITLE)) return true;
  return (token.flags & (GRAMMAR | TIME)) === 0;
}

/**
 * True for a word that is its clause's verb by its form and place, in English: a past form right behind a noun
 * ("the mayor filed papers"), where one that describes stands behind an article or an adverb ("the elected mayor").
 */
export function actsHere(reading: Reading, i: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokens[i];
  if (lexicon.verbFirst || lexicon.capitalNouns || !word(token) || token.cap) return false;
  const past = lexicon.pasts.has(token.low) || (/[^e]ed$/.test(token.low) && !token.low.includes('-'));
  if (token.flags & STANCE && !(token.flags & AMBIGUOUS) && !past) return true;
  if (!past || (token.flags !== 0 && !(token.flags & STANCE))) return false;
  const before = tokens[i - 1];
  return word(before) && !before.owns && nominal(before) && !endsLikeAdverb(reading, before);
}

/** "Brandt's call for …", "the long reports": the letters of a verb, but a noun. */
export function isNoun({ tokens, lexicon }: Reading, i: number): boolean {
  if (tokens[i - 1]?.owns) return true;
  if (!has(tokens[i], AMBIGUOUS)) return false;
  // "their claims as “false”", "its earlier remarks, when": no verb has nothing to say.
  const bare =
    lexicon.asides.has(tokens[i + 1]?.low ?? '') ||
    tokens[i + 1]?.low === 'of' ||
    // "the claims were false": no verb has another behind it.
    (!lexicon.verbFirst && has(tokens[i + 1], AUXILIARY));
  if (bare || has(tokens[i - 1], DETERMINER)) return true;
  // "a handwritten note", "the bitter claim": one says "claims", so the bare form is a noun.
  const before = tokens[i - 1];
  const past = lexicon.pasts.has(tokens[i]!.low) || /ed$/.test(tokens[i]!.low);
  if (past || plural(tokens[i]!) || !word(before) || !nominal(before) || plural(before)) return false;
  return has(tokens[i - 2], DETERMINER);
}

/** True for a noun for what somebody is, one or several: "critic", "critics". */
export const isRole = ({ lexicon }: Reading, token: Token | undefined): boolean =>
  has(token, ROLE) ||
  (word(token) && plural(token) && ((lexicon.flags.get(token.low.slice(0, -1)) ?? 0) & ROLE) !== 0);

/** True for a noun of several, by its ending. */
export const plural = (token: Token): boolean => token.low.endsWith('s');

/** True where the word behind token `k` can only be the verb of what ends there. */
export function verbBehind({ tokens, lexicon }: Reading, k: number): boolean {
  const next = tokens[k + 1];
  if (lexicon.verbFirst || lexicon.capitalNouns || !word(next) || next.cap || has(tokens[k], REPORT))
    return false;
  return (
    (next.flags & (AUXILIARY | REPORT | STANCE | VERB)) !== 0 ||
    (next.flags === 0 && /[^e]ed$/.test(next.low))
  );
}

export type Gender = 'male' | 'female' | null;

/** The gender that a title, a role or a given name tells. */
export function genderOf({ flags }: Readonly<{ flags: number }>): Gender {
  const male = (flags & MALE) !== 0;
  const female = (flags & FEMALE) !== 0;
  return male === female ? null : male ? 'male' : 'female';
}

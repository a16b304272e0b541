/** Names in the genitive where an -s without an apostrophe makes it: "Brandts Vorwurf" is what Brandt owns. */
import { DETERMINER, GIVEN, PREPOSITION } from './flags.ts';
import { flagsOf, type Lexicon } from './lexicon.ts';
import { has, type Token } from './tokens.ts';

/** A name with its ending has so many letters at least. */
const SHORTEST = 4;

/** An adjective's ending in front of a noun. */
const ADJECTIVE = /e[rsmn]?$/;

/**
 * Reads words with a capital and an -s as owners where the text has the same word bare as names are, without an
 * article, and a noun follows.
 */
export function withOwners(tokens: Token[], lexicon: Lexicon): Token[] {
  if (!lexicon.bareGenitives) return tokens;
  const bare = new Set<string>();
  tokens.forEach((token, k) => {
    if (token.kind === 'word' && token.cap && stands(tokens, k)) bare.add(token.low);
  });
  return tokens.map((token, k) => {
    if (token.kind !== 'word' || !token.cap || token.owns || !token.low.endsWith('s')) return token;
    const low = token.low.slice(0, -1);
    if (low.length < SHORTEST - 1 || !bare.has(low) || !stands(tokens, k) || !ownsNext(tokens, k))
      return token;
    return { ...token, low, owns: true, flags: flagsOf(lexicon, low, true) };
  });
}

/** True where no article and no adjective stands before the word, as before a name. */
function stands(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1];
  if (before?.kind !== 'word' || before.cap) return true;
  return (
    !has(before, DETERMINER) &&
    (has(before, PREPOSITION) || before.flags !== 0 || !ADJECTIVE.test(before.low))
  );
}

/** True where a noun follows, perhaps with an adjective before it; a given name is no noun. */
function ownsNext(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1];
  if (next?.kind !== 'word') return false;
  if (next.cap) return !has(next, GIVEN) || tokens[k + 2]?.cap !== true;
  return next.flags === 0 && ADJECTIVE.test(next.low) && tokens[k + 2]?.kind === 'word' && tokens[k + 2]!.cap;
}

/** Nouns that report: "Brandt's claim that …", "his promise to …". */
import { ADVERB, AUXILIARY, DETERMINER, FEMALE, MALE, PRONOUN, REPORT, STANCE } from './flags.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { has, isMark } from './tokens.ts';
import { inName } from './word-classes.ts';

/** The attribution of the noun at `c` to its owner, where what stands before token `at` is its content. */
export function noun(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.nouns.has(tokens[c]!.low) || tokens[c]!.cap) return null;
  let k = c - 1;
  while (k > first && k > c - 4 && !tokens[k]!.owns && tokens[k]!.kind === 'word' && tokens[k]!.flags === 0)
    k--;
  const speaker = k >= first ? owner(reading, k, first) : null;
  // "said in his statement": the verb tells who.
  if (speaker !== null && tokens[speaker.from - 1]?.low === 'in' && !lexicon.sayings.has(tokens[c]!.low))
    return null;
  if (speaker !== null) return tells(reading, c, at) ? { speaker, cue: c, first, rule: 'noun' } : null;
  // "the suggestion by the mayor that the port …"
  if (!lexicon.holders.has(tokens[c + 1]?.low ?? '')) return null;
  const behind = phraseStartingAt(reading, c + 2, at);
  const opened = behind?.from === c + 2 && lexicon.openings.has(tokens[behind.to]?.low ?? '');
  return opened ? { speaker: behind, cue: c, first, rule: 'noun' } : null;
}

function owner(reading: Reading, k: number, first: number): Phrase | null {
  const token = reading.tokens[k]!;
  if (token.kind === 'word' && reading.lexicon.owners.has(token.low))
    return { from: k, to: k + 1, kind: 'pronoun', nameFrom: -1, nameTo: -1 };
  if (!token.owns || has(token, PRONOUN)) return null;
  if (!inName(reading, k, first) && !has(token, DETERMINER | MALE | FEMALE) && token.flags & ADVERB)
    return null;
  return phraseEndingAt(reading, k, first);
}

/** True where the words between the noun and the quote open what was said: "that …", "to …", "for a …", ", …". */
function tells(reading: Reading, c: number, at: number): boolean {
  const { tokens, lexicon } = reading;
  if (at - c > 40) return false;
  let opened = lexicon.sayings.has(tokens[c]!.low);
  for (let k = c + 1; k < at; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') {
      if (token.kind === 'quote' || !isMark(token, ',:')) return false;
      if (token.low === ':') opened = true;
      continue;
    }
    // What follows "that" and "to" is a clause; what follows other small words only a noun.
    if (k < c + 9 && lexicon.links.has(token.low)) return true;
    if (k === c + 1 && lexicon.infinitives.has(token.low) && tokens[k + 1]?.flags === 0) return true;
    if (lexicon.openers.has(token.low)) opened = true;
    // "Brandt's claim is that the port …"
    if (token.flags & AUXILIARY && lexicon.openings.has(tokens[k + 1]?.low ?? '')) return true;
    if (token.flags & (AUXILIARY | REPORT | STANCE)) return false;
  }
  return opened && at - c <= 6;
}

/** Where every noun has a capital: marks that hold the wording of a verb of saying, or what somebody calls a thing. */
import { DETERMINER, PREPOSITION, REPORT } from './flags.ts';
import type { Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { has } from './tokens.ts';

/** "warnte vor „Wind und Wetter“", "beklagt eine neue „Lust am Streit“": a verb of saying, and no article that makes it a name. */
export function worded({ tokens, lexicon }: Reading, at: number, { cue, rule }: Attribution): boolean {
  if (rule !== 'before-near' && rule !== 'before-report') return false;
  if (cue === null || !has(tokens[cue], REPORT)) return false;
  const before = tokens[at - 1]!;
  if (before.kind !== 'word' || before.cap) return false;
  if (before.flags & DETERMINER) return false;
  if (has(before, PREPOSITION)) return lexicon.bare.has(before.low);
  return cue === at - 1 || lexicon.indefinite.has(tokens[at - 2]!.low);
}

/** True where a verb gives the thing this name: "nannte es eine “…”", "als “…” bezeichnet". */
export function isCalled(reading: Reading, at: number, { cue }: Attribution, loose: boolean): boolean {
  const { tokens, lexicon } = reading;
  const before = tokens[at - 1];
  // "warf dem Rat „Untätigkeit“ vor": the one blamed stands before the word for it.
  const blames = cue !== null && lexicon.parting.get(tokens[cue]!.low)?.has('vor') === true;
  if (before === undefined || (before.kind === 'word' && before.cap && !blames)) return false;
  if (cue !== null && cue < at && at - cue <= 14 && lexicon.callings.has(tokens[cue]!.low)) {
    if (loose) return false;
    // "nannte in der „Post“ vier Ziele": the paper's name.
    // "das Ende der „Flotte“": whose it is.
    if (before.kind === 'word' && lexicon.genitives.has(before.low) && tokens[at - 2]?.cap) return false;
    const held = before.kind === 'word' && before.flags & DETERMINER ? tokens[at - 2] : before;
    return held?.kind !== 'word' || !(held.flags & PREPOSITION) || held.low === 'von' || held.low === 'vor';
  }
  for (let k = at + 1; k <= at + 4; k++) {
    const token = tokens[k];
    if (token === undefined || token.kind !== 'word') return false;
    if (!token.cap && lexicon.finals.has(token.low)) return true;
  }
  return false;
}

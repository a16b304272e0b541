/** Who tells it: climbs from "he" in a reported clause to the one whose report it is. */
import { AUXILIARY, CONJUNCTION, PARTICIPLE, RELATIVE, REPORT, STANCE } from './flags.ts';
import { hasEnded } from './nest.ts';
import type { Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { has, isMark } from './tokens.ts';

const FAR = 60;
/** Deepest nest of reports that is followed. */
const DEEPEST = 3;

/**
 * The attribution that a phrase in marks belongs to, where `inner` is the nearest: in "Lind said he thinks
 * the port is …" and "Lind railed against what he calls …" it is Lind's, whom the pronoun means most times.
 * `tell` gives the attribution of the verb at a token.
 */
export function outermost(
  reading: Reading,
  inner: Attribution,
  tell: (verb: number) => Attribution | null,
): Attribution {
  let found = inner;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const outer = climb(reading, found, tell);
    if (outer === null) return found;
    found = outer;
  }
  return found;
}

function climb(
  reading: Reading,
  inner: Attribution,
  tell: (verb: number) => Attribution | null,
): Attribution | null {
  const { tokens, lexicon } = reading;
  const { speaker, cue, first } = inner;
  if (cue === null || cue < speaker.from) return null;
  const least = Math.max(first, speaker.from - FAR);
  // "Lind left, though she said …": a clause of the reporter's own.
  if (isMark(tokens[speaker.from - 2], ',') && lexicon.subordinators.has(tokens[speaker.from - 1]!.low))
    return null;
  // "Lind said the port “sleeps,” which she called …"
  const hangs = speaker.kind === 'pronoun' && lexicon.fronted.has(tokens[speaker.from - 1]?.low ?? '');
  for (let k = speaker.from - 1; k >= least; k--) {
    const token = tokens[k]!;
    if ((token.kind === 'quote' && !hangs) || (token.kind === 'mark' && ';'.includes(token.low))) return null;
    if (token.kind !== 'word' || token.cap || !(token.flags & (REPORT | STANCE | PARTICIPLE))) continue;
    // "When Lind spoke, he called it …"
    if (hasEnded(reading, k, speaker.from)) continue;
    if (!leads(reading, k, speaker.from, speaker.kind !== 'pronoun')) {
      if (speaker.kind !== 'pronoun') return null;
      if (!(token.flags & REPORT)) continue;
    }
    const outer = tell(k);
    if (outer === null || outer.speaker.kind === 'relative' || outer.speaker.to > k) continue;
    return outer.speaker.from < speaker.from ? outer : null;
  }
  return null;
}

/** True where the clause that starts at `to` is what the verb at `verb` reports: "said that he", "told the board he". */
function leads(reading: Reading, verb: number, to: number, named: boolean): boolean {
  const { tokens, lexicon } = reading;
  // "found what critics call …": who names it is told right there.
  const before = tokens[to - 1];
  if (named && has(before, CONJUNCTION) && !lexicon.openings.has(before!.low)) return false;
  for (let k = verb + 1; k < to; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') return false;
    // "wrote after Lind said": another time, not what was written.
    const joins = lexicon.listing.has(token.low);
    if (joins || has(token, AUXILIARY | RELATIVE | REPORT | STANCE) || lexicon.whens.has(token.low))
      return false;
  }
  return to - verb < 18;
}

/** Clauses that tell what somebody holds, whatever the verb: "a judge found that the port was …". */
import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  PREPOSITION,
  RELATIVE,
  REPORT,
  STANCE,
  THING,
  VERB,
} from './flags.ts';
import { hasEnded } from './nest.ts';
import type { Phrase, Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { subjectBefore } from './subjects.ts';
import { has, type Token } from './tokens.ts';
import { inName, isNoun } from './word-classes.ts';

const FAR = 60;
/** Words of the one told, between the verb and its clause: "assured the people of Norhaven that". */
const TOLD = 6;

/** The attribution of the clause that holds token `at`, where a word like "that" opens it behind a verb. */
export function contentOf(reading: Reading, at: number, first: number): Attribution | null {
  const { tokens, lexicon } = reading;
  if (lexicon.verbFirst) return null;
  for (let k = at - 1; k > first && k > at - FAR; k--) {
    const token = tokens[k]!;
    if (token.kind === 'mark' && token.low === ';') return null;
    if (
      token.kind !== 'word' ||
      !lexicon.openings.has(token.low) ||
      hasEnded(reading, k, at) ||
      !opensClause(reading, k, at)
    )
      continue;
    const found = holder(reading, k, first);
    if (found !== null) return found;
  }
  return null;
}

/** True where a subject follows and no verb: "that the port", not "that reads". */
function opensClause({ tokens }: Reading, k: number, at: number): boolean {
  const next = tokens[k + 1]!;
  if (k + 1 >= at) return true;
  return next.kind === 'word' && !has(next, AUXILIARY | REPORT | STANCE);
}

function holder(reading: Reading, that: number, first: number): Attribution | null {
  const { tokens } = reading;
  for (let v = that - 1; v > first && v >= that - TOLD; v--) {
    const token = tokens[v]!;
    if (token.kind !== 'word' || has(token, CONJUNCTION | RELATIVE)) return null;
    if (token.cap || isNoun(reading, v) || !(v === that - 1 ? verb(token) : has(token, REPORT | STANCE)))
      continue;
    // "the residents that": an article makes it a noun.
    if (has(tokens[v - 1], DETERMINER)) continue;
    const speaker = subjectBefore(reading, v, first);
    if (speaker === null || speaker.to > v || !holds(reading, speaker, first)) return null;
    return { speaker, cue: v, first, rule: 'clause' };
  }
  return null;
}

/** True for a verb of saying, and for any other finite verb by its ending. */
const verb = (token: Token): boolean =>
  has(token, REPORT | STANCE | VERB) || (token.flags === 0 && /(?:[^e]ed|[^s]s)$/.test(token.low));

/** True for one who can hold something: no "it", and nothing that hangs on a preposition. */
function holds(reading: Reading, speaker: Phrase, first: number): boolean {
  const { tokens } = reading;
  if (has(tokens[speaker.from], THING)) return false;
  if (speaker.from > first && has(tokens[speaker.from - 1], PREPOSITION) && speaker.kind !== 'pronoun')
    return false;
  return (
    speaker.kind !== 'common' ||
    speaker.from === first ||
    inName(reading, speaker.from, first) ||
    tokens[speaker.from]!.flags !== 0
  );
}

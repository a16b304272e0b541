/** The attribution of one verb of saying that stands before a quotation: its subject, by place and form. */

import { clauseSubject } from './clause-subjects.ts';
import { isOver, subjectOfVerb } from './clauses.ts';
import {
  ADVERB,
  AMBIGUOUS,
  AUXILIARY,
  BY,
  DETERMINER,
  PARTICIPLE,
  PASSIVE,
  PREPOSITION,
  REPORT,
  STANCE,
  THING,
  TIME,
  VERB,
} from './flags.ts';
import { hasEnded } from './nest.ts';
import { participle } from './participles.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { subjectBefore, subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { turnedRound } from './turned.ts';
import { writingOf } from './voices.ts';
import { isNoun, isRole } from './word-classes.ts';

/** A participle names a thing so near to the name, and an actor stands so near to a passive. */
const NEAR = 6;
const PASSIVES = 12;
/** A quote farther from its verb may be another's. */
const BESIDE = 16;

/** The attribution of the verb or participle at `c`, if it is one that reports what stands before token `at`. */
export function tell(reading: Reading, c: number, at: number, first: number): Attribution | null {
  return has(reading.tokens[c], PARTICIPLE) ? participle(reading, c, first) : verb(reading, c, at, first);
}

/** The attribution of the finite verb of saying at `c`: a passive's actor, the one it cites, or its subject. */
export function verb(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const passive = isPassive(reading, c, first);
  if (passive || (has(tokens[c + 1], BY) && !lexicon.verbSecond))
    return passive ? actor(reading, c, at, first) : null;
  return cited(reading, c, at, first) ?? (says(reading, c, first) ? active(reading, c, at, first) : null);
}

/** "was called … by X", but not "s'est dit". */
function isPassive(reading: Reading, c: number, first: number): boolean {
  const { tokens, lexicon } = reading;
  // "als er gesperrt worden war sagte er": only a participle makes a passive.
  if (lexicon.verbSecond && !lexicon.closers.has(tokens[c]!.low)) return false;
  let passive = false;
  for (let k = c - 1; k >= c - 3 && k >= first; k--) {
    if (has(tokens[k], PASSIVE)) passive = !lexicon.reflexives.has(tokens[k - 1]?.low ?? '');
    else if (tokens[k]!.kind !== 'word' || hasEnded(reading, k, c)) break;
  }
  return passive;
}

/** The one who acts in a passive stands behind "by", before the quote or behind it; without it nobody is named. */
function actor(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const { tokens } = reading;
  let by = c + 1;
  while (by < c + PASSIVES && by < at && !has(tokens[by], BY)) by++;
  const before = by < c + PASSIVES && by < at;
  if (!before && !has(tokens[at + 1], BY)) return null;
  const speaker = before
    ? phraseStartingAt(reading, by + 1, at)
    : phraseStartingAt(reading, at + 2, tokens.length);
  return speaker === null ? null : { speaker, cue: c, first, rule: 'passive' };
}

/** "Die Post zitiert den Minister mit den Worten": the words are the object's. */
function cited(reading: Reading, c: number, at: number, first: number): Attribution | null {
  if (!reading.lexicon.citing.has(reading.tokens[c]!.low)) return null;
  const object = phraseStartingAt(reading, c + 1, at);
  return object?.from === c + 1 ? { speaker: object, cue: c, first, rule: 'before-report' } : null;
}

/** True for no noun and no participle, and "put it bluntly", but not "put on a play". */
const says = (reading: Reading, c: number, first: number): boolean =>
  !isNoun(reading, c) &&
  !isHung(reading, c, first) &&
  (!reading.lexicon.light.has(reading.tokens[c]!.low) || has(reading.tokens[c + 1], THING));

/** The subject of a verb that is none of a passive's. */
function active(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const { verbFirst } = lexicon;
  const inserted = verbFirst ? null : insertion(reading, c, at, first);
  if (inserted !== null) return inserted;
  if (lexicon.verbSecond) return secondVerb(reading, c, at, first);
  const before = governor(reading, c, first);
  const turned = verbFirst ? turnedRound(reading, c, at, first, before) : null;
  if (turned !== null)
    return turned.speaker && { speaker: turned.speaker, cue: c, first, rule: 'before-verb-first' };
  const named = verbFirst ? null : namedBy(reading, c, at, before !== null);
  if (named !== null) return { speaker: named, cue: c, first, rule: 'passive' };
  if (before !== null) return subject(reading, c, at, first, before);
  if (!verbFirst && c !== first && !isMark(tokens[c - 1], ',')) return null;
  const behind = subjectBehind(reading, c, at);
  if (behind === null || !has(tokens[c], REPORT) || tokens[c]!.cap) return null;
  if (!verbFirst && has(tokens[behind.from], DETERMINER)) return null;
  return { speaker: behind, cue: c, first, rule: 'before-verb-first' };
}

/** "The trouble, says Ada Brandt, is …" */
function insertion(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const { tokens } = reading;
  if (!isMark(tokens[c - 1], ',') || !has(tokens[c], REPORT)) return null;
  const speaker = subjectBehind(reading, c, at);
  if (speaker?.from !== c + 1 || speaker.kind !== 'name' || speaker.nameFrom !== c + 1) return null;
  return isMark(tokens[speaker.to], ',') ? { speaker, cue: c, first, rule: 'before-verb-first' } : null;
}

/** The subject before the verb; of "went on to say" the one of the verb that it hangs on. */
function governor(reading: Reading, c: number, first: number): Phrase | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.verbFirst && c - 2 > first && lexicon.infinitives.has(tokens[c - 1]!.low))
    return leaderOf(reading, c - 1, first);
  return has(tokens[c - 1], PREPOSITION) ? null : subjectBefore(reading, c, first);
}

/** The attribution to the subject found; a word that may be a noun is no verb of a thing's. */
function subject(
  reading: Reading,
  c: number,
  at: number,
  first: number,
  speaker: Phrase,
): Attribution | null {
  const token = reading.tokens[c]!;
  if (
    token.flags & AMBIGUOUS &&
    speaker.kind === 'common' &&
    !isRole(reading, reading.tokens[speaker.to - 1])
  )
    return null;
  const rule = at - c > BESIDE ? 'before-far' : token.flags & REPORT ? 'before-report' : 'before-stance';
  return { speaker, cue: c, first, rule };
}

/** Where the verb stands second or last: its subject by place and case. */
function secondVerb(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const subject = isOver(reading, c, first) ? null : subjectOfVerb(reading, c, first, at);
  const nobody = subject !== null && reading.tokens[subject.from]!.low === reading.lexicon.nobody;
  // "In dem Brief heißt es": the writing speaks.
  const writes = nobody && reading.lexicon.writings.verbs.has(reading.tokens[c]!.low);
  const speaker = writes ? writingOf(reading, c, first, at) : subject;
  if (speaker === null) return null;
  if (speaker.from > c) return { speaker, cue: c, first, rule: 'before-verb-first' };
  const rule =
    at - c > BESIDE ? 'before-far' : has(reading.tokens[c], REPORT) ? 'before-report' : 'before-stance';
  return { speaker, cue: c, first, rule };
}

/**
 * "the port, called the “…” by critics", "often labeled a sham and a “…” by critics": where a subject stands before
 * it, nothing may stand between the verb and the name that it gives.
 */
function namedBy(reading: Reading, c: number, at: number, led: boolean): Phrase | null {
  const { tokens, lexicon } = reading;
  if (!has(tokens[at + 1], BY) || (led ? !/ed$/.test(tokens[c]!.low) : at - c >= NEAR)) return null;
  for (let k = c + 1; k < at && led; k++)
    if (!has(tokens[k], DETERMINER) && !lexicon.asides.has(tokens[k]!.low)) return null;
  return phraseStartingAt(reading, at + 2, tokens.length);
}

/** "Lind went on to say": the subject of the verb that an infinitive hangs on. */
function leaderOf(reading: Reading, to: number, first: number): Phrase | null {
  const { tokens } = reading;
  let k = to - 1;
  while (k > to - 3 && has(tokens[k], PREPOSITION | ADVERB)) k--;
  if (k > first && has(tokens[k], VERB | STANCE | REPORT) && !tokens[k]!.cap && !isNoun(reading, k)) {
    const subject = subjectBefore(reading, k, first);
    if (subject !== null) return subject;
  }
  return clauseSubject(reading, to, first);
}

/** "The rules, posted on a website, ban …": a past form that hangs on the thing before its comma. */
function isHung(reading: Reading, c: number, first: number): boolean {
  const { tokens, lexicon } = reading;
  if (lexicon.verbFirst || lexicon.capitalNouns || !isMark(tokens[c - 1], ',')) return false;
  // "Lind, said to be ill, left": others say so.
  if (lexicon.infinitives.has(tokens[c + 1]?.low ?? '') && has(tokens[c + 2], AUXILIARY)) return true;
  if (!/ed$/.test(tokens[c]!.low)) return false;
  if (!has(tokens[c + 1], PREPOSITION | BY | TIME | ADVERB)) return false;
  const held = phraseEndingAt(reading, c - 2, first);
  return held?.kind === 'common' && held.from === first && !isRole(reading, tokens[held.to - 1]);
}

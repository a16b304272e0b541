/** The attribution of one verb of saying that stands before a quotation: its subject, by place and form. */

import { clauseSubject } from './clause-subjects.ts';
import { isOver, subjectOfVerb } from './clauses.ts';
import {
  ADVERB,
  AMBIGUOUS,
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

/** A participle names a thing so near to the name. */
const NEAR = 6;

/** The attribution of the verb or participle at `c`, if it is one that reports what stands before token `at`. */
export function tell(reading: Reading, c: number, at: number, first: number): Attribution | null {
  return has(reading.tokens[c], PARTICIPLE)
    ? participle(reading, c, first)
    : verb(reading, c, at, first, reading.lexicon.verbFirst);
}

export function verb(
  reading: Reading,
  c: number,
  at: number,
  first: number,
  verbFirst: boolean,
): Attribution | null {
  const { tokens } = reading;
  const token = tokens[c]!;
  const far = at - c > 16;
  // "was called … by X": the one who acts stands behind "by"; without it nobody is named.
  let passive = false;
  for (let k = c - 1; k >= c - 3 && k >= first; k--) {
    // "s'est dit" is no passive.
    if (has(tokens[k], PASSIVE)) passive = !reading.lexicon.reflexives.has(tokens[k - 1]?.low ?? '');
    else if (tokens[k]!.kind !== 'word' || hasEnded(reading, k, c)) break;
  }
  // "als er gesperrt worden war sagte er": only a participle makes a passive.
  if (reading.lexicon.verbSecond && !reading.lexicon.closers.has(token.low)) passive = false;
  if (passive || (has(tokens[c + 1], BY) && !reading.lexicon.verbSecond)) {
    for (let k = c + 1; k < c + 12 && k < at; k++)
      if (has(tokens[k], BY)) {
        const speaker = phraseStartingAt(reading, k + 1, at);
        return passive && speaker !== null ? { speaker, cue: c, first, rule: 'passive' } : null;
      }
    // "was called “…” by the mayor"
    const actor = has(tokens[at + 1], BY) ? phraseStartingAt(reading, at + 2, tokens.length) : null;
    return passive && actor !== null ? { speaker: actor, cue: c, first, rule: 'passive' } : null;
  }
  if (reading.lexicon.citing.has(token.low)) {
    // "Die Post zitiert den Minister mit den Worten": the words are the object's.
    const object = phraseStartingAt(reading, c + 1, at);
    if (object !== null && object.from === c + 1)
      return { speaker: object, cue: c, first, rule: 'before-report' };
  }
  if (isNoun(reading, c) || isHung(reading, c, first)) return null;
  // "put it bluntly", but not "put on a play"
  if (reading.lexicon.light.has(token.low) && !has(tokens[c + 1], THING)) return null;
  if (!verbFirst && isMark(tokens[c - 1], ',') && token.flags & REPORT) {
    // "The trouble, says Ada Brandt, is …"
    const inserted = subjectBehind(reading, c, at);
    const starts = inserted?.from === c + 1 && inserted.kind === 'name' && inserted.nameFrom === c + 1;
    if (starts && isMark(tokens[inserted.to], ','))
      return { speaker: inserted, cue: c, first, rule: 'before-verb-first' };
  }
  if (reading.lexicon.verbSecond) return secondVerb(reading, c, at, first);
  // "Lind went on to say": the one whom the sentence is about.
  const infinitive = !verbFirst && c - 2 > first && reading.lexicon.infinitives.has(tokens[c - 1]!.low);
  const before = infinitive
    ? leaderOf(reading, c - 1, first)
    : has(tokens[c - 1], PREPOSITION)
      ? null
      : subjectBefore(reading, c, first);
  if (verbFirst) {
    const turned = turnedRound(reading, c, at, first, before);
    if (turned !== null)
      return turned.speaker === null
        ? null
        : { speaker: turned.speaker, cue: c, first, rule: 'before-verb-first' };
  }
  const named = !verbFirst && at + 1 < tokens.length ? namedBy(reading, c, at) : null;
  if (named !== null) return { speaker: named, cue: c, first, rule: 'passive' };
  if (before !== null) {
    if (token.flags & AMBIGUOUS && before.kind === 'common' && !isRole(reading, tokens[before.to - 1]))
      return null;
    const rule = far ? 'before-far' : token.flags & REPORT ? 'before-report' : 'before-stance';
    return { speaker: before, cue: c, first, rule };
  }
  if (!verbFirst && has(tokens[at + 1], BY) && at - c < NEAR) {
    // "often labeled as a “…” by critics"
    const actor = phraseStartingAt(reading, at + 2, tokens.length);
    if (actor !== null) return { speaker: actor, cue: c, first, rule: 'passive' };
  }
  if (verbFirst || c === first || isMark(tokens[c - 1], ',')) {
    const behindIt = subjectBehind(reading, c, at);
    if (
      behindIt !== null &&
      (verbFirst || !has(tokens[behindIt.from], DETERMINER)) &&
      token.flags & REPORT &&
      !token.cap
    )
      return { speaker: behindIt, cue: c, first, rule: 'before-verb-first' };
  }
  return null;
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
    at - c > 16 ? 'before-far' : has(reading.tokens[c], REPORT) ? 'before-report' : 'before-stance';
  return { speaker, cue: c, first, rule };
}

/** "the port, called the “…” by critics": nothing stands between the verb and the name that it gives. */
function namedBy(reading: Reading, c: number, at: number): Phrase | null {
  const { tokens, lexicon } = reading;
  if (!has(tokens[at + 1], BY) || !/ed$/.test(tokens[c]!.low)) return null;
  for (let k = c + 1; k < at; k++)
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
  if (lexicon.verbFirst || lexicon.capitalNouns || !isMark(tokens[c - 1], ',') || !/ed$/.test(tokens[c]!.low))
    return false;
  if (!has(tokens[c + 1], PREPOSITION | BY | TIME | ADVERB)) return false;
  const held = phraseEndingAt(reading, c - 2, first);
  return held?.kind === 'common' && held.from === first && !isRole(reading, tokens[held.to - 1]);
}

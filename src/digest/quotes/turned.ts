/** Languages whose verb may come first or last: the subject behind the verb, the participle at the clause's end. */

import { closingSubject } from './clauses.ts';
import {
  ADVERB,
  AUXILIARY,
  BY,
  DETERMINER,
  GIVEN,
  MALE,
  NOMINATIVE,
  PASSIVE,
  PREPOSITION,
  THING,
  TITLE,
} from './flags.ts';
import { nounPhrase } from './noun-phrases.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { subjectBefore } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { inName } from './word-classes.ts';

/**
 * "Brandt wird mit den Worten zitiert", "hatte Brandt erklärt", "dass Brandt gesagt habe": the participle's subject is
 * its auxiliary's. In a passive the one who acts speaks: "wurde von Brandt erklärt".
 */
export function closed(reading: Reading, c: number, at: number, first: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const attribution = (speaker: Phrase | null): Attribution | null =>
    speaker === null || speaker.from >= at ? null : { speaker, cue: c, first, rule: 'before-report' };
  const cites = lexicon.cited.has(tokens[c]!.low);
  if (has(tokens[c + 1], AUXILIARY) && !tokens[c + 1]!.cap) {
    const held = has(tokens[c + 1], PASSIVE) && !cites ? null : closingSubject(reading, c, first);
    if (held !== null) return attribution(held);
  }
  if (!PARTICIPLE_END.test(tokens[c]!.low)) {
    const held = closingSubject(reading, c, first);
    if (held !== null) return attribution(held);
  }
  for (let k = c - 1; k >= first && k > c - 30 && tokens[k]!.kind !== 'quote'; k--) {
    if (!has(tokens[k], AUXILIARY) || tokens[k]!.cap) continue;
    if (has(tokens[k], PASSIVE) && !cites) return passiveOf(reading, k, c, first);
    const before = subjectBefore(reading, k, first);
    const turned = turnedRound(reading, k, c, first, before);
    return attribution(turned === null ? before : turned.speaker);
  }
  return null;
}

/** "Es wurde von Brandt erklärt": the one named between the auxiliary and its participle. */
function passiveOf(reading: Reading, verb: number, c: number, first: number): Attribution | null {
  for (let k = verb + 1; k < c; k++) {
    if (!has(reading.tokens[k], BY)) continue;
    const speaker = nounPhrase(reading, k + 1, c, false);
    return speaker === null ? null : { speaker, cue: c, first, rule: 'passive' };
  }
  return null;
}

/** "aufforderte", "hinwies": finite forms at a clause's end. */
const PARTICIPLE_END = /(?:^|[a-zäöü])ge[a-zäöüß]+(?:t|en)$/;

/** Words that start a sentence as adverbs do: "Unmissverständlich sagte Lind". */
const ADVERBIAL = /(?:lich|ig|isch|end|weise|seits|falls|mals)$/;

/**
 * "In einem Gespräch sagte Lind": the subject stands behind its verb where nothing before can be it. Null
 * where it stands before; a speaker of null where the verb has none that says anything.
 */
export function turnedRound(
  reading: Reading,
  c: number,
  at: number,
  first: number,
  before: Phrase | null,
): { speaker: Phrase | null } | null {
  const { tokens } = reading;
  let k = c + 1;
  while (k < at && (tokens[k]!.low === 'sich' || has(tokens[k], ADVERB)) && !tokens[k]!.cap) k++;
  const behindIt = phraseStartingAt(reading, k, at);
  const starts = behindIt !== null && behindIt.from === k;
  const may = starts && (behindIt.kind === 'name' || has(tokens[k], NOMINATIVE));
  if (!may || (has(tokens[k], DETERMINER) && !has(tokens[k], NOMINATIVE))) return null;
  const near = phraseEndingAt(reading, c - 1, first);
  const start = tokens[first]!;
  const led = has(start, PREPOSITION) || (start.cap && first === c - 1 && ADVERBIAL.test(start.low));
  const straight = led && !tokens.slice(first, c).some((token) => token.kind !== 'word');
  const tied = straight || (near !== null && near.from > first && has(tokens[near.from - 1], PREPOSITION));
  // "sagte er", "sagte Ada Brandt": surely a subject, whatever stands before.
  const sure = has(tokens[k], MALE | GIVEN) && !has(tokens[k], TITLE);
  const heads = has(start, NOMINATIVE) || inName(reading, first, first);
  const other =
    before !== null && !tied && !sure && (before.from === first || heads || !isMark(tokens[c - 1], ','));
  if (other) return null;
  // "heißt es in der Meldung": the writing speaks.
  if (!has(tokens[behindIt.from], THING)) return { speaker: behindIt };
  return { speaker: inside(reading, behindIt.to, at) ?? (tied ? near : null) };
}

/** What a preposition at `i` holds: "in der Meldung". */
function inside(reading: Reading, i: number, end: number): Phrase | null {
  return has(reading.tokens[i], PREPOSITION) ? phraseStartingAt(reading, i + 1, end) : null;
}

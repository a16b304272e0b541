/** What stands behind a quote by its verb's place: one that closes its clause, any verb at all, what is written. */
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  NOMINATIVE,
  PASSIVE,
  PREPOSITION,
  RELATIVE,
  REPORT,
  ROLE,
  STANCE,
  VERB,
} from './flags.ts';
import type { Line } from './outline.ts';
import { isPerson, type Phrase, phraseStartingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { subjectBehind } from './subjects.ts';
import { has, type Token } from './tokens.ts';
import { phraseAt } from './voices.ts';
import { endsLikeAdverb } from './word-classes.ts';

/** “…”, heißt es in der Erklärung: what is written speaks; null where nothing is named. */
export function writing(reading: Reading, found: Phrase, end: number): Phrase | null {
  if (!reading.lexicon.verbFirst || reading.tokens[found.from]!.low !== reading.lexicon.nobody) return found;
  for (let k = found.to; k < Math.min(end, found.to + 4); k++) {
    if (reading.tokens[k]!.kind !== 'word') return null;
    if (has(reading.tokens[k], PREPOSITION)) return phraseAt(reading, k + 1, end);
    // “…”, entfährt es der Lotsin
    const held = phraseAt(reading, k, end);
    if (held !== null && isPerson(reading, held)) return held;
  }
  return null;
}

/** In characters: what stands in marks and is no longer may be a paper's name. */
const NAME = 40;

const isLong = ({ kind, start, end }: Token): boolean => kind === 'quote' && end - start > NAME;

/** “…”, hatte Brandt gesagt / “…”, wird Brandt zitiert: the verb of saying closes the clause. */
export function closedClause(
  reading: Reading,
  k: number,
  end: number,
): { speaker: Phrase; cue: number } | null {
  const { tokens, lexicon } = reading;
  if (lexicon.closers.size === 0 || !has(tokens[k], AUXILIARY) || tokens[k]!.cap) return null;
  const speaker = subjectBehind(reading, k, end);
  if (speaker === null) return null;
  const asks = lexicon.asking.verbs.has(tokens[k]!.low);
  for (let c = speaker.to; c < end && c < speaker.to + 24 && !isLong(tokens[c]!); c++)
    if (
      !tokens[c]!.cap &&
      (lexicon.closers.has(tokens[c]!.low) || (asks && lexicon.asking.ends.has(tokens[c]!.low)))
    )
      // “…”, wird Brandt vorgeworfen: they are another's words.
      return has(tokens[k], PASSIVE) && !lexicon.cited.has(tokens[c]!.low) ? null : { speaker, cue: c };
  return null;
}

/** "…", Brandt mused / "…", mused Ada Brandt: behind a closed quote any verb reports. */
export function anyVerb(reading: Reading, k: number, at: number, line: Line): Attribution | null {
  const { tokens, lexicon } = reading;
  // "Con «El faro», Ada Brandt firma …": what a preposition holds is no utterance.
  if (lexicon.verbFirst && !lexicon.verbSecond && at > line.from && has(tokens[at - 1], PREPOSITION))
    return null;
  const verb = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined || i >= line.to || token.kind !== 'word' || token.cap || token.low.length < 3)
      return false;
    if (endsLikeAdverb(reading, token)) return false;
    return token.flags === 0 || (token.flags & (STANCE | REPORT | VERB)) !== 0;
  };
  const isAdverb = (i: number): boolean =>
    tokens[i]!.kind === 'word' &&
    !tokens[i]!.cap &&
    (has(tokens[i], ADVERB) || endsLikeAdverb(reading, tokens[i]!));
  // “…”, s'est inquiétée la maire
  let first = k;
  const skips = lexicon.verbFirst && !lexicon.verbSecond;
  while (skips && first < k + 3 && has(tokens[first], AUXILIARY | ADVERB)) first++;
  const turned = turnedVerb(reading, first, at, line, verb);
  if (turned !== null && !lexicon.capitalNouns) return turned;
  const speaker = phraseStartingAt(reading, k, line.to);
  const role = speaker?.kind === 'common' && has(tokens[speaker.to - 1], ROLE);
  if (
    !lexicon.capitalNouns &&
    speaker !== null &&
    speaker.from === k &&
    (speaker.kind === 'pronoun' || speaker.kind === 'name' || role)
  ) {
    let c = speaker.to;
    while (c < line.to && isAdverb(c)) c++;
    // "the old Norhaven ferry line": behind an article any word may go on with the noun.
    const says = has(tokens[speaker.from], DETERMINER) ? has(tokens[c], STANCE | REPORT) : true;
    return says && verb(c) ? { speaker, cue: c, first: k, rule: 'behind-subject-first' } : null;
  }
  return turned;
}

/** Tokens between such a verb and its subject. */
const NEAR = 24;

/** Endings of a finite verb in French and Spanish: "s'étonne la dame", "murmuró su madre". */
const FINITE = /(?:[aeió]|ent|an|en|ait|aient|it|aba|aban|ía|ían|aron|ieron|èrent)$/;

/** True where nothing but what hangs on the phrase follows: a mark, a preposition, "who", the end. */
function endsClause({ tokens, lexicon }: Reading, to: number, end: number): boolean {
  const next = tokens[to];
  if (next === undefined || to >= end || next.kind !== 'word') return true;
  return has(next, PREPOSITION | RELATIVE) || lexicon.links.has(next.low);
}

/** "…", mused Ada Brandt; "…", begins a notice at the gate */
function turnedVerb(
  reading: Reading,
  k: number,
  at: number,
  line: Line,
  verb: (i: number) => boolean,
): Attribution | null {
  const { tokens, lexicon } = reading;
  const ending = lexicon.capitalNouns ? /(?:te|t|en)$/ : /(?:ed|s)$/;
  const plain = !lexicon.verbFirst || lexicon.capitalNouns;
  if (!verb(k) || (plain && !ending.test(tokens[k]!.low) && !has(tokens[k], STANCE | REPORT | VERB)))
    return null;
  const behindIt = subjectBehind(reading, k, line.to);
  // "s'étonne encore la dame": adverbs may stand between where the verb may come first.
  if (behindIt === null || behindIt.from > k + (lexicon.verbFirst ? NEAR : 1)) return null;
  if (lexicon.verbSecond) {
    const speaker =
      tokens[behindIt.from]!.low === lexicon.nobody ? writing(reading, behindIt, line.to) : behindIt;
    return speaker && { speaker, cue: k, first: line.from, rule: 'behind-verb-first' };
  }
  const may =
    has(tokens[k + 1], NOMINATIVE) ||
    has(tokens[behindIt.to - 1], ROLE) ||
    (has(tokens[behindIt.from], DETERMINER) && FINITE.test(tokens[k]!.low));
  const common = lexicon.verbFirst ? may : at === line.from && endsClause(reading, behindIt.to, line.to);
  if (behindIt.kind !== 'name' && !common) return null;
  return { speaker: behindIt, cue: k, first: line.from, rule: 'behind-verb-first' };
}

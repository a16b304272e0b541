/** The subject behind its verb where any sentence may turn the two round: "a confié hier au Courrier la maire". */
import { CONJUNCTION, DETERMINER, GIVEN, PREPOSITION, REPORT, TIME } from './flags.ts';
import { type Phrase, phraseStartingAt, type Reading } from './phrases.ts';
import { has, isMark } from './tokens.ts';

/** No more tokens are passed over, and no aside has more. */
const FARTHEST = 12;
const ASIDE = 8;

/** "visiblement", "claramente" */
const MANNER = /^[\p{Ll}]{4,}m(?:ent|ente)$/u;

export function turnedSubject(reading: Reading, verb: number, end: number): Phrase | null {
  // "note, un brin provocateur, l'économiste": an aside between the verb and its subject.
  if (isMark(reading.tokens[verb + 1], ',')) {
    const close = asideEnd(reading, verb + 2, end);
    return close === null ? null : phraseStartingAt(reading, close + 1, end);
  }
  const near = phraseStartingAt(reading, verb + 1, end);
  if (near !== null) return near;
  const k = past(reading, verb + 1, end);
  // "a estimé vendredi, devant la foule, le candidat"
  const close = isMark(reading.tokens[k], ',') ? asideEnd(reading, k + 1, end) : null;
  return phraseStartingAt(reading, close === null ? k : close + 1, end);
}

/** The comma that closes the aside which starts at `from`, of words alone. */
function asideEnd({ tokens }: Reading, from: number, end: number): number | null {
  for (let k = from; k < Math.min(end, from + ASIDE); k++) {
    if (isMark(tokens[k], ',')) return k;
    if (tokens[k]!.kind !== 'word' || has(tokens[k], REPORT)) return null;
  }
  return null;
}

/** The token behind days, adverbs and what prepositions hold. */
function past(reading: Reading, from: number, end: number): number {
  const { tokens } = reading;
  const most = Math.min(end, from + FARTHEST);
  let k = from;
  while (k < most) {
    if (has(tokens[k], PREPOSITION)) k = pastHeld(reading, k + 1, most);
    else if (has(tokens[k], TIME)) k++;
    else if (has(tokens[k], DETERMINER) && has(tokens[k + 1], TIME)) k += 2;
    else if (MANNER.test(tokens[k]!.low)) k += has(tokens[k + 2], DETERMINER) ? 2 : 1;
    else break;
  }
  return k;
}

/** "dans la foulée Ada Brandt", "à l'AFP la maire": what is held ends before another article, or a name. */
function pastHeld({ tokens }: Reading, from: number, most: number): number {
  let k = has(tokens[from], DETERMINER) ? from + 1 : from;
  const head = k;
  while (
    k < most &&
    tokens[k]!.kind === 'word' &&
    tokens[k]!.cap === tokens[head]!.cap &&
    !has(tokens[k], PREPOSITION | DETERMINER | CONJUNCTION) &&
    !(k > head && has(tokens[k], GIVEN))
  )
    k++;
  return k;
}

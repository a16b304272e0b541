/** A quote in first place where the verb stands second: the verb follows it, and behind the verb who speaks. */
import { AUXILIARY, CONJUNCTION, DETERMINER, NOMINATIVE, PASSIVE, PREPOSITION } from './flags.ts';
import type { Line } from './outline.ts';
import { isPerson, type Phrase, type Reading } from './phrases.ts';
import { subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { placeIn } from './voices.ts';

/** Words before a quote that is in first place with them: "Mit den Worten „…“", "Als eine „…“". */
const FEW = 4;
/** How far behind its verb the writing stands. */
const NEAR = 12;

/** What stands in first place: the quote alone, what somebody calls a thing, or what somebody did with these words. */
type Place = 'first' | 'called' | 'told' | null;

/** The place of the quote at `at` before the verb at `k`: null where it is not in first place. */
export function placeOf({ tokens, lexicon }: Reading, { from }: Line, at: number, k: number): Place {
  if (!lexicon.verbSecond || at - from > FEW) return null;
  if (at === from) return lexicon.callings.has(tokens[k]!.low) ? 'called' : 'first';
  const before = tokens[at - 1]!;
  if (before.kind !== 'word') return null;
  if (lexicon.sayings.has(before.low)) return lexicon.wordings.has(tokens[from]!.low) ? 'told' : null;
  for (let i = from; i < at; i++) if (!has(tokens[i], DETERMINER | PREPOSITION | CONJUNCTION)) return null;
  return lexicon.callings.has(tokens[k]!.low) || has(tokens[k], AUXILIARY) ? 'called' : null;
}

/** “…”, ist Lind überzeugt / “…”, steht auf dem Schild: whoever the verb behind the quote is of, whatever it means. */
export function firstPlace(reading: Reading, k: number, end: number): Phrase | null {
  const { tokens, lexicon } = reading;
  if (lexicon.writings.verbs.has(tokens[k]!.low)) return placeIn(reading, k + 1, Math.min(end, k + NEAR));
  if (!has(tokens[k], AUXILIARY) || has(tokens[k], PASSIVE) || tokens[k]!.cap) return null;
  const speaker = subjectBehind(reading, k, end);
  if (speaker === null || tokens[speaker.from]!.low === lexicon.nobody) return null;
  const may = speaker.kind === 'pronoun' ? has(tokens[speaker.from], NOMINATIVE) : isPerson(reading, speaker);
  return may && !isMark(tokens[speaker.from - 1], ',') ? speaker : null;
}

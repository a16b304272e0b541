/** Who is named right before a colon or a bracket that leads to a quote: "Ada Brandt: “…”", "From the report: “…”". */
import { AUXILIARY, CONJUNCTION, PREPOSITION, REPORT, STANCE } from './flags.ts';
import { nounPhrase } from './noun-phrases.ts';
import { isPerson, type Phrase, phraseEndingAt, type Reading } from './phrases.ts';
import type { Attribution } from './rules.ts';
import { has, isMark } from './tokens.ts';

/** The one whom the words before the colon name without a verb, or null; `first` starts the sentence of the quote at `at`. */
export function colonLead(reading: Reading, first: number, at: number): Attribution | null {
  const { tokens, lexicon } = reading;
  if (!isMark(tokens[at - 1], ':') || at - 1 <= first) return null;
  const speaker = phraseEndingAt(reading, at - 2, first);
  // Ada Brandt: “…”
  const opens = speaker !== null && (speaker.from === first || isMark(tokens[speaker.from - 1], '–—'));
  if (opens && speaker.kind === 'name') return { speaker, cue: null, first, rule: 'source' };
  const heralded = lexicon.verbSecond ? herald(reading, at - 1, first) : null;
  if (heralded !== null) return { speaker: heralded, cue: null, first, rule: 'source' };
  // From the report: “…”
  const tie = speaker === null ? -1 : speaker.from - 1;
  if (speaker === null || tie < first || !lexicon.quoting.has(tokens[tie]!.low)) return null;
  return heads(reading, tie, first) ? { speaker, cue: tie, first, rule: 'source' } : null;
}

/** True where nothing but a word such as "more" stands before token `i` in its sentence, or behind its dash. */
const heads = ({ tokens }: Reading, i: number, first: number): boolean =>
  i === first || i - 1 === first || isMark(tokens[i - 1], '–—') || isMark(tokens[i - 2], '–—');

/** "Ada Brandt, Leiterin der Werft: „…“": the one who starts the sentence, where what follows up to the colon has no verb. */
function herald(reading: Reading, colon: number, first: number): Phrase | null {
  const { tokens } = reading;
  const speaker = nounPhrase(reading, first, colon, false);
  if (speaker?.kind !== 'name' || !isMark(tokens[speaker.to], ',(') || !isPerson(reading, speaker))
    return null;
  for (let k = speaker.to; k < colon; k++) {
    if (tokens[k]!.kind === 'quote') return null;
    if (has(tokens[k], REPORT | STANCE | AUXILIARY) && !tokens[k]!.cap && !has(tokens[k], PREPOSITION))
      return null;
  }
  return speaker;
}

/** "…, und Minister Ola Lind: „…“", "Ada Brandt („…“)": the one named right before the mark that leads to the quote. */
export function presenter(reading: Reading, at: number, first: number): Phrase | null {
  const { tokens } = reading;
  const speaker = phraseEndingAt(reading, at - 2, first);
  if (speaker?.kind !== 'name' || speaker.nameTo - speaker.nameFrom < 2 || !isPerson(reading, speaker))
    return null;
  const before = tokens[speaker.from - 1];
  // "la réaction d'Ada Brandt : « … »"
  if (!reading.lexicon.verbSecond && has(before, PREPOSITION)) return speaker;
  return isMark(before, ',') || (has(before, CONJUNCTION) && isMark(tokens[at - 1], ':')) ? speaker : null;
}

/** Asides that name the source anywhere in a sentence: "wie Brandt sagte", ", so Brandt,", "as Brandt put it". */
import { ADVERB, AUXILIARY, DETERMINER, PASSIVE, PRONOUN, REPORT, STANCE, VERB } from './flags.ts';
import type { Phrase, Reading } from './phrases.ts';
import { subjectBehind } from './subjects.ts';
import { has, isMark } from './tokens.ts';
import { onBehalf, phraseAt } from './voices.ts';

/** A clause that hangs on the name has no more tokens. */
const RELATIVE = 24;

/** The one whom the aside at token `k` names, with its cue; `end` is where its sentence ends. */
export function asideAt(
  reading: Reading,
  k: number,
  first: number,
  end: number,
): { speaker: Phrase; cue: number } | null {
  const { tokens, lexicon } = reading;
  const token = tokens[k]!;
  const apart = k === first || isMark(tokens[k - 1], ',–—-(') || tokens[k - 1]!.kind === 'quote';
  if (token.kind !== 'word' || !apart) return null;
  if (lexicon.inserted.has(token.low) && !token.cap) {
    // ", so der Minister," and not "so lange die Ministerin"
    const speaker = phraseAt(reading, k + 1, end);
    const closed =
      speaker !== null &&
      (speaker.to >= end || tokens[speaker.to]!.kind !== 'word' || !lower(reading, speaker.to));
    if (speaker !== null && closed && speaker.from === k + 1 && speaker.kind !== 'pronoun')
      return { speaker: onBehalf(reading, speaker, end), cue: k };
  }
  if (!lexicon.asides.has(token.low)) return null;
  if (lexicon.verbFirst && !lexicon.verbSecond) {
    const turned = turnedAside(reading, k, end);
    if (turned !== null) return turned;
  }
  // "wie sich Brandt ausdrückte"
  const start = k + (tokens[k + 1]?.low === 'sich' ? 2 : 1);
  const speaker = phraseAt(reading, start, end);
  // "wie es hieß": nobody is named.
  if (speaker === null || speaker.from !== start || tokens[start]!.low === lexicon.nobody) return null;
  let acted = false;
  const over = behindRelative(reading, speaker.to, end);
  for (let v = over; v < end && v < over + 14; v++) {
    const verb = tokens[v]!;
    if (verb.kind !== 'word') {
      // "según varios testigos, el hombre gritó", "as his father dreamed, Lind said": another clause.
      const over = acted || (!lexicon.verbSecond && lexicon.sources.has(token.low));
      if (over || verb.kind !== 'mark' || !',()'.includes(verb.low)) return null;
      continue;
    }
    if (verb.cap) continue;
    if (has(verb, REPORT | STANCE) || lexicon.closers.has(verb.low))
      // "wie es formuliert wird": nobody is named.
      return lexicon.verbSecond && has(tokens[v + 1], PASSIVE) && !lexicon.cited.has(verb.low)
        ? null
        : { speaker, cue: v };
    // Behind a comma the main clause starts: "wie die Post schrieb, soll Lind …".
    if (has(verb, AUXILIARY) && (!lexicon.verbFirst || (lexicon.verbSecond && isMark(tokens[v - 1], ','))))
      return null;
    if (has(verb, VERB) || (verb.flags === 0 && /[^e]ed$/.test(verb.low))) acted = true;
  }
  return null;
}

/** "wie Brandt, die den Hafen führt, sagte": where the clause that hangs on the name ends. */
function behindRelative({ tokens, lexicon }: Reading, from: number, end: number): number {
  if (!isMark(tokens[from], ',') || !lexicon.relativeArticles.has(tokens[from + 1]?.low ?? '')) return from;
  for (let k = from + 2; k < Math.min(end, from + RELATIVE); k++) if (isMark(tokens[k], ',')) return k + 1;
  return from;
}

/** "comme le résume Ada Brandt", "según publica el diario": the verb stands before its subject. */
function turnedAside(reading: Reading, k: number, end: number): { speaker: Phrase; cue: number } | null {
  const { tokens } = reading;
  let v = k + 1;
  while (
    v < Math.min(end, k + 4) &&
    has(tokens[v], ADVERB | AUXILIARY | DETERMINER | PRONOUN) &&
    !has(tokens[v], REPORT)
  )
    v++;
  if (!has(tokens[v], REPORT | STANCE) || tokens[v]!.cap || v >= end) return null;
  const speaker = subjectBehind(reading, v, end);
  return speaker === null || speaker.kind === 'pronoun' ? null : { speaker, cue: v };
}

/** True for a word with a small letter that is no verb of saying: the phrase goes on. */
function lower(reading: Reading, k: number): boolean {
  const token = reading.tokens[k]!;
  return token.kind === 'word' && !token.cap && token.flags === 0;
}

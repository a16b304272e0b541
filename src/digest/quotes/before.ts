/** Attributions before a quote in its sentence: the nearest verb of saying, source, noun or aside. */
import { asideAt } from './asides.ts';
import { verb } from './before-verb.ts';
import { claim } from './claims.ts';
import { clauseSubject } from './clause-subjects.ts';
import { contentOf } from './content.ts';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  PARTICIPLE,
  PASSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  STANCE,
} from './flags.ts';
import { hasEnded } from './nest.ts';
import { nounPhrase } from './noun-phrases.ts';
import { noun } from './nouns.ts';
import type { Line } from './outline.ts';
import { participle } from './participles.ts';
import { isPerson, type Phrase, phraseEndingAt, type Reading } from './phrases.ts';
import { type Attribution, sourceAt, viewerAt } from './rules.ts';
import { has, isMark } from './tokens.ts';
import { closed } from './turned.ts';
import { onBehalf, place, postposed, voice } from './voices.ts';

const FAR = 60;

/** The nearest verb of saying before the quote in its sentence, and its subject. */
export function ahead(reading: Reading, line: Line, at: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const first = line.from;
  const least = Math.max(first, at - FAR);
  if (isMark(tokens[at - 1], ':') && at - 1 > first) {
    // Ada Brandt: “…”
    const speaker = phraseEndingAt(reading, at - 2, first);
    const opens = speaker?.from === first || isMark(tokens[(speaker?.from ?? first) - 1], '–—');
    if (speaker !== null && opens && speaker.kind === 'name')
      return { speaker, cue: null, first, rule: 'source' };
    const heralded = lexicon.verbSecond ? herald(reading, at - 1, first) : null;
    if (heralded !== null) return { speaker: heralded, cue: null, first, rule: 'source' };
    // From the report: “…”
    const tie = speaker === null ? -1 : speaker.from - 1;
    if (
      speaker !== null &&
      tie >= first &&
      lexicon.quoting.has(tokens[tie]!.low) &&
      heads(reading, tie, first)
    )
      return { speaker, cue: tie, first, rule: 'source' };
  }
  // "Wie Minister Lind erklärte, sieht der Rat …": the sentence's first words name the source.
  const opening = lexicon.verbFirst
    ? (asideAt(reading, first, first, at) ?? viewerAt(reading, first, at))
    : null;
  if (opening !== null && !lexicon.verbSecond) return { ...opening, first, rule: 'source' };
  if (lexicon.verbFirst && isMark(tokens[at - 1], lexicon.verbSecond ? ':(' : ':')) {
    const named = presenter(reading, at, first);
    if (named !== null) return { speaker: named, cue: null, first, rule: 'source' };
  }
  for (let c = at - 1; c >= Math.max(least, opening === null ? 0 : opening.cue + 1); c--) {
    const token = tokens[c]!;
    if (token.kind !== 'word') continue;
    const source = sourceAt(reading, c, at);
    // "sagte Lind laut Manuskript: „…“": who says it is told before.
    if (source !== null && !(lexicon.verbSecond && isMark(tokens[at - 1], ':') && tells(reading, first, c)))
      return { ...source, first, rule: 'source' };
    // ", pour qui il faudrait « … »"
    if (has(token, RELATIVE) && lexicon.opinions.has(tokens[c - 1]?.low ?? '')) {
      const speaker: Phrase = { from: c, to: c + 1, kind: 'relative', nameFrom: -1, nameTo: -1 };
      return { speaker, cue: c - 1, first, rule: 'source' };
    }
    const above = postposed(reading, c, first);
    if (above !== null && !(isMark(tokens[at - 1], ':') && tells(reading, first, c)))
      return { ...above, first, rule: 'source' };
    const aside = asideAt(reading, c, first, at);
    if (aside !== null) return { ...aside, first, rule: 'source' };
    const held = lexicon.claims.size > 0 ? claim(reading, c, at, first) : null;
    if (held !== null) return held;
    if ((token.cap && c !== first) || hasEnded(reading, c, at)) continue;
    const closing = lexicon.closers.has(token.low) ? closed(reading, c, at, first) : null;
    if (closing !== null) return closing;
    const owned = noun(reading, c, at, first);
    if (owned !== null) return owned;
    if (token.flags & PARTICIPLE) {
      const found = participle(reading, c, first);
      if (found !== null) return found;
    } else if (
      token.flags & (opening === null ? REPORT | STANCE : REPORT) &&
      !isHalf(reading, c, line.to) &&
      !isBare(reading, c)
    ) {
      const found = verb(reading, c, at, first);
      if (found !== null) return found;
    }
  }
  // "Wie die Post berichtet, hob Lind ein Schild hoch: „…“": who does something before a colon shows the words.
  const shown = opening !== null && isMark(tokens[at - 1], ':') ? clauseSubject(reading, at, first) : null;
  if (shown !== null && shown.from > opening!.cue && isPerson(reading, shown))
    return { speaker: shown, cue: null, first, rule: 'clause' };
  if (opening !== null) return { ...opening, first, rule: 'source' };
  const other = lexicon.verbSecond
    ? voice(reading, first, at, line.to)
    : lexicon.verbFirst
      ? place(reading, first, at)
      : null;
  if (other !== null) return other;
  const content = contentOf(reading, at, first);
  if (content !== null) return content;
  const subject = clauseSubject(reading, at, first, true);
  const speaker = subject !== null && lexicon.verbFirst ? onBehalf(reading, subject, at) : subject;
  return speaker === null ? null : { speaker, cue: null, first, rule: 'clause' };
}

/** True where nothing but a word such as "more" stands before token `i` in its sentence, or behind its dash. */
const heads = ({ tokens }: Reading, i: number, first: number): boolean =>
  i === first || i - 1 === first || isMark(tokens[i - 1], '–—') || isMark(tokens[i - 2], '–—');

/** True where a verb of saying stands before token `c`: "sagte Lind einem Teilnehmer zufolge: „…“". */
function tells({ tokens }: Reading, first: number, c: number): boolean {
  for (let k = Math.max(first, c - FAR); k < c; k++)
    if (has(tokens[k], REPORT) && !tokens[k]!.cap) return true;
  return false;
}

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
function presenter(reading: Reading, at: number, first: number): Phrase | null {
  const { tokens } = reading;
  const speaker = phraseEndingAt(reading, at - 2, first);
  if (speaker?.kind !== 'name' || speaker.nameTo - speaker.nameFrom < 2 || !isPerson(reading, speaker))
    return null;
  const before = tokens[speaker.from - 1];
  // "la réaction d'Ada Brandt : « … »"
  if (!reading.lexicon.verbSecond && has(before, PREPOSITION)) return speaker;
  return isMark(before, ',') || (has(before, CONJUNCTION) && isMark(tokens[at - 1], ':')) ? speaker : null;
}

/** True for a verb of saying only with the syllable that parts from it, where that does not follow: "stellte … vor". */
function isHalf({ tokens, lexicon }: Reading, c: number, end: number): boolean {
  const syllables = lexicon.parting.get(tokens[c]!.low);
  if (syllables === undefined) return false;
  for (let k = c + 1; k < end && k < c + FAR; k++) if (syllables.has(tokens[k]!.low)) return false;
  return true;
}

/** True for a participle that no auxiliary makes a verb: "un informe publicado el lunes". */
function isBare({ tokens, lexicon }: Reading, c: number): boolean {
  if (!lexicon.agreeing || !PARTICIPLES.test(tokens[c]!.low)) return false;
  let k = c - 1;
  while (k > c - 4 && has(tokens[k], ADVERB) && !has(tokens[k], AUXILIARY)) k--;
  return !has(tokens[k], AUXILIARY | PASSIVE | PRONOUN);
}

/** Endings of French and Spanish participles. */
const PARTICIPLES = /(?:é|ée|és|ées|ado|ido)$/;

/** Attributions before a quote in its sentence: the nearest verb of saying, source, noun or aside. */
import { asideAt } from './asides.ts';
import { verb } from './before-verb.ts';
import { claim } from './claims.ts';
import { clauseSubject } from './clause-subjects.ts';
import { contentOf } from './content.ts';
import { ADVERB, AUXILIARY, PARTICIPLE, PASSIVE, PRONOUN, RELATIVE, REPORT, STANCE } from './flags.ts';
import { colonLead, presenter } from './leads.ts';
import { hasEnded } from './nest.ts';
import { noun } from './nouns.ts';
import type { Line } from './outline.ts';
import { participle } from './participles.ts';
import { isPerson, type Phrase, type Reading } from './phrases.ts';
import { type Attribution, sourceAt, viewerAt } from './rules.ts';
import { has, isMark } from './tokens.ts';
import { closed } from './turned.ts';
import { onBehalf, place, postposed, voice } from './voices.ts';

const FAR = 60;

/** Where to look: what stands before the quote at `at` in the sentence from `first` to `end`, and whom its first words name. */
type Spot = Readonly<{
  reading: Reading;
  first: number;
  at: number;
  end: number;
  opening: Readonly<{ speaker: Phrase; cue: number }> | null;
}>;

/** Who says the quote by the words before it in its sentence: the first of these ways that finds somebody. */
export function ahead(reading: Reading, line: Line, at: number): Attribution | null {
  const { lexicon } = reading;
  const first = line.from;
  const led = colonLead(reading, first, at);
  if (led !== null) return led;
  // "Wie Minister Lind erklärte, sieht der Rat …": the sentence's first words name the source.
  const opening = lexicon.verbFirst
    ? (asideAt(reading, first, first, at) ?? viewerAt(reading, first, at))
    : null;
  const spot: Spot = { reading, first, at, end: line.to, opening };
  if (opening !== null && !lexicon.verbSecond) return opened(spot);
  return presented(spot) ?? nearest(spot) ?? shown(spot) ?? opened(spot) ?? untold(spot);
}

const opened = ({ first, opening }: Spot): Attribution | null =>
  opening && { ...opening, first, rule: 'source' };

/** "…, und Minister Ola Lind: „…“" */
function presented({ reading, first, at }: Spot): Attribution | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.verbFirst || !isMark(tokens[at - 1], lexicon.verbSecond ? ':(' : ':')) return null;
  const speaker = presenter(reading, at, first);
  return speaker && { speaker, cue: null, first, rule: 'source' };
}

/** The nearest word before the quote that reports: a source, a noun, a participle or a verb. */
function nearest(spot: Spot): Attribution | null {
  const { reading, first, at, opening } = spot;
  const least = Math.max(first, at - FAR, opening === null ? 0 : opening.cue + 1);
  for (let c = at - 1; c >= least; c--) {
    if (reading.tokens[c]!.kind !== 'word') continue;
    const found = sourceBefore(spot, c) ?? teller(spot, c);
    if (found !== null) return found;
  }
  return null;
}

/** "according to Lind", "as Lind put it", "pour qui", "dem Minister zufolge" at token `c`. */
function sourceBefore({ reading, first, at }: Spot, c: number): Attribution | null {
  const { tokens, lexicon } = reading;
  // "sagte Lind laut Manuskript: „…“": who says it is told before.
  const told = (): boolean => isMark(tokens[at - 1], ':') && tells(reading, first, c);
  const source = sourceAt(reading, c, at);
  if (source !== null && !(lexicon.verbSecond && told())) return { ...source, first, rule: 'source' };
  // ", pour qui il faudrait « … »"
  if (has(tokens[c], RELATIVE) && lexicon.opinions.has(tokens[c - 1]?.low ?? '')) {
    const speaker: Phrase = { from: c, to: c + 1, kind: 'relative', nameFrom: -1, nameTo: -1 };
    return { speaker, cue: c - 1, first, rule: 'source' };
  }
  const above = postposed(reading, c, first);
  if (above !== null && !told()) return { ...above, first, rule: 'source' };
  const aside = asideAt(reading, c, first, at);
  if (aside !== null) return { ...aside, first, rule: 'source' };
  return lexicon.claims.size > 0 ? claim(reading, c, at, first) : null;
}

/** The verb, participle or noun at token `c`, if it reports what stands before the quote in a clause that goes on. */
function teller({ reading, first, at, end, opening }: Spot, c: number): Attribution | null {
  const { lexicon } = reading;
  const token = reading.tokens[c]!;
  if ((token.cap && c !== first) || hasEnded(reading, c, at)) return null;
  const found =
    (lexicon.closers.has(token.low) ? closed(reading, c, at, first) : null) ?? noun(reading, c, at, first);
  if (found !== null) return found;
  if (token.flags & PARTICIPLE) return participle(reading, c, first);
  const says = token.flags & (opening === null ? REPORT | STANCE : REPORT);
  return says && !isHalf(reading, c, end) && !isBare(reading, c) ? verb(reading, c, at, first) : null;
}

/** "Wie die Post berichtet, hob Lind ein Schild hoch: „…“": who does something before a colon shows the words. */
function shown({ reading, first, at, opening }: Spot): Attribution | null {
  if (opening === null || !isMark(reading.tokens[at - 1], ':')) return null;
  const speaker = clauseSubject(reading, at, first);
  if (speaker === null || speaker.from <= opening.cue || !isPerson(reading, speaker)) return null;
  return { speaker, cue: null, first, rule: 'clause' };
}

/** Where no verb of saying is known: a writing, the one who holds what a clause tells, or the clause's subject. */
function untold({ reading, first, at, end }: Spot): Attribution | null {
  const { lexicon } = reading;
  const voiced = lexicon.verbSecond
    ? voice(reading, first, at, end)
    : lexicon.verbFirst
      ? place(reading, first, at)
      : null;
  const found = voiced ?? contentOf(reading, at, first);
  if (found !== null) return found;
  const subject = clauseSubject(reading, at, first, true);
  const speaker = subject !== null && lexicon.verbFirst ? onBehalf(reading, subject, at) : subject;
  return speaker && { speaker, cue: null, first, rule: 'clause' };
}

/** True where a verb of saying stands before token `c`: "sagte Lind einem Teilnehmer zufolge: „…“". */
function tells({ tokens }: Reading, first: number, c: number): boolean {
  for (let k = Math.max(first, c - FAR); k < c; k++)
    if (has(tokens[k], REPORT) && !tokens[k]!.cap) return true;
  return false;
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

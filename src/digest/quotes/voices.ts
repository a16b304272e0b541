/** Whose words they are where no subject says them: writings, those who act in a passive, those for whom a thing is so. */
import { closingSubject, subjectOfVerb } from './clauses.ts';
import {
  AUXILIARY,
  BY,
  DETERMINER,
  NOMINATIVE,
  PASSIVE,
  PREPOSITION,
  REPORT,
  STANCE,
  THING,
} from './flags.ts';
import { nounPhrase } from './noun-phrases.ts';
import {
  antecedentOf,
  isPerson,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  type Reading,
} from './phrases.ts';
import type { Attribution } from './rules.ts';
import { has, isMark } from './tokens.ts';

const FAR = 48;
/** Words between the one for whom a thing is so and the quote. */
const BESIDE = 10;

/** The phrase that starts at token `i`, as the language builds it. */
export const phraseAt = (reading: Reading, i: number, end: number): Phrase | null =>
  reading.lexicon.verbSecond ? nounPhrase(reading, i, end, false) : phraseStartingAt(reading, i, end);

/** Who speaks in the sentence of the quote at `at` without being the subject of a verb of saying. */
export function voice(reading: Reading, first: number, at: number, end: number): Attribution | null {
  if (at >= end) return null;
  return (
    closing(reading, first, at, end) ??
    beholder(reading, first, at) ??
    viewer(reading, first, at) ??
    actor(reading, first, at, end) ??
    place(reading, first, at)
  );
}

/** "…, der den Plan als „…“ bezeichnete", "Lind hat von „…“ gesprochen": the verb of saying closes its clause. */
function closing(reading: Reading, first: number, at: number, end: number): Attribution | null {
  const { tokens, lexicon } = reading;
  for (let k = at + 1; k < Math.min(end, at + 5) && tokens[k]!.kind === 'word'; k++) {
    const closes = lexicon.closers.has(tokens[k]!.low);
    const says = closes || has(tokens[k], REPORT | STANCE) || lexicon.finals.has(tokens[k]!.low);
    if (tokens[k]!.cap || !says) continue;
    if (has(tokens[k + 1], PASSIVE)) return null;
    const held = closingSubject(reading, k, first, at);
    const speaker = held ?? (closes ? completed(reading, first, at) : null);
    if (speaker !== null && held === null) return { speaker, cue: k, first, rule: 'before-report' };
    return speaker === null ? null : { speaker, cue: k, first, rule: 'before-stance' };
  }
  return null;
}

/** "Lind hat den Plan eine „…“ genannt": the subject of the auxiliary that the participle behind the quote completes. */
function completed(reading: Reading, first: number, at: number): Phrase | null {
  const { tokens } = reading;
  for (let k = at - 1; k >= Math.max(first, at - FAR); k--) {
    if (tokens[k]!.kind === 'quote' || isMark(tokens[k], ';:')) return null;
    if (!has(tokens[k], AUXILIARY) || tokens[k]!.cap) continue;
    return has(tokens[k], PASSIVE) ? null : subjectOfVerb(reading, k, first, at);
  }
  return null;
}

/** "Das ist für die Fischer ein „…“": the one named right before the quote. */
function beholder(reading: Reading, first: number, at: number): Attribution | null {
  const { tokens, lexicon } = reading;
  let last = at - 1;
  if (has(tokens[last], DETERMINER) && !tokens[last]!.cap) last--;
  for (let k = last - 1; k >= Math.max(first, last - BESIDE); k--) {
    if (tokens[k]!.kind !== 'word') return null;
    if (!lexicon.viewing.has(tokens[k]!.low)) continue;
    // ", für den „jedes Boot zählt“"
    if (isMark(tokens[k - 1], ',') && k + 2 === at && lexicon.relativeArticles.has(tokens[k + 1]!.low)) {
      const relative: Phrase = { from: k + 1, to: k + 2, kind: 'relative', nameFrom: -1, nameTo: -1 };
      return { speaker: relative, cue: k, first, rule: 'source' };
    }
    const speaker = nounPhrase(reading, k + 1, at, true);
    const reached = speaker !== null && speaker.to >= last + 1 && isPerson(reading, speaker);
    return reached ? { speaker: trimmed(reading, k + 1, at, speaker), cue: k, first, rule: 'source' } : null;
  }
  return null;
}

/** "Für die Ministerin ist das „…“": the one for whom it is so. */
function viewer(reading: Reading, first: number, at: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const most = Math.min(at, first + 6);
  for (let k = first; k < most; k++) {
    if (tokens[k]!.kind !== 'word' || !lexicon.viewing.has(tokens[k]!.low)) continue;
    const speaker = nounPhrase(reading, k + 1, at, true);
    if (speaker === null) return null;
    // "Für die Ministerin steht fest: „…“", "Für sie der einzige Weg: „…“"
    if (isMark(tokens[at - 1], ':') && at - k < FAR && isPerson(reading, speaker))
      return { speaker: trimmed(reading, k + 1, at, speaker), cue: k, first, rule: 'source' };
    const verb = lexicon.copulas.has(tokens[speaker.to]?.low ?? '')
      ? speaker.to
      : isMark(tokens[speaker.to], ',')
        ? -1
        : 0;
    return verb > 0 && at - verb < 16
      ? { speaker: trimmed(reading, k + 1, at, speaker), cue: k, first, rule: 'source' }
      : null;
  }
  return null;
}

/** The phrase without what hangs on it. */
const trimmed = (reading: Reading, i: number, end: number, whole: Phrase): Phrase =>
  nounPhrase(reading, i, end, false) ?? whole;

/** "wurde von der Ministerin als „…“ bezeichnet": the one who acts, named before the quote or behind it. */
function actor(reading: Reading, first: number, at: number, end: number): Attribution | null {
  const { tokens, lexicon } = reading;
  let cue = -1;
  for (let k = at + 1; k < Math.min(end, at + 8) && cue < 0; k++) {
    if (tokens[k]!.kind === 'word' && !tokens[k]!.cap && lexicon.closers.has(tokens[k]!.low)) cue = k;
    else if (isMark(tokens[k], ';:')) break;
  }
  if (cue < 0) return null;
  let passive = -1;
  for (let k = at - 1; k >= Math.max(first, at - FAR) && passive < 0; k--)
    if (has(tokens[k], PASSIVE) && !tokens[k]!.cap) passive = k;
  if (passive < 0) return null;
  for (let k = first; k < at && k < first + FAR; k++) {
    if (!has(tokens[k], BY) || (k === first && !tokens[k]!.cap)) continue;
    // "in der Rede von Lind" is no actor: only what stands beside the verb.
    const speaker = nounPhrase(reading, k + 1, at, false);
    if (speaker !== null && (k > passive || speaker.to === passive))
      return { speaker, cue, first, rule: 'passive' };
  }
  const held = placeIn(reading, Math.max(first, at - FAR), at);
  return held === null ? null : { speaker: held, cue, first, rule: 'passive' };
}

/** "In dem Brief steht: „…“", "heißt es in dem Brief": the writing speaks. */
export function place(reading: Reading, first: number, at: number): Attribution | null {
  const { tokens, lexicon } = reading;
  const direct =
    isMark(tokens[at - 1], ':') ||
    lexicon.sayings.has(tokens[at - 1]?.low ?? '') ||
    tokens[at + 1]?.low === 'zu';
  const shown =
    lexicon.writings.ends.has(tokens[at + 1]?.low ?? '') ||
    lexicon.writings.ends.has(tokens[at + 2]?.low ?? '') ||
    lexicon.writings.ends.has(tokens[at - 2]?.low ?? '');
  for (let k = at - 1; k >= Math.max(first, at - FAR); k--) {
    if (tokens[k]!.kind !== 'word' || tokens[k]!.cap) continue;
    if (shown && has(tokens[k], AUXILIARY)) {
      // "Auf dem Schild war „…“ zu lesen", "In dem Brief ist von „…“ die Rede"
      const speaker = writingOf(reading, k, first, at);
      return speaker === null ? null : { speaker, cue: k, first, rule: 'before-verb-first' };
    }
    if (!lexicon.writings.verbs.has(tokens[k]!.low)) continue;
    const es = tokens[k + 1]?.low === lexicon.nobody || tokens[k - 1]?.low === lexicon.nobody;
    if (!direct && !es) continue;
    const speaker = writingOf(reading, k, first, at);
    if (speaker !== null) return { speaker, cue: k, first, rule: 'before-verb-first' };
  }
  return null;
}

/** The writing that a verb such as "heißt es" tells of: held by a preposition before the verb, or behind it. */
export function writingOf(reading: Reading, verb: number, first: number, end: number): Phrase | null {
  return (
    placeIn(reading, Math.max(first, verb - FAR), verb) ??
    placeIn(reading, verb + 1, Math.min(end, verb + 12))
  );
}

/** The first noun in the stretch that a preposition of place holds, or what such a preposition's pronoun stands for. */
export function placeIn(reading: Reading, from: number, to: number): Phrase | null {
  const { tokens, lexicon } = reading;
  for (let k = from; k < to; k++) {
    if (tokens[k]!.kind !== 'word' || !lexicon.writings.places.has(tokens[k]!.low)) continue;
    const next = tokens[k + 1];
    if (next === undefined) return null;
    if (isMark(tokens[k - 1], ',') && lexicon.relativeArticles.has(next.low) && !tokens[k + 2]?.cap) {
      const relative: Phrase = { from: k, to: k + 1, kind: 'relative', nameFrom: -1, nameTo: -1 };
      const held = antecedentOf(reading, relative, from);
      if (held !== null) return held;
    }
    // "in § 5 des Gesetzes"
    let start = k + 1;
    while (start < to && start < k + 4 && (isMark(tokens[start], '§.') || /^[0-9]/.test(tokens[start]!.low)))
      start++;
    const held = phraseAt(reading, start, to);
    if (held !== null && held.kind !== 'pronoun' && !has(tokens[held.to - 1], NOMINATIVE | THING))
      return held;
  }
  return null;
}

/** "dem Minister zufolge": the one named before such a word at token `k`. */
export function postposed(
  reading: Reading,
  k: number,
  first: number,
): { speaker: Phrase; cue: number } | null {
  const { tokens, lexicon } = reading;
  if (tokens[k]!.kind !== 'word' || !lexicon.postposed.has(tokens[k]!.low) || k === first) return null;
  if (lexicon.relativeArticles.has(tokens[k - 1]!.low)) return null;
  const view = lexicon.views.has(tokens[k - 1]!.low);
  // "ihrer Meinung nach", "eigenen Angaben zufolge"
  const owner = view && k - 2 >= first && lexicon.owners.has(tokens[k - 2]!.low);
  if (owner) return { speaker: { ...phraseOf(k - 2), kind: 'pronoun' }, cue: k };
  // "nach" stands behind views alone.
  if (has(tokens[k], PREPOSITION) && !view) return null;
  const speaker = phraseEndingAt(reading, k - 1, first);
  if (
    speaker === null ||
    has(tokens[speaker.from], PREPOSITION) ||
    (view && !has(tokens[speaker.from], DETERMINER))
  )
    return null;
  return { speaker: ownerIn(reading, speaker), cue: k };
}

/** "Den Angaben des Ministers zufolge": whose they are. */
function ownerIn(reading: Reading, phrase: Phrase): Phrase {
  const { tokens, lexicon } = reading;
  for (let k = phrase.from; k < phrase.to - 1; k++)
    if (
      lexicon.views.has(tokens[k]!.low) &&
      (lexicon.genitives.has(tokens[k + 1]!.low) || has(tokens[k + 1], BY))
    )
      return nounPhrase(reading, has(tokens[k + 1], BY) ? k + 2 : k + 1, phrase.to, false) ?? phrase;
  return phrase;
}

const phraseOf = (k: number): Phrase => ({ from: k, to: k + 1, kind: 'common', nameFrom: -1, nameTo: -1 });

/** "la respuesta de Ada Brandt": whose answer it is. */
function ownerOf(reading: Reading, phrase: Phrase, end: number): Phrase | null {
  const { tokens, lexicon } = reading;
  for (let k = phrase.from; k < Math.min(end, phrase.from + 4); k++) {
    if (!lexicon.verdicts.has(tokens[k]!.low) || !lexicon.holders.has(tokens[k + 1]?.low ?? '')) continue;
    if (lexicon.verdicts.has(tokens[k + 2]?.low ?? '')) continue;
    const owner = phraseStartingAt(reading, k + 2, end);
    if (owner !== null && owner.from === k + 2) return owner;
    // "du syndicat": the article is in the preposition.
    return tokens[k + 2]?.kind === 'word' && tokens[k + 2]!.flags === 0 ? phraseOf(k + 2) : null;
  }
  return null;
}

/** Whose verdict it is, where the phrase only tells what was said: "das Fazit der Ministerin". */
export function onBehalf(reading: Reading, phrase: Phrase, end: number): Phrase {
  const { tokens, lexicon } = reading;
  if (lexicon.verbFirst && !lexicon.verbSecond) return ownerOf(reading, phrase, end) ?? phrase;
  if (phrase.nameTo < 1 || !lexicon.verdicts.has(tokens[phrase.nameTo - 1]!.low)) return phrase;
  const tie = tokens[phrase.nameTo];
  if (tie?.kind !== 'word' || !(lexicon.genitives.has(tie.low) || has(tie, BY))) return phrase;
  const from = lexicon.genitives.has(tie.low) ? phrase.nameTo : phrase.nameTo + 1;
  return nounPhrase(reading, from, end, false) ?? phrase;
}

/** Where every noun has a capital: what in marks is a name or a term by what stands around it, whoever speaks. */
import { DETERMINER, LABEL, PREPOSITION, REPORT, STANCE } from './flags.ts';
import type { Stretch } from './marks.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import { isReported } from './reporters.ts';
import type { Attribution } from './rules.ts';
import { has, isMark } from './tokens.ts';

const CAPITAL = /^[\p{Lu}\p{N}]/u;
const SENTENCE = /[.!?…,]$/;

/** True for a name, a title or a term. */
export function isTerm(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
  words: number,
  attribution: Attribution | null,
): boolean {
  const { tokens, lexicon } = reading;
  const before = at > line.from ? tokens[at - 1] : undefined;
  const inner = text.slice(stretch.start, stretch.end);
  const name = CAPITAL.test(inner) && !SENTENCE.test(inner);
  // „Post“ berichtet: the paper speaks, it is not what is said.
  if (before === undefined)
    return name && words <= 4 && has(tokens[at + 1], REPORT | STANCE) && !tokens[at + 1]!.cap;
  if (isGloss(reading, line.from, at) && words <= 10) return true;
  if (words <= 3 && isNobodys(reading, attribution)) return true;
  if (name && words <= 4 && isNamed(reading, at, attribution)) return true;
  if (
    name &&
    words <= 6 &&
    before.cap &&
    before.kind === 'word' &&
    !lexicon.sayings.has(before.low) &&
    shows(reading, attribution)
  )
    return true;
  if (before.low === 'als' && words <= 3 && !isCalling(reading, at, attribution)) return true;
  if (has(before, LABEL) && before.cap && !lexicon.sayings.has(before.low)) return true;
  if (name && words <= 6 && heldByPlace(reading, at)) return true;
  if (before.low === ':' && words <= 6 && name && tells(reading, line.from, at)) return true;
  return words === 2 && attribution?.rule === 'clause' && !isReported(reading, line) && isThing(reading, at);
}

/** True for what a preposition of place holds: "in der „Post“", "von „Nordwind“". */
function heldByPlace(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  // "in eine „Ruine“": what has no article of its own kind is no place known by name.
  if (lexicon.indefinite.has(tokens[at - 1]?.low ?? '')) return false;
  const held = has(tokens[at - 1], DETERMINER) ? tokens[at - 2] : tokens[at - 1];
  return held?.kind === 'word' && !held.cap && lexicon.writings.places.has(held.low);
}

/** True where the sentence up to the colon speaks of a name or a work: "den Namen gab der Rat bekannt: „…“". */
function tells(reading: Reading, first: number, at: number): boolean {
  const { tokens, lexicon } = reading;
  for (let k = Math.max(first, at - 16); k < at; k++)
    if (tokens[k]!.cap && lexicon.works.has(tokens[k]!.low)) return true;
  return false;
}

/** True for a thing that the sentence deals with: "mit einer „schnellen Brücke“". */
function isThing(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const before = tokens[at - 1];
  if (isMark(before, ':,')) return false;
  return has(before, DETERMINER | PREPOSITION);
}

/** True inside brackets behind another name or term: "(deutsch: „…“)". */
function isGloss({ tokens }: Reading, first: number, at: number): boolean {
  for (let k = at - 1; k >= first && k > at - 6; k--) {
    if (isMark(tokens[k], '([')) return tokens[k - 1]?.kind === 'quote' && k - 1 >= first;
    if (tokens[k]!.kind === 'quote' || isMark(tokens[k], ')]')) return false;
  }
  return false;
}

/** True where "man" says or calls it so: the usual word for a thing. */
function isNobodys({ tokens }: Reading, attribution: Attribution | null): boolean {
  return attribution !== null && attribution.cue !== null && tokens[attribution.speaker.from]!.low === 'man';
}

/** "Der Name lautet „…“", "wird meist „…“ genannt" */
function isNamed({ tokens, lexicon }: Reading, at: number, attribution: Attribution | null): boolean {
  if (attribution?.cue == null || !lexicon.naming.has(tokens[attribution.cue]!.low)) return false;
  if (attribution.rule === 'passive') return true;
  const head = tokens[attribution.speaker.to - 1];
  return attribution.cue === at - 1 && !lexicon.sayings.has(head?.low ?? '');
}

/** True for a verb that shows or judges a thing, not one of saying or blaming: "zeigte seinen Film „…“". */
function shows({ tokens, lexicon }: Reading, attribution: Attribution | null): boolean {
  const cue = attribution?.cue == null ? undefined : tokens[attribution.cue]!;
  if (cue === undefined || lexicon.parting.get(cue.low)?.has('vor')) return false;
  return !has(cue, REPORT) && has(cue, STANCE);
}

/** True where somebody calls a thing so, before "als „…“" or behind it. */
function isCalling({ tokens, lexicon }: Reading, at: number, attribution: Attribution | null): boolean {
  const cue = attribution?.cue ?? null;
  if (
    cue !== null &&
    (cue > at || has(tokens[cue], REPORT | STANCE) || lexicon.closers.has(tokens[cue]!.low))
  )
    return true;
  for (let k = at + 1; k < at + 5 && tokens[k]?.kind === 'word'; k++)
    if (lexicon.finals.has(tokens[k]!.low) || lexicon.closers.has(tokens[k]!.low) || has(tokens[k], STANCE))
      return true;
  return false;
}

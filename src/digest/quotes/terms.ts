/** Where every noun has a capital: what in marks is a name or a term by what stands around it, whoever speaks. */
import { DETERMINER, LABEL, PREPOSITION, REPORT, STANCE } from './lexicon.ts';
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
  if (has(before, LABEL) && before.cap && !lexicon.sayings.has(before.low)) return true;
  if (name && words <= 6 && heldByPlace(reading, at)) return true;
  if (before.low === ':' && words <= 6 && name && tells(reading, line.from, at)) return true;
  return words === 2 && attribution?.rule === 'clause' && !isReported(reading, line) && isThing(reading, at);
}

/** True for what a preposition of place holds: "in der „Post“", "von „Nordwind“". */
function heldByPlace(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
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

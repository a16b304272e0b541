/** Tells quotations from titles, nicknames, terms and scare quotes. */

import { isCalled, worded } from './called.ts';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  LABEL,
  PREPOSITION,
  PRONOUN,
  REPORT,
  REPORTED,
  STANCE,
} from './flags.ts';
import type { Lexicon } from './lexicon.ts';
import type { Stretch } from './marks.ts';
import type { Names } from './names.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import { isReported } from './reporters.ts';
import type { Attribution, Rule } from './rules.ts';
import { weigh } from './signs.ts';
import { isTerm } from './terms.ts';
import { has, isMark } from './tokens.ts';
import { type Neighbour, viewOf } from './view.ts';

/** Rules that find the verb beside the quotation, not sentences away. */
const STRAIGHT: ReadonlySet<Rule> = new Set([
  'behind-verb-first',
  'behind-subject-first',
  'source',
  'before-direct',
  'before-report',
  'before-stance',
  'before-near',
  'stance-near',
  'passive',
]);

/** Rules that leave no doubt that something was said. */
const PLAIN: ReadonlySet<Rule> = new Set(['behind-verb-first', 'behind-subject-first', 'before-direct']);

/** Rules that only guess who speaks. */
const LOOSE: ReadonlySet<Rule> = new Set([
  'clause',
  'sentence-before',
  'paragraph-before',
  'goes-on-far',
  'behind-next',
]);

/** True where nobody, or only a guess, is found to speak. */
export const isLoose = (attribution: Attribution | null): boolean =>
  attribution === null || LOOSE.has(attribution.rule);

const SMALL = DETERMINER | PREPOSITION | CONJUNCTION;

const START = /^[\p{Lu}\p{N}…¿¡[(.]/u;

/** True where the words in marks are an utterance of their own, not a piece of the reporter's sentence. */
export function wholeUtterance(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
): boolean {
  if (stretch.reopened || at === line.from) {
    return START.test(text.slice(stretch.start, stretch.start + 2)) || at === line.from;
  }
  const before = reading.tokens[at - 1]!;
  const capital = START.test(text.slice(stretch.start, stretch.start + 2));
  if (before.low === ':') return true;
  if (before.low === ',' && capital) return true;
  if (reading.lexicon.verbSecond && before.kind === 'word' && before.flags & (DETERMINER | PREPOSITION))
    return false;
  return capital && /[.!?…,]$/.test(text.slice(stretch.start, stretch.end)) && count(text, stretch) > 3;
}

/** Words of a stretch, up to 40. */
function count(text: string, stretch: Stretch): number {
  let words = 0;
  let inside = false;
  for (let at = stretch.start; at < stretch.end && words < 40; at++) {
    const blank = text.charCodeAt(at) <= 32 || text[at] === '\u00a0';
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}

/** True where every word but the small ones has a capital: a title. */
function titled(text: string, stretch: Stretch, lexicon: Lexicon): boolean {
  const words = text
    .slice(stretch.start, Math.min(stretch.end, stretch.start + 200))
    .split(/[\s\u2014\u2013]+/);
  let capitals = 0;
  if (/\p{Ll}/u.test(text[stretch.start]!)) return false;
  for (const word of words) {
    const bare = word.replace(/^\P{L}+|\P{L}+$/gu, '');
    if (bare === '' || SMALL & (lexicon.flags.get(bare) ?? 0)) continue;
    if (!/^\p{Lu}/u.test(bare) || (bare.length > 5 && bare === bare.toUpperCase())) return false;
    capitals++;
  }
  return capitals > 0;
}

/** In characters: a name or a term is shorter, and shorter still where somebody speaks right beside it. */
const LONG = 160;
/** In tokens. */
const FAR = 40;
const TOLD = 80;

/** True for what somebody said; false for names, titles, terms and marks that only keep a distance. */
export function isQuotation(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
  whole: boolean,
  attribution: Attribution | null,
  singles: boolean,
  names: Names,
  neighbour: Neighbour | null,
): boolean {
  const { tokens, lexicon } = reading;
  const tied =
    attribution !== null &&
    attribution.cue !== null &&
    attribution.rule !== 'before-far' &&
    attribution.rule !== 'behind-far';
  // Where a text quotes with double marks, single ones hold a quotation only if somebody says it right there.
  if (stretch.single && !singles && !(tied && STRAIGHT.has(attribution.rule))) return false;
  if (lexicon.verbFirst) {
    // "Ce projet « pharaonique », selon Lind": a source right behind speaks for the words, not for a name.
    const sourced = attribution?.rule === 'source' && attribution.cue !== null && attribution.cue > at;
    const named = isLabelled(reading, line, at) && !(sourced && attribution!.cue! - at <= 3);
    if (named && count(text, stretch) <= 8) return false;
    if (!lexicon.verbSecond && isBodysName(text, reading, line, at, stretch)) return false;
    const opened = whole && at > line.from && isMark(tokens[at - 1], ':') && !has(tokens[at - 2], LABEL);
    if (!lexicon.verbSecond && opened && /[.!?…]$/.test(text.slice(stretch.start, stretch.end))) return true;
  }
  // "Respondió que no tenía «nada que ocultar»": the verb tells by itself that somebody speaks.
  if (attribution === null && lexicon.dropsSubject && count(text, stretch) >= 2 && tells(reading, line, at))
    return true;
  // "«Avanzamos», se felicitó a la salida."
  if (lexicon.dropsSubject && isMark(tokens[at + 1], ',')) {
    const verb = has(tokens[at + 2], ADVERB) ? tokens[at + 3] : tokens[at + 2];
    if (has(verb, REPORT | STANCE) && !verb!.cap) return true;
  }
  if (!lexicon.capitalNouns) {
    const size = stretch.end - stretch.start;
    if (size > LONG || (size > TOLD && attribution !== null && STRAIGHT.has(attribution.rule))) return true;
    return weigh(viewOf(text, reading, names, line, at, stretch, attribution, neighbour)) >= 0;
  }
  // Where every noun has a capital, a title does not look like one.
  const words = count(text, stretch);
  if (lexicon.verbSecond && isTerm(text, reading, line, at, stretch, words, attribution)) return false;
  const before = at > line.from ? tokens[at - 1] : undefined;
  if (
    attribution !== null &&
    PLAIN.has(attribution.rule) &&
    !isSubject(text, reading, line, at, stretch, attribution)
  )
    return true;
  if (attribution !== null && words >= 3 && worded(reading, at, attribution)) return true;
  const loose = isLoose(attribution);
  const title = titled(text, stretch, lexicon);
  if (before?.low === '(' && words <= 6) return false;
  const after = tokens[at + 1];
  if (after?.kind === 'word' && !after.cap && lexicon.naming.has(after.low)) return false;
  const capital = /\p{Lu}/u.test(text[stretch.start]!);
  const said = before?.kind === 'word' && lexicon.sayings.has(before.low);
  const reported = !title && words > 2 && isReported(reading, line);
  if (loose && !whole && words <= 12 && capital && !said && !reported) return false;
  if (loose && isName(text, reading, line, at, stretch, words, title)) return false;
  // "Themen wie „…“" names one of them; "Rufe wie „…“" tells words.
  if (loose && before?.low === 'wie' && tokens[at - 2]?.cap && !lexicon.sayings.has(tokens[at - 2]!.low))
    return false;
  if (
    whole &&
    before?.low === ':' &&
    (attribution !== null || words >= 2) &&
    /[.!?]$/.test(text.slice(stretch.start, stretch.end))
  )
    return true;
  if (whole && words >= 4) return attribution !== null || !title;
  if (before?.kind === 'word' && before.flags & LABEL && words <= 8) return false;
  const named = attribution !== null && isCalled(reading, at, attribution, loose);
  if (
    before?.kind === 'word' &&
    before.cap &&
    words <= 6 &&
    title &&
    !named &&
    !lexicon.sayings.has(before.low)
  )
    return false;
  // Where every noun has a capital, one behind "als" or a verb is what somebody calls a thing.
  const noun =
    attribution !== null &&
    STRAIGHT.has(attribution.rule) &&
    before?.kind === 'word' &&
    !before.cap &&
    (before.low === 'als' ||
      lexicon.indefinite.has(before.low) ||
      (before.flags & (STANCE | AUXILIARY | REPORTED | ADVERB)) !== 0);
  if (!noun && !named && title && words <= 8 && !(before?.low === ':' || before?.low === ',')) return false;
  if (attribution === null) return words >= 5;
  if (attribution.rule === 'clause') {
    // A name starts with a capital; a small letter makes a phrase of somebody's.
    const small = /\p{Ll}/u.test(text[stretch.start]!);
    return named || words >= (small ? 2 : 5);
  }
  return tied || named || words >= 2;
}

/** Where every noun has a capital: true for a title in the reporter's sentence ("In der „Post“ schreibt Lind"). */
function isSubject(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
  { cue }: Attribution,
): boolean {
  const { tokens, lexicon } = reading;
  if (/[.!?…,]$/.test(text.slice(stretch.start, stretch.end))) return false;
  const words = count(text, stretch);
  if (cue !== null && lexicon.naming.has(tokens[cue]!.low) && words <= 4) return true;
  const before = at > line.from ? tokens[at - 1] : undefined;
  return before?.kind === 'word' && words <= 6 && /\p{Lu}/u.test(text[stretch.start]!);
}

/** True for a verb of saying before the quote in its sentence. */
function tells({ tokens }: Reading, line: Line, at: number): boolean {
  for (let k = Math.max(line.from, at - FAR); k < at; k++)
    if (has(tokens[k], REPORT) && (!tokens[k]!.cap || k === line.from)) return true;
  return false;
}

/**
 * For languages where every noun has a capital, and where nobody is said to say it: true for what stands behind
 * a noun or in brackets like a name, and for members of a list.
 */
function isName(
  text: string,
  reading: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
  words: number,
  title: boolean,
): boolean {
  const before = at > line.from ? reading.tokens[at - 1] : undefined;
  const capital = /\p{Lu}/u.test(text[stretch.start]!);
  // „Wir gehen nach Hause“, sagte …
  const told = isMark(reading.tokens[at + 1], ',') && has(reading.tokens[at + 2], REPORT);
  if (before === undefined && told) return false;
  if (before === undefined)
    return words <= 5 && (title || !/[.!?…]$/.test(text.slice(stretch.start, stretch.end)));
  if (before.low === '(') return words <= 12;
  if (!capital) return false;
  if (before.kind === 'word' && before.cap && !reading.lexicon.sayings.has(before.low)) return words <= 10;
  const listed = before.low === ',' || reading.lexicon.listing.has(before.low);
  return listed && !/[.!?…,]$/.test(text.slice(stretch.start, stretch.end)) && words <= 12;
}

/** "le parti « Terre et Mer »": a capital right behind a word for a body. */
function isBodysName(
  text: string,
  { tokens, lexicon }: Reading,
  line: Line,
  at: number,
  stretch: Stretch,
): boolean {
  const before = at > line.from ? tokens[at - 1] : undefined;
  if (before?.kind !== 'word' || !lexicon.bodies.has(before.low) || count(text, stretch) > 6) return false;
  const said = text.slice(stretch.start, stretch.end);
  return /^\p{Lu}/u.test(said) && !/[.!?…,]$/.test(said);
}

/** True right behind a word such as "so-called" or "the film". */
const isLabelled = ({ tokens }: Reading, line: Line, at: number): boolean =>
  at > line.from &&
  has(tokens[at - 1], LABEL) &&
  // "le quai dit « vieux port »" is a name, "il a dit « non »" and "elle se dit « prête »" are none.
  !(has(tokens[at - 1], REPORT) && has(tokens[at - 2], AUXILIARY | ADVERB | PRONOUN));

/** Noun phrases around a token: who could be meant just before a verb, or just behind it. */
import {
  ADVERB,
  AMBIGUOUS,
  ATTACHING,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  GIVEN,
  MALE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  ROLE,
  STANDING,
  TIME,
  TITLE,
} from './flags.ts';
import type { Lexicon } from './lexicon.ts';
import { joinsOffices, officeBehind, pastOffices } from './offices.ts';
import type { Token } from './tokens.ts';
import {
  actsHere,
  endsLikeAdverb,
  inName,
  isNoun,
  nameStep,
  nominal,
  opensSentence,
  plural,
  verbBehind,
} from './word-classes.ts';

/** Tokens `from` to `to` (exclusive). `nameFrom` to `nameTo` is the run of capitals in it, -1 where none is. */
export type Phrase = Readonly<{
  from: number;
  to: number;
  kind: 'pronoun' | 'relative' | 'name' | 'common';
  nameFrom: number;
  nameTo: number;
}>;

/** A text's tokens with what is known of their language, and where a token's clause is over, 0 where it goes on. */
export type Reading = Readonly<{
  tokens: readonly Token[];
  lexicon: Lexicon;
  clauseEnd: (token: number) => number;
}>;

/** One whose given name, role or title is told, or "er". */
export function isPerson({ tokens }: Reading, { from, to }: Phrase): boolean {
  for (let k = from; k < to; k++) if (has(tokens[k], GIVEN | ROLE | TITLE | MALE | FEMALE)) return true;
  return false;
}

/** No phrase is longer: a hostile text must not make each word cost more than a few steps. */
const LONGEST = 24;

const word = (token: Token | undefined): token is Token => token !== undefined && token.kind === 'word';
const has = (token: Token | undefined, flags: number): boolean => word(token) && (token.flags & flags) !== 0;

/** The phrase whose last token is `i`, or null. `first` is the first token of its sentence. */
export function phraseEndingAt(reading: Reading, i: number, first: number): Phrase | null {
  const { tokens } = reading;
  const last = tokens[i];
  if (!word(last) || i < first) return null;
  if (last.flags & PRONOUN) return single(i, 'pronoun');
  if (last.flags & RELATIVE && !last.cap) return single(i, 'relative');
  const core = inName(reading, i, first) ? nameBack(reading, i, first) : commonBack(reading, i, first);
  return core === null ? null : attach(reading, core, first, 0);
}

/** The phrase before a relative pronoun: whom "who" stands for. */
export function antecedentOf(reading: Reading, phrase: Phrase, first: number): Phrase | null {
  const { tokens } = reading;
  let at = phrase.from - 1;
  if (tokens[at]?.low === ',' || tokens[at]?.low === '—') at--;
  if (tokens[at]?.low === ')') while (at > first && tokens[at]!.low !== '(' && at > phrase.from - 12) at--;
  if (tokens[at]?.low === '(') at--;
  return phraseEndingAt(reading, at, first);
}

const single = (i: number, kind: 'pronoun' | 'relative'): Phrase => ({
  from: i,
  to: i + 1,
  kind,
  nameFrom: -1,
  nameTo: -1,
});

function nameBack(reading: Reading, i: number, first: number): Phrase {
  const { tokens } = reading;
  const least = Math.max(first, i - LONGEST);
  let from = i;
  while (from - 1 >= least) {
    const before = tokens[from - 1]!;
    if (inName(reading, from - 1, first)) from--;
    else if (
      nameStep(reading, from - 1, first) === 2 &&
      inName(reading, from - 2, first) &&
      from - 2 >= least
    )
      from -= 2;
    else if (nameStep(reading, from - 2, first) === 3 && from - 3 >= least) from -= 3;
    else if (
      before.kind === 'word' &&
      (before.low === 'of' || before.low === 'and' || before.low === '&') &&
      from - 2 >= least &&
      inName(reading, from - 2, first) &&
      !tokens[from - 2]!.owns
    )
      from -= 2;
    // "der Sprecher des Ministers": a noun in the genitive hangs on the noun before it.
    else if (
      reading.lexicon.capitalNouns &&
      has(before, DETERMINER) &&
      !before.cap &&
      has(before, ATTACHING) &&
      from - 2 >= least &&
      inName(reading, from - 2, first)
    )
      from -= 2;
    else break;
  }
  const nameFrom = from;
  // "campaign manager Ada Brandt", "the group's president Ada Brandt"
  let k = from - 1;
  while (k >= least && nominal(tokens[k]) && (k === from - 1 ? isRole(tokens[k]) : true)) k--;
  if (reading.lexicon.capitalNouns) while (k >= least && nominal(tokens[k]) && !tokens[k]!.cap) k--;
  if (k < from - 1) from = k + 1;
  if (k >= least && has(tokens[k], DETERMINER) && !has(tokens[k], CONJUNCTION)) from = k;
  return { from, to: i + 1, kind: 'name', nameFrom, nameTo: i + 1 };
}

const isRole = (token: Token | undefined): boolean => has(token, ROLE | TITLE);

function commonBack(reading: Reading, i: number, first: number): Phrase | null {
  const { tokens } = reading;
  if (!nominal(tokens[i]) && !has(tokens[i], STANDING | AMBIGUOUS)) return null;
  // "who did not want to be named": a verb.
  if (i > first && has(tokens[i - 1], AUXILIARY) && /[^e]ed$/.test(tokens[i]!.low)) return null;
  if (/^[0-9.,]+$/.test(tokens[i]!.low)) return null;
  // "the two", "these three"
  const pair = has(tokens[i], STANDING) && i > first && has(tokens[i - 1], DETERMINER);
  if (pair) return { from: i - 1, to: i + 1, kind: 'common', nameFrom: -1, nameTo: -1 };
  const least = Math.max(first, i - 8);
  let from = i;
  while (from - 1 >= least && !has(tokens[from], DETERMINER)) {
    const before = tokens[from - 1]!;
    if (before.kind !== 'word' || actsHere(reading, from - 1)) break;
    // "that polls consistently show": an adverb belongs to the phrase only behind its article.
    if (endsLikeAdverb(reading, before) && !before.cap && !has(tokens[from - 2], DETERMINER)) break;
    // "in a later interview"
    const led = before.flags & ADVERB && from - 2 >= least && has(tokens[from - 2], DETERMINER);
    if (led || before.flags & DETERMINER || nominal(before) || before.owns) from--;
    else if (before.cap && from - 1 !== first) from--;
    else break;
  }
  // "shows that users say": no determiner before several.
  if (from < i && has(tokens[from], CONJUNCTION) && has(tokens[from], DETERMINER) && plural(tokens[i]!))
    from++;
  let nameFrom = -1;
  let nameTo = -1;
  for (let k = from; k <= i; k++)
    if (inName(reading, k, first)) {
      if (nameFrom < 0) nameFrom = k;
      nameTo = k + 1;
    }
  return { from, to: i + 1, kind: 'common', nameFrom, nameTo };
}

/** Takes in the noun that a preposition ties the phrase to: "a spokesman for the mayor". */
function attach(reading: Reading, phrase: Phrase, first: number, depth: number): Phrase {
  const { tokens } = reading;
  const at = phrase.from - 1;
  if (depth > 3 || at - 1 < first || !has(tokens[at], ATTACHING)) return phrase;
  const before = tokens[at - 1];
  if (!word(before) || before.flags & (PRONOUN | AUXILIARY | PREPOSITION | CONJUNCTION)) return phrase;
  if (before.flags & REPORT && !(before.flags & ROLE) && !isNoun(reading, at - 1)) return phrase;
  const head = inName(reading, at - 1, first)
    ? nameBack(reading, at - 1, first)
    : commonBack(reading, at - 1, first);
  if (head === null) return phrase;
  if (
    head.kind === 'common' &&
    !has(tokens[head.from], DETERMINER | STANDING) &&
    !isRole(tokens[at - 1]) &&
    !plural(tokens[at - 1]!)
  )
    return phrase;
  // "a Ministry for Harbours spokesman": the last noun is what one is, and nobody's name.
  const office =
    head.kind === 'name' &&
    phrase.kind === 'common' &&
    !has(tokens[phrase.from], DETERMINER) &&
    isRole(tokens[phrase.to - 1]);
  return attach(reading, { ...head, kind: office ? 'common' : head.kind, to: phrase.to }, first, depth + 1);
}

/** The phrase that starts with token `i`, or null; it ends before `end`. */
export function phraseStartingAt(reading: Reading, i: number, end: number): Phrase | null {
  const { tokens } = reading;
  let at = i;
  while (at < end && has(tokens[at], ADVERB) && !tokens[at]!.cap) at++;
  const start = tokens[at];
  if (!word(start) || at >= end || start.flags & TIME) return null;
  const dated = !start.cap || opensSentence(tokens, at);
  if (dated && reading.lexicon.periods.has(tokens[at + 1]?.low ?? '')) return null;
  if (start.flags & PRONOUN) return single(at, 'pronoun');
  const limit = Math.min(end, at + LONGEST);
  let k = at;
  // "that Brandt" is no "that harbour".
  if (has(start, CONJUNCTION) && inName(reading, at + 1, -1)) return null;
  if (has(start, DETERMINER)) k++;
  // "the first lady"
  if (k > at && !reading.lexicon.verbFirst && has(tokens[k], ADVERB) && nominal(tokens[k + 1])) k++;
  // "one of two witnesses"
  if (k > at && tokens[k]?.low === 'of' && has(start, STANDING)) {
    const whole = phraseStartingAt(reading, k + 1, end);
    if (whole !== null && whole.from === k + 1) return { ...whole, from: at, kind: 'common' };
  }
  // "les magistrats relèvent": behind a plural article what is no plural is a verb.
  const many = reading.lexicon.agreeing && has(start, DETERMINER) && start.low.endsWith('s');
  while (
    k < limit &&
    word(tokens[k]) &&
    !inName(reading, k, -1) &&
    nominal(tokens[k]) &&
    !actsHere(reading, k) &&
    !(many && k > at + 1 && !/[sxz]$/.test(tokens[k]!.low))
  )
    k++;
  if (!has(start, DETERMINER)) k = pastOffices(reading, k, at, limit);
  const nameFrom = k;
  while (k < limit) {
    const token = tokens[k]!;
    if (inName(reading, k, -1)) {
      k++;
      if (token.owns && !nominal(tokens[k]) && !inName(reading, k, -1)) break;
    } else if (k > nameFrom && nameStep(reading, k) > 0) k += nameStep(reading, k);
    else if (word(token) && token.low === 'of' && inName(reading, k + 1, -1) && k > nameFrom) k += 2;
    // "Lind supporters tore": several of one's, before their verb
    else if (
      word(token) &&
      k > nameFrom &&
      nominal(token) &&
      plural(token) &&
      !token.owns &&
      verbBehind(reading, k)
    )
      k++;
    else if (actsHere(reading, k)) break;
    else if (word(token) && k > nameFrom && nominal(token) && (tokens[k - 1]!.owns || isRole(token))) k++;
    // "Norhaven police Chief Ada Brandt"
    else if (word(token) && k > nameFrom && nominal(token) && tokens[k + 1]?.cap && isRole(tokens[k + 1]))
      k++;
    // "Kystland Gov. and Harbour Chairman Ada Brandt"
    else if (joinsOffices(reading, k)) k += 2;
    else if (k > nameFrom && officeBehind(reading, k, limit) > 0) k += officeBehind(reading, k, limit);
    else break;
  }
  const alone = k === at + 1 && has(start, DETERMINER);
  if (alone && has(start, STANDING) && (k >= end || !word(tokens[k])))
    return { from: at, to: k, kind: 'common', nameFrom: -1, nameTo: -1 };
  if (k === at || alone) return null;
  const named = k > nameFrom;
  if (!named && !has(start, DETERMINER) && !isRole(tokens[k - 1]) && !plural(tokens[k - 1]!)) return null;
  let nameTo = k;
  while (nameTo > nameFrom && !inName(reading, nameTo - 1, -1)) nameTo--;
  const common = !named || nameTo < k;
  return {
    from: at,
    to: k,
    kind: common ? 'common' : 'name',
    nameFrom: named ? nameFrom : -1,
    nameTo: named ? nameTo : -1,
  };
}

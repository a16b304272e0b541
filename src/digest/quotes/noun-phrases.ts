/** Noun phrases of languages with cases: how far one goes, and how likely it is to be a subject. */
import {
  ADVERB,
  ATTACHING,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  GIVEN,
  MALE,
  NOMINATIVE,
  PREPOSITION,
  PRONOUN,
  REPORT,
  REPORTED,
  ROLE,
  STANCE,
  STANDING,
  THING,
  TIME,
  TITLE,
} from './flags.ts';
import type { Phrase, Reading } from './phrases.ts';
import { has, isMark, type Token } from './tokens.ts';
import { inName, nameStep } from './word-classes.ts';

const LONGEST = 24;
/** Longest stretch in marks that is a name inside a phrase ("die „Post“"), in characters. */
const LONGEST_NAME = 40;

/** The phrase from token `i` on; with `ties` its genitives, brackets and what prepositions tie to it are taken in. */
export function nounPhrase(reading: Reading, i: number, end: number, ties: boolean): Phrase | null {
  const { tokens, lexicon } = reading;
  const start = tokens[i];
  if (start === undefined || i >= end || start.kind !== 'word')
    return titleAt(tokens[i]) && i < end ? phraseOf(i, i + 1, -1, -1) : null;
  if (has(start, PRONOUN)) return { from: i, to: i + 1, kind: 'pronoun', nameFrom: -1, nameTo: -1 };
  const limit = Math.min(end, i + LONGEST);
  let k = i;
  const led = has(start, DETERMINER);
  if (led) k++;
  k = modifiers(reading, k, limit, led);
  let head = k;
  k = names(reading, k, limit);
  // "Norhavens neuer Bürgermeister Ola Lind": whose mayor he is.
  if (
    !led &&
    k === head + 1 &&
    (tokens[head]!.owns || tokens[head]!.low.endsWith('s')) &&
    isAdjective(tokens[k])
  ) {
    const inner = modifiers(reading, k, limit, false);
    const to = names(reading, inner, limit);
    if (to > inner) [head, k] = [inner, to];
  }
  // "die Abgeordnete und frühere Ministerin Ada Brandt": one with two offices.
  if (k > head && has(tokens[k - 1], ROLE) && lexicon.listing.has(tokens[k]?.low ?? '')) {
    const inner = modifiers(reading, k + 1, limit, false);
    const to = names(reading, inner, limit);
    if (to > inner + 1 && has(tokens[inner], ROLE) && !has(tokens[to - 1], ROLE)) [head, k] = [inner, to];
  }
  const named = k > head;
  if (!named) {
    if (led && has(start, STANDING)) return phraseOf(i, i + 1, -1, -1);
    // "die 54-Jährige": what somebody is, made a noun.
    const noun = led && k > i + 1 && /^[0-9]/.test(tokens[k - 1]!.low);
    if (titleAt(tokens[k]) && led && k < limit) return phraseOf(i, k + 1, -1, -1);
    return noun ? phraseOf(i, k, -1, -1) : null;
  }
  const nameTo = k;
  if (titleAt(tokens[k]) && k < limit && !tokens[k - 1]!.owns) k++;
  // "sagte Lind der Post", "Ada Brandt dieser Zeitung": a name owns nothing, the paper is told.
  const own = lexicon.feminine.article.has(tokens[k]?.low ?? '') || has(tokens[k - 2], GIVEN);
  const bare = !led && !ties && !has(tokens[k - 1], ROLE | TITLE) && own;
  const to = bare ? k : ties ? tied(reading, k, limit) : genitive(reading, k, limit);
  return phraseOf(i, to, head, nameTo);
}

const phraseOf = (from: number, to: number, nameFrom: number, nameTo: number): Phrase => ({
  from,
  to,
  kind: nameFrom < 0 ? 'common' : 'name',
  nameFrom,
  nameTo,
});

/** True for short words in marks, such as a paper's name. */
const titleAt = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'quote' && token.end - token.start <= LONGEST_NAME;

const isAdjective = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !token.cap && token.flags === 0 && /(?:er|e|es|en)$/.test(token.low);

/** Steps over adjectives and what hangs on them: "die in Norhaven geborene". */
function modifiers(reading: Reading, from: number, limit: number, led: boolean): number {
  const { tokens } = reading;
  let k = from;
  while (k < limit) {
    const token = tokens[k]!;
    if (token.kind !== 'word' || token.cap) break;
    if (led && has(token, PREPOSITION) && k < from + 8) {
      const inner = nounPhrase(reading, k + 1, limit, false);
      const next = inner === null ? undefined : tokens[inner.to];
      // What the preposition holds belongs to an adjective only where one follows.
      if (
        inner === null ||
        next === undefined ||
        next.kind !== 'word' ||
        next.cap ||
        next.flags & (DETERMINER | PREPOSITION)
      )
        break;
      k = inner.to;
      continue;
    }
    if (token.flags & (DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY)) break;
    if (!led && token.flags & (REPORT | STANCE | ADVERB)) break;
    // "Ihr sei klar": a verb where no noun follows.
    if (token.flags & REPORTED && !tokens[k + 1]?.cap) break;
    // "die 54-Jährige nannte": a verb, and no more adjectives.
    if (k > from && /^[0-9]/.test(tokens[k - 1]!.low) && token.flags & (REPORT | STANCE)) break;
    k++;
  }
  return k;
}

/** Steps over the nouns and names from `from` on: "Hafenminister Ola von Lind". */
function names(reading: Reading, from: number, limit: number): number {
  let k = from;
  while (k < limit) {
    if (inName(reading, k, -1)) k++;
    else {
      const step = k > from ? nameStep(reading, k) : 0;
      if (step === 0) break;
      k += step;
    }
  }
  return k;
}

/** Takes in the genitives behind a noun: "der Sprecher des Ministeriums". */
function genitive(reading: Reading, from: number, limit: number): number {
  const { tokens, lexicon } = reading;
  let k = from;
  for (
    let hops = 0;
    hops < 3 && k < limit && !tokens[k]!.cap && lexicon.genitives.has(tokens[k]!.low);
    hops++
  ) {
    const inner = modifiers(reading, k + 1, limit, true);
    const to = names(reading, inner, limit);
    // "vor tausend Gästen der grüne Kandidat": this ending makes a subject.
    const subject =
      inner === k + 2 && /[^e]e$/.test(tokens[k + 1]!.low) && lexicon.feminine.article.has(tokens[k]!.low);
    if (to === inner || subject) break;
    k = to;
  }
  return k;
}

/** Takes in all that hangs on a noun: genitives, brackets, prepositions. */
function tied(reading: Reading, from: number, limit: number): number {
  const { tokens } = reading;
  let k = genitive(reading, from, limit);
  for (let hops = 0; hops < 4 && k < limit; hops++) {
    if (isMark(tokens[k], '(')) {
      let close = k + 1;
      while (close < limit && !isMark(tokens[close], ')')) close++;
      if (close >= limit) return k;
      k = close + 1;
    } else if (has(tokens[k], PREPOSITION | ATTACHING) && !tokens[k]!.cap) {
      const inner = nounPhrase(reading, k + 1, limit, false);
      if (inner === null || inner.kind === 'pronoun') return k;
      k = genitive(reading, inner.to, limit);
    } else return k;
  }
  return k;
}

/** Where what the preposition at `i` holds ends, or null: "am Kai", "am heutigen Montag", "am 6. Mai". */
export function pastHeld(reading: Reading, i: number, end: number): number | null {
  const { tokens } = reading;
  const held = nounPhrase(reading, i + 1, end, false);
  // "am Telefon Ada Brandt": somebody's name is not held by a thing.
  if (held !== null && held.nameFrom >= 0)
    for (let k = held.nameFrom + 1; k < held.nameTo; k++)
      if (has(tokens[k], GIVEN) && !has(tokens[k - 1], GIVEN | ROLE | TITLE)) return k;
  if (held !== null) return held.to;
  let k = i + 1;
  while (
    k < end &&
    k < i + 4 &&
    (tokens[k]!.kind === 'word' || isMark(tokens[k], '.')) &&
    !has(tokens[k], TIME)
  )
    k++;
  return has(tokens[k], TIME) ? k + 1 : null;
}

/** The first phrase from token `i` on that can be a subject; objects, adverbs and prepositions are passed over. */
export function beside(reading: Reading, i: number, end: number): Phrase | null {
  const { tokens, lexicon } = reading;
  const most = Math.min(end, i + LONGEST);
  let k = i;
  for (let steps = 0; steps < 10 && k < most; steps++) {
    const token = tokens[k]!;
    if (token.kind !== 'word')
      return titleAt(token) && inMiddle(tokens, k, most) ? phraseOf(k, k + 1, -1, -1) : null;
    if (
      lexicon.objectPronouns.has(token.low) ||
      (token.flags & (ADVERB | TIME) && !has(token, DETERMINER)) ||
      has(token, TIME)
    ) {
      k++;
      continue;
    }
    if (has(token, PREPOSITION)) {
      const past = pastHeld(reading, k, most);
      if (past === null) return null;
      k = past;
      continue;
    }
    if (
      (has(token, CONJUNCTION) || lexicon.subordinators.has(token.low)) &&
      !has(token, DETERMINER | PRONOUN)
    )
      return null;
    const phrase = nounPhrase(reading, k, most, false);
    if (phrase === null) return null;
    if (weight(reading, phrase) > -5) return phrase;
    k = phrase.to;
  }
  return null;
}

/** True where the words go on behind token `k`. */
const inMiddle = (tokens: readonly Token[], k: number, end: number): boolean =>
  k + 1 < end && (tokens[k + 1]!.kind === 'word' || isMark(tokens[k + 1], '.,'));

/** How likely a phrase is to be a subject: below -5 its form forbids it. */
export function weight(reading: Reading, phrase: Phrase): number {
  const { tokens, lexicon } = reading;
  const start = tokens[phrase.from]!;
  if (phrase.kind === 'pronoun')
    return has(start, NOMINATIVE)
      ? start.low === lexicon.nobody
        ? 0
        : has(start, MALE | THING)
          ? 4
          : 3
      : -9;
  const led = has(start, DETERMINER);
  if (led && !has(start, NOMINATIVE)) return -9;
  const head = phrase.nameTo > 0 ? tokens[phrase.nameTo - 1]! : null;
  const thing = head !== null && lexicon.things.some((ending) => head.low.endsWith(ending));
  let human = false;
  for (let k = Math.max(phrase.nameFrom, 0); k < phrase.nameTo; k++)
    if (has(tokens[k], GIVEN | ROLE | TITLE)) human = true;
  // "Der Zeitung sagte Lind": a feminine noun behind this article is an object.
  if (
    led &&
    lexicon.feminine.article.has(start.low) &&
    head !== null &&
    !human &&
    lexicon.feminine.endings.some((ending) => head.low.endsWith(ending))
  )
    return -9;
  if (human) return 3;
  if (thing) return -1;
  if (!led) return phrase.nameTo - phrase.nameFrom === 1 && phrase.from === phrase.nameFrom ? 1.5 : 1;
  return lexicon.feminine.article.has(start.low) ? 1 : 0;
}

/** The subject of a clause, where no verb of saying is known: the nearest before a place, or the sentence's own. */
import { mainSubject } from './clauses.ts';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  STANCE,
  TITLE,
  VERB,
} from './flags.ts';
import { hasEnded, subjectAt } from './nest.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import { has, isMark, type Token } from './tokens.ts';
import { endsLikeAdverb, inName, isNoun, plural } from './word-classes.ts';

const FAR = 48;

/** True where a verb with a subject of its own may stand at `i`. */
function finite(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  if (token === undefined || token.kind !== 'word' || token.cap) return false;
  if (isNoun(reading, i)) return false;
  if (token.flags & (AUXILIARY | REPORT | STANCE | VERB)) return true;
  if (token.flags !== 0) return false;
  return true;
}

const isAdverb = (reading: Reading, token: Token): boolean =>
  has(token, ADVERB) ? !has(token, AUXILIARY | PRONOUN) : !token.cap && endsLikeAdverb(reading, token);

/** English verbs that are no well-known ones end so, but behind pronouns and nouns for many. */
const VERBAL = /(?:[^e]ed|[^s]s)$/;

/** True for a word behind a name or a pronoun that may be its verb by its form. */
const mayBeVerb = ({ tokens, lexicon }: Reading, k: number): boolean =>
  lexicon.verbFirst || has(tokens[k - 1], PRONOUN) || VERBAL.test(tokens[k]!.low);

/** The nearest subject before `i`: a phrase with a verb right behind it, not tied to a preposition. */
export function clauseSubject(reading: Reading, i: number, first: number, relatives = false): Phrase | null {
  const { tokens, lexicon } = reading;
  if (lexicon.verbSecond) {
    const main = mainSubject(reading, first, i);
    if (main !== null) return tokens[main.from]!.low === lexicon.nobody ? null : main;
  }
  const least = Math.max(first, i - FAR);
  for (let k = i - 1; k > least; k--) {
    if (!finite(reading, k) || hasEnded(reading, k, i)) continue;
    let last = k - 1;
    // "the crew loudly sang"
    while (last > first && !lexicon.verbFirst && isAdverb(reading, tokens[last]!)) last--;
    if (tokens[last]!.owns) continue;
    const relative = relatives ? relativeAt(reading, last, first) : null;
    if (relative !== null) return relative;
    const named = inName(reading, last, first) || has(tokens[last], PRONOUN);
    const flagged = has(tokens[k], AUXILIARY | REPORT | STANCE | VERB);
    // Where every noun has a capital, only a known verb makes the noun before it a subject.
    if (!flagged && (!named || reading.lexicon.capitalNouns || !mayBeVerb(reading, k))) continue;
    const phrase = phraseEndingAt(reading, last, first);
    if (phrase === null || phrase.kind === 'relative' || isLink(reading, phrase, first)) continue;
    // "Regardless, rowers were …": several need no article where a clause starts.
    const starts =
      phrase.from === first ||
      (!lexicon.verbFirst && plural(tokens[phrase.to - 1]!) && isMark(tokens[phrase.from - 1], ',;—–'));
    if (phrase.kind === 'common' && !has(tokens[phrase.from], DETERMINER) && !starts) continue;
    if (phrase.from > first && has(tokens[phrase.from - 1], PREPOSITION)) continue;
    return phrase;
  }
  return firstSubject(reading, i, first);
}

/** "a report that could": a "that" behind a word is no subject of a clause that stands alone. */
const isLink = ({ tokens, lexicon }: Reading, { from, to }: Phrase, first: number): boolean =>
  to === from + 1 &&
  from > first &&
  !lexicon.verbFirst &&
  lexicon.links.has(tokens[from]!.low) &&
  tokens[from - 1]!.kind === 'word';

/** "who", or a "which" or "that" that stands for the noun before it, at token `k`. */
function relativeAt({ tokens, lexicon }: Reading, k: number, first: number): Phrase | null {
  const token = tokens[k]!;
  if (k <= first || token.kind !== 'word' || token.cap || lexicon.verbFirst || lexicon.capitalNouns)
    return null;
  if (!isMark(tokens[k - 1], ',—–') || !(has(token, RELATIVE) || lexicon.links.has(token.low))) return null;
  return { from: k, to: k + 1, kind: 'relative', nameFrom: -1, nameTo: -1 };
}

/** The first phrase of the sentence that can be its subject; phrases tied to a preposition are passed over. */
export function firstSubject(reading: Reading, end: number, first: number): Phrase | null {
  const { tokens } = reading;
  const most = Math.min(end, first + FAR);
  for (let k = first; k < most; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') continue;
    if (token.flags & PRONOUN) return phraseEndingAt(reading, k, first);
    if (token.flags & (PREPOSITION | PARTICIPLE) && !(token.flags & TITLE)) {
      const passed = phraseStartingAt(reading, k + 1, most);
      if (passed !== null) k = passed.to - 1;
      continue;
    }
    if (k === first && !inName(reading, k, first) && !has(token, DETERMINER)) continue;
    const phrase = phraseStartingAt(reading, k, most);
    if (phrase === null) continue;
    if (phrase.kind === 'name' || has(tokens[phrase.from], DETERMINER)) return phrase;
    k = phrase.to - 1;
  }
  return null;
}

/** The subject of the last clause before `end` that starts with one of its own, else of the sentence's first words. */
export function headSubject(reading: Reading, end: number, first: number): Phrase | null {
  const { tokens } = reading;
  const least = Math.max(first, end - FAR);
  for (let k = end - 2; k > least; k--) {
    const joined = has(tokens[k - 1], CONJUNCTION) && !has(tokens[k - 1], PREPOSITION | DETERMINER);
    const marked = isMark(tokens[k - 1], ';—–') || tokens[k - 1]!.kind === 'quote';
    if (!marked && !(joined && (isMark(tokens[k - 2], ',;') || tokens[k - 2]?.kind === 'quote'))) continue;
    const found = subjectAt(reading, k, end);
    if (found !== null) return found;
  }
  let found = subjectAt(reading, first, end);
  for (let k = first + 1; k < end - 1 && found === null; k++)
    if (isMark(tokens[k - 1], ',') || tokens[k - 1]!.kind === 'quote') found = subjectAt(reading, k, end);
  return found ?? firstSubject(reading, end, first);
}

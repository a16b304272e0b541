/** Whose verb it is: the subject before a reporting verb, or behind it. */

import { clauseSubject, firstSubject, headSubject } from './clause-subjects.ts';
import {
  ADVERB,
  AUXILIARY,
  BY,
  CONJUNCTION,
  DETERMINER,
  GIVEN,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  STANCE,
  TIME,
  TITLE,
} from './flags.ts';
import { hasEnded } from './nest.ts';
import { beside } from './noun-phrases.ts';
import { antecedentOf, type Phrase, phraseEndingAt, phraseStartingAt, type Reading } from './phrases.ts';
import { has, isMark, type Token } from './tokens.ts';
import { turnedSubject } from './turned-subjects.ts';
import { endsLikeAdverb } from './word-classes.ts';

const FAR = 48;

/** The subject that stands before the verb at `verb`, in the sentence that starts at `first`. */
export function subjectBefore(reading: Reading, verb: number, first: number): Phrase | null {
  const phrase = nearSubject(reading, verb, first);
  if (phrase === null || phrase.to !== phrase.from + 1) return phrase;
  const token = reading.tokens[phrase.from]!;
  if (token.cap || !reading.lexicon.links.has(token.low)) return phrase;
  // "a headline that said": the headline.
  const noun = antecedentOf(reading, phrase, first);
  return noun !== null && noun.kind !== 'relative' && noun.kind !== 'pronoun' ? noun : phrase;
}

function nearSubject(reading: Reading, verb: number, first: number): Phrase | null {
  const { tokens } = reading;
  let i = verb - 1;
  for (let hops = 0; hops < 6; hops++) {
    i = skipBack(reading, i, first);
    if (i < first) return null;
    // "A rower who said the quay was dry told the board": the noun before the clauses that its verb ends.
    if (
      hops === 0 &&
      (tokens[i]!.kind === 'word' || tokens[i]!.kind === 'quote') &&
      hasEnded(reading, i, verb)
    ) {
      while (i > first && hasEnded(reading, i, verb)) i--;
      if (isMark(tokens[i], ',')) i--;
      return phraseEndingAt(reading, i, first);
    }
    const token = tokens[i]!;
    if (token.kind === 'quote' || token.kind === 'break') return null;
    if (isMark(token, ')]')) {
      i = back(tokens, i, first, token.low === ')' ? '(' : '[') - 1;
      continue;
    }
    if (isMark(token, ',—–-')) return acrossAside(reading, i, first);
    if (token.kind !== 'word') return null;
    // "a sign — which read": the sign.
    if (i === verb - 1 && reading.lexicon.links.has(token.low) && !has(token, DETERMINER))
      return { from: i, to: i + 1, kind: 'relative', nameFrom: -1, nameTo: -1 };
    // "if asked", "as expected": no subject of its own.
    if (i === verb - 1 && !reading.lexicon.verbFirst && reading.lexicon.subordinators.has(token.low))
      return null;
    if (has(token, CONJUNCTION) && !has(token, DETERMINER | PRONOUN))
      return sharedSubject(reading, i, first) ?? clauseSubject(reading, i, first);
    // "a voice over says": a small word right before a verb is the noun's own.
    const held = has(token, PREPOSITION) && i === verb - 1 && i > first ? i - 1 : i;
    const phrase = phraseEndingAt(reading, held, first);
    if (phrase === null) return aboveRelative(reading, i, first);
    const before = tokens[phrase.from - 1];
    // "who spoke freely to discuss plans said": a verb's object, in a clause that hangs on another noun.
    if (phrase.kind === 'common' && reading.lexicon.infinitives.has(before?.low ?? ''))
      return aboveRelative(reading, phrase.from - 1, first);
    if (phrase.kind === 'pronoun' || phrase.from <= first || !has(before, PREPOSITION)) return phrase;
    // "Am Montag sagte …": where the subject may stand behind, a phrase tied to a preposition is none.
    if (reading.lexicon.verbFirst && phrase.from - 1 === first) return null;
    if (before!.cap) return phrase;
    // "after Lind said"
    if (phrase.kind === 'name' && i === verb - 1 && reading.lexicon.subordinators.has(before!.low))
      return phrase;
    const whole = reading.lexicon.verbFirst ? null : chainHead(reading, phrase, first);
    if (whole !== null) return whole;
    // "in a statement said": the phrase hangs on a preposition, its noun stands before.
    const left = phrase.from - 2;
    // "the president over the weekend said"
    const time = reading.lexicon.periods.has(tokens[phrase.to - 1]!.low);
    if (time || has(tokens[left], ADVERB | AUXILIARY)) {
      i = left;
      continue;
    }
    if (isMark(tokens[left], ',')) return acrossAside(reading, left, first) ?? phrase;
    // "but in an interview said"
    if (left > first && has(tokens[left], CONJUNCTION) && !has(tokens[left], DETERMINER | PRONOUN))
      return sharedSubject(reading, left, first) ?? clauseSubject(reading, left, first);
    // "a source speaking to the paper said"
    const speaking =
      tokens[left]?.kind === 'word' &&
      !tokens[left].cap &&
      (has(before, BY) || /ing$/.test(tokens[left].low));
    const outer = phraseEndingAt(reading, speaking ? left - 1 : left, first);
    if (outer === null) return phrase;
    // "A source inside the jail said": who starts the sentence, wherever they are.
    const starts = outer.from === first && has(tokens[first], DETERMINER);
    return speaking || starts || outer.kind !== 'common' ? outer : phrase;
  }
  return null;
}

/** "The charge of theft from a server during the vote": the first of the phrases that prepositions tie to one another. */
function chainHead(reading: Reading, last: Phrase, first: number): Phrase | null {
  const { tokens } = reading;
  let phrase: Phrase | null = last;
  for (
    let hops = 0;
    hops < 5 && phrase !== null && phrase.from > first && has(tokens[phrase.from - 1], PREPOSITION);
    hops++
  )
    phrase = phraseEndingAt(reading, phrase.from - 2, first);
  const starts =
    phrase !== null && phrase !== last && (phrase.from === first || isMark(tokens[phrase.from - 1], ',;—–'));
  return starts &&
    phrase!.kind !== 'relative' &&
    (phrase!.kind !== 'common' || has(tokens[phrase!.from], DETERMINER))
    ? phrase
    : null;
}

/** "A rower who sails here and who was tired said": the noun before the clauses that end at `end`. */
function aboveRelative(reading: Reading, end: number, first: number): Phrase | null {
  const { tokens } = reading;
  const least = Math.max(first + 1, end - FAR);
  for (let k = end; k >= least && tokens[k]!.kind === 'word'; k--) {
    if (!has(tokens[k], RELATIVE)) continue;
    const noun = phraseEndingAt(reading, k - 1, first);
    if (noun !== null && noun.kind !== 'relative') return noun;
    // "and who": the clause that it is joined to.
    if (!has(tokens[k - 1], CONJUNCTION)) return null;
  }
  return null;
}

/** "Lind said the port was hers and added": the verb of saying before the "and" has the subject. */
function sharedSubject(reading: Reading, i: number, first: number): Phrase | null {
  const { tokens } = reading;
  const least = Math.max(first, i - FAR);
  // "Lind joked that it was late, but went on to say": behind a comma the clause that holds the other goes on.
  if (isMark(tokens[i - 1], ',') && !reading.lexicon.verbFirst) {
    const head = headSubject(reading, i, first);
    if (head !== null) return head;
  }
  for (let k = i - 1; k > least; k--) {
    const token = tokens[k]!;
    if (!has(token, REPORT | STANCE) || token.cap || has(tokens[k - 1], CONJUNCTION | PREPOSITION)) continue;
    if (hasEnded(reading, k, i)) continue;
    const end = skipBack(reading, k - 1, first);
    const aside = isMark(tokens[end], ',') && end > first;
    const phrase = aside ? acrossAside(reading, end, first) : phraseEndingAt(reading, end, first);
    if (phrase !== null && phrase.kind !== 'relative' && phrase.kind !== 'common') return phrase;
  }
  return null;
}

/** "last week" */
const WHICH = /^(?:last|next|this|that|earlier|later|each|every)$/;

/** Steps back over adverbs, auxiliaries and days between a subject and its verb. */
function skipBack(reading: Reading, from: number, first: number): number {
  const { tokens } = reading;
  let i = from;
  const least = Math.max(first, from - 8);
  while (i >= least) {
    const token = tokens[i]!;
    if (token.kind !== 'word') break;
    const low = !token.cap || i === first;
    if (low && token.flags & (ADVERB | AUXILIARY) && !(token.flags & PRONOUN)) i--;
    else if (low && endsLikeAdverb(reading, token)) i--;
    else if (token.flags & TIME || (i < from && has(tokens[i + 1], TIME) && token.flags & PREPOSITION)) i--;
    else if (low && reading.lexicon.periods.has(token.low) && WHICH.test(tokens[i - 1]?.low ?? '')) i -= 2;
    // "two weeks ago"
    else if (
      low &&
      reading.lexicon.ago.has(token.low) &&
      reading.lexicon.periods.has(tokens[i - 1]?.low ?? '')
    )
      i -= 3;
    else break;
  }
  return i;
}

/** The nearest `mark` before `i`, or first - 1. */
function back(tokens: readonly Token[], i: number, first: number, mark: string): number {
  const least = Math.max(first, i - FAR);
  for (let k = i - 1; k >= least; k--) if (isMark(tokens[k], mark)) return k;
  return first - 1;
}

/** The subject of "Ada Brandt, the head of the port, said": `close` is the mark that ends the aside. */
function acrossAside(reading: Reading, close: number, first: number): Phrase | null {
  const { tokens } = reading;
  const mark = tokens[close]!.low;
  // "Ada Brandt, the head of the port's owner, Kystby Ferries, said": who starts the sentence before a comma.
  const head = mark === ',' ? phraseStartingAt(reading, first, close) : null;
  if (head?.kind === 'name' && head.from === first && isMark(tokens[head.to], ',')) return head;
  let named: Phrase | null = null;
  let fallback: Phrase | null = null;
  let at = close;
  for (let hops = 0; hops < 4; hops++) {
    const open = back(tokens, at, first, mark);
    if (open < first) break;
    const ends = unbracketed(tokens, open - 1, first);
    // "her ad, which — as Lind noted — promises": which.
    if (hops === 0 && reading.lexicon.links.has(tokens[ends]?.low ?? '') && isMark(tokens[ends - 1], ','))
      return { from: ends, to: ends + 1, kind: 'relative', nameFrom: -1, nameTo: -1 };
    const phrase = phraseEndingAt(reading, ends, first);
    at = open;
    // "Lind, who, on Monday, said": who.
    if (phrase?.kind === 'relative' && hops === 0 && named === null) return phrase;
    if (phrase === null || phrase.kind === 'relative') continue;
    const tied = phrase.from > first && has(tokens[phrase.from - 1], PREPOSITION);
    if (phrase.kind === 'pronoun') return named ?? phrase;
    if (!tied && phrase.kind === 'name') {
      // The one who starts the sentence is its subject, however many asides follow.
      if (phrase.from === first) return phrase;
      named ??= phrase;
    } else if (hops === 0) {
      // "At a rally in Norhaven, Mayor Ada Brandt (Harbour), said": no aside, but the subject itself.
      const inside = phraseEndingAt(reading, unbracketed(tokens, close - 1, first), open + 1);
      if (inside?.kind === 'name' && inside.from === open + 1 && !isPlace(reading, phrase, inside))
        return inside;
    }
    if (!tied && fallback === null) fallback = phrase;
  }
  return named ?? fallback ?? firstSubject(reading, close, first);
}

/** "in Norhaven, Kystland,": one word behind a name that a preposition holds. */
const isPlace = ({ tokens }: Reading, held: Phrase, inside: Phrase): boolean =>
  held.kind === 'name' && inside.to === inside.from + 1 && !has(tokens[inside.from], GIVEN | TITLE);

/** The last token before what stands in brackets. */
function unbracketed(tokens: readonly Token[], end: number, first: number): number {
  return isMark(tokens[end], ')') ? back(tokens, end, first, '(') - 1 : end;
}

/** The subject that stands behind the verb: "said Ada Brandt, the head of the port". */
export function subjectBehind(reading: Reading, verb: number, end: number): Phrase | null {
  const { lexicon } = reading;
  if (lexicon.verbSecond) return beside(reading, verb + 1, end);
  return lexicon.verbFirst ? turnedSubject(reading, verb, end) : phraseStartingAt(reading, verb + 1, end);
}

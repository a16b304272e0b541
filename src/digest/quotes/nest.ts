/** Which clauses of an English sentence are over: "When Lind spoke, Brandt nodded" closes what stands before the comma. */
import {
  ADVERB,
  ATTACHING,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  PARTICIPLE,
  PREPOSITION,
  RELATIVE,
  REPORT,
  STANCE,
  TIME,
  TITLE,
  VERB,
} from './flags.ts';
import type { Line } from './outline.ts';
import { type Phrase, phraseStartingAt, type Reading } from './phrases.ts';
import { has, isMark } from './tokens.ts';
import { isNoun, nominal } from './word-classes.ts';

/** A clause that goes on: where it starts, and whether its verb was there. `ends` is the mark that closes an aside. */
type Open = { from: number; kind: Kind; verb: boolean; ends: string | null };

/** The first of its sentence; what a verb reports; one that hangs on a noun; one of time or reason; an aside. */
type Kind = 'main' | 'content' | 'relative' | 'adverbial' | 'aside';

/** No more clauses are held in one another, and no aside has more tokens. */
const DEEPEST = 12;
const ASIDE = 30;
/** Nor stand more between an auxiliary and its participle. */
const GROUP = 8;

/**
 * Tells of a token where its clause is over, 0 where it goes on to its sentence's end. A clause is over when the verb
 * of the one that holds it comes: "The mayor, who said it was late, left". Sentences are read when they are asked for.
 */
export function clauseEnds(reading: Reading, lines: readonly Line[]): Reading['clauseEnd'] {
  const ends = new Int32Array(reading.tokens.length);
  if (reading.lexicon.verbFirst || reading.lexicon.capitalNouns) return () => 0;
  const seen = new Uint8Array(lines.length);
  return (token) => {
    const l = lineOf(lines, token);
    if (seen[l] === 0) readLine(reading, lines[l]!.from, lines[l]!.to, ends);
    seen[l] = 1;
    return ends[token]!;
  };
}

/** The sentence of a token. */
function lineOf(lines: readonly Line[], token: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.from <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** True where the clause of token `c` is over before token `at` of the same sentence. */
export function hasEnded({ clauseEnd }: Reading, c: number, at: number): boolean {
  const end = clauseEnd(c);
  return end > 0 && end <= at;
}

function readLine(reading: Reading, from: number, to: number, ends: Int32Array): void {
  const { tokens } = reading;
  const open: Open[] = [{ from, kind: 'main', verb: false, ends: null }];
  const push = (clause: Open): void => {
    if (open.length < DEEPEST) open.push(clause);
  };
  const close = (level: number, end: number): void => {
    while (open.length > level + 1)
      for (let k = open.pop()!.from; k < end; k++) if (ends[k] === 0) ends[k] = end;
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const top = open.at(-1)!;
    if (token.kind === 'mark') {
      const ending = open.findLastIndex(({ ends }) => ends === token.low);
      if (ending > 0) close(ending - 1, i);
      else if (asideFrom(reading, i, to))
        push({ from: i, kind: 'aside', verb: true, ends: token.low === '(' ? ')' : token.low });
      else if (token.low === ',' && top.verb) {
        // "When Lind spoke, Brandt …": the subject of the clause that still has no verb.
        const level = waiting(open);
        if (level >= 0 && subjectAt(reading, pastSmall(reading, i + 1), to) !== null) close(level, i);
      } else if (isMark(token, ';?!')) close(0, i);
      continue;
    }
    if (token.kind !== 'word') continue;
    const opening = opens(reading, i, from, to);
    if (opening !== null) push({ from: i, ...opening, ends: null });
    else if (!top.verb) top.verb = past(reading, i) || finite(reading, i);
    else if (finite(reading, i) && anew(reading, i)) {
      const level = waiting(open);
      if (level >= 0 && (behindComma(reading, i) || hangs(open, level))) {
        close(level, i);
        open[level]!.verb = true;
      }
    }
    // "said the port was …": a clause of its own, whose verb is none of ours.
    if (
      finite(reading, i) &&
      has(token, REPORT) &&
      (tokens[i + 1]?.low === 'there' || subjectAt(reading, i + 1, to) !== null)
    )
      push({ from: i + 1, kind: 'content', verb: false, ends: null });
  }
}

/** The innermost clause without a verb that no open aside stands above, or -1. */
function waiting(open: readonly Open[]): number {
  for (let level = open.length - 1; level >= 0; level--) {
    if (open[level]!.ends !== null) return -1;
    if (!open[level]!.verb) return level;
  }
  return -1;
}

/** True for a dash or a bracket whose partner follows. */
function asideFrom({ tokens }: Reading, i: number, at: number): boolean {
  if (!isMark(tokens[i], '(—–')) return false;
  const partner = tokens[i]!.low === '(' ? ')' : tokens[i]!.low;
  for (let k = i + 1; k < at && k < i + ASIDE; k++) if (isMark(tokens[k], partner)) return true;
  return false;
}

/** Steps over "but", "then" and the like before a subject. */
function pastSmall({ tokens }: Reading, i: number): number {
  let k = i;
  while (k < i + 2 && has(tokens[k], CONJUNCTION | ADVERB)) k++;
  return k;
}

/** True where what stands above the level is a clause of its noun's: "the boat that sank was". */
const hangs = (open: readonly Open[], level: number): boolean =>
  open[level + 1]?.kind === 'relative' && open.slice(level + 2).every(({ kind }) => kind === 'content');

/** True right behind a comma, but for adverbs. */
function behindComma({ tokens }: Reading, i: number): boolean {
  let k = i - 1;
  while (has(tokens[k], ADVERB | TIME)) k--;
  return isMark(tokens[k], ',');
}

/** The clause that token `i` opens in another, with its subject or its verb: "when Lind spoke", "who spoke". */
function opens(reading: Reading, i: number, first: number, at: number): Pick<Open, 'kind' | 'verb'> | null {
  const { tokens, lexicon } = reading;
  const token = tokens[i]!;
  if (!has(token, CONJUNCTION | PREPOSITION | DETERMINER | RELATIVE)) return null;
  const time = lexicon.subordinators.has(token.low);
  if (!time && !has(token, RELATIVE) && !lexicon.links.has(token.low)) return null;
  // "But that has changed": it stands for nothing in this sentence.
  const before = tokens[i - 1];
  if (lexicon.openings.has(token.low) && (i === first || before!.kind !== 'word' || has(before, CONJUNCTION)))
    return null;
  const led = subjectAt(reading, i + 1, at) !== null;
  if (has(token, RELATIVE)) return { kind: 'relative', verb: !led };
  if (time) return led ? { kind: 'adverbial', verb: false } : null;
  const content = lexicon.openings.has(token.low) && has(tokens[i - 1], REPORT | STANCE);
  // "that port" and "in which"
  if (!led && !content && nominal(tokens[i + 1])) return null;
  return { kind: content ? 'content' : 'relative', verb: !led && !content && finite(reading, i + 1) };
}

/** True for a word that can be a past form of a verb that is none of the known ones. */
const past = ({ tokens }: Reading, i: number): boolean =>
  !tokens[i]!.cap && tokens[i]!.flags === 0 && /[^e]ed$/.test(tokens[i]!.low);

/** True for a finite verb by what is known of the word and of its place. */
function finite(reading: Reading, i: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokens[i];
  if (token?.kind !== 'word' || token.cap || isNoun(reading, i)) return false;
  if (!has(token, AUXILIARY | REPORT | STANCE | VERB)) return false;
  const before = tokens[i - 1];
  return !(before?.kind === 'word' && (lexicon.infinitives.has(before.low) || has(before, PREPOSITION)));
}

/** True for a verb that no other verb, "and" or "to" leads up to: not "said" in "has on Monday said". */
function anew(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  let k = i - 1;
  while (has(tokens[k], ADVERB | TIME)) k--;
  if (has(tokens[k], AUXILIARY | CONJUNCTION | RELATIVE | REPORT | STANCE | VERB)) return false;
  for (; k > i - GROUP && tokens[k]?.kind === 'word'; k--)
    if (has(tokens[k], AUXILIARY) && has(tokens[k + 1], PREPOSITION | TIME)) return false;
  return true;
}

/** The phrase at token `k` if a verb follows it, perhaps behind an aside. */
export function subjectAt(reading: Reading, k: number, end: number): Phrase | null {
  const { tokens } = reading;
  if (has(tokens[k], PREPOSITION | PARTICIPLE) && !has(tokens[k], TITLE | DETERMINER)) return null;
  const phrase = phraseStartingAt(reading, k, end);
  if (phrase === null || phrase.from !== k) return null;
  let at = phrase.to;
  // "a spokesman for the mayor"
  for (let hops = 0; hops < 2 && has(tokens[at], ATTACHING); hops++) {
    const more = phraseStartingAt(reading, at + 1, end);
    // "the secretary of state"
    if (more === null && !nominal(tokens[at + 1])) break;
    at = more?.to ?? at + 2;
  }
  // "Lind and two others said"
  for (let hops = 0; hops < 2 && reading.lexicon.listing.has(tokens[at]?.low ?? ''); hops++) {
    const more = phraseStartingAt(reading, at + 1, end);
    if (more === null) break;
    at = more.to;
  }
  const close = tokens[at]?.low === '(' ? ')' : isMark(tokens[at], ',—–') ? tokens[at]!.low : null;
  if (close !== null) {
    let to = at + 1;
    while (to < end && to < at + 24 && !isMark(tokens[to], close)) to++;
    if (to >= end || !isMark(tokens[to], close)) return null;
    at = to + 1;
  }
  while (at < end && has(tokens[at], ADVERB)) at++;
  const verb = tokens[at];
  if (verb === undefined || at >= end || verb.kind !== 'word' || verb.cap) return null;
  if (verb.flags & (AUXILIARY | REPORT | STANCE | VERB)) return phrase;
  // "the company rallied": behind a noun only a past form is surely a verb.
  return verb.flags === 0 && (phrase.kind !== 'common' || /[^e]ed$/.test(verb.low)) ? phrase : null;
}

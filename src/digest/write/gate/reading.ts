/** A text as the gate's checks see it: its words in clauses, with what the languages' data know of each. */
import {
  AUXILIARY,
  DETERMINER,
  PASSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  ROLE,
  TIME,
  TITLE,
} from '../../quotes/flags.ts';
import { flagsOf, type Lexicon, lexiconOf } from '../../quotes/lexicon.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { fold, stem } from '../../text/words.ts';
import { type GateLexicon, gateLexicon } from './lexicon.ts';

export type Word = Readonly<{
  /** As it stands; of a phrase, all its words. */
  text: string;
  /** Folded; a phrase's words joined by underscores. */
  low: string;
  /** One name for the forms of a word and what may stand for it. */
  lemma: string;
  capital: boolean;
  /** First of its sentence or of a quotation: its capital tells nothing. */
  opens: boolean;
  /** Carries meaning, and is neither number nor grammar. */
  content: boolean;
  number: boolean;
  flags: number;
  /** A day or a month, under one name; null for all else. */
  day: string | null;
  /** Tells what somebody said: a verb of saying outside of quotation marks, or "according to". */
  tells: boolean;
  /** Counted through the whole text. */
  clause: number;
  sentence: number;
  /** Inside double quotation marks. */
  quoted: boolean;
  /** What parts it from the word before it: punctuation, a symbol. */
  before: string;
}>;

export type Reading = Readonly<{ words: readonly Word[]; gate: GateLexicon; lexicon: Lexicon }>;

const TOKEN =
  /[$€£%]|(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:['’.&][\p{L}\p{M}]+)*/gu;
/** More words than these are not compared. */
const MOST_WORDS = 3_000;

/** Reads texts one after the other; each begins a sentence. */
export function readTexts(texts: readonly string[], language: string): Reading {
  const gate = gateLexicon(language);
  const lexicon = lexiconOf(language);
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  for (const text of texts) {
    clause++;
    sentence++;
    const tokens = [...text.matchAll(TOKEN)];
    let inside = false;
    let last = 0;
    for (let at = 0; at < tokens.length && words.length < MOST_WORDS; ) {
      const length = phraseAt(tokens, at, text, gate);
      const token = tokens[at]!;
      const before = text.slice(last, token.index);
      for (const mark of before.match(/["“”„«»]/g) ?? []) inside = opensQuote(mark, inside);
      const until = tokens[at + length - 1]!;
      last = until.index + until[0].length;
      const ends = at > 0 && /[.!?…]["”’»)\]]*\s/.test(before);
      if (ends) sentence++;
      const raw = text.slice(token.index, last);
      const low = tokens
        .slice(at, at + length)
        .map(([each]) => fold(each!))
        .join('_');
      // a comma or a joint begins a clause; a hyphen or a bracket of a word does not
      if (ends || /[,;:()—–"“”„«»]|\s-\s/.test(before) || gate.joints.has(low)) clause++;
      const known = flagsOf(lexicon, low.replace(/^'/, ''), false);
      const given = isGiven(raw, text.slice(last, last + 3));
      const flags = given ? known & ~TIME : known;
      const capital = /^\p{Lu}/u.test(raw);
      words.push({
        text: raw,
        low,
        lemma: lemmaOf(low, gate),
        capital,
        opens: at === 0 || ends || /["“„«]\s*$/.test(before),
        content: isContent(raw, low, flags, gate),
        number: /^\d/.test(raw) || gate.numbers.has(low),
        flags,
        day: given ? null : dayOf(low, capital, flags, gate),
        tells: !inside && (((flags & REPORT) !== 0 && !gate.untold.has(low)) || gate.sources.has(low)),
        clause,
        sentence,
        quoted: inside,
        before,
      });
      at += length;
    }
  }
  return { words: joinBareClauses(words), gate, lexicon };
}

function opensQuote(mark: string, inside: boolean): boolean {
  if (mark === '"') return !inside;
  return mark === '“' ? !inside : mark === '„' || mark === '«';
}

/** "Jan Lind", "May Holm": short names of months that are given names, before another capital. */
const isGiven = (raw: string, behind: string): boolean =>
  /^\p{Lu}\p{L}{2,4}$/u.test(raw) && /^ \p{Lu}\p{Ll}/u.test(behind);

/** A day or month; "May" and "March" are months only with their capital. */
function dayOf(low: string, capital: boolean, flags: number, gate: GateLexicon): string | null {
  if (gate.capitalDays.has(low)) return capital ? low : null;
  return gate.days.get(low) ?? (capital && (flags & TIME) !== 0 ? low : null);
}

/** How many tokens from here make one phrase of the language's data. */
function phraseAt(tokens: readonly RegExpExecArray[], at: number, text: string, gate: GateLexicon): number {
  const low = fold(tokens[at]![0]);
  for (const parts of gate.phrases.get(low) ?? []) {
    const fits = parts.every((part, i) => {
      const token = tokens[at + i];
      if (token === undefined || fold(token[0]) !== part) return false;
      const previous = tokens[at + i - 1];
      return i === 0 || /^[\s.-]{0,3}$/.test(text.slice(previous!.index + previous![0].length, token.index));
    });
    if (fits) return parts.length;
  }
  return 1;
}

const lemmaOf = (low: string, gate: GateLexicon): string =>
  gate.units.get(low) ?? gate.same.get(low) ?? gate.same.get(stem(low)) ?? stem(low);

const GRAMMAR_ONLY = AUXILIARY | DETERMINER | PREPOSITION | PRONOUN;

function isContent(raw: string, low: string, flags: number, gate: GateLexicon): boolean {
  if (!/\p{L}{2}/u.test(raw) || STOP_WORDS.has(low) || gate.negations.has(low) || gate.sources.has(low))
    return false;
  return !gate.numbers.has(low) && !gate.scales.has(low) && (flags & GRAMMAR_ONLY) === 0;
}

/** A clause of names alone ("Holm", before "and Lind resigned") belongs to the one behind it. */
function joinBareClauses(words: readonly Word[]): Word[] {
  const told = new Set(
    words
      .filter(({ content, capital, flags }) => content && !capital && (flags & TIME) === 0)
      .map((w) => w.clause),
  );
  const last = Math.max(0, ...words.map(({ clause }) => clause));
  const to = new Map<number, number>();
  for (let clause = last; clause > 0; clause--)
    to.set(clause, told.has(clause) || clause === last ? clause : (to.get(clause + 1) ?? clause));
  const sentenceOf = new Map(words.map(({ clause, sentence }) => [clause, sentence]));
  return words.map((word) => {
    const clause = to.get(word.clause) ?? word.clause;
    return sentenceOf.get(clause) === word.sentence ? { ...word, clause } : word;
  });
}

export const isRole = ({ flags }: Word): boolean => (flags & (ROLE | TITLE)) !== 0;
export const isTime = ({ flags }: Word): boolean => (flags & TIME) !== 0;
export const isPreposition = ({ flags }: Word): boolean => (flags & PREPOSITION) !== 0;
export const isRelative = ({ flags }: Word): boolean => (flags & RELATIVE) !== 0;
export const isDeterminer = ({ flags }: Word): boolean => (flags & DETERMINER) !== 0;
export const isAuxiliary = ({ flags }: Word): boolean => (flags & AUXILIARY) !== 0;
export const makesPassive = ({ flags }: Word): boolean => (flags & PASSIVE) !== 0;

/** A name: a capital that is no sentence's mere beginning, and no day, title or grammar. */
export const isName = (word: Word): boolean => word.capital && word.content && !isTime(word) && !isRole(word);

export const lemmas = (words: readonly Word[]): Set<string> =>
  new Set(words.filter(({ content }) => content).map(({ lemma }) => lemma));

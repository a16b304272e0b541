/** The people and bodies that a text names: every mention, its fullest form, its roles and gender. */
import type { Range } from '../model.ts';
import { AUXILIARY, CONJUNCTION, DETERMINER, GIVEN, PREPOSITION, ROLE, TITLE } from './flags.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Role, Run } from './roles.ts';
import { has, type Token } from './tokens.ts';
import { whoIsWho } from './who.ts';
import { type Gender, genderOf, inName, nameStep } from './word-classes.ts';

export type { Run } from './roles.ts';

/** Somebody or something with a name of one form or more. */
export type Named = {
  readonly id: number;
  /** The fullest form and where it stands, without titles. */
  name: Run;
  /** A fuller form that stands only in what somebody says. */
  spelled: Range | null;
  /** Where they are first named in full. */
  first: number;
  gender: Gender;
  /** True where the text shows that it is a person. */
  person: boolean;
  /** True where a title, a role or a given name shows a human being, and not only that it spoke. */
  human: boolean;
  /** True where its words are those of a body or a place. */
  readonly body: boolean;
  /** True where they are introduced as another's: "her brother, Ola Lind". */
  belongs: boolean;
  /** True where a full form stands inside a sentence, so that its capitals are its own. */
  firm: boolean;
  /** Where the text says what they are, with the words of it. */
  readonly roles: Role[];
  mentions: number;
  /** Mentions in full. */
  full: number;
};

/** One mention: the name's tokens, its titles before it, who it is where that is sure, and its line. */
export type Mention = Readonly<{
  run: Run;
  title: Run | null;
  line: number;
  gender: Gender;
  /** True in a headline, where every word has a capital. */
  heading: boolean;
}> & {
  who: Named | null;
  /** True where others share the name, and the one most spoken of is meant. */
  shared: boolean;
};

export type Names = Readonly<{
  all: readonly Named[];
  mentions: readonly Mention[];
  /** Index of the last mention that starts before a token, or -1. */
  lastBefore: (token: number) => number;
  /** For each token the mention it belongs to, or -1. */
  mentionAt: Int32Array;
  lineAt: Int32Array;
  lines: readonly Line[];
  /** Words with a capital inside a sentence: names, whatever starts a sentence. */
  capitals: ReadonlySet<string>;
  /** Who has a word among their roles; a few for each word are enough to know that it is not one alone. */
  byRole: ReadonlyMap<string, readonly Named[]>;
}>;

const LONGEST_HEADING = 40;
const LEAST_CAPITALS = 4;

/** Reads all names of the text, in one pass for the mentions and one for who they are. */
export function namesOf(reading: Reading, lines: readonly Line[]): Names {
  const { tokens } = reading;
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  const lineAt = new Int32Array(tokens.length).fill(-1);
  const mentions: Mention[] = [];
  const capitals = new Set<string>();
  const starts = new Set<string>();
  const runs: (readonly [run: Run, line: number, heading: boolean])[] = [];
  lines.forEach((line, l) => {
    const heading = isHeading(reading, line);
    for (let k = line.from; k < line.to; k++) {
      lineAt[k] = l;
      if (!inName(reading, k, line.from)) continue;
      const to = runEnd(reading, k, line);
      runs.push([{ from: k, to }, l, heading]);
      if (!heading) for (let n = Math.max(k, line.from + 1); n < to; n++) capitals.add(tokens[n]!.low);
      if (k === line.from && to > k + 1 && !has(tokens[k], GIVEN | TITLE)) starts.add(tokens[k]!.low);
      lineAt.fill(l, k, to);
      k = to - 1;
    }
  });
  const small = smallWords(tokens, starts, capitals);
  for (const [run, line, heading] of runs) {
    // "See Ada Brandt": the capital is the sentence's, the word is a small one elsewhere.
    const opening = run.from === lines[line]!.from && small.has(tokens[run.from]!.low);
    const from = opening ? run.from + 1 : nameStart(reading, run);
    if (from === run.to) continue;
    mentionAt.fill(mentions.length, from, run.to);
    mentions.push(mentionOf(reading, { from, to: run.to }, line, heading));
  }
  const all = whoIsWho(reading, mentions, lines);
  const lastBefore = (token: number): number => lastMentionBefore(mentions, token);
  return { all, mentions, lastBefore, mentionAt, lineAt, lines, capitals, byRole: roleIndex(reading, all) };
}

/** A headline in capitals: only articles, prepositions and their like are small. */
function isHeading({ tokens, lexicon }: Reading, line: Line): boolean {
  if (lexicon.capitalNouns || line.to - line.from > LONGEST_HEADING) return false;
  let capitals = 0;
  for (let k = line.from; k < line.to; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') continue;
    if (token.cap) capitals++;
    else if (!has(token, DETERMINER | PREPOSITION | CONJUNCTION | AUXILIARY)) return false;
  }
  return capitals >= LEAST_CAPITALS;
}

/** Those words that the text has in small letters and never with a capital inside a sentence. */
function smallWords(
  tokens: readonly Token[],
  words: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>();
  if (words.size === 0) return found;
  for (const token of tokens)
    if (token.kind === 'word' && !token.cap && words.has(token.low) && !capitals.has(token.low))
      found.add(token.low);
  return found;
}

const MOST_BY_ROLE = 40;

function roleIndex(reading: Reading, all: readonly Named[]): Map<string, Named[]> {
  const index = new Map<string, Named[]>();
  const put = (word: string, named: Named): void => {
    const list = index.get(word);
    if (list === undefined) index.set(word, [named]);
    else if (list.length < MOST_BY_ROLE && list.at(-1) !== named) list.push(named);
  };
  for (const named of all)
    for (const role of named.roles)
      for (const word of role.heads) {
        put(word, named);
        // "Hafenministerin" is a "Ministerin" too.
        for (const ending of reading.lexicon.roleEndings)
          if (word.length > ending.length && word.endsWith(ending)) put(ending, named);
      }
  return index;
}

function runEnd(reading: Reading, from: number, line: Line): number {
  const { tokens } = reading;
  const most = Math.min(line.to, from + 12);
  let to = from + 1;
  while (to < most && !tokens[to - 1]!.owns) {
    if (inName(reading, to, line.from)) to++;
    else {
      const step = nameStep(reading, to, line.from);
      if (step === 0 || to + step > most) break;
      to += step;
    }
  }
  return to;
}

/**
 * Where the name starts in a run of capitals: behind where one is from ("Spaniard Ada Brandt", "American Ada Brandt",
 * but "American Harbour Fund") or what one is by a place ("Norhaven-based Harbour Fund").
 */
function nameStart({ tokens, lexicon }: Reading, { from, to }: Run): number {
  for (let k = to - 2; k >= from; k--) if (lexicon.placedForm?.test(tokens[k]!.low)) return k + 1;
  const { low, owns } = tokens[from]!;
  if (to - from < 3 || owns || has(tokens[from + 1], ROLE | TITLE)) return from;
  const sure = lexicon.prefixes.has(low) || (lexicon.origins.has(low) && has(tokens[from + 1], GIVEN));
  return sure ? from + 1 : from;
}

/** Parts a run of capitals into title and name: "Canadian Prime Minister" and "Ada Brandt". */
function mentionOf(reading: Reading, run: Run, line: number, heading: boolean): Mention {
  const { tokens } = reading;
  let split = run.from;
  for (let k = run.from; k < run.to - 1; k++)
    // "Ada Mayor" is a name, "Charlotte Mayor Ada Brandt" holds a town's.
    if (
      has(tokens[k], TITLE | ROLE) &&
      !(k > run.from && has(tokens[k - 1], GIVEN) && !has(tokens[k + 1], GIVEN))
    )
      split = k + 1;
  // "Det Con Ada Brandt"
  while (
    split > run.from &&
    split < run.to - 2 &&
    reading.lexicon.prefixes.has(tokens[split]!.low) &&
    !has(tokens[split], GIVEN)
  )
    split++;
  // "Secretary of State Ada Brandt": the office ends with its first word.
  const office =
    !reading.lexicon.capitalNouns &&
    has(tokens[run.from - 2], ROLE | TITLE) &&
    has(tokens[run.from - 1], PREPOSITION);
  const given = !reading.lexicon.verbFirst || has(tokens[run.from + 1], GIVEN);
  if (split === run.from && office && given && run.to - run.from === 3 && !has(tokens[run.from], GIVEN))
    split = run.from + 1;
  // "la ministre de la Mer Ada Brandt": the last noun of the office is no part of the name.
  // Where every noun has a capital, so is any: "Milliardär Ola Lind".
  const nouns = reading.lexicon.capitalNouns || has(tokens[run.from - 1], DETERMINER | PREPOSITION);
  if (split === run.from && nouns && !has(tokens[run.from], GIVEN))
    for (let k = run.from + 1; k < run.to - 1 && split === run.from; k++)
      if (has(tokens[k], GIVEN)) split = k;
  let gender: Gender = null;
  for (let k = run.from; k < split; k++) gender = genderOf(tokens[k]!) ?? gender;
  const name = { from: split, to: run.to };
  if (name.to - name.from > 1 && has(tokens[split], GIVEN)) gender ??= genderOf(tokens[split]!);
  return {
    run: name,
    title: split > run.from ? { from: run.from, to: split } : null,
    line,
    gender,
    heading,
    who: null,
    shared: false,
  };
}

/** By halving. */
function lastMentionBefore(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.run.from < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

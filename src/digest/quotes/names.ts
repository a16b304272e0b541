/** The people and bodies that a text names: every mention, its fullest form, its roles and gender. */

import { learn } from './learn.ts';
import { DETERMINER, FEMALE, GIVEN, MALE, PARTICLE, PREPOSITION, ROLE, TITLE } from './lexicon.ts';
import type { Line } from './outline.ts';
import { inName, type Reading } from './phrases.ts';
import type { Role, Run } from './roles.ts';
import type { Token } from './tokens.ts';

export type { Run } from './roles.ts';

export type Gender = 'male' | 'female' | null;

/** Somebody or something with a name of one form or more. */
export type Named = {
  readonly id: number;
  /** The fullest form and where it stands, without titles. */
  name: Run;
  gender: Gender;
  /** True where the text shows that it is a person. */
  person: boolean;
  /** True where a title, a role or a given name shows a human being, and not only that it spoke. */
  human: boolean;
  /** True where its words are those of a body or a place. */
  readonly body: boolean;
  /** Where the text says what they are, with the words of it. */
  readonly roles: Role[];
  mentions: number;
  /** Mentions in full. */
  full: number;
};

/** One mention: the name's tokens, its titles before it, who it is where that is sure, and its line. */
export type Mention = Readonly<{ run: Run; title: Run | null; line: number; gender: Gender }> & {
  who: Named | null;
  /** True where others share the name, and the one most spoken of is meant. */
  shared: boolean;
};

export type Names = Readonly<{
  all: readonly Named[];
  mentions: readonly Mention[];
  /** For each token the mention it belongs to, or -1. */
  mentionAt: Int32Array;
  lineAt: Int32Array;
  lines: readonly Line[];
  /** Words with a capital inside a sentence: names, whatever starts a sentence. */
  capitals: ReadonlySet<string>;
  /** Who has a word among their roles; a few for each word are enough to know that it is not one alone. */
  byRole: ReadonlyMap<string, readonly Named[]>;
}>;

const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** More people than this are not told apart by a shared last name. */
const MOST_ALIKE = 8;

const has = (token: Token | undefined, flags: number): boolean =>
  token !== undefined && token.kind === 'word' && (token.flags & flags) !== 0;

/** The last name's token: the last one that is no "Jr." */
export function lastName(tokens: readonly Token[], run: Run): Token {
  let k = run.to - 1;
  while (k > run.from && SUFFIX.has(tokens[k]!.low)) k--;
  return tokens[k]!;
}

/** Reads all names of the text, in one pass for the mentions and one for who they are. */
export function namesOf(reading: Reading, lines: readonly Line[]): Names {
  const { tokens } = reading;
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  const lineAt = new Int32Array(tokens.length).fill(-1);
  const mentions: Mention[] = [];
  const capitals = new Set<string>();
  lines.forEach((line, l) => {
    for (let k = line.from; k < line.to; k++) {
      lineAt[k] = l;
      if (!inName(reading, k, line.from)) continue;
      const to = runEnd(reading, k, line);
      const mention = mentionOf(reading, { from: k, to }, l);
      for (let n = k; n < to; n++) {
        mentionAt[n] = mentions.length;
        if (n > line.from) capitals.add(tokens[n]!.low);
      }
      mentions.push(mention);
      k = to - 1;
    }
  });
  const all = whoIsWho(reading, mentions, lines);
  return { all, mentions, mentionAt, lineAt, lines, capitals, byRole: roleIndex(reading, all) };
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
      for (const word of role.words) {
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
    else if (has(tokens[to], PARTICLE) && inName(reading, to + 1, line.from) && to + 1 < most) to += 2;
    else break;
  }
  return to;
}

/** Parts a run of capitals into title and name: "Canadian Prime Minister" and "Ada Brandt". */
function mentionOf(reading: Reading, run: Run, line: number): Mention {
  const { tokens } = reading;
  let split = run.from;
  for (let k = run.from; k < run.to - 1; k++)
    if (has(tokens[k], TITLE | ROLE) && !(k > run.from && has(tokens[k - 1], GIVEN))) split = k + 1;
  // "la ministre de la Mer Ada Brandt": the last noun of the office is no part of the name.
  if (
    split === run.from &&
    has(tokens[run.from - 1], DETERMINER | PREPOSITION) &&
    !has(tokens[run.from], GIVEN)
  )
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
    who: null,
    shared: false,
  };
}

function genderOf(token: Token): Gender {
  const male = (token.flags & MALE) !== 0;
  const female = (token.flags & FEMALE) !== 0;
  return male === female ? null : male ? 'male' : 'female';
}

function whoIsWho(reading: Reading, mentions: readonly Mention[], lines: readonly Line[]): Named[] {
  const { tokens } = reading;
  const all: Named[] = [];
  const byLast = new Map<string, Named[]>();
  const make = (mention: Mention): Named => {
    const named: Named = {
      id: all.length,
      name: mention.run,
      gender: null,
      person: false,
      human: false,
      body: isBody(reading, mention),
      roles: [],
      mentions: 0,
      full: 0,
    };
    all.push(named);
    return named;
  };
  const put = (key: string, named: Named): void => {
    const list = byLast.get(key);
    if (list === undefined) byLast.set(key, [named]);
    else if (list.length < MOST_ALIKE) list.push(named);
  };
  // Full names first, the longest before all, so that "Brandt" finds "Ada Brandt" and "Le Brandt" "Ada Le Brandt".
  const long = mentions.filter(({ run }) => run.to - run.from > 2);
  const full = mentions.filter(({ run }) => run.to - run.from === 2);
  for (const mention of [...long, ...full]) {
    if (isOfficeAlone(tokens, mention)) continue;
    const last = lastName(tokens, mention.run).low;
    const known = byLast.get(last)?.find((named) => sameName(tokens, named.name, mention.run));
    const named = known ?? make(mention);
    if (known === undefined) put(last, named);
    else if (
      mention.run.to - mention.run.from > known.name.to - known.name.from &&
      // "Follow Norhaven News": a capital at the start of a sentence may be any word's.
      (mention.run.from > lines[mention.line]!.from || has(tokens[mention.run.from], GIVEN))
    )
      known.name = mention.run;
    learn(reading, lines, named, mention);
  }
  // "Ada Brandt Lind" may be called Brandt.
  const byMiddle = new Map<string, Named | null>();
  for (const named of all) {
    if (named.name.to - named.name.from !== 3) continue;
    const middle = tokens[named.name.from + 1]!.low;
    byMiddle.set(middle, byMiddle.has(middle) ? null : named);
  }
  const byFirst = new Map<string, Named | null>();
  for (const named of all) {
    const first = tokens[named.name.from]!.low;
    byFirst.set(first, byFirst.has(first) ? null : named);
  }
  for (const mention of mentions) {
    const last = lastName(tokens, mention.run).low;
    if (mention.run.to - mention.run.from >= 2) continue;
    const alike = byLast
      .get(last)
      ?.filter((n) => mention.gender === null || n.gender === null || n.gender === mention.gender);
    let named: Named | null | undefined = alike?.length === 1 ? alike[0] : undefined;
    if (alike !== undefined && alike.length > 1) {
      // Several share the name: only a title can tell them apart for sure.
      const told = mention.gender === null ? [] : alike.filter((n) => n.gender === mention.gender);
      named = told.length === 1 ? told[0] : mostNamed(alike);
      if (told.length !== 1) mention.shared = true;
    } else if (alike === undefined || alike.length === 0) {
      named = byMiddle.get(last) ?? byFirst.get(last) ?? undefined;
      if (named === undefined && mention.title === null && has(lastName(tokens, mention.run), ROLE)) continue;
      if (named === undefined) {
        named = make(mention);
        put(last, named);
      }
    }
    if (named) learn(reading, lines, named, mention);
  }
  return all;
}

/** Who is meant by a name that several share: the one named in full most often, if any is. */
function mostNamed(alike: readonly Named[]): Named | null {
  const [first, second] = [...alike].sort((a, b) => b.full - a.full);
  return first !== undefined && (second === undefined || first.full > second.full) ? first : null;
}

/** True for one name in two forms: the same first word, or the one is the end of the other. */
function sameName(tokens: readonly Token[], one: Run, other: Run): boolean {
  if (tokens[one.from]!.low === tokens[other.from]!.low) return true;
  const [long, short] = one.to - one.from >= other.to - other.from ? [one, other] : [other, one];
  const gap = long.to - long.from - (short.to - short.from);
  if (gap === 0) return false;
  for (let k = short.from; k < short.to; k++)
    if (tokens[k]!.low !== tokens[long.from + gap + k - short.from]!.low) return false;
  return true;
}

/** "Kentucky Republican": a run of capitals that ends in what somebody is. */
const isOfficeAlone = (tokens: readonly Token[], { run, title }: Mention): boolean =>
  title === null && has(tokens[run.to - 1], ROLE) && !has(tokens[run.from], GIVEN);

function isBody({ tokens, lexicon }: Reading, { run }: Mention): boolean {
  for (let k = run.from; k < run.to; k++) if (lexicon.bodies.has(tokens[k]!.low)) return true;
  return false;
}

/** What people are: titles and appositions that stand before and behind a name. */
import {
  ADVERB,
  ATTACHING,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  REPORT,
  ROLE,
  STANCE,
  TITLE,
} from './flags.ts';
import type { Line } from './outline.ts';
import { has, type Token } from './tokens.ts';

/** Tokens `from` to `to` (exclusive). */
export type Run = Readonly<{ from: number; to: number }>;

/** Where the text says what somebody is: its words in lower case, and those of them that one is: "aide" of "aide to the mayor". */
export type Role = Readonly<{ run: Run; words: readonly string[]; heads: readonly string[] }>;

const MOST_ROLE_WORDS = 12;
const MOST_ROLES = 6;

const HONORIFIC = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'lady',
  'mx',
  'herr',
  'frau',
  'm',
  'mme',
  'mlle',
  'don',
  'doña',
  'señor',
  'señora',
  'sr',
  'sra',
]);

/** What follows is owned, or of whom it is told. */
const WHOSE = new Set(['whose', 'dont', 'cuyo', 'cuya', 'cuyos', 'cuyas', 'dessen', 'deren']);

/** Takes in a role, unless it is a mere form of address. */
export function addRole(tokens: readonly Token[], named: { readonly roles: Role[] }, run: Run): void {
  if (named.roles.length >= MOST_ROLES) return;
  const words: string[] = [];
  for (let k = run.from; k < run.to; k++) if (tokens[k]!.kind === 'word') words.push(tokens[k]!.low);
  if (words.length === 0 || words.every((word) => HONORIFIC.has(word))) return;
  named.roles.push({ run, words, heads: headsOf(tokens, run) });
}

/**
 * What the words of a role say that one is, a word for each office: "president" and "owner" of "president and owner
 * of the port". What they are of, whose they are, and what only describes is none: nobody is the mayor who is
 * "the mayor's brother", "aide to the mayor" or "mayor candidate".
 */
export function headsOf(tokens: readonly Token[], { from, to }: Run): string[] {
  const heads: string[] = [];
  let head: string | null = null;
  let told = false;
  for (let k = from; k < to; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word') continue;
    if (token.owns) {
      [head, told] = [null, false];
      continue;
    }
    if (has(token, CONJUNCTION) && !has(token, DETERMINER)) {
      if (head !== null) heads.push(head);
      [head, told] = [null, false];
      continue;
    }
    const role = has(token, ROLE | TITLE);
    if (k > from && has(token, PREPOSITION | ATTACHING | DETERMINER) && !role) break;
    if (role || !told) head = token.low;
    told ||= role;
  }
  if (head !== null) heads.push(head);
  return heads;
}

/** A title with the small words before it: "former Prime Minister". */
export function withLower(tokens: readonly Token[], title: Run, line: Line): Run {
  const before = tokens[title.from - 1];
  if (
    title.from > line.from &&
    before?.kind === 'word' &&
    before.flags === 0 &&
    !before.cap &&
    before.low === 'former'
  )
    return { from: title.from - 1, to: title.to };
  return title;
}

/** "campaign manager Ada Brandt": the words in small letters right before a name, up to a determiner. */
export function lowerRole(tokens: readonly Token[], name: number, line: Line): Run | null {
  const least = Math.max(line.from, name - 6);
  if (name - 1 < least || !has(tokens[name - 1], ROLE) || tokens[name - 1]!.cap) return null;
  let from = name - 1;
  while (from - 1 >= least) {
    const token = tokens[from - 1]!;
    if (token.kind !== 'word' || token.owns || (token.flags !== 0 && !(token.flags & ROLE) && !token.cap))
      break;
    if (token.flags & (DETERMINER | PREPOSITION | REPORT) && !(token.flags & ROLE)) break;
    from--;
  }
  return { from, to: name };
}

/** "the mayor of Norhaven, Ada Brandt", "the port's chief, Ada Brandt": the role that ends before token `end`. */
export function aheadRole(tokens: readonly Token[], end: number, line: Line): Run | null {
  const least = Math.max(line.from, end - 10);
  for (let k = end - 1; k >= least; k--) {
    const token = tokens[k]!;
    if (token.kind !== 'word' || token.flags & (REPORT | RELATIVE | AUXILIARY)) return null;
    if (!token.owns && (!(token.flags & DETERMINER) || token.flags & PREPOSITION)) continue;
    let head = k + 1;
    while (head + 1 < end && !has(tokens[head + 1], PREPOSITION)) head++;
    if (head < end && has(tokens[head], ROLE)) return { from: k + 1, to: end };
    if (token.owns || !has(tokens[k - 1], PREPOSITION)) return null;
  }
  return null;
}

/** "Brandt, working for the mayor,": what one does. */
const isAction = ({ cap, flags, low }: Token): boolean =>
  !cap && (flags & ~PARTICIPLE) === 0 && /..ing$/.test(low);

/** ", the city's chief engineer,": what stands between commas behind a name, where it says what one is. */
export function apposition(tokens: readonly Token[], comma: number, line: Line): Run | null {
  if (comma >= line.to || tokens[comma]?.low !== ',') return null;
  let from = comma + 1;
  // ", whose father Ola drowned,", ", and the mayor, Ola Lind,": another's.
  const opens = tokens[from];
  if (opens?.kind === 'word' && (WHOSE.has(opens.low) || has(opens, CONJUNCTION)) && !has(opens, ROLE))
    return null;
  const most = Math.min(line.to, from + MOST_ROLE_WORDS);
  let to = from;
  let role = false;
  for (; to < most; to++) {
    const token = tokens[to]!;
    if (token.kind === 'quote') return null;
    if (token.kind !== 'word') break;
    // "In the Post, the mayor said": another clause, and its subject.
    const verb =
      token.flags & (REPORT | STANCE | AUXILIARY) && !(token.flags & (ROLE | PREPOSITION)) && !token.cap;
    if (role && verb && to > from + 1) return null;
    if (token.flags & (RELATIVE | REPORT) && !(token.flags & ROLE) && !token.cap) break;
    if (token.flags & ROLE && !token.owns && !(role && tokens[to - 1]!.flags & PREPOSITION)) role = true;
    // ", Brandt and husband Ola": that is the next one.
    const next = tokens[from]!.cap && has(token, CONJUNCTION);
    if (!role && (next || to - from > 5 || isAction(token) || token.flags & (ADVERB | AUXILIARY | PRONOUN)))
      return null;
  }
  const closed = to >= line.to || (tokens[to]!.kind === 'mark' && ',.;)'.includes(tokens[to]!.low));
  if (!role || (!closed && to === most)) return null;
  while (from < to && has(tokens[from], DETERMINER)) from++;
  // A name behind the role belongs to somebody else: "Brandt, and mayor Ola Lind".
  const start = tokens[from];
  if (from >= to || start === undefined || (has(start, PREPOSITION) && !has(start, ROLE))) return null;
  if (has(start, ROLE) && start.cap && to - from > 1 && !has(tokens[from + 1], PREPOSITION)) return null;
  return { from, to };
}

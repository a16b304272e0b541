/** What each mention of a name tells of who bears it: gender, office, roles, that it is a human being. */
import { GIVEN, PREPOSITION, RELATIVE, REPORT, ROLE, TIME, TITLE } from './flags.ts';
import type { Mention, Named } from './names.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import { addRole, aheadRole, apposition, headsOf, lowerRole, type Run, withLower } from './roles.ts';
import { has, isMark, type Token } from './tokens.ts';
import { genderOf } from './word-classes.ts';

/** Most tokens of a place or a party behind a name. */
const LONGEST_PLACE = 6;

const isOffice = (tokens: readonly Token[], title: Run): boolean => {
  for (let k = title.from; k < title.to; k++) if (has(tokens[k], ROLE | TITLE)) return true;
  return false;
};

/** Where the name's place or party ends: "of Norhaven", "(Harbour)". */
function behindPlace({ tokens }: Reading, to: number, line: Line): number {
  const most = Math.min(line.to, to + LONGEST_PLACE);
  let k = to;
  if (tokens[k]?.low === '(') {
    while (k < most && tokens[k]!.low !== ')') k++;
    return k < most ? k + 1 : to;
  }
  if (!has(tokens[k], PREPOSITION)) return to;
  k++;
  while (k < most && tokens[k]!.cap) k++;
  return k > to + 1 ? k : to;
}

/** "Ada Brandt, 58, said": whose age is told. */
const hasAge = (tokens: readonly Token[], comma: number): boolean =>
  tokens[comma]?.low === ',' &&
  /^[1-9][0-9]$/.test(tokens[comma + 1]?.low ?? '') &&
  tokens[comma + 2]?.low === ',';

/** "Ada Brandt (58)", "Ada Brandt (58, Hafenpartei)": where every noun has a capital, an age tells a human being from two nouns. */
const hasAgeInBrackets = ({ tokens, lexicon }: Reading, open: number): boolean =>
  lexicon.capitalNouns &&
  tokens[open]?.low === '(' &&
  /^[1-9][0-9]$/.test(tokens[open + 1]?.low ?? '') &&
  isMark(tokens[open + 2], '),');

/** Takes in what a mention tells of who it names. */
export function learn(reading: Reading, lines: readonly Line[], named: Named, mention: Mention): void {
  const { tokens } = reading;
  mention.who = named;
  named.mentions++;
  if (mention.run.to - mention.run.from > 1) named.full++;
  named.gender ??= mention.gender;
  if (mention.run.to - mention.run.from > 1 && has(tokens[mention.run.from], GIVEN)) named.human = true;
  const aged = hasAge(tokens, mention.run.to) || hasAgeInBrackets(reading, mention.run.to);
  if (mention.gender !== null || aged) named.human = true;
  const line = lines[mention.line]!;
  if (has(tokens[mention.run.to], REPORT) || has(tokens[mention.run.from - 1], REPORT)) named.person = true;
  // "Ada Brandt of Norhaven, the mayor, who": what stands behind a place is told of the one before it.
  const before = tokens[mention.run.from - 2];
  const place = has(tokens[mention.run.from - 1], PREPOSITION) && before?.cap === true && !has(before, TIME);
  const past = behindPlace(reading, mention.run.to, line);
  if (!place && (has(tokens[past], RELATIVE) || has(tokens[past + 1], RELATIVE))) named.person = true;
  if (mention.title !== null) {
    named.human = true;
    const office = isOffice(tokens, mention.title);
    const role = office ? withLower(tokens, mention.title, line) : aheadRole(tokens, mention.title.to, line);
    if (role !== null) addRole(tokens, named, role);
  } else take(reading, named, lowerRole(tokens, mention.run.from, line), true);
  if (named.roles.length < 6) {
    const comma = (mention.title?.from ?? mention.run.from) - 1;
    const introduced = comma > line.from && tokens[comma]!.low === ',';
    // "Harbour spokesman, Ada Brandt, said": an office without an article only where a comma closes the name, too.
    const bare = introduced && isMark(tokens[mention.run.to], ',') ? lowerRole(tokens, comma, line) : null;
    take(reading, named, introduced ? (aheadRole(tokens, comma, line) ?? bare) : null, true);
    take(reading, named, place ? null : apposition(tokens, past, line), false);
  }
  // "Ada said": a given name alone is somebody's, where it speaks.
  const alone = named.name.to - named.name.from === 1 ? tokens[named.name.from]! : null;
  if (named.person && alone !== null && has(alone, GIVEN)) {
    named.human = true;
    named.gender ??= genderOf(alone);
  }
  if (named.human) named.person = true;
}

/** Takes in a role that only a human being has; where it introduces them, also whose they are: "her brother, …". */
function take({ tokens, lexicon }: Reading, named: Named, role: Run | null, introduces: boolean): void {
  if (role === null) return;
  named.human = true;
  addRole(tokens, named, role);
  for (const head of headsOf(tokens, role))
    named.gender ??= genderOf({ flags: lexicon.flags.get(head) ?? 0 });
  const owner = tokens[role.from - 1];
  const owned = owner?.owns === true || lexicon.owners.has(owner?.low ?? '');
  if (introduces && owned && named.mentions === 1) named.belongs = true;
}

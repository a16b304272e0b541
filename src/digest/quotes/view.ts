/** Looks at a stretch in marks, its neighbours and its sentence, for the signs that weigh them. */
import {
  AMBIGUOUS,
  AUXILIARY,
  BY,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  LABEL,
  MALE,
  PARTICIPLE,
  PLURAL,
  PREPOSITION,
  PRONOUN,
  REPORT,
  ROLE,
  STANCE,
  STANDING,
  THING,
} from './flags.ts';
import type { Lexicon } from './lexicon.ts';
import type { Stretch } from './marks.ts';
import type { Names } from './names.ts';
import type { Line } from './outline.ts';
import type { Reading } from './phrases.ts';
import type { Attribution, Rule } from './rules.ts';
import type { View } from './signs.ts';
import { has, isMark, type Token } from './tokens.ts';
import { isRole } from './word-classes.ts';

const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.&-]*[\p{L}\p{N}])?/gu;
const SMALL = DETERMINER | PREPOSITION | CONJUNCTION;
const SAYS = REPORT | STANCE | PARTICIPLE;

/** How much of the sentence is looked at, in tokens. */
const BEFORE = 60;
const BEHIND = 40;

/** The stretch before in the same sentence: its token, and whether it was taken for a quotation. */
export type Neighbour = Readonly<{ at: number; quoted: boolean }>;

export function viewOf(
  text: string,
  reading: Reading,
  names: Names,
  line: Line,
  at: number,
  stretch: Stretch,
  attribution: Attribution | null,
  neighbour: Neighbour | null,
): View {
  const { tokens, lexicon } = reading;
  const before = at > line.from ? tokens[at - 1] : undefined;
  const after = at + 1 < line.to ? tokens[at + 1] : undefined;
  return {
    rule: attribution?.rule ?? null,
    ...inside(text.slice(stretch.start, stretch.end), lexicon),
    opens: at === line.from,
    leads: leads(reading, line, at, attribution?.rule ?? null),
    ...ahead(reading, at, before),
    nickname: nameWord(before) && !before!.owns && nameWord(after),
    adjective: after?.kind === 'word' && !after.cap && (after.flags & ~ROLE) === 0,
    labelled: labelled(reading, at, line, before, after),
    christened: christened(reading, at, line, attribution),
    credited: attribution?.rule !== 'passive' && has(after, BY) && nameWord(tokens[at + 2]),
    glossed: isMark(after, '('),
    ...around(reading, line, at),
    human: isHuman(reading, names, attribution),
    thing: isThing(reading, attribution),
    neighbour: neighbour === null ? null : neighbour.quoted ? 'quoted' : 'refused',
    joined: neighbour !== null && at - neighbour.at <= 3,
  };
}

/** A play called “…”: the one found to call is the thing that has the name. */
function christened(reading: Reading, at: number, line: Line, attribution: Attribution | null): boolean {
  const { tokens, lexicon } = reading;
  const k = has(tokens[at - 1], DETERMINER) && !has(tokens[at - 1], PRONOUN) ? at - 2 : at - 1;
  const token = tokens[k];
  if (k <= line.from || token?.kind !== 'word' || !lexicon.callings.has(token.low)) return false;
  const speaker = attribution?.speaker;
  if (speaker === undefined || speaker.to > k) return attribution === null;
  // Right before its verb stands a thing: what calls something names that, too.
  if (!/(?:ed|known)$/.test(token.low)) return false;
  const right = speaker.to === k || (speaker.to === k - 1 && isMark(tokens[k - 1], ',–—'));
  return (
    right && speaker.kind === 'common' && !isRole(reading, tokens[speaker.to - 1]) && attribution!.cue === k
  );
}

const nameWord = (token: Token | undefined): boolean => token?.kind === 'word' && token.cap;

/** What the words themselves show. */
function inside(
  said: string,
  lexicon: Lexicon,
): Pick<View, 'words' | 'titled' | 'stops' | 'personal' | 'finite'> {
  let words = 0;
  let capitals = 0;
  let titled = !/\p{Ll}/u.test(said[0]!);
  let personal = false;
  let finite = false;
  for (const [word] of said.matchAll(WORDS)) {
    words++;
    const low = word.toLowerCase().replace('’', "'");
    const flags = lexicon.flags.get(low) ?? 0;
    if (lexicon.personal.has(low)) personal = true;
    if (flags & AUXILIARY) finite = true;
    if (word === low) titled &&= (flags & SMALL) !== 0 || /^[0-9]/.test(word);
    // Shouting is no title.
    else if (word.length > 5 && word === word.toUpperCase()) titled = false;
    else if (/^\p{Lu}/u.test(word)) capitals++;
    else titled = false;
  }
  // A title hardly shouts; a crowd does.
  return {
    words,
    titled: titled && capitals > 0 && !said.includes('!'),
    stops: /[.!?…]$/.test(said),
    personal,
    finite,
  };
}

/** What stands right before the marks. */
function ahead(
  reading: Reading,
  at: number,
  before: Token | undefined,
): Pick<View, 'predicate' | 'saying' | 'owned' | 'placed' | 'dashed'> {
  const { tokens, lexicon } = reading;
  if (before?.kind !== 'word')
    return { predicate: false, saying: false, owned: false, placed: false, dashed: isMark(before, '—–-') };
  const earlier = tokens[at - 2];
  const as =
    lexicon.asides.has(before.low) || (has(before, DETERMINER) && lexicon.asides.has(earlier?.low ?? ''));
  const held = lexicon.openers.has(before.low) ? earlier : before;
  const said =
    held?.kind === 'word' &&
    (lexicon.sayings.has(held.low) || (held !== before && lexicon.nouns.has(held.low)));
  return {
    predicate:
      as || has(before, AUXILIARY | REPORT | STANCE | PARTICIPLE) || (before.owns && has(before, PRONOUN)),
    saying: said,
    owned: before.owns && !has(before, PRONOUN),
    placed: has(before, PREPOSITION) || (before.owns && has(ownerStart(tokens, at), PREPOSITION | REPORT)),
    dashed: false,
  };
}

/** The word before the capitals that end in an owner: "on" of "on Harbour TV's". */
function ownerStart(tokens: readonly Token[], at: number): Token | undefined {
  let k = at - 1;
  while (k > at - 6 && nameWord(tokens[k])) k--;
  return has(tokens[k], DETERMINER) ? tokens[k - 1] : tokens[k];
}

/** “…” of "On Monday, in “…”, Lind said": it closes what leads up to a clause of its own. */
function leads({ tokens }: Reading, line: Line, at: number, rule: Rule | null): boolean {
  if (rule === null || !rule.startsWith('behind') || at === line.from || at - line.from > BEFORE)
    return false;
  const start = tokens[at - 1]!;
  if (start.kind !== 'word') return has(tokens[at - 2], LABEL);
  for (let k = line.from; k < at; k++) if (has(tokens[k], AUXILIARY | REPORT | STANCE)) return false;
  return start.owns || has(start, PREPOSITION | LABEL);
}

/** True where a noun for a work, a show or a sign stands right before the marks, at most a comma between, or behind. */
function labelled(
  reading: Reading,
  at: number,
  line: Line,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const { tokens } = reading;
  if (has(before, LABEL) || (has(after, LABEL) && !after!.cap)) return true;
  if (isMark(before, ',:') && at - 2 >= line.from) return has(tokens[at - 2], LABEL);
  // "the author of “…”", "the host of “…”"
  return has(before, PREPOSITION) && has(tokens[at - 2], ROLE);
}

/** Who speaks elsewhere in the sentence. */
function around(
  { tokens, lexicon }: Reading,
  line: Line,
  at: number,
): Pick<View, 'saysBefore' | 'saysBehind' | 'reports'> {
  let saysBefore = false;
  let saysBehind = false;
  let reports = false;
  const says = (token: Token, flags: number): boolean =>
    (token.flags & flags) !== 0 && !(token.flags & AMBIGUOUS);
  for (let k = Math.max(line.from, at - BEFORE); k < at; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word' || token.cap) continue;
    if (says(token, SAYS)) saysBefore = true;
    if (lexicon.nouns.has(token.low)) reports = true;
  }
  for (let k = at + 1; k < Math.min(line.to, at + BEHIND); k++) {
    const token = tokens[k]!;
    if (token.kind === 'word' && !token.cap && says(token, REPORT)) saysBehind = true;
  }
  return { saysBefore, saysBehind, reports };
}

export function isHuman(reading: Reading, names: Names, attribution: Attribution | null): boolean {
  if (attribution === null) return false;
  const { speaker } = attribution;
  if (speaker.kind === 'pronoun') return has(reading.tokens[speaker.from], MALE | FEMALE | PLURAL);
  return names.mentions[names.mentionAt[speaker.nameTo - 1] ?? -1]?.who?.human === true;
}

function isThing(reading: Reading, attribution: Attribution | null): boolean {
  if (attribution === null) return false;
  const { from, kind } = attribution.speaker;
  return has(reading.tokens[from], THING) || (kind === 'common' && has(reading.tokens[from], STANDING));
}

/** Whom "he" and "she" mean: who spoke, else the subject of the sentences before, else the only one it can be. */
import { AUTHOR, FEMALE, MALE } from './lexicon.ts';
import type { Gender, Mention, Named, Names } from './names.ts';
import type { Phrase, Reading } from './phrases.ts';
import { firstSubject } from './subjects.ts';

/** How far back a pronoun looks, in sentences and in mentions. */
const SENTENCES_BACK = 4;
const MENTIONS_BACK = 40;
/** Within so many tokens of its start a sentence's first name is its subject, most times. */
const FIRST = 12;

export type Meant = Readonly<{ who: Named; sure: number }>;

/**
 * How sure each piece of evidence makes that the name is the pronoun's: the share that was right, by hand, and below
 * a digest's bar wherever a second one could be meant.
 */
const SURE = {
  /** Who spoke last in the paragraph, and nobody else near. */
  spokeAlone: 0.985,
  /** Who spoke last in the paragraph is also the one spoken of. */
  spokeAndSubject: 0.975,
  /** Who spoke last in the paragraph, though others are near. */
  spoke: 0.93,
  /** Who spoke shortly before and is the subject still. */
  spokeBefore: 0.975,
  /** Nobody else of the last sentences fits; their gender is known, or is not. */
  only: 0.98,
  onlyUnknown: 0.96,
  /** The subject of the sentences before, and others fit. */
  subject: 0.94,
  /** The others are of unknown gender. */
  likely: 0.94,
  guess: 0.85,
} as const;

/**
 * The one whom a pronoun means, or null. `spoke` is who spoke last in the same paragraph, `recent` who did shortly
 * before; `whoIs` tells who the subject of another sentence is.
 */
export function meant(
  names: Names,
  reading: Reading,
  phrase: Phrase,
  spoke: Named | null,
  recent: Named | null,
  whoIs: (subject: Phrase) => Named | null,
): Meant | null {
  const token = reading.tokens[phrase.from]!;
  if (token.flags & AUTHOR) return null;
  const told = token.flags | (reading.lexicon.owners.get(token.low) ?? 0);
  const gender: Gender = told & MALE ? 'male' : told & FEMALE ? 'female' : null;
  if (gender === null) return null;
  const fits = (who: Named): boolean => who.gender === null || who.gender === gender;
  const line = names.lineAt[phrase.from] ?? -1;
  const people = before(names, phrase.from, line, gender);
  const subject = subjectBefore(names, reading, line, gender, whoIs);
  const first = subject ?? people[0];
  if (spoke !== null && fits(spoke)) {
    const alone = people.every((who) => who === spoke || (who.gender === null && !who.person));
    return {
      who: spoke,
      sure: alone ? SURE.spokeAlone : spoke === first ? SURE.spokeAndSubject : SURE.spoke,
    };
  }
  if (first === undefined) return null;
  // Who spoke just before and is the subject goes on speaking.
  if (first === recent && first.human) return { who: first, sure: SURE.spokeBefore };
  const others = people.filter((who) => who !== first);
  if (others.length === 0)
    return { who: first, sure: first.gender === gender ? SURE.only : SURE.onlyUnknown };
  if (first === subject) return { who: first, sure: SURE.subject };
  if (first.gender === gender && others.every((who) => who.gender === null))
    return { who: first, sure: SURE.likely };
  return { who: first, sure: SURE.guess };
}

/** The people named shortly before token `at`: those of the gender before those of none, subjects first, near before far. */
function before(names: Names, at: number, line: number, gender: Gender): Named[] {
  const found: Named[][] = [[], [], [], []];
  let steps = 0;
  for (let i = lastMentionBefore(names, at); i >= 0 && steps < MENTIONS_BACK; i--, steps++) {
    const mention = names.mentions[i]!;
    if (mention.line < line - SENTENCES_BACK) break;
    const { who } = mention;
    if (who === null || !who.person || who.body || (who.gender !== null && who.gender !== gender)) continue;
    if (!who.human && who.name.to - who.name.from < 2 && who.mentions < 3) continue;
    found[(who.gender === null ? 2 : 0) + (isSubject(names, mention) ? 0 : 1)]!.push(who);
  }
  return [...new Set(found.flat())];
}

/**
 * The subject of the sentences before: where that is a pronoun of the same gender, the one it means. Sentences about
 * something else are passed over.
 */
function subjectBefore(
  names: Names,
  reading: Reading,
  line: number,
  gender: Gender,
  whoIs: (subject: Phrase) => Named | null,
): Named | null {
  const fits = (who: Named | null): who is Named =>
    who?.human === true && !who.body && (who.gender === null || who.gender === gender);
  for (let l = line - 1; l >= Math.max(0, line - SENTENCES_BACK); l--) {
    const { from, to } = names.lines[l]!;
    const subject = firstSubject(reading, to, from);
    if (subject?.kind === 'pronoun') continue;
    const who = subject === null ? null : whoIs(subject);
    if (fits(who)) return who;
    const first = firstMention(names, from, to);
    if (first !== null && isSubject(names, first) && fits(first.who)) return first.who;
  }
  return null;
}

/** The first mention of somebody in a sentence. */
function firstMention(names: Names, from: number, to: number): Mention | null {
  for (let k = from; k < to && k < from + FIRST; k++) {
    const mention = names.mentions[names.mentionAt[k] ?? -1];
    if (mention?.who?.human) return mention;
  }
  return null;
}

/** True where the mention is the first of its sentence and stands near its start: its subject, most times. */
function isSubject(names: Names, mention: Mention): boolean {
  const line = names.lines[mention.line]!;
  const start = mention.title?.from ?? mention.run.from;
  if (start - line.from > FIRST) return false;
  for (let k = line.from; k < start; k++) {
    const other = names.mentions[names.mentionAt[k] ?? -1];
    if (other !== undefined && other !== mention && other.who?.person) return false;
  }
  return true;
}

/** Index of the last mention that starts before token `at`: by halving. */
function lastMentionBefore(names: Names, at: number): number {
  let low = 0;
  let high = names.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names.mentions[middle]!.run.from < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

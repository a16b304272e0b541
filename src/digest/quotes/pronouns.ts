/** Whom "he" and "she" mean: who spoke, else the subject of the sentences before, else the only one it can be. */
import { isVariation, type Meant } from './descriptions.ts';
import { AUTHOR, FEMALE, MALE, REPORT, ROLE } from './flags.ts';
import { lineSubject, tells } from './line-subjects.ts';
import type { Mention, Named, Names } from './names.ts';
import { ownSentence } from './own-sentence.ts';
import type { Phrase, Reading } from './phrases.ts';
import { has, type Token } from './tokens.ts';
import type { Gender } from './word-classes.ts';

/** How far back a pronoun looks, in sentences and in mentions. */
const SENTENCES_BACK = 4;
const MENTIONS_BACK = 40;
/** Within so many tokens of its start a sentence's first name is its subject, most times. */
const FIRST = 12;
/** How sure a name that several share is. */
const SHARED = 0.9;
/** Who spoke so many sentences ago may still be "he" where others are named since. */
const RECENT = 3;
/** Sentences that go on about one person, by pronouns alone, are passed over up to so many. */
const LONGEST_CHAIN = 12;

/** Who spoke last, in which sentence, and whether in the same paragraph. */
export type Spoken = Readonly<{ who: Named; line: number; near: boolean }>;

/**
 * How sure each piece of evidence makes that the name is the pronoun's: the share that was right when read by hand,
 * below a digest's bar wherever a second one could be meant.
 */
const SURE = {
  /** Who spoke last in the paragraph, and nobody else near. */
  spokeAlone: 0.985,
  /** Who spoke last is also the subject of the sentences before. */
  spokeAndSubject: 0.975,
  /** Who spoke last in the paragraph, though others are near. */
  spoke: 0.93,
  /** Nobody else of the last sentences fits; their gender is known, or is not. */
  only: 0.98,
  onlyUnknown: 0.96,
  /** Who told the sentence before, though others fit. */
  told: 0.972,
  /** The subject of the sentences before, and others fit. */
  subject: 0.85,
  /** Any other, the others being of unknown gender, or not. */
  likely: 0.8,
  guess: 0.7,
} as const;

/**
 * The one whom a pronoun means, or null. `spoken` is who spoke shortly before; `whoIs` tells who the subject of
 * another sentence is.
 */
export function meant(
  names: Names,
  reading: Reading,
  phrase: Phrase,
  spoken: Spoken | null,
  whoIs: (subject: Phrase) => Meant | null,
): Meant | null {
  const token = reading.tokens[phrase.from]!;
  if (token.flags & AUTHOR) return null;
  const told = token.flags | (reading.lexicon.owners.get(token.low) ?? 0);
  const gender: Gender = told & MALE ? 'male' : told & FEMALE ? 'female' : null;
  if (gender === null) return null;
  const line = names.lineAt[phrase.from] ?? -1;
  const own = ownSentence(names, reading, phrase, line);
  const people = before(names, phrase.from, line, gender).filter((who) => !own.told.includes(who));
  const held = maySpeakOn(reading, spoken, gender, own.told) ? spoken : null;
  const spoke = held !== null && line - held.line <= RECENT ? held : null;
  const subject =
    own.subject !== null && isSomebody(own.subject) && fits(own.subject, gender)
      ? { who: own.subject, sure: 1, line, tells: false }
      : subjectBefore(names, reading, line, gender, held, whoIs);
  if (subject === 'nobody') return spoke?.near ? { who: spoke.who, sure: SURE.spoke } : null;
  const first = subject?.who ?? people.find(isSomebody);
  if (spoke?.near && (first === undefined || spoke.who === first || (subject?.line ?? -1) < spoke.line)) {
    const alone = people.every((who) => who === spoke.who || (who.gender === null && !who.person));
    const sure = alone ? SURE.spokeAlone : spoke.who === first ? SURE.spokeAndSubject : SURE.spoke;
    return { who: spoke.who, sure };
  }
  if (first === undefined) return null;
  const sure = subject?.sure ?? 1;
  const known = first.gender === gender;
  // Who spoke just before and is the subject goes on speaking.
  if (first === spoke?.who && first.human) return { who: first, sure: Math.min(sure, SURE.spokeAndSubject) };
  const others = people.filter((who) => who !== first);
  if (others.length === 0) return { who: first, sure: Math.min(sure, known ? SURE.only : SURE.onlyUnknown) };
  if (first === subject?.who)
    return { who: first, sure: Math.min(sure, subject.tells ? SURE.told : SURE.subject) };
  return { who: first, sure: known && others.every((who) => who.gender === null) ? SURE.likely : SURE.guess };
}

/**
 * Whom the sentences before a description are about: who spoke in the paragraph, else their subject. None where its
 * own sentence names them first: "Lind said the mayor “lied”" tells of another.
 */
export function topicOf(
  names: Names,
  reading: Reading,
  phrase: Phrase,
  spoken: Spoken | null,
  whoIs: (subject: Phrase) => Meant | null,
): Named | null {
  const line = names.lineAt[phrase.from] ?? -1;
  const recent = spoken !== null && line - spoken.line <= RECENT;
  const subject = recent && spoken.near ? spoken : subjectBefore(names, reading, line, null, spoken, whoIs);
  if (subject === null || subject === 'nobody' || !subject.who.human) return null;
  for (let k = names.lines[line]!.from; k < phrase.from; k++)
    if (names.mentions[names.mentionAt[k] ?? -1]?.who === subject.who) return null;
  return subject.who;
}

/** True where who spoke before may be the pronoun. */
function maySpeakOn(
  { lexicon }: Reading,
  spoken: Spoken | null,
  gender: Gender,
  told: readonly Named[],
): spoken is Spoken {
  if (spoken === null || spoken.who.body || told.includes(spoken.who)) return false;
  // Where every noun has a capital, only who is known to be human is "er".
  return fits(spoken.who, gender) && (!lexicon.capitalNouns || spoken.who.human);
}

/** A human being, or one with a name of two words or more that speaks. */
const isSomebody = ({ human, person, body, name }: Named): boolean =>
  !body && (human || (person && name.to - name.from > 1));

const fits = (who: Named, gender: Gender): boolean =>
  gender === null || who.gender === null || who.gender === gender;

/** The people named shortly before token `at`: those of the gender before those of none, subjects first, near before far. */
function before(names: Names, at: number, line: number, gender: Gender): Named[] {
  const found: Named[][] = [[], [], [], []];
  let steps = 0;
  for (let i = names.lastBefore(at); i >= 0 && steps < MENTIONS_BACK; i--, steps++) {
    const mention = names.mentions[i]!;
    if (mention.line < line - SENTENCES_BACK) break;
    const { who } = mention;
    if (who === null || who.body || (who.gender !== null && who.gender !== gender)) continue;
    // "Kystby" may be a place; "Ola Lind" is somebody, most times.
    const full = who.name.to - who.name.from > 1;
    if (!who.human && (!full || !who.firm) && (!who.person || who.mentions < 3)) continue;
    found[(who.gender === null ? 2 : 0) + (isSubject(names, mention) ? 0 : 1)]!.push(who);
  }
  return [...new Set(found.flat())];
}

/**
 * The subject of the sentences before: where that is a pronoun of the same gender, the one it means. Sentences about
 * something else are passed over; `nobody` where the subject is somebody without a name.
 */
function subjectBefore(
  names: Names,
  reading: Reading,
  line: number,
  gender: Gender,
  spoke: Spoken | null,
  whoIs: (subject: Phrase) => Meant | null,
): (Meant & Readonly<{ line: number; tells: boolean }>) | 'nobody' | null {
  const { tokens } = reading;
  const may = (who: Named | undefined | null): who is Named =>
    who != null && isSomebody(who) && fits(who, gender);
  let back = SENTENCES_BACK;
  for (let l = line - 1; l >= Math.max(0, line - LONGEST_CHAIN) && back > 0; l--) {
    // Behind sentences about others it is less sure that it goes on about who spoke.
    const chained = back === SENTENCES_BACK || line - l <= RECENT;
    if (spoke?.line === l && (chained || spoke.who.human))
      return { who: spoke.who, sure: 1, line: l, tells: chained };
    const { from, to } = names.lines[l]!;
    const subject = lineSubject(reading, from, to);
    // "The port is late, he said.": it goes on about the same one.
    const genders = gender === null ? MALE | FEMALE : gender === 'male' ? MALE : FEMALE;
    const goesOn = has(tokens[subject?.from ?? -1], genders);
    if (subject?.kind !== 'pronoun' || !goesOn) back--;
    // "I met with Brandt": the reporter's own sentence is about whom it names.
    const met = has(tokens[subject?.from ?? -1], AUTHOR) ? firstMention(names, from, to) : null;
    if (met !== null && may(met.who)) return { who: met.who, sure: SHARED, line: l, tells: false };
    if (subject?.kind === 'pronoun') continue;
    const found = subject === null ? null : whoIs(subject);
    if (found !== null && may(found.who))
      return { ...found, line: l, tells: l === line - 1 && tells(reading, subject!, to) };
    // "Holm said Lind was late": one speaks of whom nothing else is known.
    const single =
      subject?.kind === 'name' && subject.to === subject.from + 1 && has(tokens[subject.to], REPORT);
    if (
      single &&
      (found === null || fits(found.who, gender)) &&
      l === line - 1 &&
      tells(reading, subject, to)
    )
      return 'nobody';
    if (
      found === null &&
      subject?.kind === 'common' &&
      speaks(tokens, subject) &&
      !isVariation(reading, subject)
    )
      return 'nobody';
    const first = firstMention(names, from, to);
    if (first !== null && isSubject(names, first) && may(first.who))
      return { who: first.who, sure: first.shared ? SHARED : 1, line: l, tells: false };
  }
  return null;
}

/** "a pilot said", "the woman", where no name is known of them. */
const speaks = (tokens: readonly Token[], { to }: Phrase): boolean =>
  !tokens[to - 1]!.low.endsWith('s') && (has(tokens[to - 1], ROLE) || has(tokens[to], REPORT));

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

/** Whom a description means ("the Canadian leader", "the commission"): by their offices, else whom the sentences are about. */
import { ATTACHING, DETERMINER, PREPOSITION, ROLE, TITLE } from './flags.ts';
import type { Named, Names } from './names.ts';
import type { Phrase, Reading } from './phrases.ts';
import { headsOf } from './roles.ts';
import { has } from './tokens.ts';
import { inName } from './word-classes.ts';

/** Who is meant, and how sure that is. */
export type Meant = Readonly<{ who: Named; sure: number }>;

/** A name that an office is tied to has so many words at most. */
const MOST_HELD = 8;
/** A body is looked for among so many mentions before. */
const MENTIONS_BACK = 60;

/** How sure each piece of evidence makes who is described: the share that was right when read by hand, rounded down. */
const SURE = {
  /** The only one with the office. */
  only: 0.98,
  /** The same, by a near office ("the lawmaker" for a senator) or an owner ("his father"). */
  near: 0.9,
  /** One of several with the office, whom the sentences before are about. */
  topic: 0.92,
  /** One whose office is not told, or told in other words, whom the sentences before are about. */
  varied: 0.8,
  /** The only body of that kind, or the last of several. */
  body: 0.96,
  bodies: 0.8,
} as const;

/** What a description says: its head, and the words that tell it apart. */
type Description = Readonly<{
  head: string;
  at: number;
  end: number;
  words: readonly string[];
  held: boolean;
}>;

/** Whose or of what an office is, by the names that a preposition at `k` ties to it: "kystby" of "the mayor of Kystby". */
function heldBy(reading: Reading, k: number): string[] {
  const { tokens } = reading;
  if (!has(tokens[k], ATTACHING) || tokens[k]!.cap) return [];
  const found: string[] = [];
  let at = has(tokens[k + 1], DETERMINER) ? k + 2 : k + 1;
  for (; at < k + MOST_HELD && inName(reading, at, -1); at++) found.push(tokens[at]!.low);
  return found;
}

/** The parts of a definite description, or null where the phrase is none. */
function partsOf(reading: Reading, phrase: Phrase): Description | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.definite.has(tokens[phrase.from]!.low)) return null;
  let end = phrase.from + 1;
  while (end < phrase.to && !has(tokens[end], ATTACHING | PREPOSITION)) end++;
  const head = headsOf(tokens, { from: phrase.from + 1, to: end }).at(-1);
  if (head === undefined) return null;
  const words: string[] = [];
  let at = phrase.from;
  for (let k = phrase.from + 1; k < end; k++) {
    if (tokens[k]!.owns) return null;
    if (tokens[k]!.low !== head) words.push(tokens[k]!.low);
    else at = k;
  }
  const held = heldBy(reading, end);
  return { head, at, end, words: [...words, ...held], held: held.length > 0 };
}

/**
 * True for "the Norhaven senator", "the retired surgeon": a writer's other words for somebody named. "The official" and
 * "the mayor of Kystby" are somebody new.
 */
export function isVariation(reading: Reading, phrase: Phrase): boolean {
  const { tokens, lexicon } = reading;
  const parts = partsOf(reading, phrase);
  if (
    parts === null ||
    parts.held ||
    lexicon.anonymous.size === 0 ||
    !lexicon.article.has(tokens[phrase.from]!.low)
  )
    return false;
  // "the conservative paper" is nobody.
  return (
    parts.at === parts.end - 1 && has(tokens[parts.at], ROLE | TITLE) && !lexicon.anonymous.has(parts.head)
  );
}

/** Whom a description means, or null. `topic` tells whom the sentences before are about. */
export function byDescription(
  names: Names,
  reading: Reading,
  phrase: Phrase,
  topic: () => Named | null,
): Meant | null {
  const { tokens, lexicon } = reading;
  const parts = partsOf(reading, phrase);
  if (parts === null) return null;
  const { head, words } = parts;
  const fitting = (word: string, modifiers: readonly string[]): Named[] =>
    (names.byRole.get(word) ?? []).filter(
      (who) =>
        (who.human || !lexicon.capitalNouns) &&
        who.roles.some(
          (role) =>
            role.heads.some((one) => one.endsWith(word)) &&
            modifiers.every((modifier) => role.words.includes(modifier)),
        ),
    );
  const kin = lexicon.anonymous.has(head) ? [] : (lexicon.roleClasses.get(head) ?? []);
  const exact = fitting(head, words);
  const fits = exact.length > 0 ? exact : [...new Set(kin.flatMap((word) => fitting(word, words)))];
  const [one] = fits;
  // "his father": whose father is a guess.
  const told = exact.length > 0 || words.length > 0;
  if (one !== undefined && fits.length === 1)
    return { who: one, sure: told && !lexicon.owners.has(tokens[phrase.from]!.low) ? SURE.only : SURE.near };
  const body = bodyNamed(names, reading, phrase, head);
  if (body !== null) return body;
  if (!isVariation(reading, phrase)) return null;
  const who = topic();
  if (who === null || !who.human) return null;
  if (fits.length > 0) return fits.includes(who) ? { who, sure: SURE.topic } : null;
  // "the senator" is no mayor; whose office is not told may be one.
  const loose = [head, ...kin].some((word) => fitting(word, []).includes(who));
  const office = has(tokens[parts.at], TITLE) || kin.length > 0;
  return loose || !office || who.roles.length === 0 ? { who, sure: SURE.varied } : null;
}

/** "the commission": the body with the word in its name that was named last. */
function bodyNamed(names: Names, { tokens, lexicon }: Reading, phrase: Phrase, head: string): Meant | null {
  if (!lexicon.bodies.has(head)) return null;
  const found = new Set<Named>();
  let i = names.lastBefore(phrase.from);
  for (const least = i - MENTIONS_BACK; i >= 0 && i > least; i--) {
    const { who } = names.mentions[i]!;
    if (who === null || !who.body || who.human || who.name.to - who.name.from < 2) continue;
    for (let k = who.name.from; k < who.name.to; k++) if (tokens[k]!.low === head) found.add(who);
  }
  const [who] = found;
  return who === undefined ? null : { who, sure: found.size === 1 ? SURE.body : SURE.bodies };
}

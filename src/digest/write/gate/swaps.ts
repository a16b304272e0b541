/** Checks that nothing is turned around: who does what to whom, who speaks, "rose" for "fell". */
import { type Act, actsOf, bears, common, lemmasOf, meet, speakerAt } from './acts.ts';
import type { Check } from './check.ts';
import { PLACES } from './places.ts';
import { isName, type Reading } from './reading.ts';

/** "ordered a tenant to pay the landlord" for "ordered the landlord to pay a tenant". */
const objectTurned = ({ object, to }: Act, same: readonly Act[]): boolean =>
  object.size > 0 &&
  same.some((other) => other.object.size > 0 && meet(object, other.to) && meet(other.object, to)) &&
  !same.some((other) => other.object.size === 0 || meet(object, other.object));

/** Somebody by name does what only others by name do in the evidence. */
function otherDoes({ by }: Act, same: readonly Act[], names: ReadonlySet<string>): boolean {
  const doers = same.filter((other) => meet(other.by, names));
  return (
    meet(by, names) &&
    doers.length > 0 &&
    doers.length === same.length &&
    !doers.some((other) => meet(other.by, by))
  );
}

/** Somebody who does something else in the evidence does what others do there, who are not told of. */
const doesElse = (
  { by, verb }: Act,
  same: readonly Act[],
  all: readonly Act[],
  told: ReadonlySet<string>,
): boolean =>
  same.length > 0 &&
  same.every((other) => other.by.size > 0 && !meet(other.by, by) && !meet(other.by, told)) &&
  all.some((other) => other.verb !== verb && meet(other.by, by));

function turnedAround(said: Reading, stands: Reading): string | null {
  const have = actsOf(stands);
  const told = lemmasOf(said.words.filter(bears));
  const names = new Set([...said.words, ...stands.words].filter(isName).map(({ lemma }) => lemma));
  for (const act of actsOf(said)) {
    const same = have.filter(({ verb }) => verb === act.verb);
    if (objectTurned(act, same)) return `${act.words} ${[...act.object].join(' ')}`;
    if (act.by.size === 0) continue;
    if (otherDoes(act, same, names) || doesElse(act, same, have, told)) return act.words;
    // "a couple sold the cottage" for "the cottage was sold to a couple"
    if (same.some(({ to, undone }) => meet(act.by, undone) && meet(act.object, to))) return act.words;
    const straight = same.some(({ by }) => by.size > 0 && meet(act.by, by));
    const turned = same.some(({ by, to }) => meet(act.by, to) && meet(act.to, by));
    if (turned && !straight) return act.words;
  }
  return null;
}

/** Who speaks in the sentence speaks in the evidence too. */
function otherSpeaker(said: Reading, stands: Reading): string | null {
  const speakers = (reading: Reading): { who: ReadonlySet<string>; words: string }[] =>
    reading.words.flatMap((verb, at) => {
      if (!verb.tells) return [];
      const who = speakerAt(reading, at);
      return who.size > 0 ? [{ who, words: `${verb.text} ${[...who].join(' ')}` }] : [];
    });
  const have = speakers(stands);
  if (have.length === 0) return null;
  return speakers(said).find(({ who }) => !have.some((other) => meet(who, other.who)))?.words ?? null;
}

/** The meaning words before a word and behind it; where it opens its sentence, what stands behind its comma counts as before. */
function sidesOf({ words }: Reading, at: number): [ReadonlySet<string>, ReadonlySet<string>] {
  const own = words.filter((word) => word.sentence === words[at]!.sentence);
  const here = own.indexOf(words[at]!);
  const comma = own.findIndex((word, i) => i > here && /,/.test(word.before));
  const opens = !own.slice(0, here).some(bears);
  if (opens && comma > 0)
    return [lemmasOf(own.slice(comma).filter(bears)), lemmasOf(own.slice(here + 1, comma).filter(bears))];
  return [lemmasOf(own.slice(0, here).filter(bears)), lemmasOf(own.slice(here + 1).filter(bears))];
}

/** "bought" for "sold" with the same before it; with its sides exchanged it says the same. */
function converse(said: Reading, stands: Reading): string | null {
  for (const pair of said.gate.converses)
    for (const [mine, other] of [pair, [pair[1], pair[0]] as const]) {
      const at = said.words.findIndex(({ low }) => mine.has(low));
      const there = stands.words.findIndex(({ low }) => other.has(low));
      if (at < 0 || there < 0 || stands.words.some(({ low }) => mine.has(low))) continue;
      const [front] = sidesOf(said, at);
      const [before, behind] = sidesOf(stands, there);
      if (common(front, before) >= common(front, behind)) return said.words[at]!.text;
    }
  return null;
}

/** A word that turns what the evidence says around ("rose" for "fell"). */
function opposite(said: Reading, stands: Reading): string | null {
  const have = new Set(stands.words.flatMap(({ low, lemma }) => [low, lemma]));
  for (const sides of said.gate.opposites)
    for (const [mine, other] of [sides, [sides[1], sides[0]] as const]) {
      const word = said.words.find(({ low }) => mine.has(low));
      if (!word || have.has(word.low) || stands.words.some(({ low }) => mine.has(low))) continue;
      if (stands.words.some(({ low }) => other.has(low))) return word.text;
    }
  return null;
}

export const SWAPS: readonly Check[] = [
  { reason: 'opposite', fault: ({ said, stands }) => opposite(said, stands) ?? converse(said, stands) },
  PLACES,
  { reason: 'swapped', fault: ({ said, stands }) => turnedAround(said, stands) },
  { reason: 'speaker', fault: ({ said, stands }) => otherSpeaker(said, stands) },
];

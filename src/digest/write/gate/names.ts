/** Checks of names, days and offices: each stands in the evidence, and a name keeps its other half and its office. */
import { GIVEN } from '../../quotes/flags.ts';
import type { Check } from './check.ts';
import { isName, isPreposition, isRelative, isRole, type Reading, type Word } from './reading.ts';

/** Folded words of the evidence, and first letters of its runs of names ("United Nations": "un"). */
function knownWords({ words, gate }: Reading): Set<string> {
  const known = new Set(
    words.flatMap(({ low, lemma }) => [low, lemma, ...low.split('_'), gate.peoples.get(low) ?? low]),
  );
  for (const run of runsOf(words)) if (run.length > 1) known.add(run.map(({ low }) => low[0]).join(''));
  return known;
}

/** Names side by side: "Mara Lindqvist", "Harbour Bridge". */
export function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const [i, word] of words.entries()) {
    if (!isName(word)) continue;
    const run = runs.at(-1);
    if (run && run.at(-1) === words[i - 1] && /^[\s-]*$/.test(word.before)) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** True where the halves are never side by side in the evidence, and one of them has another other half there. */
function halvesParted(a: Word, b: Word, runs: readonly (readonly Word[])[]): boolean {
  let other = false;
  for (const run of runs)
    for (const [i, word] of run.entries()) {
      if (word.low === a.low && run[i + 1]?.low === b.low) return false;
      if (word.low === a.low && run[i + 1] !== undefined) other = true;
      if (word.low === b.low && run[i - 1] !== undefined) other = true;
    }
  return other;
}

/** At most so many words stand between a name and its office ("Lind, the city's chief bridge engineer"). */
const OFFICE_NEAR = 6;

type Office = Readonly<{ role: string; name: string; words: string }>;

/** Offices with their names: "mayor Jan Lind", "Jan Lind, the mayor", "the mayor, Jan Lind", "Lind is the mayor". */
function officesOf(reading: Reading): Office[] {
  const { words, gate } = reading;
  const found: Office[] = [];
  const office = (role: Word, name: Word): void => {
    found.push({
      role: gate.same.get(role.low) ?? role.lemma,
      name: name.low,
      words: `${role.text} ${name.text}`,
    });
  };
  for (const [at, role] of words.entries()) {
    if (!isRole(role)) continue;
    // forward: the name follows at once, with a comma at most
    let next = at + 1;
    while (next < words.length && isRole(words[next]!) && next < at + 3) next++;
    // "the minister of transport, Arne Foss"
    if (/^(?:of|for|de|du|del|fur)$/.test(words[next]?.low ?? ''))
      next = words.findIndex((word, i) => i > next && i < next + 5 && /^\s*,\s*$/.test(word.before));
    const run = next < 0 ? null : nameFrom(words, next);
    if (run !== null && /^[\s,-]*$/.test(words[next]!.before)) office(role, run);
    const holder = holderBefore(reading, at);
    if (holder !== null) office(role, holder);
  }
  return found;
}

const COPULA = /^(?:is|was|became|as|ist|war|est|etait|es|era|fue)$/;

/** The name that this office is told of: "Lind, the city's mayor", "Lind is the mayor". */
function holderBefore({ words, gate }: Reading, at: number): Word | null {
  for (let back = at; back > Math.max(0, at - OFFICE_NEAR); back--) {
    const word = words[back]!;
    const name = words[back - 1]!;
    if (word.tells || gate.isVerb(word.low) || isPreposition(word)) return null;
    const apposed = /^\s*,\s*$/.test(word.before);
    if (isName(name) && !isPossessive(name)) return apposed || COPULA.test(word.low) ? name : null;
    if (/[,.;:!?()“”"]/.test(word.before) || isRelative(word)) return null;
  }
  return null;
}

const isPossessive = ({ text }: Word): boolean => /['’]s?$/.test(text);

/** The last name of the run that begins here. */
function nameFrom(words: readonly Word[], at: number): Word | null {
  let last: Word | null = null;
  for (
    let i = at;
    i < words.length && isName(words[i]!) && (i === at || /^[\s-]*$/.test(words[i]!.before));
    i++
  )
    last = words[i]!;
  return last;
}

/** Where every noun has a capital, two side by side are a name only behind a given name. */
const mayBeOne = ({ lexicon }: Reading, { flags }: Word): boolean =>
  !lexicon.capitalNouns || (flags & GIVEN) !== 0;

/** An opening capital may be a common word. */
const mayOpen = ({ words: [first], gate }: Reading, word: Word): boolean =>
  word === first && (gate.openers.has(word.low) || /ing$/.test(word.low));

export const NAMES: readonly Check[] = [
  {
    reason: 'name',
    fault: ({ said, stands }) => {
      const known = knownWords(stands);
      const strange = said.words.find(
        (word) =>
          isName(word) &&
          !known.has(word.low) &&
          !known.has(word.lemma) &&
          !known.has(said.gate.peoples.get(word.low) ?? word.low) &&
          !(word.opens && mayOpen(said, word)),
      );
      if (strange) return strange.text;
      const runs = runsOf(stands.words);
      for (const run of runsOf(said.words))
        for (const [i, word] of run.entries())
          if (i > 0 && mayBeOne(said, run[i - 1]!) && halvesParted(run[i - 1]!, word, runs))
            return `${run[i - 1]!.text} ${word.text}`;
      return null;
    },
  },
  {
    reason: 'date',
    fault: ({ said, stands }) => {
      const have = new Set(stands.words.map(({ day }) => day));
      return said.words.find(({ day }) => day !== null && !have.has(day))?.text ?? null;
    },
  },
  {
    reason: 'role',
    fault: ({ said, stands }) => {
      const have = new Set(stands.words.map(({ lemma }) => lemma));
      const strange = said.words.find((word) => isRole(word) && !have.has(word.lemma));
      if (strange) return strange.text;
      const offices = officesOf(stands);
      return (
        officesOf(said).find(
          ({ role, name }) =>
            !offices.some((other) => other.role === role && other.name === name) &&
            (offices.some((other) => other.name === name) || offices.some((other) => other.role === role)),
        )?.words ?? null
      );
    },
  },
];

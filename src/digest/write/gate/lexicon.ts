/** A language's data for the gate made ready: what a word stands for, what it limits, whether it denies. */
import { stem } from '../../text/words.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import type { GateLanguage, Limit } from './languages/types.ts';

type Pair = readonly [ReadonlySet<string>, ReadonlySet<string>];

export type GateLexicon = Readonly<{
  code: string;
  /** Every phrase of several words, by its first. */
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  negations: ReadonlySet<string>;
  denials: ReadonlySet<string>;
  affirming: ReadonlySet<string>;
  denied: GateLanguage['denied'];
  limits: ReadonlyMap<string, Limit>;
  sources: ReadonlySet<string>;
  untold: ReadonlySet<string>;
  isVerb: (low: string) => boolean;
  joining: ReadonlySet<string>;
  joints: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
  scales: ReadonlyMap<string, number>;
  vague: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  bounds: ReadonlyMap<string, 'above' | 'below' | 'loose'>;
  days: ReadonlyMap<string, string>;
  capitalDays: ReadonlySet<string>;
  amounts: ReadonlyMap<string, string>;
  opposites: readonly Pair[];
  converses: readonly Pair[];
  /** Every word of a pair of opposites. */
  turning: ReadonlySet<string>;
  same: ReadonlyMap<string, string>;
  peoples: ReadonlyMap<string, string>;
  openers: ReadonlySet<string>;
}>;

const DATA: Readonly<Record<string, GateLanguage>> = { en, de, fr, es };
const split = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Each word of each row, under the row's first. */
const byRow = (rows: string): Map<string, string> =>
  new Map(rows.split('\n').flatMap((row) => split(row).map((word) => [word, split(row)[0]!] as const)));

function numbersOf({ ones, tens }: GateLanguage): Map<string, number> {
  const numbers = new Map(split(ones).map((word, i) => [word, i + 1]));
  for (const [i, word] of split(tens).entries()) numbers.set(word, 10 * (i + 2));
  return numbers;
}

function phrasesOf(words: Iterable<string>): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>();
  for (const word of words) {
    const parts = word.split('_');
    if (parts.length < 2) continue;
    phrases.set(parts[0]!, [...(phrases.get(parts[0]!) ?? []), parts]);
  }
  // the longest first, so that "no more than" is not taken for "more than"
  for (const list of phrases.values()) list.sort((a, b) => b.length - a.length);
  return phrases;
}

/** Forms of a word under one name: what may stand for one another, by the word as it stands and by its stem. */
function sameOf(rows: string): Map<string, string> {
  const same = new Map<string, string>();
  for (const row of rows.split('\n')) {
    const [first, ...rest] = split(row);
    for (const word of [first!, ...rest])
      for (const form of [word, stem(word)]) if (!same.has(form)) same.set(form, stem(first!));
  }
  return same;
}

function pairOf(pair: string): Pair {
  const [one = '', other = ''] = pair.split('|');
  return [new Set(split(one)), new Set(split(other))];
}

function makeLexicon(data: GateLanguage): GateLexicon {
  const limits = new Map<string, Limit>();
  for (const [limit, list] of Object.entries(data.limits))
    for (const word of split(list)) if (!limits.has(word)) limits.set(word, limit as Limit);
  const rows = [data.vague, data.units, data.days, data.amounts, data.same];
  const opposites = data.opposites.split('\n').map(pairOf);
  const verbs = new Set(split(data.verbs));
  const { negations, denials, affirming, sources, above, below } = data;
  const all = split([negations, denials, affirming, sources, above, below, ...rows].join(' '));
  const phrases = phrasesOf(
    new Set([...all, ...limits.keys(), ...opposites.flatMap((pair) => pair.flatMap((side) => [...side]))]),
  );
  return {
    code: data.code,
    phrases,
    negations: new Set(split(negations)),
    denials: new Set(split(denials)),
    affirming: new Set(split(affirming)),
    denied: data.denied,
    limits,
    sources: new Set(split(sources)),
    untold: new Set(split(data.untold)),
    isVerb: (low) => {
      const [head = low] = low.split('_', 1);
      return verbs.has(head) || (head.length > 3 && head.endsWith(data.pastEnding));
    },
    joining: new Set(split(data.joining)),
    joints: new Set(split(data.joints)),
    numbers: numbersOf(data),
    scales: new Map(Object.entries(data.scales)),
    vague: byRow(data.vague),
    units: byRow(data.units),
    bounds: new Map([
      ...split(above).map((word) => [word, 'above'] as const),
      ...split(below).map((word) => [word, 'below'] as const),
      ...split(data.loose).map((word) => [word, 'loose'] as const),
    ]),
    days: byRow(data.days),
    capitalDays: new Set(split(data.capitalDays)),
    amounts: byRow(data.amounts),
    opposites,
    turning: new Set(opposites.flatMap((pair) => pair.flatMap((side) => [...side]))),
    converses: data.converses.split('\n').map(pairOf),
    same: sameOf(data.same),
    peoples: byRow(data.peoples),
    openers: new Set(split(data.openers)),
  };
}

const made = new Map<string, GateLexicon>();

/** The lexicon of a BCP 47 primary tag; English for those not known. */
export function gateLexicon(language: string): GateLexicon {
  const data = DATA[language] ?? en;
  const known = made.get(data.code) ?? makeLexicon(data);
  made.set(data.code, known);
  return known;
}

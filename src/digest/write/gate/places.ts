/** Checks that numbers, days, amounts and names keep what the evidence tells of them. */
import { GIVEN } from '../../quotes/flags.ts';
import { bears, common } from './acts.ts';
import type { Check } from './check.ts';
import { runsOf } from './names.ts';
import { quantitiesOf } from './numbers.ts';
import { isName, isPreposition, isRole, type Reading, type Word } from './reading.ts';

/** Something of which a text has several: its name, and what is told in the same clause. */
type Place = Readonly<{ what: string; words: string; told: ReadonlySet<string>; clause: number }>;

/** What each clause tells: its meaning words without names and days. */
function toldByClause(reading: Reading): Map<number, Set<string>> {
  const told = new Map<number, Set<string>>();
  for (const word of reading.words) {
    const clause = told.get(word.clause) ?? new Set<string>();
    if (reading.gate.turning.has(word.low)) clause.add(word.lemma);
    if (!isName(word) && bears(word) && !isRole(word) && !reading.gate.units.has(word.low))
      clause.add(word.lemma);
    told.set(word.clause, clause);
  }
  return told;
}

function placesOf(reading: Reading, kind: 'number' | 'day' | 'amount' | 'name'): Place[] {
  const told = toldByClause(reading);
  const { words, gate } = reading;
  const place = (what: string, word: Word, text = word.text): Place => ({
    what,
    words: text,
    told: told.get(word.clause) ?? new Set(),
    clause: word.clause,
  });
  if (kind === 'number') return quantitiesOf(reading).map((q) => place(q.value, words[q.at]!, q.words));
  if (kind === 'day')
    return words.filter(({ day }) => day !== null).map((word) => place(word.day ?? '', word));
  if (kind === 'amount')
    return words
      .filter(({ low }) => gate.amounts.has(low))
      .map((word) => place(gate.amounts.get(word.low)!, word));
  // a common word that opens a sentence has a capital too
  const named = new Set(
    words.filter((word) => isName(word) && !(word.opens && /s$/.test(word.low))).map(({ low }) => low),
  );
  return runsOf(words)
    .filter((run) => run.length > 1 || named.has(run[0]!.low) || (run[0]!.flags & GIVEN) !== 0)
    .filter((run) => !ruled(words, run[0]!))
    .map((run) => place(run.at(-1)!.low, run.at(-1)!));
}

/** "in Nesset": a preposition governs it, so that nothing is told of it. */
function ruled(words: readonly Word[], name: Word): boolean {
  const before = words[words.indexOf(name) - 1];
  return before !== undefined && isPreposition(before);
}

/** What the sentence tells of one thing, the evidence tells of another of its kind, and not of this one. */
function misplaced(said: readonly Place[], stands: readonly Place[]): string | null {
  const most = (told: ReadonlySet<string>, places: readonly Place[]): number =>
    Math.max(0, ...places.map((place) => common(told, place.told)));
  for (const { what, words, told, clause } of said) {
    const own = stands.filter((place) => place.what === what);
    if (own.length === 0) continue;
    // what the sentence names in the same clause may have what is told there
    const beside = said.filter((place) => place.clause === clause).map((place) => place.what);
    const others = stands.filter(
      (place) => !beside.includes(place.what) && !own.some((o) => o.clause === place.clause),
    );
    const [there, here] = [most(told, others), most(told, own)];
    if (there > here && (here === 0 || there > here + 1)) return words;
  }
  return null;
}

/** Numbers with the day or month behind them: "3.1 per cent in June". */
function datedOf(reading: Reading): { value: string; day: string; words: string }[] {
  const quantities = quantitiesOf(reading);
  return quantities.flatMap(({ value, to }, i) => {
    const until = Math.min(to + 6, quantities[i + 1]?.at ?? Number.POSITIVE_INFINITY);
    const dated = reading.words.slice(to + 1, until).find(({ day }) => day !== null);
    return dated ? [{ value, day: dated.day!, words: `${value} ${dated.text}` }] : [];
  });
}

/** A number with the day of another. */
function otherDay(said: Reading, stands: Reading): string | null {
  const have = datedOf(stands);
  const wrong = datedOf(said).find(
    ({ value, day }) =>
      !have.some((other) => other.value === value && other.day === day) &&
      have.some((other) => other.value === value) &&
      have.some((other) => other.day === day),
  );
  return wrong?.words ?? null;
}

/** What is told of one side of a pair ("exports") that the evidence tells of the other ("imports"). */
function sidesSwapped(said: Reading, stands: Reading): string | null {
  const both = [said, stands].map((reading) => ({ reading, told: toldByClause(reading) }));
  for (const sides of said.gate.opposites) {
    const [here = [], there = []] = both.map(({ reading, told }) =>
      reading.words.flatMap((word): Place[] => {
        const side = sides.findIndex((words) => words.has(word.low));
        if (side < 0) return [];
        const own = [...(told.get(word.clause) ?? [])].filter((lemma) => lemma !== word.lemma);
        return [{ what: String(side), words: word.text, told: new Set(own), clause: word.clause }];
      }),
    );
    const wrong = misplaced(here, there);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Numbers, days and words of which another turns them around, by clause. */
function marksOf(reading: Reading): { kind: string; what: string; clause: number; text: string }[] {
  const { words, gate } = reading;
  const numbers = quantitiesOf(reading).map(({ value, at, words: text }) => ({
    kind: 'number',
    what: value,
    clause: words[at]!.clause,
    text,
  }));
  const others = words.flatMap(({ low, day, clause, text }) => {
    if (day !== null) return [{ kind: 'day', what: day, clause, text }];
    if (!gate.turning.has(low)) return [];
    const pair = gate.opposites.findIndex((sides) => sides.some((side) => side.has(low)));
    const side = pair < 0 ? -1 : gate.opposites[pair]!.findIndex((words) => words.has(low));
    return side < 0 ? [] : [{ kind: `pair ${pair}`, what: String(side), clause, text }];
  });
  return [...numbers, ...others];
}

/** "40 below … in the west" for "40 above … in the west, 15 below … in the east". */
function pairedAnew(said: Reading, stands: Reading): string | null {
  const have = marksOf(stands);
  const own = marksOf(said);
  type Mark = (typeof own)[number];
  const is = (a: Mark) => (b: Mark) => a.kind === b.kind && a.what === b.what;
  /** What of this kind stands in a clause with the mark. */
  const beside = (mark: Mark, kind: string): Mark[] =>
    have.filter(is(mark)).flatMap(({ clause }) => have.filter((m) => m.clause === clause && m.kind === kind));
  for (const a of own)
    for (const b of own) {
      if (a.clause !== b.clause || a.kind >= b.kind) continue;
      const [bs, as] = [beside(a, b.kind), beside(b, a.kind)];
      if (bs.length > 0 && as.length > 0 && !bs.some(is(b))) return `${a.text} ${b.text}`;
    }
  return null;
}

export const PLACES: Check = {
  reason: 'misplaced',
  fault: ({ said, stands }) =>
    misplaced(placesOf(said, 'number'), placesOf(stands, 'number')) ??
    misplaced(placesOf(said, 'day'), placesOf(stands, 'day')) ??
    otherDay(said, stands) ??
    pairedAnew(said, stands) ??
    misplaced(placesOf(said, 'amount'), placesOf(stands, 'amount')) ??
    misplaced(placesOf(said, 'name'), placesOf(stands, 'name')) ??
    sidesSwapped(said, stands),
};

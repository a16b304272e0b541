/** Checks of numbers: the same value with the same unit, bound and scale stands in the evidence. */
import type { Check } from './check.ts';
import { isPreposition, isTime, type Reading, type Word } from './reading.ts';

type Quantity = Readonly<{
  /** One spelling of the value: "40000", "3000000", "9:30", or the name of a vague one ("dozens"). */
  value: string;
  /** What it counts: the words behind it that carry meaning, and a symbol or unit beside it. */
  units: readonly string[];
  /** All words near enough to be its unit in other words. */
  near: ReadonlySet<string>;
  bound: 'above' | 'below' | 'loose' | null;
  /** Its first and its last word. */
  at: number;
  to: number;
  words: string;
}>;

/** "40,000", "40.000" and "40 000" are one number; a comma with other than three digits behind it is a decimal one. */
function plain(digits: string): string {
  if (digits.includes(':')) return digits;
  const joined = digits.replace(/[\s\u00a0\u202f]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  const number = Number(joined.replace(',', '.'));
  return Number.isFinite(number) ? String(number) : joined;
}

/** A number that begins at this word: its value, and how many words it takes; null where none begins. */
function valueAt(
  words: readonly Word[],
  at: number,
  { gate }: Reading,
): { value: string; length: number } | null {
  const word = words[at]!;
  const vague = gate.vague.get(word.low);
  if (vague !== undefined && !/^\d/.test(words[at - 1]?.text ?? '')) return { value: vague, length: 1 };
  let value: number | string | null = null;
  let length = 1;
  if (/^\d/.test(word.text)) value = plain(word.text);
  else if (gate.numbers.has(word.low)) {
    let sum = gate.numbers.get(word.low)!;
    const next = gate.numbers.get(words[at + 1]?.low ?? '');
    if (sum >= 20 && next !== undefined && next < 10) {
      sum += next;
      length++;
    }
    value = sum;
  } else if (/^an?$|^une?$|^un[oa]$|^eine?$/.test(word.low) && gate.scales.has(words[at + 1]?.low ?? ''))
    value = 1;
  if (value === null) return null;
  let scaled = Number(value);
  let scale = words[at + length];
  const first = scale;
  while (scale !== undefined && gate.scales.has(scale.low) && !/[,;]/.test(scale.before)) {
    // a lone letter is a scale only where it is written to its number ("3m")
    if (scale.low.length === 1 && scale.before !== '') break;
    scaled *= 10 ** gate.scales.get(scale.low)!;
    length++;
    scale = words[at + length];
  }
  // "one" alone is a pronoun as often as a number
  if (word.low === gate.numbers.keys().next().value && scale === first) return null;
  return { value: Number.isFinite(scaled) ? String(Math.round(scaled * 1e6) / 1e6) : String(value), length };
}

const SYMBOLS = new Set(['$', '€', '£', '%']);
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;

export function quantitiesOf(reading: Reading): Quantity[] {
  const { words, gate } = reading;
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const value = valueAt(words, at, reading);
    if (value === null) continue;
    const to = at + value.length - 1;
    const near = words.slice(Math.max(0, at - 3), at).concat(words.slice(to + 1, to + 6));
    const unit = (word: Word): string => gate.units.get(word.low) ?? word.lemma;
    found.push({
      value: value.value,
      units: YEAR.test(words[at]!.text) ? [] : unitsBehind(words, at, to, reading),
      near: new Set(near.map(unit)),
      bound: boundBefore(words, at, reading),
      at,
      to,
      words: words
        .slice(at, to + 3)
        .map(({ text }) => text)
        .join(' '),
    });
    at = to;
  }
  return found;
}

function unitsBehind(words: readonly Word[], at: number, to: number, { gate }: Reading): string[] {
  const units: string[] = [];
  const before = words[at - 1];
  if (before && SYMBOLS.has(before.text)) units.push(gate.units.get(before.low) ?? before.low);
  for (const word of words.slice(to + 1, to + 4)) {
    const known = gate.units.get(word.low);
    // "40,000 cars, the council said": what a mark of punctuation parts from it is no unit
    if (
      /[,;:.!?()]/.test(word.before) ||
      (known === undefined && (!word.content || word.number || isTime(word)))
    )
      break;
    units.push(known ?? word.lemma);
    if (known !== undefined) break;
  }
  return units;
}

/** A bound before it, articles and prepositions between them skipped. */
function boundBefore(words: readonly Word[], at: number, { gate }: Reading): Quantity['bound'] {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const word = words[back]!;
    const bound = gate.bounds.get(word.low);
    if (bound !== undefined) return bound;
    if (word.content || (!isPreposition(word) && !SYMBOLS.has(word.text))) return null;
  }
  return null;
}

const sameUnit = (said: Quantity, stands: Quantity): boolean =>
  said.units.length === 0 || said.units.some((unit) => stands.near.has(unit));

/** "over 500" may be more than 500, or what they sued over. */
const sameBound = (a: Quantity['bound'], b: Quantity['bound']): boolean =>
  a === b || (a === 'loose' && b !== 'below') || (b === 'loose' && a !== 'below');

const first = (said: Reading, wrong: (quantity: Quantity) => boolean): string | null =>
  quantitiesOf(said).find(wrong)?.words ?? null;

/** Words for units that stand anywhere in the text. */
function unitWords({ words, gate }: Reading): Map<string, string> {
  const found = new Map<string, string>();
  for (const { low, text } of words) {
    const unit = gate.units.get(low);
    if (unit !== undefined) found.set(unit, text);
  }
  return found;
}

export const NUMBERS: readonly Check[] = [
  {
    reason: 'number',
    fault: ({ said, stands }) => {
      const have = new Set(quantitiesOf(stands).map(({ value }) => value));
      return first(said, ({ value }) => !have.has(value));
    },
  },
  {
    reason: 'unit',
    fault: ({ said, stands }) => {
      const have = quantitiesOf(stands);
      const wrong = first(said, (q) => !have.some((other) => other.value === q.value && sameUnit(q, other)));
      if (wrong !== null) return wrong;
      const units = unitWords(stands);
      return [...unitWords(said)].find(([unit]) => !units.has(unit))?.[1] ?? null;
    },
  },
  {
    reason: 'bound',
    fault: ({ said, stands }) => {
      const have = quantitiesOf(stands);
      return first(
        said,
        (q) => !have.some((other) => other.value === q.value && sameBound(q.bound, other.bound)),
      );
    },
  },
  {
    reason: 'amount',
    fault: ({ said, stands }) => {
      const have = new Set(stands.words.map(({ low }) => stands.gate.amounts.get(low)));
      return (
        said.words.find(({ low }) => {
          const amount = said.gate.amounts.get(low);
          return amount !== undefined && !have.has(amount);
        })?.text ?? null
      );
    },
  },
];

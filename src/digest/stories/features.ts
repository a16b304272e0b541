/** What clustering sees of an article: weighted terms, with names and numbers that hold across languages. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { fold, stem, words } from '../text/words.ts';
import { regionOf } from './regions.ts';
import { latin, soundOf } from './scripts.ts';
import { headOf } from './titles.ts';

export type Features = ReadonlyMap<string, number>;

const READ_TITLE = 400;
const LEAD = 1_200;
const READ_REST = 4_000;

/** What a term adds where it stands, before it is weighed by how rare it is. */
export const WEIGHT = {
  title: 2.2,
  lead: 1,
  rest: 0.35,
  word: 1,
  name: 1.5,
  number: 0.8,
  pair: 0.7,
  sound: 0.6,
  region: 0.7,
  prefix: 0.6,
};

/** Terms of one article with their weights. Bounded by the lengths above, whatever comes. */
export function featuresOf(
  item: Readonly<{ title: string; text: string }>,
  head = headOf(item.title),
): Features {
  const found = new Map<string, number>();
  const body = item.text.slice(0, LEAD + READ_REST);
  addTerms(found, head.slice(0, READ_TITLE), WEIGHT.title);
  if (body !== '') {
    const lead = new Map<string, number>();
    addTerms(lead, body.slice(0, LEAD), 1);
    const rest = new Map<string, number>();
    addTerms(rest, body.slice(LEAD), 1);
    merge(found, lead, WEIGHT.lead);
    merge(found, rest, WEIGHT.rest);
  }
  return found;
}

function merge(into: Map<string, number>, from: ReadonlyMap<string, number>, weight: number): void {
  for (const [term, count] of from) into.set(term, (into.get(term) ?? 0) + weight * Math.log1p(count));
}

function addTerms(into: Map<string, number>, text: string, weight: number): void {
  const add = (term: string, kind: number): void => {
    into.set(term, (into.get(term) ?? 0) + weight * kind);
  };
  const shouting = isTitleCase(text);
  let before: string | null = null;
  let end = 0;
  for (const range of words(text)) {
    const raw = text.slice(range.start, range.end);
    const folded = fold(raw);
    const gap = text.slice(end, range.start);
    const starts = end === 0 || /[.!?:"“„«»\n|]/.test(gap);
    end = range.end;
    if (STOP_WORDS.has(folded) || folded.length < 2) {
      before = null;
      continue;
    }
    if (/^\d/.test(folded)) {
      add(`#${folded.replace(/[.,]/g, '')}`, WEIGHT.number);
      before = null;
      continue;
    }
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(folded)) {
      for (let i = 0; i + 2 <= folded.length; i++) add(folded.slice(i, i + 2), WEIGHT.word * 0.7);
      continue;
    }
    const name = !starts && !shouting && /^\p{Lu}/u.test(raw);
    const root = stem(latin(folded));
    add(root, name ? WEIGHT.name : WEIGHT.word);
    if (root.length > 6) add(`${root.slice(0, 5)}*`, WEIGHT.prefix);
    const region = regionOf(folded);
    if (region) add(`@${region}`, WEIGHT.region);
    if (name || shouting || starts || !/^[\x00-\x7f\p{Script=Latin}]+$/u.test(raw)) {
      const sound = soundOf(folded);
      if (sound) add(`~${sound}`, WEIGHT.sound);
    }
    if (before !== null) add(`${before}_${root}`, WEIGHT.pair);
    before = root;
  }
}

/** A headline in title case tells nothing about names. */
function isTitleCase(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const { start, end } of words(text.slice(0, READ_TITLE))) {
    if (end - start < 4) continue;
    if (/^\p{Lu}/u.test(text.slice(start, start + 2))) upper++;
    else if (/^\p{Ll}/u.test(text.slice(start, start + 2))) lower++;
  }
  return upper > 2 * lower && upper > 2;
}

/** What clustering sees of an article: weighted terms, with names and numbers that hold across languages. */
import { words } from '../text/words.ts';
import type { Vocabulary } from './word-terms.ts';

/** Terms by their numbers, and the weight of each. Packed, because a batch holds tens of thousands. */
export type Features = Readonly<{ terms: Int32Array; weights: Float32Array }>;

const READ_TITLE = 400;
const LEAD = 1_200;
const READ = 2_000;

/** What a term adds where it stands and by its kind, before it is weighed by how rare it is. */
const WEIGHT = {
  ...{ title: 1.8, lead: 1, rest: 0.35 },
  ...{ word: 1, name: 1.2, number: 0.8, pair: 0.7, piece: 0.7 },
  ...{ sound: 0.6, region: 0.7, prefix: 0.6, concept: 0.6 },
};

/** Terms of one article with their weights. Bounded by the lengths above, whatever comes. */
export function featuresOf(head: string, text: string, vocabulary: Vocabulary): Features {
  const found = new Map<number, number>();
  addTerms(found, head.slice(0, READ_TITLE), WEIGHT.title, vocabulary, true);
  if (text !== '') {
    addRepeated(found, text.slice(0, LEAD), WEIGHT.lead, vocabulary, true);
    addRepeated(found, text.slice(LEAD, READ), WEIGHT.rest, vocabulary, false);
  }
  return { terms: Int32Array.from(found.keys()), weights: Float32Array.from(found.values()) };
}

/** In a text a term counts less each time it comes again. */
function addRepeated(
  into: Map<number, number>,
  text: string,
  weight: number,
  vocabulary: Vocabulary,
  pairs: boolean,
): void {
  const counted = new Map<number, number>();
  addTerms(counted, text, 1, vocabulary, pairs);
  for (const [term, count] of counted) into.set(term, (into.get(term) ?? 0) + weight * Math.log1p(count));
}

/** `pairs`: whether words in a row count as well; they cost the most and say the least further down. */
function addTerms(
  into: Map<number, number>,
  text: string,
  weight: number,
  vocabulary: Vocabulary,
  pairs: boolean,
): void {
  const add = (term: number, kind: number): void => {
    if (term >= 0) into.set(term, (into.get(term) ?? 0) + weight * kind);
  };
  const ranges = words(text);
  const allCapitals = isTitleCase(text, ranges);
  let before = -1;
  let end = 0;
  for (const range of ranges) {
    const word = vocabulary.word(text.slice(range.start, range.end));
    const starts = end === 0 || /[.!?:"“„«»\n|]/.test(text.slice(end, Math.min(range.start, end + 8)));
    end = range.end;
    if (word.kind !== 'word') {
      add(word.root, WEIGHT.number);
      before = -1;
      continue;
    }
    for (const piece of word.pieces) add(piece, WEIGHT.piece);
    const name = word.capital && !starts && !allCapitals;
    add(word.root, name ? WEIGHT.name : WEIGHT.word);
    add(word.prefix, WEIGHT.prefix);
    add(word.concept, WEIGHT.concept);
    add(word.region, WEIGHT.region);
    if (word.capital || word.foreign) add(word.sound, WEIGHT.sound);
    if (pairs && before >= 0 && word.root >= 0) add(vocabulary.pair(before, word.root), WEIGHT.pair);
    before = word.root;
  }
}

/** A headline in title case tells nothing about names. */
function isTitleCase(text: string, ranges: readonly Readonly<{ start: number; end: number }>[]): boolean {
  let upper = 0;
  let lower = 0;
  for (const { start, end } of ranges.slice(0, 60)) {
    if (end - start < 4) continue;
    if (/^\p{Lu}/u.test(text.slice(start, start + 2))) upper++;
    else if (/^\p{Ll}/u.test(text.slice(start, start + 2))) lower++;
  }
  return upper > 2 * lower && upper > 2;
}

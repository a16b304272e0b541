/** Whether a sentence speaks of the very thing that is asked about: not the deputy mayor's, another race's, another year's. */
import { fold, words } from '../text/words.ts';
import type { Asked } from './asked.ts';
import type { Kind } from './kinds.ts';
import { wordsOf } from './languages/all.ts';
import { plainWords, root } from './terms.ts';

/** Before a noun (or behind it, in French and Spanish) they make another thing of it: who is asked for is not this one. */
const CHANGING: ReadonlySet<string> = new Set([
  ...'deputy vice assistant acting interim former ex bye shadow honorary'.split(' '),
  ...wordsOf('changing'),
]);
/** Of one row, one thing is never another. */
const CONTRASTS: readonly ReadonlySet<string>[] = [
  'general bye local regional national european',
  "men's women's boys' girls' men women boys girls",
  'first second third fourth fifth',
  'old new',
  'upper lower',
  'northern southern eastern western north south east west',
  'primary secondary',
  'juniors seniors junior senior',
].map((row) => new Set(row.split(' ')));

const MOST_TEXT = 1_200;
const MOST_WORDS = 120;
const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");
const listOf = (text: string): string[] =>
  plainWords(text.slice(0, MOST_TEXT).replace(/\bby-(?=\p{L})/giu, 'bye '));

/** The words that stand right before each place of a noun. */
type Place = Readonly<{ before: readonly string[]; after: string }>;
function placesOf(list: readonly string[], is: (word: string) => boolean): Place[] {
  return list.flatMap((word, at) =>
    is(word)
      ? [{ before: list.slice(Math.max(0, at - 2), at).map(plain), after: fold(list[at + 1] ?? '') }]
      : [],
  );
}

/** Nouns of the question that are no names, each as a test of a word. */
function* nounsOf({ terms }: Asked): Generator<(word: string) => boolean> {
  for (const term of terms)
    if (!term.name && !term.carried && (term.key || term.weight === 0.5))
      yield (word) => root(word) === term.root;
}

/** Kinds that ask of one: former postmasters are counted among them. */
const OF_ONE: ReadonlySet<Kind> = new Set<Kind>([
  'person',
  'time',
  'name',
  'said',
  'reason',
  'yes-no',
  'age',
]);

/** Every place where the sentence has a noun of the question makes another thing of it ("the deputy mayor", "the men's race"). */
export function isOfOtherThing(asked: Asked, text: string): boolean {
  if (!OF_ONE.has(asked.kind)) return false;
  const question = listOf(asked.resolved.text);
  const said = new Set(question.map(fold));
  const list = listOf(text);
  for (const is of nounsOf(asked)) {
    const places = placesOf(list, is);
    const own = placesOf(question, is).flatMap(({ before }) => before);
    if (places.length > 0 && places.every((place) => isOther(place, said, own))) return true;
  }
  return false;
}

function isOther({ before, after }: Place, said: ReadonlySet<string>, own: readonly string[]): boolean {
  if ([...before.map(fold), after].some((word) => CHANGING.has(word) && !said.has(word))) return true;
  return CONTRASTS.some(
    (row) =>
      own.some((word) => row.has(word)) &&
      before.some((word) => row.has(word)) &&
      !before.some((word) => own.includes(word) && row.has(word)),
  );
}

/** What the question says to make another thing of its noun ("the deputy mayor") is not in the sentence, nor before it. */
export function lacksChange({ resolved, terms }: Asked, text: string, prior: string): boolean {
  const has = new Set([...listOf(prior), ...listOf(text)].map(root));
  return listOf(resolved.own).some(
    (word) =>
      CHANGING.has(fold(word)) && terms.some((term) => term.root === root(word)) && !has.has(root(word)),
  );
}

const YEAR = /(?<![\p{N}.,])(?:1[5-9]|20)\d\d(?![\p{N}])/gu;
const SINCE_YEAR = /\b(?:since|after|before|until|seit|vor|nach|depuis|avant|desde|antes de) $/i;

/**
 * It is asked of a year, not that of the article, and neither the sentence nor the one before speaks of it, except to say
 * "since" it. Of an article without a date only another year or a "since" tells.
 */
export function isOfOtherYear(
  { resolved }: Asked,
  text: string,
  prior: string,
  published: number | null,
): boolean {
  const years = yearsIn(resolved.own);
  if (years.length === 0) return false;
  const told = [...yearsIn(prior), ...yearsIn(text)];
  const own = published === null ? '' : String(new Date(published).getUTCFullYear());
  return years.some(({ year, since }) => {
    if (year === own || told.some((one) => one.year === year && (since || !one.since))) return false;
    return published !== null || told.length > 0;
  });
}

const yearsIn = (text: string): { year: string; since: boolean }[] =>
  [...text.matchAll(YEAR)].map(({ 0: year, index }) => ({
    year,
    since: SINCE_YEAR.test(text.slice(Math.max(0, index - 12), index)),
  }));

/** "Won the by-election", asked who won the general election: the same verb, and another kind of the same thing. */
export function isDoneToOther({ form, predicate, match, resolved }: Asked, text: string): boolean {
  if (predicate === 0 || form.object === '') return false;
  const isVerb = (word: string): boolean => (match(word) & predicate) !== 0;
  const asked = objectBehind(resolved.own, isVerb)[0];
  if (asked === undefined || asked.length < 2) return false;
  const told = objectBehind(text, isVerb).filter((noun) => noun.at(-1) === asked.at(-1));
  return (
    told.length > 0 &&
    told.every((noun) => noun.length > 1 && !noun.slice(0, -1).some((word) => asked.includes(word)))
  );
}

const SMALL = /^(?:the|a|an|his|her|its|their|this|that)$/i;
const NOUN_ENDS =
  /^(?:of|in|at|on|for|by|with|from|to|and|or|but|that|which|who|when|after|as|is|was|were|are|has|have|had)$/i;

/** The nouns right behind each place of a verb, as roots: what describes them first; "by-election" is two. */
function objectBehind(text: string, isVerb: (word: string) => boolean): string[][] {
  const list = words(text)
    .slice(0, MOST_WORDS)
    .map(({ start, end }) => text.slice(start, end));
  return list.flatMap((word, at) => {
    if (!isVerb(word)) return [];
    const rest = list.slice(at + 1, at + 7).filter((each, index) => index > 0 || !SMALL.test(each));
    const end = rest.findIndex((each) => NOUN_ENDS.test(each) || SMALL.test(each));
    const noun = rest.slice(0, end < 0 ? rest.length : end).flatMap((each) => each.split('-').map(root));
    return noun.length > 0 ? [noun] : [];
  });
}

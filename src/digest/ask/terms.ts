/** Makes words of questions and articles comparable: one form for spellings, endings and near synonyms. */
import { fold, stem } from '../text/words.ts';
import { groupsOf } from './languages/all.ts';
import { GROUPS, PHRASAL } from './languages/en-words.ts';
import { COUNTRY_OF } from './places.ts';

const ENDINGS = [
  'ations',
  'ation',
  'ions',
  'ion',
  'ments',
  'ment',
  'ances',
  'ance',
  'ence',
  'ness',
  'ers',
  'er',
  'ors',
  'or',
  'al',
  'ic',
] as const;

/** The stem without the endings that make a noun of a verb; never under four letters. */
function cutDown(stemmed: string): string {
  for (const ending of ENDINGS)
    if (stemmed.length - ending.length >= 4 && stemmed.endsWith(ending))
      return stemmed.slice(0, -ending.length).replace(/(?<=.{4})(?:e|at|t)$/, '');
  return stemmed.length >= 6 ? stemmed.replace(/(?<=.{4})(?:at|t)$/, '') : stemmed;
}

/** "carry" and "carried" meet in "carri". */
const plainRoot = (folded: string): string => cutDown(stem(folded)).replace(/(?<=..)y$/, 'i');

/** A folded word without the article that French joins to it ("l'usine"), and with "ss" as the Swiss write it. */
export const plainForm = (folded: string): string =>
  folded.replace(/^(?:[cdjlmnst]|qu)'(?=\p{L}{2})/u, '').replaceAll('ß', 'ss');

export const SAME: ReadonlyMap<string, string> = new Map([
  ...groupsOf().flatMap((group) => {
    const first = plainRoot(group[0] ?? '');
    return group.map((word): [string, string] => [word, first]);
  }),
  ...GROUPS.split(/[|\n]/).flatMap((line) => {
    const group = line.trim().split(' ');
    const first = plainRoot(group[0] ?? '');
    return group.flatMap((word): [string, string][] => [
      [word, first],
      [plainRoot(word), first],
    ]);
  }),
]);

/** Names and verbs of two words, brought to one so that single words compare. */
export const PAIRS: ReadonlyMap<string, string> = new Map([
  ['United States', 'US'],
  ['United Kingdom', 'UK'],
  ['Great Britain', 'UK'],
  ['United Nations', 'UN'],
  ['European Union', 'EU'],
  ['New York', 'NYC'],
  ...PHRASAL.flatMap(([forms, behind, word]) =>
    forms.split(' ').map((form): [string, string] => [`${form} ${behind}`, word]),
  ),
]);
const PAIR_ENDS: ReadonlySet<string> = new Set([...PAIRS.keys()].map((pair) => pair.split(' ')[1] ?? ''));

export const LETTERS: ReadonlyMap<string, string> = new Map([
  ['US', 'u.s'],
  ['USA', 'u.s'],
  ['U.S.A', 'u.s'],
  ['UK', 'u.k'],
  ['UN', 'u.n'],
  ['EU', 'e.u'],
]);

/** Roots of words met before: the same words come again in every article. Bounded, and emptied when full. */
const MEMO = new Map<string, string>();
const MEMO_WORDS = 30_000;
const MEMO_LENGTH = 32;

/** The form under which a word is compared. */
export function root(word: string): string {
  const known = MEMO.get(word);
  if (known !== undefined) return known;
  const made = makeRoot(word);
  if (word.length <= MEMO_LENGTH) {
    if (MEMO.size >= MEMO_WORDS) MEMO.clear();
    MEMO.set(word, made);
  }
  return made;
}

function makeRoot(word: string): string {
  const letters = LETTERS.get(word);
  if (letters !== undefined) return letters;
  // Plain letters need no folding; most words are such.
  const folded = /^[A-Za-z]+$/.test(word) ? word.toLowerCase() : plainForm(fold(word));
  return COUNTRY_OF.get(folded) ?? SAME.get(folded) ?? joined(plainRoot(folded));
}

const joined = (plain: string): string => SAME.get(plain) ?? plain;

const OUTSIDE = 0;
const INNER = 1;
const JOINING = 2;

/** What a code unit is to a word: a letter or digit, a joint inside one ("U.S", "council's"), or outside. */
function classOf(code: number): number {
  if (code < 0x80) {
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (letter || (code >= 48 && code <= 57)) return INNER;
    return code === 39 || code === 46 || code === 38 ? JOINING : OUTSIDE;
  }
  if (code === 0x2019) return JOINING;
  const letter =
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x3000 && code < 0x3040) &&
    !(code >= 0xd800 && code < 0xf900) &&
    !(code >= 0xfe00 && code < 0xfe20) &&
    code < 0xfff0;
  return letter || code === 0xaa || code === 0xb5 || code === 0xba ? INNER : OUTSIDE;
}

/** Letters and digits. */
export const isInner = (code: number): boolean => classOf(code) === INNER;
/** What may stand between two of them in one word. */
export const isJoining = (code: number): boolean => classOf(code) === JOINING;

/**
 * Words as they stand, hyphens taken apart ("self-driving" is two words), known pairs brought to their short form. A plain
 * scan: it runs over every article of a search, where a regex is five times slower.
 */
export function plainWords(text: string): string[] {
  const found: string[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (classOf(text.charCodeAt(at)) !== INNER) {
      at++;
      continue;
    }
    const start = at;
    let end = at;
    while (at < length) {
      const is = classOf(text.charCodeAt(at));
      if (is === INNER) end = ++at;
      else if (is === JOINING && at === end) at++;
      else break;
    }
    at = end;
    const word = text.slice(start, end);
    const pair = PAIR_ENDS.has(word) ? PAIRS.get(`${found.at(-1)} ${word}`) : undefined;
    if (pair === undefined) found.push(word);
    else found[found.length - 1] = pair;
  }
  return found;
}

/** Roots of all words of a text. */
export const roots = (text: string): string[] => plainWords(text).map(root);

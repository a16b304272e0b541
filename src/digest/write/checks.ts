/** What the gate asks of a sentence that is not copied whole: small named checks against its evidence. */
import { hasInvisible } from '../text/invisible.ts';
import { contentWords, fold, words } from '../text/words.ts';
import { insideQuotations } from './quotation-marks.ts';
import { shared, within } from './sets.ts';

/** A check names the reason for which it refuses. Evidence is the text of what the sentence cites. */
type SentenceCheck = Readonly<{
  reason: string;
  refuses: (text: string, evidence: string) => boolean;
}>;

/** Longer sentences are no sentences. UTF-16 code units. */
export const MAX_SENTENCE = 1_500;
/** At least this share of a sentence's meaning words stands in its evidence. */
const LEAST_OVERLAP = 0.5;

const ADDRESS = /:\/\/|\bwww\.|\bmailto:|\b[\w.-]{1,60}@[\w-]{1,60}\.\w|\]\(/i;
const MENTION = /(?:^|[^\p{L}\p{N}])@[\p{L}\p{N}_]|<[@!#][^>]{0,80}>/u;
const MARKUP =
  /<\/?[a-z!][^>]{0,200}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|[`*_~|]{2}|^\s*(?:#{1,6}|[-*>])\s/i;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const NEGATIONS = new Set(
  'no not never none nobody nothing neither nor without cannot nicht kein keine keinen keiner nie niemals niemand nichts ohne ne pas jamais aucun aucune rien personne sans ni nunca nadie nada ningun ninguna sin'.split(
    ' ',
  ),
);
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, String(i + 1)]),
);
const SCALES = new Set(
  'hundred hundreds thousand thousands million millions billion billions trillion trillions half quarter dozen dozens percent'.split(
    ' ',
  ),
);

const CHECKS: readonly SentenceCheck[] = [
  { reason: 'empty', refuses: (text) => contentWords(text).length === 0 },
  { reason: 'too-long', refuses: (text) => text.length > MAX_SENTENCE },
  { reason: 'control-characters', refuses: hasControls },
  { reason: 'address', refuses: (text) => ADDRESS.test(text) },
  { reason: 'mention', refuses: (text) => MENTION.test(text) },
  { reason: 'markup', refuses: (text) => MARKUP.test(text) },
  { reason: 'number', refuses: (text, evidence) => !within(numbersOf(text), numbersOf(evidence)) },
  { reason: 'name', refuses: (text, evidence) => !within(namesOf(text), wordsOf(evidence)) },
  { reason: 'quoted-words', refuses: quotedWordsDiffer },
  { reason: 'negation', refuses: negationDiffers },
  { reason: 'overlap', refuses: (text, evidence) => overlap(text, evidence) < LEAST_OVERLAP },
];

/** True for characters that a reader cannot see or that turn the text around, and for lost characters. */
export function hasControls(text: string): boolean {
  return hasInvisible(text) || text.includes('\ufffd');
}

/** Why a sentence is refused, and the words at fault. */
export type Fault = Readonly<{ reason: string; words: string }>;

/** What is wrong with this sentence on this evidence, or null. */
export function faultIn(text: string, evidence: string): Fault | null {
  if (text.length > MAX_SENTENCE) return { reason: 'too-long', words: '' };
  const check = CHECKS.find(({ refuses }) => refuses(text, evidence));
  return check ? { reason: check.reason, words: '' } : null;
}

/** Numbers in one spelling ("40,000" is "40000", "two" is "2", "half" itself). */
export function numbersOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [digits] of text.matchAll(NUMBER)) found.add(digits.replace(/[.,](?=\d{3}(?:\D|$))/g, ''));
  for (const word of wordsOf(text)) {
    const digit = NUMBER_WORDS.get(word);
    if (digit !== undefined && word !== 'one') found.add(digit);
    if (SCALES.has(word)) found.add(word.replace(/s$/, ''));
  }
  return found;
}

/** Folded words, and the pieces of those with a hyphen. */
export function wordsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const { start, end } of words(text)) {
    const folded = fold(text.slice(start, end));
    found.add(folded);
    for (const piece of folded.split('-')) found.add(piece);
  }
  return found;
}

/** Capitalised words, folded; a first word only where it carries meaning. */
export function namesOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [i, { start, end }] of words(text).entries()) {
    const word = text.slice(start, end);
    if (!/^\p{Lu}/u.test(word)) continue;
    if (i === 0 && contentWords(word).length === 0) continue;
    found.add(fold(word));
  }
  return found;
}

const flat = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .replaceAll('‘', "'")
    .trim()
    .replace(/[.,;!?]+$/, '');

function quotedWordsDiffer(text: string, evidence: string): boolean {
  const have = flat(evidence);
  return insideQuotations(text).some((quoted) => !have.includes(flat(quoted)));
}

const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");

/** The meaning words within four words after a negation, and those that stand free of any. */
function negated(text: string): { under: Set<string>; free: Set<string>; any: boolean } {
  const under = new Set<string>();
  const free = new Set<string>();
  let left = 0;
  let any = false;
  for (const { start, end } of words(text)) {
    const word = fold(text.slice(start, end));
    if (isNegation(word)) {
      left = 4;
      any = true;
      continue;
    }
    for (const stemmed of contentWords(word)) (left > 0 ? under : free).add(stemmed);
    if (left > 0) left--;
  }
  return { under, free, any };
}

/** A "not" that the evidence does not have, or a word that the evidence only denies and the sentence affirms. */
function negationDiffers(text: string, evidence: string): boolean {
  const said = negated(text);
  const stands = negated(evidence);
  if (said.any && !stands.any) return true;
  return [...stands.under].some((word) => !stands.free.has(word) && said.free.has(word));
}

function overlap(text: string, evidence: string): number {
  const said = new Set(contentWords(text));
  const have = new Set(contentWords(evidence));
  return said.size === 0 ? 0 : shared(said, have) / said.size;
}

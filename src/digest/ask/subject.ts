/** Whether a sentence says of the subject what is asked, and whether it tells of somebody else. */

import { opensWithPerson } from '../text/pronouns.ts';
import type { Asked } from './asked.ts';
import type { Masks } from './masks.ts';
import { roots } from './terms.ts';

/** What it counts that the words which say what is asked stand beside the sentence or in its article's opening only. */
export const BY = { lentPart: 0.95, part: 0.8, lent: 0.55, opening: 0.7, near: 0.5, far: 0.3 };

/** A sentence that starts before is part of an article's opening. */
const OPENING = 200;

/** 1 where the sentence says what is asked about the subject, less where only its surroundings do, 0 where nothing does. */
export function predicateIn(
  { predicate }: Asked,
  { own, lent, near, far, title }: Masks,
  start: number,
): number {
  if (predicate === 0 || (own & predicate) === predicate) return 1;
  if (own & predicate) return ((own | lent) & predicate) === predicate ? BY.lentPart : BY.part;
  // An opening says again what its title says in other words.
  if (start < OPENING && title & predicate) return BY.opening;
  return lent & predicate ? BY.lent : near & predicate ? BY.near : far & predicate ? BY.far : 0;
}

/** Kinds whose answer is told of the one who is named in the question. */
const OF_SUBJECT: ReadonlySet<Asked['kind']> = new Set([
  'time',
  'number',
  'money',
  'amount',
  'age',
  'length',
  'reason',
  'share',
]);
/** A name of two words that is not just whose words these are ("said Mara Lind", "Mara Lind said"). */
const ANOTHER =
  /(?<!(?:said|says|according to|told)(?: [\p{L}.]+){0,2} )(?<![\p{L}“"] )\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b(?!,? (?:said|says|told|called|of|blames?|blamed|explains?|explained|thinks|believes|reckons)\b)/u;
const namesAnother = (text: string): boolean => ANOTHER.test(text.slice(0, 60));

/** Tells of somebody else who is named in full, and names nobody that is asked about; German writes all nouns like names. */
export const tellsOfAnother = ({ kind, terms, language }: Asked, held: number, text: string): boolean =>
  language !== 'de' &&
  OF_SUBJECT.has(kind) &&
  terms.some(({ name }) => name) &&
  terms.every(({ name, carried }, bit) => !(name || carried) || !(held & (1 << bit))) &&
  namesAnother(text);

/** "Her husband Clement sold the house": a name in the sentence's opening. */
const OPENS_WITH_NAME =
  /^(?:[“"]|(?:His|Her|Their) (?:\p{Ll}+ ){1,2})?\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ ){0,2}\p{Ll}/u;

/** "He died", after a sentence about her husband: the pronoun's sentence before names others only. */
export function goesOnAboutAnother({ terms, language, match }: Asked, text: string, prior: string): boolean {
  if (language === 'de' || !opensWithPerson(text)) return false;
  const names = terms.reduce(
    (mask, { name, carried }, bit) => (name && !carried ? mask | (1 << bit) : mask),
    0,
  );
  if (names === 0 || ((match(text) | match(prior)) & names) !== 0) return false;
  return OPENS_WITH_NAME.test(prior) && !COMMON_OPENING.test(prior);
}

const COMMON_OPENING =
  /^(?:The|A|An|In|On|At|It|He|She|They|This|That|But|And|When|After|Some|Many|Most|One|No)\b/;

/** Asked what somebody did, who is neither in the sentence and the one before nor in the title. */
export const lacksDoer = ({ form: { doer } }: Asked, text: string, prior: string, title: string): boolean =>
  doer.size > 0 && !roots(`${title} ${prior} ${text}`).some((word) => doer.has(word));

/** "Lind, which is owned by a fund", asked who owns another: it was done to somebody else who is named. */
export const isDoneToAnotherName = ({ match, predicate, known }: Asked, text: string): boolean =>
  [...text.slice(0, MOST_TEXT).matchAll(DONE_TO)].some(
    ([, name = '', verb = '']) =>
      (match(verb) & predicate) !== 0 && !roots(name).some((word) => known.has(word)),
  );
const DONE_TO =
  /(\p{Lu}[\p{L}.'’-]{1,40}),? (?:(?:which|who|that) )?(?:is|are|was|were|has been|have been) (?:\p{L}+ly )?(\p{Ll}{3,30})/gu;
const MOST_TEXT = 1_200;

/** Does a sentence hold a thing of the kind that is asked for: a number with a unit, a date, a name, a reason. */

import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { fold, words } from '../text/words.ts';
import type { Kind } from './kinds.ts';
import { isCountry, isState } from './places.ts';
import { root } from './terms.ts';

const COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|both|half|none|nobody|once|twice|several)\b/i;
const SHARE =
  /\d ?%|\b(?:per ?cent|percent|percentage)\b|\b(?:half|quarters?|thirds?|fifths?|tenths?|majority|most of|two in|one in|nine in|all of)\b|\d (?:in|out of) (?:\d|every)/i;
const MONEY =
  /[$€£¥₹]|\b(?:dollars?|euros?|pounds?|kron(?:er|or|a)|yen|yuan|rupees?|francs?|pesos?|USD|EUR|GBP|cents?)\b/i;
const TIME =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:1[5-9]|20|21)\d\d\b|\b(?:today|tomorrow|yesterday|tonight|noon|midnight|dawn|spring|summer|autumn|winter|Christmas|Easter|o'clock|[ap]\.m|weekend|morning|evening)\b|\b(?:last|next|this) (?:week|month|year|night|decade)\b|\b(?:days?|weeks?|months?|years?|hours?|minutes?|decades?) (?:ago|later|after|before|from now)\b|\b\d{1,2}:\d\d\b/i;
const LENGTH =
  /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century|nights?|quarters?)\b/i;
const AGE =
  /\baged? \d|\b\d{1,3}[- ]years?[- ]old|,? \d{1,3},|\bborn\b|\b\d{1,3} years\b|\bage of\b|\b\d{1,3}(?:st|nd|rd|th) birthday/i;
const REASON =
  /\b(?:because|due to|owing to|thanks to|reasons?|citing|cited|caused|cause|blam(?:ed|es|ing)|so that|in order to|in response to|as a result|result of|resulted|therefore|sparked|prompted|triggered|motivated|in protest|stemm(?:ed|ing)|attributed|leads?|led)\b/i;
const REASON_WEAK =
  /\b(?:after|since|amid|over|following|for fear|fears?|worries|concerns?|to (?:be|make|get|stop|help|keep|avoid|protect|prevent|ease|save|reduce|cut|raise|lower|end|give|let)|as)\b/i;
const PLACE =
  /\b(?:in|at|near|outside|inside|off|across|around|into|beside|behind|under)(?: the| a| an)?(?: \p{Ll}+)?(?: of)? (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}|\b(?:in|at|near|on|under|inside|outside|behind|from) the \p{Ll}/u;
const ROLE =
  /\b(?:mayor|council|government|minister|president|police|company|companies|taxpayers?|residents|owners?|drivers?|passengers?|customers|judge|court|parliament|ministry|officials?|state|union|workers|families|voters|chief|director|manager|professor|researchers?|scientists?|captain|coach|engineer|secretary|spokes\p{L}+|team|man|woman|girl|boy|son|daughter|wife|husband|everyone|nobody|people|users|members|farmers|students|teachers|doctors|city|county|agency|bank|operator|board|committee|firefighters|soldiers)\b/iu;

const SMALL = STOP_WORDS_BY_LANGUAGE.en;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr)$/;

/** Roots of the capitalised words of a sentence that the question does not hold: what may be a name that answers. */
export function namesIn(sentence: string, asked: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { start, end } of words(sentence)) {
    const word = sentence.slice(start, end);
    if (!/^\p{Lu}/u.test(word)) continue;
    const folded = fold(word);
    if (folded.length < 2 || SMALL.has(folded) || CALENDAR.test(folded)) continue;
    const key = root(word);
    if (!asked.has(key) && !found.includes(key)) found.push(key);
    if (found.length >= 40) break;
  }
  return found;
}

/** Numbers of a sentence that the question does not hold. */
export function numbersIn(sentence: string, asked: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { start, end } of words(sentence)) {
    const word = sentence.slice(start, end);
    if (!COUNT.test(word)) continue;
    const key = root(word);
    if (!asked.has(key) && !found.includes(key)) found.push(key);
    if (found.length >= 40) break;
  }
  return found;
}

function newPlace(sentence: string, asked: ReadonlySet<string>, is: (word: string) => boolean): boolean {
  return words(sentence).some(({ start, end }) => {
    const word = sentence.slice(start, end).replace(/['’]s$/, '');
    return /^\p{Lu}/u.test(word) && is(word) && !asked.has(root(word));
  });
}

/** 0 where the sentence holds nothing of the kind, 1 where it does, 0.5 where it may. */
export function holdsKind(kind: Kind, sentence: string, asked: ReadonlySet<string>): number {
  switch (kind) {
    case 'share':
      return SHARE.test(sentence) ? 1 : 0;
    case 'money':
      return MONEY.test(sentence) ? 1 : 0;
    case 'amount':
      return MONEY.test(sentence) || SHARE.test(sentence) ? 1 : COUNT.test(sentence) ? 0.5 : 0;
    case 'number':
      return numbersIn(sentence, asked).length > 0 ? 1 : 0;
    case 'age':
      return AGE.test(sentence) ? 1 : 0;
    case 'length':
      return LENGTH.test(sentence) ? (COUNT.test(sentence) ? 1 : 0.5) : TIME.test(sentence) ? 0.5 : 0;
    case 'time':
      return TIME.test(sentence) ? 1 : 0;
    case 'country':
      return newPlace(sentence, asked, isCountry) ? 1 : 0;
    case 'state':
      return newPlace(sentence, asked, isState) ? 1 : 0.3;
    case 'place':
      return PLACE.test(sentence) ? 1 : 0;
    case 'reason':
      return REASON.test(sentence) ? 1 : REASON_WEAK.test(sentence) ? 0.5 : 0;
    case 'person':
      return namesIn(sentence, asked).length > 0 ? 1 : ROLE.test(sentence) ? 0.7 : 0;
    case 'name':
      return namesIn(sentence, asked).length > 0 ? 1 : 0.5;
    default:
      return 1;
  }
}

/** Kinds where a sentence without a fitting thing cannot answer. */
export const STRICT: ReadonlySet<Kind> = new Set<Kind>([
  'share',
  'money',
  'amount',
  'number',
  'age',
  'length',
  'time',
  'country',
  'place',
  'reason',
  'person',
]);

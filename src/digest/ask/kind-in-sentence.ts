/** Does a sentence hold a thing of the kind that is asked for: a number with a unit, a date, a name, a reason. */

import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { fold, words } from '../text/words.ts';
import type { Kind } from './kinds.ts';
import { signOf } from './languages/all.ts';
import { isCountry, isState } from './places.ts';
import { root } from './terms.ts';

/** The same signs in the other languages. */
const ELSE = {
  time: signOf('time'),
  lengths: signOf('lengths'),
  reason: signOf('reason'),
  place: signOf('place'),
  age: signOf('age'),
  share: signOf('share'),
};
const holdsTime = (sentence: string): boolean => TIME.test(sentence) || ELSE.time.test(sentence);

const COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|both|half|none|nobody|once|twice|several|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend|millionen|deux|trois|quatre|cinq|sept|huit|onze|douze|vingt|trente|dos|tres|cuatro|cinco|siete|ocho|nueve|doce|veinte|treinta)\b/i;
const SHARE =
  /\d ?%|\b(?:per ?cent|percent|percentage)\b|\b(?:half|quarters?|thirds?|fifths?|tenths?|majority|most of|two in|one in|nine in|all of)\b|\d (?:in|out of) (?:\d|every)/i;
export const MONEY =
  /[$€£¥₹]|\b(?:dollars?|euros?|pounds?|kron(?:er|or|a)|crowns?|yen|yuan|rupees?|francs?|pesos?|USD|EUR|GBP|cents?)\b|\d (?:million|billion|Millionen|Milliarden|millions|millones)(?=[.,;]|$)/i;
const TIME =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:1[5-9]|20|21)\d\d\b|\b(?:today|tomorrow|yesterday|tonight|noon|midnight|dawn|spring|summer|autumn|winter|Christmas|Easter|o'clock|[ap]\.m|weekend|morning|evening)\b|\b(?:last|next|this) (?:week|month|year|night|decade)\b|\b(?:days?|weeks?|months?|years?|hours?|minutes?|decades?) (?:ago|later|after|before|from now)\b|\b\d{1,2}:\d\d\b/i;
const LENGTH =
  /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|century|nights?|quarters?)\b/i;
/** So long, and not so long ago. */
const COUNTED_LENGTH = new RegExp(
  `(?:${COUNT.source}|\\b(?:few|many|several)\\b)(?:[ -](?!(?:an?|per|each|every)\\b)\\p{L}+)?[ -](?:${LENGTH.source}|${ELSE.lengths.source})(?![- ](?:ago|old|later|earlier)\\b)`,
  'iu',
);
/** From one day to another, or until one: so long. */
const SPAN =
  /\b(?:from (?:[\p{L}\d]+ ){1,3}(?:to|until|till)|until|till|bis(?: zum)?|jusqu['’]au|hasta el) (?:the end of |ende |fin |\d|(?:mid-|late |early )?(?:next \p{Ll}|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|spring|summer|autumn|winter)\b)/iu;
const AGE =
  /\baged? \d|\b\d{1,3}[- ]years?[- ]old|, \d{1,3}(?=[,;.)]? (?!\d)|[,;.)])(?![\d,]\d)|\bborn\b|\bdat(?:es?|ed|ing) (?:it |them |back )?(?:to|from)\b|\b(?:built|founded) in\b|\b\d{1,3} years\b|\bage of\b|\b\d{1,3}(?:st|nd|rd|th) birthday/i;
const REASON =
  /\b(?:because|due to|owing to|thanks to|reasons?|citing|cited|caused|cause|blam(?:ed|es|ing)|so that|in order to|in response to|as a result|result of (?!an? (?:estimate|study|survey|count|poll|vote|trial|test|report)\b)|resulted|therefore|sparked|prompted|triggered|motivated|in protest|stemm(?:ed|ing)|attributed|leads? to|led to)\b/i;
const REASON_WEAK =
  /\b(?:after|since|amid|over|following|for fear|fears?|worries|concerns?|to (?:be|make|get|stop|help|keep|avoid|protect|prevent|ease|save|reduce|cut|raise|lower|end|give|let)|as|when|where|so|durch)\b/i;
/** How something was done: the means, the way, or the ruse. */
const MANNER =
  /\b(?:by|through|via|using|used|with|without|over|means of|thanks to|in (?:a|an|person|writing|secret)|from (?:a|an|the)|(?:text|e-?mail|letter|phone|post|hand|mistake)|durch|mit|indem|mithilfe)\b/i;
const AT_NAME =
  /\b(?:in|at|near|outside|inside|off|across|around|into|beside|behind|under|from)(?: the| a| an)?(?: \p{Ll}+)?(?: of)? (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)\p{Lu}/u;
const ROLE =
  /\b(?:mayor|council|government|minister|president|police|company|companies|taxpayers?|residents|owners?|drivers?|passengers?|customers|judge|court|parliament|ministry|officials?|state|union|workers|families|voters|chief|director|manager|professor|researchers?|scientists?|captain|coach|engineer|secretary|spokes\p{L}+|team|man|woman|girl|boy|son|daughter|wife|husband|everyone|nobody|people|users|members|farmers|students|teachers|doctors|city|county|agency|bank|operator|board|committee|firefighters|soldiers|men|women|thieves|hackers|hunters|university|museum|insurers?|army|airport|hospital|mother|father|brother|sister|crew|pilots?|nurses?|clerk)\b/iu;

/** "paid for by the airport itself" */
const AGENT = /\b(?:by|from) (?:the|an?|his|her|its|their) \p{Ll}/u;

const SMALL = STOP_WORDS_BY_LANGUAGE.en;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr)$/;

/** "Divers found": several open the sentence, no name. */
const MANY = /^\p{Lu}\p{Ll}{2,}s \p{Ll}/u;

/** Roots of the capitalised words of a sentence that the question does not hold: what may be a name that answers. */
export function namesIn(sentence: string, asked: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { start, end } of words(sentence)) {
    const word = sentence.slice(start, end);
    if (!/^\p{Lu}/u.test(word) || (start === 0 && MANY.test(sentence))) continue;
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

/** How far before its noun a number may stand ("34 small wooden boats"); behind it, two words ("killed 34"). */
const COUNTS = 3;

/** Whether a sentence counts the noun that is asked for ("how many boats": "34 boats"). */
export function countsNoun(sentence: string, noun: ReadonlySet<string>): boolean {
  const list = words(sentence).map(({ start, end }) => sentence.slice(start, end));
  return list.some((word, at) => {
    if (!noun.has(root(word))) return false;
    const beside = [...list.slice(Math.max(0, at - COUNTS), at), ...list.slice(at + 1, at + 3)];
    return beside.some((near) => COUNT.test(near));
  });
}

/** What follows is not known, or was not said: "did not say who", "without naming who", "it is unclear when". */
const NOT_TOLD =
  /\b(?:(?:did|does|do|has|have|had|would|could|can|will|is|are|was|were)(?: not|n['’]t)|cannot|never|nobody|no one|without|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|yet to|unclear|unknown|uncertain|unanswered|no (?:word|plan|date|answer|information|details?|decision))\b/i;
const ASKS_AGAIN: Readonly<Partial<Record<Kind, RegExp>>> = {
  person: /\b(?:who|whom|whose)\b/i,
  time: /\b(?:when|what date|how soon)\b/i,
  place: /\bwhere\b/i,
  reason: /\b(?:why|reasons?|cause)\b/i,
  money: /\b(?:how much|what (?:it|that|this|they))\b/i,
  amount: /\bhow (?:much|many)\b/i,
  number: /\bhow (?:many|far|long|much)\b/i,
  length: /\bhow long\b/i,
};

/** The clause of a sentence that says the thing asked for is not known; empty where it says no such thing. */
export function notTold(kind: Kind, sentence: string): string {
  const denial = NOT_TOLD.exec(sentence);
  const again = ASKS_AGAIN[kind];
  if (denial === null || again === undefined) return '';
  const after = sentence.slice(denial.index + denial[0].length);
  const at = after.search(again);
  if (at < 0 || at > 60 || /[.;:,]/.test(after.slice(0, at))) return '';
  return after.slice(at).split(/[,;]/, 1)[0] ?? '';
}

const OF_PLACES =
  /\b(?:in|at|near|under|inside|outside|behind|from|beside) (?:the|a|an) (\p{L}+(?: \p{L}+){0,2})/gu;
const ON_PLACE =
  /\bon the (?:\p{L}+ ){0,2}?(?:island|isle|coast|shore|border|bank|road|street|moor|beach|square|field|pitch|roof|river|lake|hill|mountain|site|outskirts|edge|corner|campus|farm|quay|motorway|highway)s?\b/u;
/** Nouns that "in the" stands before without a place; most end like "session" or "agreement". */
const NO_PLACE =
  /^(?:end|future|past|morning|evening|afternoon|night|day|week|month|year|summer|winter|spring|autumn|case|way|time|first|second|third|vote|wake|face|middle|same|moment|meantime|charge|plan|final|board|council|team|committee|rest|whole|most|least|last|next|subject|issue|matter|number|cost|price|speech|interview|letter|report|law|race|cup|game|match|season|term|talk|deal|\p{L}+(?:ss?ion|ment|ance|ence|ity|ness|ism|ship))s?$/u;
const PREPOSITION =
  /^(?:of|on|at|in|to|for|with|by|from|and|or|but|that|which|who|as|after|before|when|while|is|was|were|are|has|had)$/;

/** Where something goes. */
const TO_PLACE = /\bto (?:(?:the|an?|its|his|her|their) \p{Ll}{3}|\p{Lu})/u;
const asksMotion = (asked: ReadonlySet<string>): boolean => MOTION.some((verb) => asked.has(verb));
const MOTION = ['go', 'going', 'move', 'take', 'bring', 'send', 'transfer', 'fly', 'travel', 'deliver'].map(
  root,
);

/** Whether it names a place that the question does not. */
function holdsPlace(sentence: string, asked: ReadonlySet<string>): boolean {
  if (AT_NAME.test(sentence) || ON_PLACE.test(sentence)) return true;
  for (const [, phrase = ''] of sentence.matchAll(OF_PLACES)) {
    const list = phrase.split(' ').map(fold);
    const end = list.findIndex((word) => PREPOSITION.test(word));
    const noun = list.slice(0, end < 0 ? list.length : end);
    if (noun.length > 0 && !noun.some((word) => NO_PLACE.test(word) || asked.has(root(word)))) return true;
  }
  return false;
}

/** 0 where the sentence holds nothing of the kind, 1 where it does, 0.5 where it may. */
export function holdsKind(kind: Kind, sentence: string, asked: ReadonlySet<string>): number {
  switch (kind) {
    case 'share':
      return SHARE.test(sentence) || ELSE.share.test(sentence) ? 1 : 0;
    case 'money':
      return MONEY.test(sentence) ? 1 : 0;
    case 'amount':
      return MONEY.test(sentence) || SHARE.test(sentence) ? 1 : COUNT.test(sentence) ? 0.5 : 0;
    case 'number':
      return numbersIn(sentence, asked).length > 0 ? 1 : 0;
    case 'age':
      return AGE.test(sentence) || ELSE.age.test(sentence) ? 1 : 0;
    case 'length':
      if (COUNTED_LENGTH.test(sentence) || SPAN.test(sentence)) return 1;
      return LENGTH.test(sentence) || ELSE.lengths.test(sentence) || holdsTime(sentence) ? 0.5 : 0;
    case 'time':
      return holdsTime(sentence) ? 1 : 0;
    case 'country':
      return newPlace(sentence, asked, isCountry) ? 1 : 0;
    case 'state':
      return newPlace(sentence, asked, isState) ? 1 : 0.3;
    case 'place':
      if (asksMotion(asked) && TO_PLACE.test(sentence)) return 1;
      return holdsPlace(sentence, asked) || ELSE.place.test(sentence) ? (asksMotion(asked) ? 0.5 : 1) : 0;
    case 'reason':
      return REASON.test(sentence) || ELSE.reason.test(sentence) ? 1 : REASON_WEAK.test(sentence) ? 0.5 : 0;
    case 'manner':
      return MANNER.test(sentence) ? 1 : 0;
    case 'person':
      return namesIn(sentence, asked).length > 0 ? 1 : ROLE.test(sentence) || AGENT.test(sentence) ? 0.7 : 0;
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
  'manner',
  'person',
]);

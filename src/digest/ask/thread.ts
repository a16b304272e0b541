/** What a short question takes from the turn before it: the earlier question asked again, the person who was named. */
import { sentences } from '../text/sentences.ts';
import { asksCulprit } from './kinds.ts';

/** Only a question word, and what may stand about it: "Why?", "since when?", "and where exactly?", "why so much?". */
const BARE =
  /^(?:(?:and|but|so|ok|okay|und|aber) )?(?:for )?((?:since|from|until|till|by|seit|bis|ab) (?:when|wann)|(?:by|with|to|from|against|for|von) (?:whom?|wem)|why|how come|when|where|who|whom|how (?:much|many|long|often|far|old)|warum|wieso|weshalb|wann|wo|wer|wie lange)(?: (?:so|not|much|many|exactly|then|though|now|earlier|later|sooner|before|is|was|that|this|it|did|does|nicht|genau|denn|erst|das|ist))*[\s?!.]*$/i;
/** How a question opens: what it asks for, which another question word takes the place of. */
const OPENING =
  /^(?:and |but |so |und )?(?:(?:since|from|until|till|by|for|seit) )?(?:how (?:much|many|long|old|far)|by how much|what|which|who|whom|whose|when|where|why|how|warum|wieso|wann|wo|wer|was(?= (?:ist|war|hat|hatte|wird|kann|soll|sagte?|kostete?|passierte?|geschah|macht)\b)|wie viele?)\b ?/i;

/** Whom "who?" asks for, after "was anybody arrested?" */
const SOMEBODY = / (?:any|some)(?:body|one)\b/i;

/** "Anyone else?" asks who else. */
export const whoElse = (own: string): string =>
  own.replace(/\b(?:any|some)(?:one|body) else(?=[\s?!.]*$)/i, 'who else');

/** "Why Hungary?", after "does she play for Hungary?" */
const REPEATED =
  /^(?:(?:and|but|so) )?(why|when|where|who|warum|wann|wo|wer)(?: (?:for|in|to|from))? \p{L}+[\s?!.]*$/iu;

/** The earlier question asked again with this one's question word; the text itself where it says something. */
export function askedAgain(
  own: string,
  earlier: string,
  meaning: (text: string) => readonly string[],
): string {
  if (earlier === '' || asksCulprit(own.toLowerCase())) return own;
  const known = meaning(earlier);
  const word =
    BARE.exec(own)?.[1] ??
    (meaning(own).every((each) => known.includes(each)) ? REPEATED.exec(own)?.[1] : undefined);
  if (word === undefined) return own;
  const rest = earlier.replace(OPENING, '').replace(SOMEBODY, ' ').trim();
  return rest === '' ? own : `${word} ${rest}`;
}

/** A name of two words or more. */
const PERSON_NAME = /\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40}){1,3}/gu;
const NAME_OPENERS =
  /^(?:The|A|An|In|On|At|But|And|Mr|Mrs|Ms|Dr|Prof|Mayor|Minister|President|Judge|Captain|Coach|Der|Die|Das)$/;
const ASKED_WHO = /^(?:and |but |so |und )?(?:who|whom|whose|wer|wem|wen)\b/i;

/** "Who is Mara Lind?" speaks of her, whoever else the answer names. */
const WHO_IS =
  /^(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Uu]nd) )?(?:[Ww]ho(?:['’]s| is| was)|[Ww]er (?:ist|war)) ((?:\p{Lu}[\p{L}.'’-]{1,40} ?){2,4})[\s?!.]*$/u;

/** Whom the answer to a "who" named: words of the first name in it that the question does not hold. */
export function referentOf(question: string, told: string): string[] {
  if (!ASKED_WHO.test(question)) return [];
  const who = WHO_IS.exec(question)?.[1];
  if (who !== undefined) return who.trim().split(' ');
  for (const [name] of told.matchAll(PERSON_NAME)) {
    const words = name.split(' ').filter((word) => !NAME_OPENERS.test(word));
    if (words.length > 1 && !words.some((word) => question.includes(word))) return words;
  }
  return [];
}

/** Shorter, a sentence stands in many articles. */
const TELLING = 25;
const MOST_SENTENCES = 4;

/** How far from what was told, in characters, a thread goes on. */
const BESIDE = 300;

/** Whether a passage of an article stands beside a sentence that the last answer told from it. */
export function besideTold(told: string): (text: string, start: number, end: number) => boolean {
  const list = tellingIn(told);
  return (text, start, end) => {
    const around = text.slice(Math.max(0, start - BESIDE), end + BESIDE);
    return list.some((sentence) => around.includes(sentence));
  };
}

/** Whether an answer was told from this text: its sentences stand in it. */
export function toldFrom(told: string): (text: string) => boolean {
  const list = tellingIn(told);
  return (text) => list.some((sentence) => text.includes(sentence));
}

const tellingIn = (told: string): readonly string[] =>
  sentences(told)
    .map(({ start, end }) => told.slice(start, end))
    .filter((sentence) => sentence.length >= TELLING)
    .slice(0, MOST_SENTENCES);

/**
 * What a question asks about its subject: the verb ("who noticed the leak": noticed), or the noun that an "is" leads to
 * ("who is the treasurer": treasurer). A sentence without it speaks of the subject and answers something else.
 */
import { fold } from '../text/words.ts';
import { meaningWords } from './follow-up.ts';
import { plainWords } from './terms.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const ASKING =
  set(`who whom whose what which when where why how wer wen wem wessen was welche welcher welches wann wo
warum wieso weshalb wie woher wohin`);
const WHO = set('who wer');
const BE = set('is are was were ist sind war waren');
const HELP =
  set(`do does did has have had will would can could may might must should shall cannot hat haben hatte hatten
wird werden wurde wurden kann soll muss`);
/** Where the part with the verb ends: "found | in the bridge", "rise | because of". */
const ENDS =
  set(`in on at for by from with about against according because after before during since until to into near
under over than as during between among through when while that who which if auf bei mit von aus nach vor seit durch gegen unter`);
/** Say how much of something, not what. */
const DEGREES =
  set(`many much long old far tall high deep wide heavy fast big large small often soon hot cold viele viel
lange alt hoch weit gross schnell teuer`);
/** Longer questions have their verb early. */
const MOST_WORDS = 40;

/** The words that say it, as written; none where the question only names its subject ("who is Mara Lind?"). */
export function predicateOf(
  question: string,
  names: ReadonlySet<string>,
  noun: ReadonlySet<string>,
): string[] {
  const list = plainWords(question).slice(0, MOST_WORDS);
  const folded = list.map((word) => fold(word).replace(/(?:n['’]t|['’](?:s|re|ll|d))$/, ''));
  const meaning = new Set(meaningWords(question));
  const tells = (at: number): boolean => {
    const word = list[at] ?? '';
    return meaning.has(word) && !names.has(word) && !noun.has(word) && !DEGREES.has(folded[at] ?? '');
  };
  const asking = folded.findIndex((word) => ASKING.has(word));
  const from = asking < 0 || asking > 3 ? 0 : asking + 1;
  const helper = folded.findIndex((word, at) => at >= from && (BE.has(word) || HELP.has(word)));
  const range = (start: number, end: number): number[] =>
    list.map((_, at) => at).filter((at) => at >= start && at < end && tells(at));
  // "Who noticed the leak", "how many homes lost power": the verb comes first.
  const first = range(from, list.length)[0];
  if (helper < 0 || (first !== undefined && first < helper && !noun.has(list[first] ?? '')))
    return first === undefined ? [] : [list[first] ?? ''];
  // "Who will buy the ropes": who does it has been asked for, so the verb stands next.
  const next = helper + 1;
  if (helper === from && WHO.has(folded[asking] ?? '') && HELP.has(folded[helper] ?? '') && tells(next))
    return [list[next] ?? ''];
  const isNoun =
    BE.has(folded[helper] ?? '') && /^(?:the|a|an|there|no|der|die|das)$/.test(folded[helper + 1] ?? '');
  const end = folded.findIndex(
    (word, at) => at > helper + 1 && (ENDS.has(word) || (isNoun && word === 'of')),
  );
  const clause = range(helper + 1, end < 0 ? list.length : end);
  // "Can you catch it": which of the last two is the verb nobody knows without a grammar.
  const most = HELP.has(folded[helper] ?? '') && clause.length > 1 ? 2 : 1;
  const found = clause.length > 0 ? clause.slice(-most) : range(helper + 1, list.length).slice(0, 1);
  return found.map((at) => list[at] ?? '');
}

/**
 * What a question asks about its subject: the verb ("who noticed the leak": noticed), or the noun that an "is" leads to
 * ("who is the treasurer": treasurer). A sentence without it speaks of the subject and answers something else.
 */
import { fold } from '../text/words.ts';
import { meaningWords } from './follow-up.ts';
import { wordsOf } from './languages/all.ts';
import { plainWords, root } from './terms.ts';
import { isPast } from './verbs.ts';

const set = (english: string, others: readonly string[]): ReadonlySet<string> =>
  new Set([...english.split(/\s+/), ...others]);

const ASKING = set('who whom whose what which when where why how', wordsOf('asking'));
/** German "was" asks before such a word; else it is the English one. */
const BEHIND_WAS =
  /^(?:ist|sind|war|waren|hat|haben|hatten?|wird|werden|kann|soll|muss|sagte?|kostete?n?|passierte?|geschah|macht)$/;
const PRONOUN: ReadonlySet<string> = new Set('i you he she it we they er sie es wir'.split(' '));
/** French pronouns that stand behind their verb in a question. */
const TURNED: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles', 'on']);
const WHO = set('who', wordsOf('who'));
const BE = set('is are was were be been', wordsOf('be'));
const HELP = set(
  'do does did has have had will would can could may might must should shall cannot',
  wordsOf('help'),
);
const ARTICLE = set('the a an his her its their', wordsOf('article'));
/** Before a noun that "is" leads to: "who is the treasurer". */
const LEADS_TO = set('the a an there no', ['der', 'die', 'das', 'le', 'la', 'les', 'el', 'los']);
/** Where the part with the verb ends: "found | in the bridge", "rise | because of". */
const ENDS = set(
  `in on at for by from with about against according because after before during since until to into near
under over than as during between among through when while that who which if next last this`,
  wordsOf('ends'),
);
/** Say how much of something, not what. */
const DEGREES = set(
  'many much long old far tall high deep wide heavy fast big large small often soon hot cold',
  'viele viel lange alt hoch weit gross schnell teuer'.split(' '),
);
/** Longer questions have their verb early. */
const MOST_WORDS = 40;

/** "Stay open": no verb behind these. */
const LINKS = /^(?:stay|remain|keep|be|get|so|more|less)$/;
/** Verbs that often stand without an object. */
const ALONE: ReadonlySet<string> = new Set(
  `open reopen close start begin end stop fail work happen come go leave arrive return rise fall grow die live survive
meet retire resign win lose play move last continue collapse crash sink burn appear vote change`
    .split(/\s+/)
    .map(root),
);

/** A question's words, as written and folded, and which of them may be what is asked. */
type Words = Readonly<{
  list: readonly string[];
  folded: readonly string[];
  tells: (at: number) => boolean;
  isName: (at: number) => boolean;
  /** Where it is no longer asked what for. */
  from: number;
  asksWho: boolean;
}>;

/** The words that say it, as written; none where the question only names its subject ("who is Mara Lind?"). */
export function predicateOf(
  question: string,
  names: ReadonlySet<string>,
  noun: ReadonlySet<string>,
): string[] {
  const words = readWords(question, names, noun);
  const { list, folded, from } = words;
  // "Ferme-t-elle?"
  const turned = folded.findIndex(
    (word, at) => word === 't' && TURNED.has(folded[at + 1] ?? '') && words.tells(at - 1),
  );
  if (turned > 0) return [list[turned - 1] ?? ''];
  const first = told(words, from, list.length)[0];
  const helping = folded.findIndex((word, at) => at >= from && (BE.has(word) || HELP.has(word)));
  // "Who will be the candidate": as "who is".
  const helper = helping >= 0 && BE.has(folded[helping + 1] ?? '') ? helping + 1 : helping;
  // "Who noticed the leak", "how many homes lost power": the verb comes first.
  const leads = helper < 0 || (first !== undefined && first < helper && !noun.has(list[first] ?? ''));
  const found = leads ? [first] : (verbBehind(words, helper) ?? lastOf(words, helper));
  return found.flatMap((at) => (at === undefined ? [] : [list[at] ?? '']));
}

function readWords(question: string, names: ReadonlySet<string>, noun: ReadonlySet<string>): Words {
  const list = plainWords(question).slice(0, MOST_WORDS);
  const folded = list.map((word) => fold(word).replace(/(?:n['’]t|['’](?:s|re|ll|d))$/, ''));
  const meaning = new Set(meaningWords(question));
  const asking = folded.findIndex(
    (word, at) => ASKING.has(word) || (word === 'was' && BEHIND_WAS.test(folded[at + 1] ?? '')),
  );
  return {
    list,
    folded,
    tells: (at) => {
      const word = list[at] ?? '';
      return meaning.has(word) && !names.has(word) && !noun.has(word) && !DEGREES.has(folded[at] ?? '');
    },
    isName: (at) => names.has(list[at] ?? ''),
    from: asking < 0 || asking > 3 ? 0 : asking + 1,
    asksWho: WHO.has(folded[asking] ?? ''),
  };
}

/** Where words stand, from one to before another, that may be what is asked. */
const told = ({ list, tells }: Words, start: number, end: number): number[] =>
  list.map((_, at) => at).filter((at) => at >= start && at < end && tells(at));

/** Where the verb stands behind a helping one, if it can be seen where the subject ends. */
function verbBehind(words: Words, helper: number): number[] | null {
  const { list, folded, tells, isName, from, asksWho } = words;
  const next = helper + 1;
  const verb = (at: number): number[] | null => (at > 0 && tells(at) ? [at] : null);
  if (BE.has(folded[helper] ?? '')) {
    // "Was the stolen mast at Pell damaged": what was done, before what says where, or behind it.
    const past = told(words, next, list.length).filter((at) => isPast(list[at] ?? ''));
    const end = folded.findIndex((word, at) => at > helper && ENDS.has(word));
    return verb(past.findLast((at) => end < 0 || at < end) ?? past[0] ?? -1);
  }
  // "Who will buy the ropes": who does it has been asked for, so the verb stands next.
  if (helper === from && asksWho) return verb(next);
  // "Can you catch it": behind the pronoun.
  if (PRONOUN.has(folded[next] ?? '')) return verb(next + 1);
  // "Did Lind sell the mill": behind the name.
  const unnamed = list.findIndex((_, at) => at >= next && !isName(at));
  if (unnamed > next) return verb(unnamed);
  // "When will the second site in the Hills open": a verb that takes no object ends the question.
  if (ALONE.has(root(folded.at(-1) ?? '')) && !LINKS.test(folded.at(-2) ?? '')) return verb(list.length - 1);
  // "Did the council close the bridge", "do the workers pay for it": before what it was done to, or how.
  const behind = folded.findIndex((word, at) => at > next + 1 && (ARTICLE.has(word) || ENDS.has(word)));
  return told(words, next, behind - 1).length > 0 ? verb(behind - 1) : null;
}

/** Where nothing tells the verb from the subject: the last words of the clause. */
function lastOf(words: Words, helper: number): number[] {
  const { list, folded } = words;
  const isNoun = BE.has(folded[helper] ?? '') && LEADS_TO.has(folded[helper + 1] ?? '');
  const end = folded.findIndex(
    (word, at) => at > helper + 1 && (ENDS.has(word) || (isNoun && word === 'of')),
  );
  const clause = told(words, helper + 1, end < 0 ? list.length : end);
  // "Can you catch it": which of the last two is the verb nobody knows without a grammar.
  const most = HELP.has(folded[helper] ?? '') && clause.length > 1 ? 2 : 1;
  return clause.length > 0 ? clause.slice(-most) : told(words, helper + 1, list.length).slice(0, 1);
}

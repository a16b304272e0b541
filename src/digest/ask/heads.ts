/** Nouns that only describe another: "battery" in "the battery plant" is no battery. */
import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { words } from '../text/words.ts';
import { root } from './terms.ts';
import { isPast } from './verbs.ts';

const SMALL = STOP_WORDS_BY_LANGUAGE.en;
const HELPER = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|must)$/;
const MOST_WORDS = 120;

/** Roots of the words that stand in an English text only before another noun; with `doubtful`, or what may be one. */
export function describing(text: string, doubtful = false): ReadonlySet<string> {
  const list = words(text).slice(0, MOST_WORDS);
  const word = (at: number): string => {
    const range = list[at];
    return range === undefined ? '' : text.slice(range.start, range.end);
  };
  const found = new Set<string>();
  const heads = new Set<string>();
  list.forEach(({ end }, at) => {
    const joined = list[at + 1]?.start === end + 1 && text[end] === ' ';
    const key = root(word(at));
    if (joined && describes(word(at), word(at + 1), doubtful ? 'is' : word(at + 2))) found.add(key);
    else heads.add(key);
  });
  return new Set([...found].filter((key) => !heads.has(key)));
}

/** Whether a word describes the next: a noun in the singular before what can be no verb. */
function describes(word: string, next: string, third: string): boolean {
  if (!/^\p{L}?\p{Ll}{2,}$/u.test(word) || SMALL.has(word.toLowerCase())) return false;
  if (/[^s]s$|ing$/.test(word) || isPast(word) || !/^\p{Ll}{3,}$/u.test(next) || SMALL.has(next))
    return false;
  if (isPast(next) || /(?:ing|ly)$/.test(next)) return false;
  // "The bank holds": what ends like a verb is a noun only where a verb follows.
  return !/[^s]s$/.test(next) || HELPER.test(third) || isPast(third);
}

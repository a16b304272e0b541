/** "What did X say about Y": sentences and quotations that are X's. */
import type { Quote } from '../model.ts';
import { SURE } from '../quotes/choose.ts';
import { fold } from '../text/words.ts';
import type { Asked } from './asked.ts';
import { namesIn } from './kind-in-sentence.ts';
import { wordsOf } from './languages/all.ts';
import { plainWords, root } from './terms.ts';

/** Finite verbs that report what somebody says, folded. */
const REPORTS: ReadonlySet<string> = new Set([
  ...wordsOf('says'),
  ...`said says told tells added adds called calls insisted insists claimed claims argued argues warned warns announced
announces promised promises vowed vows stated states replied replies responded responds described describes admitted admits
acknowledged acknowledges denied denies declared declares explained explains wrote writes tweeted posted posts praised
praises criticised criticises criticized criticizes blamed blames accused accuses urged urges suggested suggests believes
believed thinks thought hopes hoped demanded demands shot continued quipped joked stressed stresses confirmed confirms
predicted predicts concluded noted notes recalled recalls remarked asked asks saying adding calling insisting warning`.split(
    /\s+/,
  ),
]);
/** Before these the speaker may stand behind: "said Abara". */
const TURNED: ReadonlySet<string> = new Set([
  ...wordsOf('says'),
  'said',
  'says',
  'added',
  'adds',
  'wrote',
  'warned',
  'explained',
  'continued',
]);
const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it er sie il elle ils elles él ella ellos'.split(' '),
);
/** How many words a speaker may stand from the verb. */
const REACH = 14;
const LEAST_WORDS = 5;
/** At most so many quotations. */
const MOST = 3;

/** Whether a sentence reports what the one asked about says; `before` is the text that stands before it. */
export function reportsSpeaker(sentence: string, before: string, speaker: ReadonlySet<string>): boolean {
  const list = plainWords(sentence).slice(0, 300);
  if (speaker.size === 0) return false;
  return list.some((word, at) => {
    if (word === 'to' && list[at - 1] === 'according') return speaksAfter(list, at, speaker);
    const verb = fold(word);
    if (!REPORTS.has(verb)) return false;
    if (speaksBefore(list, at, before, speaker)) return true;
    return TURNED.has(verb) && speaksAfter(list, at, speaker);
  });
}

/** The nearest name or pronoun before the verb is the speaker's. */
function speaksBefore(
  list: readonly string[],
  verb: number,
  before: string,
  speaker: ReadonlySet<string>,
): boolean {
  const last = [...speaker].at(-1) ?? '';
  for (let at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
    const word = list[at] ?? '';
    if (root(word) === last) return !otherFirst(list[at - 1], speaker);
    if (PRONOUNS.has(word.toLowerCase())) return holdsSpeaker(before.slice(-200), speaker);
    if (isName(word) && at > 0) return false;
  }
  return false;
}

function speaksAfter(list: readonly string[], verb: number, speaker: ReadonlySet<string>): boolean {
  const last = [...speaker].at(-1) ?? '';
  const next = list.slice(verb + 1, verb + 6);
  const own = next.findIndex((word) => root(word) === last);
  return (
    own >= 0 &&
    next
      .slice(0, own)
      .every((word) => isName(word) || /^(?:the|a|an)$/i.test(word) || speaker.has(root(word)))
  );
}

const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && namesIn(word, NONE).length > 0;
const NONE: ReadonlySet<string> = new Set();

/** A full name may shrink to its last word, but not stand behind another's first; a role keeps its noun. */
export function holdsSpeaker(text: string, speaker: ReadonlySet<string>): boolean {
  const last = [...speaker].at(-1) ?? '';
  const list = plainWords(text);
  return list.some((word, at) => root(word) === last && !otherFirst(list[at - 1], speaker));
}

/** "Elena" before "Voss", where Tobias Voss is asked about. */
const otherFirst = (before: string | undefined, speaker: ReadonlySet<string>): boolean =>
  before !== undefined &&
  speaker.size > 1 &&
  isName(before) &&
  !speaker.has(root(before)) &&
  !/^(?:mr|mrs|ms|dr|prof|mayor|minister|president|governor|judge|inspector|captain|coach|sir|sen|rep|gov)$/i.test(
    before,
  );

/** Numbers of the quotations of the one asked about that touch the subject, best first. */
export function saidBy(asked: Asked, quotes: readonly Quote[], around: (quote: Quote) => string): number[] {
  const topic = asked.terms.map((term) => !asked.speaker.has(term.root) && !term.carried);
  const wanted = topic.filter(Boolean).length;
  return quotes
    .map((quote, number) => {
      const { speaker } = quote;
      const who =
        speaker === null
          ? ''
          : `${speaker.mention.text} ${speaker.name?.text ?? ''} ${speaker.role?.text ?? ''}`;
      const text = quote.parts.map((part) => part.text).join(' ');
      const own = asked.match(text);
      const near = asked.match(around(quote)) & ~own;
      const hits = topic.reduce(
        (sum, is, bit) => sum + (is ? (own & (1 << bit) ? 1 : near & (1 << bit) ? 0.6 : 0) : 0),
        0,
      );
      const sure =
        speaker !== null &&
        speaker.name !== null &&
        speaker.certainty >= SURE &&
        holdsSpeaker(who, asked.speaker);
      // A "No." says nothing where its question is not shown.
      const speaks = own !== 0 || plainWords(text).length >= LEAST_WORDS;
      return {
        number,
        text,
        able: sure && hits >= 0.5 * wanted && quote.kind === 'direct' && speaks,
        score: hits,
      };
    })
    .filter((each) => each.able)
    .sort((a, b) => b.score - a.score)
    .filter((each, at, list) => list.findIndex((other) => other.text === each.text) === at)
    .slice(0, MOST)
    .map((each) => each.number);
}

/** Follow-ups: what a short question means after the turns before it. */
import type { Question } from '../model.ts';
import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { fold } from '../text/words.ts';
import { languageAsked } from './language-asked.ts';
import { wordsOf } from './languages/all.ts';
import { COUNTRY_OF } from './places.ts';
import { plainForm, plainWords } from './terms.ts';
import { askedAgain, referentOf, whoElse } from './thread.ts';

/** A question longer than this is cut: nobody reads on. */
export const MAX_QUESTION = 1_000;
/** Only the latest turns count. */
export const MAX_TURNS = 10;
const MAX_CARRIED = 12;
const MAX_TOLD = 6;

export type Resolved = Readonly<{
  /** The question to answer: its own words, or the earlier question with them where it only adds to it. */
  text: string;
  /** Subject words of earlier turns that it leans on, as they were written. */
  carried: readonly string[];
  /** The last answer's names: what "why?" may be about. */
  faint: readonly string[];
  /** Whom "he" or "she" means, where the answer before named one: words of the name. */
  referent: readonly string[];
  /** What the question itself says. */
  own: string;
  /** Its own words that carry meaning. */
  ownWords: readonly string[];
  /** False where nothing is asked: words to look up. */
  asks: boolean;
  /** True where it only adds to the earlier question ("and electricity?"). */
  adds: boolean;
  /** True for "who else?": what was answered is not asked again. */
  else: boolean;
  /** The last answer, for "else". */
  told: string;
  /** True where it asks the earlier question with another question word: "why?", "since when?" */
  again: boolean;
  /** True where it says nothing without the turns before it: no words of its own, an open pronoun, an addition. */
  stays: boolean;
}>;

const ASKING = new Set([
  ...wordsOf('asking'),
  ...`what's who's whats whos else please tell know explain mean means really okay ok hey hi hello thanks thank yes
yeah sure anyone anything something someone somebody thing things much many exactly again happen happened happening happens
going whose which until till since pullquote so anybody everyone everybody everything nothing
wieviel viele genau eigentlich denn`.split(/\s+/),
]);
const ADDS = /^(?:and|or|also|but|plus|then|so|what about|how about|und|et|y)\b/i;
const QUESTION_WORD =
  /\b(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|has|have|will|would|can|could|should)\b/i;
const PRONOUN =
  /\b(?:he|she|him|her|his|hers|they|them|their|theirs|it|its|itself|there|those|these|else|same|others?)\b|\b(?:is|was|did|does|about|of|for|like|after|before|do|why|said|say|mean) (?:that|this)(?= ?[?.!]|$| (?:mean|happen|matter|is|was|cost|take|work|start|end|begin))/i;
const PERSON = /\b(?:he|she|him|her|his|hers|they|them|their)\b/i;

const cut = (text: string): string => text.slice(0, MAX_QUESTION).replace(/\s+/g, ' ').trim();

/** Words of a question that carry meaning, as written. Words in capitals alone ("US") always do. */
export function meaningWords(text: string): string[] {
  const shouted = text === text.toUpperCase();
  const small = smallWords(text);
  return plainWords(text).filter((word) => {
    const folded = plainForm(fold(word));
    if (!shouted && /^(?:US|UN|EU|UK|WHO|IT)$/.test(word)) return true;
    return !(small.has(folded) || ASKING.has(folded)) && (folded.length > 1 || /\p{N}/u.test(folded));
  });
}

/** The small words of the language a question is written in: of all lists together, too many are English nouns. */
const smallWords = (text: string): ReadonlySet<string> => STOP_WORDS_BY_LANGUAGE[languageAsked(text)];

/** Says when, or only that something is asked: no subject of its own. */
export const WHEN =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|morning|week|changed?|new|news)$/i;

const isName = (word: string): boolean => /^\p{Lu}/u.test(word);

/** The first names in an answer: runs of capitalised words that stand inside a sentence. */
function namesOf(text: string): string[] {
  const found: string[] = [];
  for (const word of meaningWords(text.slice(0, MAX_QUESTION))) {
    if (isName(word) && !found.includes(word)) found.push(word);
    if (found.length === 3) break;
  }
  return found;
}

type State = Readonly<{ subject: readonly string[]; text: string; told: string }>;

function stays(own: string, ownWords: readonly string[]): boolean {
  if (ownWords.length === 0 || ADDS.test(own)) return true;
  const pronoun = PRONOUN.exec(own);
  // A name that stands before the pronoun is what it means.
  return pronoun !== null && !meaningWords(own.slice(0, pronoun.index)).some(isName);
}

const leans = (own: string, ownWords: readonly string[]): boolean =>
  stays(own, ownWords) || (ownWords.length === 1 && !isName(ownWords[0] ?? '') && PRONOUN.exec(own) === null);

/** Two words without a name ("when does the work start?") may go on about what was talked of, or may not. */
const mayLean = (own: string, ownWords: readonly string[]): boolean =>
  ownWords.length <= 2 && !ownWords.some((word) => isName(word) && own.indexOf(word) > 0);

function step(text: string, state: State): Resolved {
  const said = whoElse(cut(text));
  const own = cut(askedAgain(said, state.text, meaningWords));
  const again = own !== said;
  const ownWords = meaningWords(own).slice(0, MAX_CARRIED * 2);
  const telling = ownWords.filter((word) => !WHEN.test(word));
  const leaning = !again && leans(own, telling);
  // With no question before it, a follow-up leans on what the bot told: a digest's story, say.
  const subject = state.subject.length > 0 ? state.subject : meaningWords(state.told).slice(0, MAX_TOLD);
  const carried = leaning ? unique(subject.filter((word) => !ownWords.includes(word))) : [];
  const adds = leaning && state.text !== '' && !QUESTION_WORD.test(own.replace(/^\p{L}+ about\b/iu, ''));
  const referent = state.text !== '' && (again || PERSON.test(own)) ? referentOf(state.text, state.told) : [];
  const whose = referent.length > 0 && !again;
  const noPerson = !carried.some((word) => isName(word) && !COUNTRY_OF.has(fold(word)));
  const faint = again
    ? referent
    : whose || (!leaning && mayLean(own, ownWords))
      ? subject
      : leaning && (ownWords.length === 0 || (PERSON.test(own) && noPerson))
        ? namesOf(state.told)
        : [];
  const leant = whose ? unique(referent.filter((word) => !ownWords.includes(word))) : carried;
  return {
    text: adds && ownWords.length > 0 ? cut(`${state.text.replace(/[?\s]+$/, '')}, ${own}`) : own,
    carried: leant,
    faint: unique(faint).filter((word) => !leant.includes(word) && !ownWords.includes(word)),
    referent: whose ? leant : [],
    own,
    ownWords,
    adds,
    asks: text.includes('?') || QUESTION_WORD.test(text) || languageAsked(text) !== 'en' || state.text !== '',
    else: /\b(?:else|others?|other than)\b/i.test(said),
    told: state.told,
    again,
    stays: again || stays(own, telling),
  };
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].slice(0, MAX_CARRIED);

/**
 * Carries subject words over from earlier turns where the question leans on them: a pronoun, an addition
 * ("and electricity?"), a bare "why?", "who else?", "since when?". A question with a subject of its own carries nothing.
 */
export function resolveQuestion(question: Question, hints: Readonly<{ storyTitle?: string }> = {}): Resolved {
  let state: State = {
    subject: unique(meaningWords(cut(hints.storyTitle ?? ''))),
    text: '',
    told: '',
  };
  for (const turn of question.turns.slice(-MAX_TURNS)) {
    if (turn.role === 'bot') {
      state = { ...state, told: cut(turn.text) };
      continue;
    }
    const resolved = step(turn.text, state);
    state = {
      subject: unique([...resolved.ownWords, ...resolved.carried]),
      text: resolved.adds || resolved.ownWords.length > 0 ? resolved.text : state.text,
      told: state.told,
    };
  }
  return step(question.text, state);
}

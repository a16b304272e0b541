/** Follow-ups: what a short question means after the turns before it, and which story it belongs to. */
import type { Question } from '../model.ts';
import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { fold } from '../text/words.ts';
import { COUNTRY_OF } from './places.ts';
import { matcher, plainWords, root } from './terms.ts';

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
  /** What the question itself says. */
  own: string;
  /** Its own words that carry meaning. */
  ownWords: readonly string[];
  /** True where it only adds to the earlier question ("and electricity?"). */
  adds: boolean;
  /** True for "who else?": what was answered is not asked again. */
  else: boolean;
  /** The last answer, for "else". */
  told: string;
}>;

const ASKING = new Set(
  `what's who's whats whos else please tell know explain mean means really okay ok hey hi hello thanks thank yes
yeah sure anyone anything something someone somebody thing things much many exactly again happen happened happening happens
going whose which until till since pullquote so`.split(/\s+/),
);
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
    const folded = fold(word);
    if (!shouted && /^(?:US|UN|EU|UK|WHO|IT)$/.test(word)) return true;
    return !(small.has(folded) || ASKING.has(folded)) && (folded.length > 1 || /\p{N}/u.test(folded));
  });
}

/** The small words of the language a question is written in: of all lists together, too many are English nouns. */
function smallWords(text: string): ReadonlySet<string> {
  const own = plainWords(text).map(fold);
  let best = STOP_WORDS_BY_LANGUAGE.en;
  let most = own.filter((word) => best.has(word)).length;
  for (const list of [STOP_WORDS_BY_LANGUAGE.de, STOP_WORDS_BY_LANGUAGE.fr, STOP_WORDS_BY_LANGUAGE.es]) {
    const hits = own.filter((word) => list.has(word)).length;
    if (hits > most) [best, most] = [list, hits];
  }
  return best;
}

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

function leans(own: string, ownWords: readonly string[]): boolean {
  if (ownWords.length === 0) return true;
  if (ADDS.test(own)) return true;
  const pronoun = PRONOUN.exec(own);
  if (pronoun !== null) {
    // A name that stands before the pronoun is what it means.
    const before = meaningWords(own.slice(0, pronoun.index)).some(isName);
    return !before;
  }
  return ownWords.length === 1 && !isName(ownWords[0] ?? '');
}

function step(text: string, state: State): Resolved {
  const own = cut(text);
  const ownWords = meaningWords(own).slice(0, MAX_CARRIED * 2);
  const leaning = leans(own, ownWords);
  // With no question before it, a follow-up leans on what the bot told: a digest's story, say.
  const subject = state.subject.length > 0 ? state.subject : meaningWords(state.told).slice(0, MAX_TOLD);
  const carried = leaning ? unique(subject.filter((word) => !ownWords.includes(word))) : [];
  const adds = leaning && state.text !== '' && !QUESTION_WORD.test(own.replace(/^\p{L}+ about\b/iu, ''));
  const noPerson = !carried.some((word) => isName(word) && !COUNTRY_OF.has(fold(word)));
  const faint =
    leaning && (ownWords.length === 0 || (PERSON.test(own) && noPerson)) ? namesOf(state.told) : [];
  return {
    text: adds && ownWords.length > 0 ? cut(`${state.text.replace(/[?\s]+$/, '')}, ${own}`) : own,
    carried,
    faint: faint.filter((word) => !carried.includes(word) && !ownWords.includes(word)),
    own,
    ownWords,
    adds,
    else: /\b(?:else|others?|other than)\b/i.test(own),
    told: state.told,
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

/** A numbered story of an edition. */
export type Told = Readonly<{ storyId: string; headline: string; text: string; number: number }>;

/**
 * Which story a follow-up belongs to: the number it starts with ("2: who pays?", "#2 ..."), else the one whose words
 * match clearly best, else null (the whole digest). The text comes back without the number.
 */
export function storyOf(
  text: string,
  stories: readonly Told[],
): Readonly<{ storyId: string | null; text: string }> {
  const trimmed = text.slice(0, MAX_QUESTION).trim();
  const numbered =
    /^(?:#(\d{1,3})[:.),]?|(?:story |no\.? ?|number )(\d{1,3})[:.),]?|(\d{1,3})[:.)])(?:\s+|$)/i.exec(
      trimmed,
    );
  if (numbered) {
    const number = Number(numbered[1] ?? numbered[2] ?? numbered[3]);
    const story = stories.find((each) => each.number === number);
    if (story) return { storyId: story.storyId, text: trimmed.slice(numbered[0].length).trim() };
  }
  const asked = unique(meaningWords(trimmed).map(root));
  if (asked.length === 0) return { storyId: null, text: trimmed };
  const match = matcher(asked);
  const inStories = stories.map((story) => ({
    headline: match(story.headline.slice(0, MAX_QUESTION)),
    text: match(story.text.slice(0, 20_000)),
  }));
  // A word that stands in every story tells none apart.
  const worth = asked.map((_, bit) => {
    const holds = inStories.filter((s) => ((s.headline | s.text) & (1 << bit)) !== 0).length;
    return holds === 0 ? 0 : 1 / holds;
  });
  const scores = inStories.map((s) =>
    worth.reduce((sum, w, bit) => sum + (s.headline & (1 << bit) ? 1.5 * w : s.text & (1 << bit) ? w : 0), 0),
  );
  const order = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
  const best = order[0];
  const second = order[1]?.score ?? 0;
  const clear = best !== undefined && best.score >= 0.5 && best.score >= 1.5 * second + 0.01;
  return { storyId: clear ? (stories[best.index]?.storyId ?? null) : null, text: trimmed };
}

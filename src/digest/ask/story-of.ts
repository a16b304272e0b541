/** Which story of an edition a message means: the number it names, else the story that its words fit clearly best. */
import { MAX_QUESTION, meaningWords } from './follow-up.ts';
import { matcher } from './matcher.ts';
import { root } from './terms.ts';

/** A numbered story of an edition. */
export type Told = Readonly<{ storyId: string; headline: string; text: string; number: number }>;

export type Named = Readonly<{
  /** What is asked, without the number. */
  text: string;
  storyId: string | null;
  /** How it was named; `nothing` where no number stands and no story fits best. */
  by: 'number' | 'words' | 'nothing';
  /** The number that stands there, be there such a story or not. */
  number: number | null;
  /** Nothing is asked of it: the story itself is wanted ("3", "tell me more about 5"). */
  more: boolean;
}>;

/** "2: who pays?", "#2 who pays?", "story 2, who pays?" */
const NUMBERED = /^(?:#(\d{1,3})[:.),]?|(?:story |no\.? ?|number )(\d{1,3})[:.),]?|(\d{1,3})[:.)])(?:\s+|$)/i;
/** "3", "#3?", "story 3" */
const BARE = /^(?:# ?|story |no\.? ?|number )?(\d{1,3})[:.,)?!]{0,3}$/i;
/** "tell me more about 5", "more on story 5" */
const MORE_OF =
  /^(?:please )?(?:(?:tell|show|give) (?:me |us )?(?:more|about|on)|more|read|open|show)(?: (?:about|on|of))? (?:# ?|story |no\.? ?|number )?(\d{1,3})(?:,? please)?[.?!]{0,3}$/i;
const MORE =
  /^(?:please )?(?:(?:tell|show|give) (?:me |us )?)?more(?: (?:about|on|of) (?:it|that|this|the story))?(?:,? please)?[.?!]{0,3}$/i;

const cut = (text: string): string => text.slice(0, MAX_QUESTION).replace(/\s+/g, ' ').trim();

/** A question as it is without the number of its story. */
export function withoutNumber(text: string): string {
  const trimmed = cut(text);
  return trimmed.slice(NUMBERED.exec(trimmed)?.[0].length ?? 0).trim();
}

/**
 * Which story a message means: a number counts for itself, be there such a story or not; else the story whose words
 * match clearly best; else none (the whole digest).
 */
export function storyOf(text: string, stories: readonly Told[]): Named {
  const trimmed = cut(text);
  const more = BARE.exec(trimmed) ?? MORE_OF.exec(trimmed);
  const numbered = more ?? NUMBERED.exec(trimmed);
  if (numbered) {
    const number = Number(numbered[1] ?? numbered[2] ?? numbered[3]);
    const storyId = stories.find((each) => each.number === number)?.storyId ?? null;
    const rest = more ? '' : trimmed.slice(numbered[0].length).trim();
    return { storyId, text: rest, by: 'number', number, more: more !== null || rest === '' };
  }
  const storyId = MORE.test(trimmed) ? null : bestMatch(trimmed, stories);
  const by = storyId === null ? 'nothing' : 'words';
  return { storyId, text: trimmed, by, number: null, more: MORE.test(trimmed) };
}

function bestMatch(text: string, stories: readonly Told[]): string | null {
  const asked = [...new Set(meaningWords(text).map(root))];
  if (asked.length === 0) return null;
  const match = matcher(asked.map((word) => [word]));
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
  return clear ? (stories[best.index]?.storyId ?? null) : null;
}

/** "Which hotel?": a sentence that says no more than "the hotel" does not tell which. */
import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { fold, words } from '../text/words.ts';
import { root } from './terms.ts';

/** How far behind its noun a name may stand: "schools, among them Elm", "the hotel that is called the Astor". */
const BEHIND = 4;
const MOST_WORDS = 120;
/** Say nothing of which one it is. */
const VAGUE =
  /^(?:new|old|first|last|next|other|another|local|own|big|large|small|planned|former|same|many|several|various|certain|one|two|three|four|five|\p{N}+)$/u;
const SMALL = STOP_WORDS_BY_LANGUAGE.en;

/** False where the nouns asked for stand in the sentence and nothing beside any of them tells which it is. */
export function tellsWhich(text: string, nouns: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const list = words(text)
    .slice(0, MOST_WORDS)
    .map(({ start, end }) => text.slice(start, end));
  const isNew = (at: number): boolean => {
    const word = list[at] ?? '';
    return word !== '' && !SMALL.has(fold(word)) && !known.has(root(word));
  };
  const isName = (at: number): boolean => /^\p{Lu}/u.test(list[at] ?? '') && isNew(at);
  const places = list.flatMap((word, at) => (nouns.has(root(word)) ? [at] : []));
  return (
    places.length === 0 ||
    places.some(
      (at) =>
        (isNew(at - 1) && !VAGUE.test((list[at - 1] ?? '').toLowerCase())) ||
        isName(at - 2) ||
        [1, 2, 3, BEHIND].some((step) => isName(at + step)),
    )
  );
}

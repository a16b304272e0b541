/** "Which hotel?": a sentence that says no more than "the hotel" does not tell which. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { fold, words } from '../text/words.ts';
import { namesIn } from './kind-in-sentence.ts';
import { root } from './terms.ts';

const MOST_WORDS = 120;
/** Say nothing of which one it is. */
const VAGUE =
  /^(?:new|old|first|last|next|other|another|local|own|big|large|small|planned|former|same|many|several|various|certain|one|two|three|four|five|\p{N}+)$/u;

/** "Schools in Elm": where it is, not which. */
const BEFORE_PLACES = /^(?:in|at|on|near|from|to|of|for|with|by|off|until|since|before|after)$/;

/** False where the nouns asked for stand in the sentence and nothing beside any of them tells which it is. */
export function tellsWhich(text: string, nouns: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const list = words(text)
    .slice(0, MOST_WORDS)
    .map(({ start, end }) => text.slice(start, end));
  const isNew = (at: number): boolean => {
    const word = list[at] ?? '';
    return word !== '' && !STOP_WORDS.has(fold(word)) && !known.has(root(word));
  };
  const isName = (at: number): boolean => namesIn(list[at] ?? '', known).length > 0;
  const places = list.flatMap((word, at) => (nouns.has(root(word)) ? [at] : []));
  return (
    places.length === 0 ||
    places.some(
      (at) =>
        (isNew(at - 1) && !VAGUE.test((list[at - 1] ?? '').toLowerCase())) ||
        isName(at - 2) ||
        [1, 2, 3].some((step) => isName(at + step)) ||
        list.some((_, other) => other > at && isName(other) && !BEFORE_PLACES.test(list[other - 1] ?? '')),
    )
  );
}

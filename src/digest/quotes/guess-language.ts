/** Which of the languages that we know a text is in, by its small words. */
import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { fold } from '../text/words.ts';

/** How much of a text is read to guess its language, in characters. */
const GUESSED_FROM = 2000;

/** Which languages have each small word. */
const SMALL_WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(STOP_WORDS_BY_LANGUAGE))
    for (const word of words) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [language]);
      else list.push(language);
    }
  return index;
})();

const ASCII = /^[a-z]+$/;

/** The language of a text by its small words, from its first characters. */
export function guessLanguage(text: string): string {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, GUESSED_FROM)
    .toLowerCase()
    .split(/[^\p{L}]+/u))
    for (const language of SMALL_WORDS.get(ASCII.test(word) ? word : fold(word)) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  let best = 'en';
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language;
  return best;
}

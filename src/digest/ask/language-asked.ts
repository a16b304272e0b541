/** The language that a question is written in, by its small words. */
import { STOP_WORDS_BY_LANGUAGE } from '../text/stop-words.ts';
import { fold } from '../text/words.ts';
import { plainForm, plainWords } from './terms.ts';

type Language = keyof typeof STOP_WORDS_BY_LANGUAGE;
const ELSEWHERE = ['de', 'fr', 'es'] as const;

/** English where no other has more of them. */
export function languageAsked(text: string): Language {
  const own = plainWords(text).map((word) => plainForm(fold(word)));
  const hits = (language: Language): number =>
    own.filter((word) => STOP_WORDS_BY_LANGUAGE[language].has(word)).length;
  let best: Language = 'en';
  let most = hits('en');
  for (const language of ELSEWHERE) {
    const found = hits(language) + (/^\s*¿/.test(text) && language === 'es' ? 2 : 0);
    if (found > most) [best, most] = [language, found];
  }
  return best;
}

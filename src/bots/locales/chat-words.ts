/** The bot's words in the language of the channel, else of the person, else in English. */
import { translated } from '../../digest/locales/words.ts';
import type { Locale, Subscription } from '../../digest/model.ts';
import type { Person } from '../chat-adapter.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { ChatWords } from './types.ts';

export type { ChatWords } from './types.ts';

export const CHAT_WORDS: Readonly<Record<Locale, ChatWords>> = { en, de, fr, es };

export const localeFor = (
  subscription: Pick<Subscription, 'locale'> | null,
  person: Pick<Person, 'locale'>,
): Locale => subscription?.locale ?? person.locale ?? 'en';

/** Why something is so, as it is kept in English: a sentence, with what a platform said in brackets behind. */
export function reasonIn(words: ChatWords, kept: string): string {
  const at = kept.endsWith(')') ? kept.lastIndexOf(' (') : -1;
  const sentence = translated(at < 0 ? kept : kept.slice(0, at), en.reasons, words.reasons);
  return at < 0 ? sentence : `${sentence}${kept.slice(at)}`;
}

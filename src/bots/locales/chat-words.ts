/** The bot's words in the language of the channel, else of the person, else in English. */
import type { Locale, Subscription } from '../../digest/model.ts';
import type { Person } from '../chat-adapter.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { ChatWords } from './types.ts';

export type { ChatWords } from './types.ts';

const ALL: Readonly<Record<Locale, ChatWords>> = { en, de, fr, es };

export const chatWordsFor = (
  subscription: Pick<Subscription, 'locale'> | null,
  person: Pick<Person, 'locale'>,
): ChatWords => ALL[subscription?.locale ?? person.locale ?? 'en'];

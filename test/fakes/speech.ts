/** The bot's words without a store: each person is spoken to in their own language, or all in one. */
import type { Speech } from '../../src/bots/chat-adapter.ts';
import { CHAT_WORDS } from '../../src/bots/locales/chat-words.ts';
import type { Locale } from '../../src/digest/model.ts';

export const speechIn = (locale?: Locale): Speech => ({
  in: CHAT_WORDS,
  of: async (_channel, person) => CHAT_WORDS[locale ?? person.locale ?? 'en'],
});

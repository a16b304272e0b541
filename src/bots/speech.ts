/** Gives platforms the bot's words for what they say themselves: in the language of the channel, else of the person. */
import type { Speech } from './chat-adapter.ts';
import type { BotDeps } from './deps.ts';
import { CHAT_WORDS, localeFor } from './locales/chat-words.ts';

export const speechOf = ({ store, log }: Pick<BotDeps, 'store' | 'log'>): Speech => ({
  in: CHAT_WORDS,
  of: async (channel, person) => {
    const subscription = await store.subscriptions.ofChannel(channel).catch((err: unknown) => {
      log.error({ err, channel }, 'the language of a channel could not be looked up');
      return null;
    });
    return CHAT_WORDS[localeFor(subscription, person)];
  },
});

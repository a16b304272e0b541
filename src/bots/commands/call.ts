/** What every command gets: the event, its options, the channel's subscription, and the means. */
import type { Locale, Subscription } from '../../digest/model.ts';
import type { Progress } from '../../digest/ports.ts';
import type { Incoming } from '../chat-adapter.ts';
import type { BotDeps } from '../deps.ts';
import type { ChatWords } from '../locales/chat-words.ts';

export type Call = Readonly<{
  incoming: Incoming;
  options: Readonly<Record<string, string>>;
  subscription: Subscription | null;
  /** The channel's language, and the bot's words in it. */
  locale: Locale;
  words: ChatWords;
  deps: BotDeps;
  signal: AbortSignal;
  progress: Progress;
}>;

/** What every command gets: the event, its options, the channel's subscription, and the means. */
import type { Subscription } from '../../digest/model.ts';
import type { Progress } from '../../digest/ports.ts';
import type { Incoming } from '../chat-adapter.ts';
import type { BotDeps } from '../deps.ts';

export type Call = Readonly<{
  incoming: Incoming;
  options: Readonly<Record<string, string>>;
  subscription: Subscription | null;
  deps: BotDeps;
  signal: AbortSignal;
  progress: Progress;
}>;

/** `/digest pause` and `/digest resume`. */
import { fill } from '../../digest/locales/words.ts';
import type { Response } from '../chat-adapter.ts';
import { nextLine } from '../next.ts';
import { say } from '../say.ts';
import type { Call } from './call.ts';

export async function pause({ subscription, words, deps }: Call): Promise<Response> {
  if (!subscription) return { kind: 'message', message: say(words.nothingToPause), to: 'person' };
  await deps.store.subscriptions.save({ ...subscription, state: 'paused', reason: null });
  const resume = `/${deps.names.digest} resume`;
  return { kind: 'message', message: say(fill(words.paused, { resume })), to: 'channel' };
}

export async function resume({ subscription, words, deps }: Call): Promise<Response> {
  if (!subscription) return { kind: 'message', message: say(words.nothingToResume), to: 'person' };
  const active = { ...subscription, state: 'active', reason: null } as const;
  await deps.store.subscriptions.save(active);
  return { kind: 'message', message: say(`Resumed. ${nextLine(active, deps.clock())}`), to: 'channel' };
}

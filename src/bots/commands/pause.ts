/** `/digest pause` and `/digest resume`. */
import { fill } from '../../digest/locales/words.ts';
import type { Response } from '../chat-adapter.ts';
import { nextLine } from '../next.ts';
import { say } from '../say.ts';
import type { Call } from './call.ts';

export async function pause({ subscription, words, deps }: Call): Promise<Response> {
  if (!subscription) return { kind: 'message', message: say(words.pause.nothingToPause), to: 'person' };
  await deps.store.subscriptions.save({ ...subscription, state: 'paused', reason: null });
  const resume = `/${deps.names.digest} resume`;
  return { kind: 'message', message: say(fill(words.pause.paused, { resume })), to: 'channel' };
}

export async function resume({ subscription, words, deps }: Call): Promise<Response> {
  if (!subscription) return { kind: 'message', message: say(words.pause.nothingToResume), to: 'person' };
  const active = { ...subscription, state: 'active', reason: null } as const;
  await deps.store.subscriptions.save(active);
  const next = nextLine(active, deps.clock(), words);
  return { kind: 'message', message: say(fill(words.pause.resumed, { next })), to: 'channel' };
}

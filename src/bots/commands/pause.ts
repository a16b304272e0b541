/** `/digest pause` and `/digest resume`. */
import type { Response } from '../chat-adapter.ts';
import { nextLine } from '../next.ts';
import { say } from '../say.ts';
import type { Call } from './call.ts';

export async function pause({ subscription, deps }: Call): Promise<Response> {
  if (!subscription)
    return { kind: 'message', message: say('There is no digest here to pause.'), to: 'person' };
  await deps.store.subscriptions.save({ ...subscription, state: 'paused', reason: null });
  const resume = `/${deps.names.digest} resume`;
  return { kind: 'message', message: say(`Paused. No digest comes until ${resume}.`), to: 'channel' };
}

export async function resume({ subscription, deps }: Call): Promise<Response> {
  if (!subscription)
    return { kind: 'message', message: say('There is no digest here to resume.'), to: 'person' };
  const active = { ...subscription, state: 'active', reason: null } as const;
  await deps.store.subscriptions.save(active);
  return { kind: 'message', message: say(`Resumed. ${nextLine(active, deps.clock())}`), to: 'channel' };
}

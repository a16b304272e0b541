/** `/digest now`: an edition in this channel, leaving out what was told before. */
import { fill } from '../../digest/locales/words.ts';
import type { Response } from '../chat-adapter.ts';
import { buildEdition, orderOf } from '../editions.ts';
import { say } from '../say.ts';
import type { Call } from './call.ts';

export async function now({ deps, subscription, words, signal, progress }: Call): Promise<Response> {
  if (subscription === null) {
    const setup = `/${deps.names.digest} setup`;
    return {
      kind: 'message',
      message: say(fill(words.noSources, { setup })),
      to: 'person',
    };
  }
  const order = await orderOf(subscription, { request: deps.newId() }, deps.clock(), 'now', deps);
  await buildEdition(order, deps, signal, progress);
  return { kind: 'nothing' };
}

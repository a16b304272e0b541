/** `/digest now`: an edition in this channel, leaving out what was told before. */
import type { Response } from '../chat-adapter.ts';
import { buildEdition, type EditionOrder, orderOf } from '../editions.ts';
import { say } from '../say.ts';
import type { Call } from './call.ts';

const SAMPLE_STORIES = 5;

export async function now(call: Call): Promise<Response> {
  const order = await orderNow(call);
  if (order === null) {
    const setup = `/${call.deps.names.digest} setup`;
    return {
      kind: 'message',
      message: say(`This channel has no sources yet. Choose some with ${setup}.`),
      to: 'person',
    };
  }
  await buildEdition(order, call.deps, call.signal, call.progress);
  return { kind: 'nothing' };
}

async function orderNow({ deps, subscription, incoming }: Call): Promise<EditionOrder | null> {
  const origin = { request: deps.newId() };
  const at = deps.clock();
  if (subscription) return orderOf(subscription, origin, at, 'now', deps);
  const sample = await deps.sample();
  if (sample === null) return null;
  return {
    channel: incoming.channel,
    origin,
    sources: [sample],
    when: 'now',
    told: 'tell-again',
    period: { from: at, to: at },
    timezone: deps.timezone,
    maxStories: SAMPLE_STORIES,
    include: [],
    exclude: [],
  };
}

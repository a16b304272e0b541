/** `/digest status`: when the next digest comes, what the last one was, and what fails. */
import type { Block } from '../../digest/model.ts';
import type { Response } from '../chat-adapter.ts';
import { dateTime } from '../dates.ts';
import { modelLines } from '../model-lines.ts';
import { nextLine } from '../next.ts';
import { paragraph, say } from '../say.ts';
import type { Call } from './call.ts';

export async function status({ subscription, deps, incoming }: Call): Promise<Response> {
  const now = deps.clock();
  if (!subscription) {
    const first = `This channel has no digest yet. Set one up with /${deps.names.digest} setup.`;
    return { kind: 'message', message: say(first), to: 'person' };
  }
  const { timezone } = subscription.schedule;
  const statuses = await deps.store.sources.get(subscription.sources.map(({ id }) => id));
  const failing = statuses.filter((one) => one.failing !== null);
  const [newest] = await deps.store.editions.ofChannel(incoming.channel, 1);
  const last = newest && newest.builtAt >= subscription.createdAt ? newest : undefined;
  const unknown = await deps.store.deliveries.list({
    channel: incoming.channel,
    state: 'unknown',
    limit: 100,
  });
  const dead = await deps.store.deliveries.list({ channel: incoming.channel, state: 'dead', limit: 100 });
  const lines: Block[] = [
    paragraph(
      `${statuses.length} ${statuses.length === 1 ? 'source' : 'sources'}, ${failing.length} failing.`,
    ),
    ...failing.map(({ source, failing: why }) =>
      paragraph(
        `• ${source.title ?? source.location}: since ${dateTime(why!.since, timezone)}, ${why!.fault.detail}`,
      ),
    ),
    paragraph(
      last
        ? `Last edition: ${dateTime(last.builtAt, timezone)}, ${last.stories.length} ${last.stories.length === 1 ? 'story' : 'stories'} (${last.id}).`
        : 'No edition yet.',
    ),
  ];
  if (unknown.length + dead.length > 0) {
    lines.push(
      paragraph(
        `Messages that may not have arrived: ${unknown.length}; that could not be posted: ${dead.length}.`,
      ),
    );
  }
  const platforms = deps.health();
  for (const { platform, health } of platforms) {
    // that the only one stands is plain from its answer
    if (platforms.length === 1 && health.state === 'connected') continue;
    const { state, since, detail } = health;
    lines.push(
      paragraph(
        `${platform}: ${state} since ${dateTime(since, timezone)}${detail === null ? '' : `, ${detail}`}.`,
      ),
    );
  }
  const slot = await deps.store.slots.latest(subscription.id);
  if (slot !== null && slot.state !== 'built' && slot.reason !== null) {
    const what = slot.state === 'skipped' ? 'was skipped' : 'could not be built yet';
    lines.push(paragraph(`The edition of ${dateTime(slot.dueAt, timezone)} ${what}: ${slot.reason}.`));
  }
  lines.push(...(await modelLines(deps.writers, subscription.tenant, timezone)));
  return { kind: 'message', message: say(nextLine(subscription, now), ...lines), to: 'person' };
}

/** `/digest sources`: list, add, remove. An added source is read at once, so that a wrong address shows now. */
import type { Block, Source } from '../../digest/model.ts';
import type { SourceStatus } from '../../digest/ports.ts';
import type { Response } from '../chat-adapter.ts';
import { dateTime } from '../dates.ts';
import { note, paragraph, say } from '../say.ts';
import { refresh } from '../subscriptions.ts';
import { checkSource } from '../try-source.ts';
import type { Call } from './call.ts';

/** More sources than a person can oversee are a mistake. */
export const MOST_SOURCES = 100;

const person = (first: string, ...more: readonly (string | Block)[]): Response => ({
  kind: 'message',
  message: say(first, ...more),
  to: 'person',
});

const none = ({ deps }: Call): Response =>
  person(`This channel has no sources yet. Choose some with /${deps.names.digest} setup.`);

export async function listSources(call: Call): Promise<Response> {
  const { subscription, deps } = call;
  if (!subscription || subscription.sources.length === 0) return none(call);
  const statuses = await deps.store.sources.get(subscription.sources.map((source) => source.id));
  const count = statuses.length === 1 ? '1 source' : `${statuses.length} sources`;
  return person(
    `${count} in this channel:`,
    ...statuses.map((status) => sourceLine(status, subscription.schedule.timezone)),
  );
}

function sourceLine(status: SourceStatus, timezone: string): Block {
  const { location, title } = status.source;
  const name = title === null || title === location ? location : `${title} (${location})`;
  if (status.failing === null) return paragraph(`• ${name}`);
  const since = dateTime(status.failing.since, timezone);
  return paragraph(`• ${name}`, ` – not read since ${since}: ${status.failing.fault.detail}`);
}

export async function addSource(call: Call): Promise<Response> {
  const { subscription, deps, options, signal } = call;
  if (!subscription) return none(call);
  if (subscription.sources.length >= MOST_SOURCES)
    return person(`A digest takes at most ${MOST_SOURCES} sources: remove one first.`);
  const checked = await checkSource(options.url ?? '', deps, signal);
  if (!checked.ok) return person(`That was not added. ${checked.error.detail}`);
  const { source, entries } = checked.value;
  if (subscription.sources.some(({ id }) => id === source.id))
    return person(`${nameOf(source)} is among the sources already.`);
  const changed = await refresh(subscription, deps);
  await deps.store.subscriptions.save({ ...changed, sources: [...changed.sources, source] });
  return person(
    `Added ${nameOf(source)}.`,
    note(entries === 1 ? 'It lists 1 article now.' : `It lists ${entries} articles now.`),
  );
}

export async function removeSource(call: Call): Promise<Response> {
  const { subscription, deps, options } = call;
  if (!subscription) return none(call);
  const typed = options.url ?? '';
  const address = deps.address(typed);
  const source = subscription.sources.find(
    ({ location, title, id }) =>
      location === typed || id === typed || title === typed || (address.ok && location === address.value),
  );
  if (!source) {
    return person(
      'That is none of the sources here. They are:',
      ...subscription.sources.map((one) => paragraph(`• ${one.location}`)),
    );
  }
  await deps.store.subscriptions.save({
    ...subscription,
    sources: subscription.sources.filter(({ id }) => id !== source.id),
  });
  return person(`Removed ${nameOf(source)}.`);
}

const nameOf = (source: Source): string => source.title ?? source.location;

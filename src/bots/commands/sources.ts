/** `/digest sources`: list, add, remove. An added source is read at once, so that a wrong address shows now. */
import { faultText } from '../../digest/locales/fault-words.ts';
import { counted, fill, wordsIn } from '../../digest/locales/words.ts';
import type { Block, Fault } from '../../digest/model.ts';
import type { SourceStatus } from '../../digest/ports.ts';
import type { Response } from '../chat-adapter.ts';
import { dateTime } from '../dates.ts';
import { note, paragraph, say } from '../say.ts';
import { addressOf, nameOf } from '../source-name.ts';
import { keepSource, refresh } from '../subscriptions.ts';
import { trySource } from '../try-source.ts';
import type { Call } from './call.ts';

/** More sources than a person can oversee are a mistake. */
export const MOST_SOURCES = 100;

const person = (first: string, ...more: readonly (string | Block)[]): Response => ({
  kind: 'message',
  message: say(first, ...more),
  to: 'person',
});

const none = ({ deps, words }: Call): Response =>
  person(fill(words.noSources, { setup: `/${deps.names.digest} setup` }));

export async function listSources(call: Call): Promise<Response> {
  const { subscription, words, deps } = call;
  if (!subscription || subscription.sources.length === 0) return none(call);
  const statuses = await deps.store.sources.get(subscription.sources.map((source) => source.id));
  return person(
    counted(statuses.length, words.sources.listed, words),
    ...statuses.map((status) => sourceLine(status, subscription.schedule.timezone, call)),
  );
}

function sourceLine(
  status: SourceStatus,
  timezone: string,
  { words, locale }: Pick<Call, 'words' | 'locale'>,
): Block {
  const [called, address] = [nameOf(status.source), addressOf(status.source)];
  const name = called === address ? address : `${called} (${address})`;
  if (status.failing === null) return paragraph(`• ${name}`);
  const since = dateTime(status.failing.since, timezone, words);
  const why = faultText(status.failing.fault, wordsIn(locale));
  return paragraph(`• ${name}`, fill(words.sources.notRead, { since, why }));
}

export async function addSource(call: Call): Promise<Response> {
  const { subscription, locale, words, deps, options, signal } = call;
  if (!subscription) return none(call);
  if (subscription.sources.length >= MOST_SOURCES)
    return person(fill(words.sources.full, { most: MOST_SOURCES }));
  const notAdded = (fault: Fault): Response =>
    person(fill(words.sources.notAdded, { why: faultText(fault, wordsIn(locale)) }));
  const address = deps.address(options.url ?? '');
  if (!address.ok) return notAdded(address.error);
  const { source: named, listed } = await trySource({ location: address.value, title: null }, deps, signal);
  if (!listed.ok) return notAdded(listed.error);
  if (subscription.sources.some(({ location }) => location === named.location))
    return person(fill(words.sources.already, { name: nameOf(named) }));
  const source = await keepSource(named, deps);
  const changed = await refresh(subscription, deps);
  await deps.store.subscriptions.save({ ...changed, sources: [...changed.sources, source] });
  return person(
    fill(words.sources.added, { name: nameOf(source) }),
    note(counted(listed.value.length, words.sources.lists, words)),
  );
}

export async function removeSource(call: Call): Promise<Response> {
  const { subscription, words, deps, options } = call;
  if (!subscription) return none(call);
  const typed = options.url ?? '';
  const address = deps.address(typed);
  const source = subscription.sources.find(
    ({ location, title, id }) =>
      location === typed || id === typed || title === typed || (address.ok && location === address.value),
  );
  if (!source) {
    return person(
      words.sources.unknown,
      ...subscription.sources.map((one) => paragraph(`• ${addressOf(one)}`)),
    );
  }
  await deps.store.subscriptions.save({
    ...subscription,
    sources: subscription.sources.filter(({ id }) => id !== source.id),
  });
  return person(fill(words.sources.removed, { name: nameOf(source) }));
}

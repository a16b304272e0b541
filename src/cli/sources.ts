/** `pullquote sources`: what is read and how it fares; test one; OPML in and out. */
import { readFile } from 'node:fs/promises';
import { readOpml, writeOpml } from '../adapters/source/opml.ts';
import type { App } from '../app.ts';
import { NO_MEMORY, type Source, type Subscription } from '../digest/model.ts';
import { oneLine } from '../digest/text/invisible.ts';
import { configOf, list, parse, withApp } from './context.ts';
import { faultLine } from './fault-line.ts';
import { type Command, CommandError, type Io, UsageError } from './io.ts';
import { type Given, sourceGiven, sourcesGiven } from './sources-given.ts';
import { actionGiven, wrongUsage } from './usage.ts';

const OPTIONS = { channel: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
const MOST_FILE = 8 * 1024 * 1024;

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('sources', args, OPTIONS);
  const [typed, named = ''] = positionals;
  const action = actionGiven('sources', typed);
  if (named === '' && action !== 'list' && action !== 'export')
    throw wrongUsage('sources', `${action} needs a ${action === 'import' ? 'FILE' : 'SOURCE'}`, action);
  if (values.channel === undefined && ['add', 'import', 'remove'].includes(action))
    throw new UsageError(`${action} needs --channel REF: whose sources?`);
  return withApp({ config: configOf(io) }, async (app) => {
    if (action === 'list') return listSources(values.channel, values.json, app, io);
    if (action === 'export') return exportOpml(values.channel, app, io);
    if (action === 'test') return test(named, values.json, app, io);
    const subscription = await subscriptionOf(values.channel!, app);
    if (action === 'add') return keep(subscription, await sourcesGiven([named]), app, io);
    if (action === 'import') return keep(subscription, await opmlFile(named), app, io);
    return remove(subscription, named, app, io);
  });
};

async function subscriptionOf(channel: string, { deps }: App): Promise<Subscription> {
  const subscription = await deps.store.subscriptions.ofChannel(channel);
  if (!subscription)
    throw new CommandError(`${channel} has no subscription; pullquote subscriptions add makes one`);
  return subscription;
}

async function sourcesOf(channel: string | undefined, app: App): Promise<readonly Source[]> {
  const all =
    channel === undefined ? await app.deps.store.subscriptions.list() : [await subscriptionOf(channel, app)];
  return [...new Map(all.flatMap(({ sources }) => sources.map((source) => [source.id, source]))).values()];
}

async function listSources(channel: string | undefined, json: boolean, app: App, io: Io): Promise<number> {
  const statuses = await app.deps.store.sources.get((await sourcesOf(channel, app)).map(({ id }) => id));
  const iso = (at: number | null): string | null =>
    at === null ? null : new Date(at).toISOString().replace(/\.\d+/, '');
  const rows = statuses.map(({ source, state, failing, lastReadAt, nextPollAt }) => ({
    id: source.id,
    location: source.location,
    title: source.title,
    state: failing ? 'failing' : state,
    lastReadAt: iso(lastReadAt),
    nextPollAt: nextPollAt === 0 ? null : iso(nextPollAt),
    failingSince: iso(failing?.since ?? null),
    detail: failing?.fault.detail ?? null,
  }));
  list(io, json, rows, ['location', 'title', 'state', 'lastReadAt', 'failingSince', 'detail'], 'No sources.');
  return 0;
}

/** Reads the source once and says what it gives; keeps nothing. */
async function test(typed: string, json: boolean, { deps }: App, io: Io): Promise<number> {
  const { location } = sourceGiven(typed);
  const reading = await deps.reader.read({ location, title: null }, NO_MEMORY, new AbortController().signal);
  if (!reading.ok) throw new CommandError(faultLine(location, reading.error));
  if (reading.value.kind === 'unchanged')
    throw new CommandError(`${location}: answered "not modified" to a first request`);
  const { title, entries, notes } = reading.value;
  if (json) io.stdout.write(`${JSON.stringify({ location, title, entries: entries.length, notes })}\n`);
  else {
    io.stdout.write(`${oneLine(title ?? location)}: ${entries.length} entries\n`);
    for (const entry of entries.slice(0, 5)) io.stdout.write(`  ${oneLine(entry.title)}\n`);
    for (const note of notes) io.stdout.write(`  ${oneLine(note.detail)}\n`);
  }
  return 0;
}

async function keep(
  subscription: Subscription,
  given: readonly Given[],
  { deps }: App,
  io: Io,
): Promise<number> {
  const sources = new Map(subscription.sources.map((source) => [source.id, source]));
  for (const { location } of given) {
    const source = await deps.store.sources.ensure(location);
    sources.set(source.id, source);
  }
  await deps.store.subscriptions.save({ ...subscription, sources: [...sources.values()] });
  io.stdout.write(`${sources.size - subscription.sources.length} added, ${sources.size} in all\n`);
  return 0;
}

async function remove(subscription: Subscription, typed: string, { deps }: App, io: Io): Promise<number> {
  const named = await namesOf(typed);
  const left = subscription.sources.filter(({ id, location }) => !named.has(id) && !named.has(location));
  if (left.length === subscription.sources.length)
    throw new CommandError(`${typed} is none of the sources of ${subscription.channel}`);
  await deps.store.subscriptions.save({ ...subscription, sources: left });
  io.stdout.write(`removed, ${left.length} left\n`);
  return 0;
}

/** As it is typed (an id, what is gone from the disk), and as it would be kept. */
async function namesOf(typed: string): Promise<ReadonlySet<string>> {
  const given = await sourcesGiven([typed]).catch(() => []);
  return new Set([typed, ...given.map(({ location }) => location)]);
}

async function opmlFile(path: string): Promise<Given[]> {
  const bytes = await readFile(path).catch((cause) => {
    throw new CommandError(`${path} cannot be read`, { cause });
  });
  if (bytes.length > MOST_FILE) throw new CommandError(`${path} is larger than 8 MiB`);
  const feeds = readOpml(bytes.toString('utf8'));
  if (!feeds.ok) throw new CommandError(`${path}: ${feeds.error.detail}`);
  return feeds.value.map(({ url }) => sourceGiven(url));
}

async function exportOpml(channel: string | undefined, app: App, io: Io): Promise<number> {
  const feeds = (await sourcesOf(channel, app))
    .filter(({ location }) => /^https?:/.test(location))
    .map(({ location, title }) => ({ title: title ?? location, url: location, category: null }));
  io.stdout.write(writeOpml('Pullquote sources', feeds));
  return 0;
}

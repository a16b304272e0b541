/** `pullquote subscriptions`: list, add, pause, resume, remove and run them without a chat. */
import { randomUUID } from 'node:crypto';
import { takeLock } from '../adapters/store/lock.ts';
import { terminalPoster } from '../adapters/terminal/poster.ts';
import { progressLine } from '../adapters/terminal/progress.ts';
import type { App } from '../app.ts';
import { buildEdition, orderOf } from '../bots/editions.ts';
import { deliver } from '../bots/jobs/deliver.ts';
import { en } from '../bots/locales/en.ts';
import { comesAt } from '../bots/next.ts';
import { platformOf, tenantOf } from '../digest/channel.ts';
import type { Edition, Source, Subscription } from '../digest/model.ts';
import { parseSchedule } from '../digest/schedule/parse.ts';
import { connect } from '../platforms.ts';
import { checkChannel, configOf, list, parse, shapeGiven, wholeNumber, withApp } from './context.ts';
import { faultLine } from './fault-line.ts';
import { type Command, CommandError, type Io, UsageError } from './io.ts';
import { sourcesGiven } from './sources-given.ts';
import { actionGiven, wrongUsage } from './usage.ts';

const OPTIONS = {
  channel: { type: 'string' },
  source: { type: 'string', multiple: true },
  at: { type: 'string' },
  timezone: { type: 'string' },
  days: { type: 'string' },
  'max-stories': { type: 'string' },
  length: { type: 'string' },
  language: { type: 'string' },
  include: { type: 'string' },
  exclude: { type: 'string' },
  deliver: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>['values'];

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('subscriptions', args, OPTIONS);
  const [typed, id] = positionals;
  const action = actionGiven('subscriptions', typed);
  if (action === 'add') {
    const asked = await orderGiven(values);
    return withApp({ config: configOf(io) }, (app) => add(asked, values.json, app, io));
  }
  if (action !== 'list' && id === undefined)
    throw new UsageError(`${action} needs the id of a subscription; pullquote subscriptions lists them`);
  return withApp({ config: configOf(io) }, async (app) => {
    if (action === 'list') {
      const rows = (await app.deps.store.subscriptions.list()).map(rowOf);
      list(
        io,
        values.json,
        rows,
        ['id', 'channel', 'state', 'at', 'timezone', 'sources', 'reason'],
        'No subscriptions.',
      );
      return 0;
    }
    const subscription = await app.deps.store.subscriptions.get(id!);
    if (!subscription)
      throw new CommandError(`there is no subscription ${id}; pullquote subscriptions lists them`);
    if (action === 'pause')
      await app.deps.store.subscriptions.save({
        ...subscription,
        state: 'paused',
        reason: en.reasons.operator,
      });
    else if (action === 'resume')
      await app.deps.store.subscriptions.save({ ...subscription, state: 'active', reason: null });
    else if (action === 'remove') await app.deps.store.subscriptions.remove(subscription.id);
    else return runNow(subscription, values.deliver, app, io);
    return 0;
  });
};

const rowOf = ({
  id,
  channel,
  sources,
  state,
  reason,
  schedule,
  maxStories,
  length,
  locale,
  include,
  exclude,
  creator,
}: Subscription) => ({
  id,
  channel,
  sources: sources.map(({ location }) => location),
  state,
  reason,
  at: schedule.at,
  days: schedule.days,
  timezone: schedule.timezone,
  maxStories,
  length,
  language: locale,
  include,
  exclude,
  creator,
});

type Asked = Omit<Subscription, 'sources' | 'id' | 'createdAt'> & Readonly<{ locations: readonly string[] }>;

/** Checks what was typed before anything is opened. */
async function orderGiven(values: Values): Promise<Asked> {
  const { channel, at, timezone, source = [] } = values;
  if (channel === undefined || at === undefined || timezone === undefined || source.length === 0) {
    const missing = (['channel', 'source', 'at', 'timezone'] as const).filter(
      (name) => !values[name]?.length,
    );
    throw wrongUsage(
      'subscriptions',
      `add needs ${missing.map((name) => `--${name}`).join(' and ')} too`,
      'add',
    );
  }
  checkChannel(channel);
  const schedule = parseSchedule({
    at,
    timezone,
    ...(values.days === undefined ? {} : { days: values.days }),
  });
  if (!schedule.ok) throw new UsageError(schedule.error.detail);
  const words = (typed: string | undefined): string[] =>
    (typed ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  return {
    tenant: tenantOf(channel),
    channel,
    creator: null,
    schedule: schedule.value,
    maxStories: wholeNumber('max-stories', values['max-stories'], 1, 20, 5),
    ...shapeGiven(values),
    include: words(values.include),
    exclude: words(values.exclude),
    state: 'active',
    reason: null,
    locations: (await sourcesGiven(source)).map(({ location }) => location),
  };
}

async function add({ locations, ...asked }: Asked, json: boolean, { deps }: App, io: Io): Promise<number> {
  const standing = await deps.store.subscriptions.ofChannel(asked.channel);
  if (standing)
    throw new CommandError(
      `${asked.channel} has a subscription already: ${standing.id}. Remove it first, or change it with /digest setup`,
    );
  const sources: Source[] = [];
  for (const location of new Set(locations)) sources.push(await deps.store.sources.ensure(location));
  const subscription: Subscription = { ...asked, id: randomUUID(), sources, createdAt: deps.clock() };
  await deps.store.subscriptions.save(subscription);
  io.stdout.write(json ? `${JSON.stringify({ id: subscription.id })}\n` : `${subscription.id}\n`);
  const comes = comesAt(subscription.schedule, deps.clock(), en);
  io.stderr.write(`the first digest comes ${comes}, while pullquote start runs\n`);
  return 0;
}

/** Reads every source now, builds the edition and saves what it owes. */
async function runNow(subscription: Subscription, deliverNow: boolean, app: App, io: Io): Promise<number> {
  const { deps } = app;
  const progress = progressLine(io.stderr);
  const order = await orderOf(subscription, { request: randomUUID() }, deps.clock(), 'now', deps);
  const { edition } = await buildEdition(order, deps, new AbortController().signal, progress.show).finally(
    progress.clear,
  );
  for (const { source, fault } of edition.failures) io.stderr.write(`${faultLine(source.location, fault)}\n`);
  io.stderr.write(
    `edition ${edition.id} saved: ${edition.stories.length} stories from ${edition.looked.articles} articles\n`,
  );
  if (deliverNow) await deliverHere(edition, app, io);
  return 0;
}

/** Only one process posts: where a bot is running, it does. */
async function deliverHere(edition: Edition, app: App, io: Io): Promise<void> {
  const lock = takeLock(app.folder);
  if (!lock.ok) {
    io.stderr.write(`${lock.error.detail}: it posts the edition\n`);
    return;
  }
  try {
    await app.deps.store.deliveries.abandon(app.deps.clock());
    await deliverAll(edition, app, io);
  } finally {
    lock.value.release();
  }
}

/** Posts this edition's deliveries here and now, in order. */
async function deliverAll(edition: Edition, app: App, io: Io): Promise<void> {
  const { deps } = app;
  const name = platformOf(edition.channel);
  const adapter = name === 'terminal' ? terminalPoster(io.stdout, io.env) : await connect(name, app);
  await adapter.start([], async () => ({ kind: 'nothing' }));
  try {
    const adapters = new Map([[name, adapter]]);
    let tried = '';
    for (;;) {
      const ready = await deps.store.deliveries.ready(name, deps.clock(), 1_000);
      const next = ready.find(({ editionId, id }) => editionId === edition.id && id !== tried);
      if (!next) break;
      await deliver(next.id, adapters, deps);
      tried = next.id;
    }
  } finally {
    await adapter.stop();
  }
}

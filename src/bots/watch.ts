/** How a bot fares: whether it is well, and in numbers. */
import type { Spending } from '../digest/ports.ts';
import type { BotDeps } from './deps.ts';
import { sweeps } from './jobs/sweep.ts';

export type Sample = Readonly<{ labels: Readonly<Record<string, string>>; value: number }>;
export type Metric = Readonly<{
  name: string;
  help: string;
  /** A counter only grows. */
  type: 'gauge' | 'counter';
  samples: readonly Sample[];
}>;

export type Watch = Readonly<{
  /** `well` while the store answers: a platform that is away comes back by itself. */
  health(): Promise<Readonly<{ well: boolean; report: object }>>;
  /** From the store, so they outlive a restart. Rejects where it does not answer. */
  metrics(): Promise<readonly Metric[]>;
}>;

type WatchDeps = Pick<BotDeps, 'store' | 'health' | 'log'>;

export const watchOf = (deps: WatchDeps): Watch => ({
  health: () => healthOf(deps),
  metrics: () => metricsOf(deps),
});

async function healthOf({ store, health, log }: WatchDeps): ReturnType<Watch['health']> {
  const platforms = health().map(({ platform, health: { state, since } }) => ({
    platform,
    state,
    since: new Date(since).toISOString(),
  }));
  const well = await store.counts.read().then(
    () => true,
    (err: unknown) => {
      log.error({ err }, 'the store does not answer');
      return false;
    },
  );
  const connected = platforms.every(({ state }) => state === 'connected');
  const status = !well ? 'down' : connected ? 'ok' : 'degraded';
  return { well, report: { status, store: well ? 'ok' : 'down', platforms } };
}

async function metricsOf({ store, health }: WatchDeps): Promise<Metric[]> {
  const counts = await store.counts.read();
  const spent = await store.spending.since('');
  const { swept } = await sweeps({ store });
  const up = health().map(({ platform, health: { state } }) =>
    sample(state === 'connected' ? 1 : 0, { platform }),
  );
  const { sources } = counts;
  return [
    gauge('articles', 'Articles that are kept.', [sample(counts.articles)]),
    counter('articles_deleted_total', 'Articles that were deleted for their age.', [sample(swept.articles)]),
    counter('editions_total', 'Editions that were built.', [sample(counts.editions + swept.editions)]),
    gauge('subscriptions', 'Subscriptions by state.', by('state', counts.subscriptions)),
    gauge('deliveries', 'Messages owed to channels, by state.', by('state', counts.deliveries)),
    gauge('sources', 'Sources of subscriptions.', [sample(sources.all)]),
    gauge('sources_failing', 'Sources that could not be read last.', [sample(sources.failing)]),
    counter('refused_total', 'What the gate left out, by reason.', by('reason', counts.refused)),
    counter('model_calls_total', 'Requests to a model.', ofModels(spent, { calls: 'all', failed: 'failed' })),
    counter(
      'model_tokens_total',
      'Tokens of a model.',
      ofModels(spent, { tokensIn: 'in', tokensOut: 'out' }),
    ),
    counter('model_cost_microdollars_total', 'What a model cost.', ofModels(spent, { cost: 'all' })),
    gauge('platform_up', 'Whether a platform is connected.', up),
  ];
}

type Make = (name: string, help: string, samples: readonly Sample[]) => Metric;
const gauge: Make = (name, help, samples) => ({ name, help, type: 'gauge', samples });
const counter: Make = (name, help, samples) => ({ name, help, type: 'counter', samples });

const sample = (value: number, labels: Sample['labels'] = {}): Sample => ({ labels, value });

const by = (label: string, counts: Readonly<Record<string, number>>): Sample[] =>
  Object.entries(counts).map(([value, n]) => sample(n, { [label]: value }));

type Figure = 'calls' | 'failed' | 'tokensIn' | 'tokensOut' | 'cost';

/** A sample a model and figure, by its `kind`. All days and tenants together: who is a tenant is nobody's business here. */
function ofModels(spent: readonly Spending[], kinds: Readonly<Partial<Record<Figure, string>>>): Sample[] {
  const models = Map.groupBy(spent, ({ model }) => model);
  return [...models].flatMap(([model, rows]) =>
    (Object.entries(kinds) as [Figure, string][]).map(([figure, kind]) =>
      sample(
        rows.reduce((sum, row) => sum + row[figure], 0),
        { model, kind },
      ),
    ),
  );
}

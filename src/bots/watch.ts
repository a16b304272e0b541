/** How a bot fares, in numbers: what `/health` says and what `/metrics` counts (Prometheus' text format). */
import type { Spending } from '../digest/ports.ts';
import type { BotDeps } from './deps.ts';

export type Watch = Readonly<{
  /** `well` while the store answers: a platform that is away comes back by itself. */
  health(): Promise<Readonly<{ well: boolean; report: object }>>;
  metrics(): Promise<string>;
}>;

export function watchOf({ store, health, log }: Pick<BotDeps, 'store' | 'health' | 'log'>): Watch {
  const platforms = () =>
    health().map(({ platform, health: { state, since } }) => ({
      platform,
      state,
      since: new Date(since).toISOString(),
    }));
  return {
    health: async () => {
      const stored = await store.counts.read().then(
        () => true,
        (err: unknown) => {
          log.error({ err }, 'the store does not answer');
          return false;
        },
      );
      const connected = platforms().every(({ state }) => state === 'connected');
      const status = !stored ? 'down' : connected ? 'ok' : 'degraded';
      return { well: stored, report: { status, store: stored ? 'ok' : 'down', platforms: platforms() } };
    },
    metrics: async () => {
      const counts = await store.counts.read();
      const spent = await store.spending.since('');
      const up = health().map(({ platform, health: { state } }) =>
        sample({ platform }, state === 'connected' ? 1 : 0),
      );
      return text([
        gauge('articles', 'Articles that are kept.', [sample({}, counts.articles)]),
        counter('editions_total', 'Editions that were built.', [sample({}, counts.editions)]),
        gauge('subscriptions', 'Subscriptions by state.', by('state', counts.subscriptions)),
        gauge('deliveries', 'Messages owed to channels, by state.', by('state', counts.deliveries)),
        gauge('sources', 'Sources of subscriptions.', [sample({}, counts.sources.all)]),
        gauge('sources_failing', 'Sources that could not be read last.', [
          sample({}, counts.sources.failing),
        ]),
        counter('refused_total', 'What the gate left out, by reason.', by('reason', counts.refused)),
        counter(
          'model_calls_total',
          'Requests to a model.',
          ofModels(spent, { calls: 'all', failed: 'failed' }, 'kind'),
        ),
        counter(
          'model_tokens_total',
          'Tokens of a model.',
          ofModels(spent, { tokensIn: 'in', tokensOut: 'out' }, 'kind'),
        ),
        counter(
          'model_cost_microdollars_total',
          'What a model cost.',
          ofModels(spent, { cost: 'all' }, 'kind'),
        ),
        gauge('platform_up', 'Whether a platform is connected.', up),
      ]);
    },
  };
}

type Labels = Readonly<Record<string, string>>;
type Sample = Readonly<{ labels: Labels; value: number }>;
type Metric = Readonly<{ name: string; help: string; type: 'gauge' | 'counter'; samples: readonly Sample[] }>;

const sample = (labels: Labels, value: number): Sample => ({ labels, value });
const gauge = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name,
  help,
  type: 'gauge',
  samples,
});
const counter = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name,
  help,
  type: 'counter',
  samples,
});

const by = (label: string, counts: Readonly<Record<string, number>>): Sample[] =>
  Object.entries(counts).map(([value, n]) => sample({ [label]: value }, n));

/** All days and tenants together: who is a tenant is nobody's business here. */
function ofModels(
  spent: readonly Spending[],
  kinds: Readonly<Partial<Record<'calls' | 'failed' | 'tokensIn' | 'tokensOut' | 'cost', string>>>,
  label: string,
): Sample[] {
  const models = Map.groupBy(spent, ({ model }) => model);
  return [...models].flatMap(([model, rows]) =>
    Object.entries(kinds).map(([field, kind]) =>
      sample(
        { model, [label]: kind },
        rows.reduce((sum, row) => sum + Number(row[field as keyof typeof kinds]), 0),
      ),
    ),
  );
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const line = (name: string, { labels, value }: Sample): string => {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `pullquote_${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
};

/** A metric without a sample is left out. */
const text = (metrics: readonly Metric[]): string =>
  `${metrics
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, help, type, samples }) => [
      `# HELP pullquote_${name} ${help}`,
      `# TYPE pullquote_${name} ${type}`,
      ...samples.map((one) => line(name, one)),
    ])
    .join('\n')}\n`;

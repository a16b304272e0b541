/** Who writes here: the extractive writer, or the model that the settings name with that one behind it. */
import type { Endpoint } from './adapters/model/openai/client.ts';
import type { OpenAiOptions } from './adapters/model/openai/model.ts';
import type { Check } from './bots/check.ts';
import type { Log } from './bots/deps.ts';
import type { Config } from './config.ts';
import type { Clock, Model, ModelFault, Store, Writer, Writers } from './digest/ports.ts';
import { type RestingModel, withRests } from './digest/writers/breaker.ts';
import { cached } from './digest/writers/cached.ts';
import { withFallback } from './digest/writers/fallback.ts';
import { type Caps, dayOf, purses, tokensOf } from './digest/writers/purse.ts';
import { sameWriter } from './digest/writers/same.ts';
import type { Prices } from './digest/writers/usage.ts';

type WriterDeps = Readonly<{
  config: Config;
  store: Pick<Store, 'drafts' | 'spending' | 'facts'>;
  clock: Clock;
  /** What never fails. */
  second: Writer;
  log: Log;
}>;

/** Whose tokens `doctor` spends. */
const DOCTOR = 'doctor';
/** Tokens that a request takes before it holds a single sentence. */
const RULES = 500;
const MILLION = 1_000_000;
const orNone = (limit: number): number | null => (limit === 0 ? null : limit);

export function writersOf({ config, store, clock, second, log }: WriterDeps): Writers {
  const options = modelOptions({ config, store, clock, log });
  if (options === null) return sameWriter(second);
  const { model: name } = options;
  const prices = pricesOf(config);
  const caps = capsOf(config);
  const purseOf = purses({ spending: store.spending, clock, model: name, caps, prices });
  const { model, resting } = loadedLate(async () => {
    const { openAiModel } = await import('./adapters/model/openai/model.ts');
    const rested = withRests(openAiModel(options), clock);
    return cached(rested, store.drafts, clock);
  }, name);
  const seconds = { edition: config.PULLQUOTE_WRITING_SECONDS, answer: config.OPENAI_TIMEOUT };
  return {
    name,
    for: ({ tenant, kind }) =>
      withFallback({
        model,
        begin: () => ({ purse: purseOf(tenant), deadline: AbortSignal.timeout(seconds[kind] * 1_000) }),
        second,
        prices,
        onFault: warningOnce(log, { tenant, model: name }),
      }),
    status: async (tenant) => {
      const today = (await store.spending.since(dayOf(clock()))).filter((row) => row.tenant === tenant);
      return {
        tokens: tokensOf(today),
        cost: prices && today.reduce((sum, { cost }) => sum + cost, 0),
        cap: caps.tenantDayTokens ?? caps.dayTokens,
        spent: !(await purseOf(tenant).fits(RULES + options.output)),
        resting: resting(),
      };
    },
  };
}

/** The first fault of a run is a warning; a model that is away has the same one for every story. */
function warningOnce(log: Log, run: object): (task: string, fault: ModelFault) => void {
  let at: 'warn' | 'debug' = 'warn';
  return (task, { kind, detail }) => {
    log[at]({ task, ...run, kind }, `written without the model: ${detail}`);
    at = 'debug';
  };
}

/** The SDK takes time and memory that commands which write nothing need not spend. */
function loadedLate(
  load: () => Promise<RestingModel>,
  name: string,
): { model: Model; resting: RestingModel['resting'] } {
  let loading: Promise<RestingModel> | null = null;
  let loaded: RestingModel | null = null;
  const perform: Model['perform'] = async (kind, order, run) => {
    loading ??= load();
    loaded = await loading;
    return loaded.perform(kind, order, run);
  };
  return { model: { name, version: '', perform }, resting: () => loaded?.resting() ?? null };
}

/** What `doctor` finds of the model; nothing where none is set up. */
export async function checkWriters(deps: Omit<WriterDeps, 'second'>): Promise<readonly Check[]> {
  const { config, store, clock } = deps;
  const options = modelOptions(deps);
  if (options === null)
    return config.OPENAI_API_KEY === undefined
      ? []
      : [
          {
            check: 'model',
            state: 'fault',
            detail: 'OPENAI_API_KEY is set and OPENAI_MODEL is not: name the model',
          },
        ];
  const { checkModel } = await import('./adapters/model/openai/check.ts');
  const purse = purses({
    spending: store.spending,
    clock,
    model: options.model,
    caps: capsOf(config),
    prices: pricesOf(config),
  });
  return checkModel(options, purse(DOCTOR));
}

/** Null where the settings name no model. */
function modelOptions({ config, store, clock, log }: Omit<WriterDeps, 'second'>): OpenAiOptions | null {
  if (config.OPENAI_MODEL === undefined) return null;
  const endpoint: Endpoint = {
    apiKey: config.OPENAI_API_KEY ?? null,
    baseUrl: config.OPENAI_BASE_URL,
    model: config.OPENAI_MODEL,
    timeoutMs: config.OPENAI_TIMEOUT * 1_000,
  };
  return {
    ...endpoint,
    window: config.OPENAI_CONTEXT_WINDOW ?? null,
    output: config.OPENAI_OUTPUT_TOKENS,
    facts: store.facts,
    clock,
    warn: log.warn,
  };
}

const pricesOf = ({ OPENAI_PRICE_IN, OPENAI_PRICE_OUT }: Config): Prices | null =>
  OPENAI_PRICE_IN === undefined || OPENAI_PRICE_OUT === undefined
    ? null
    : { in: OPENAI_PRICE_IN, out: OPENAI_PRICE_OUT };

const capsOf = (config: Config): Caps => ({
  runTokens: orNone(config.PULLQUOTE_TOKENS_PER_RUN),
  dayTokens: orNone(config.PULLQUOTE_TOKENS_PER_DAY),
  tenantDayTokens: orNone(config.PULLQUOTE_TOKENS_PER_TENANT),
  dayCost: orNone(config.PULLQUOTE_DOLLARS_PER_DAY * MILLION),
  monthCost: orNone(config.PULLQUOTE_DOLLARS_PER_MONTH * MILLION),
});

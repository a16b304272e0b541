/** How much the model reads at once: as the operator says, as the server says, as was noticed when it cut; else assumed. */
import { z } from 'zod';
import type { Clock, FactStore } from '../../../digest/ports.ts';
import { idOf } from '../../../digest/text/hash.ts';
import { boundedFetch, type Endpoint, headersOf, isOpenAi } from './client.ts';

type Window = Readonly<{ tokens: number; from: 'settings' | 'server' | 'noticed' | 'assumed' }>;

export interface Windows {
  current(signal: AbortSignal): Promise<Window>;
  /** Compares an estimate with what the server counted; one that counted far less has cut. */
  counted(estimate: number, counted: number): Promise<void>;
  /** The server refused a prompt of so many tokens as too long. */
  refused(estimate: number): Promise<void>;
}

type WindowOptions = Readonly<{
  endpoint: Endpoint;
  /** What the operator set. */
  given: number | null;
  facts: FactStore;
  clock: Clock;
  /** Told in a sentence of what was noticed. */
  warn: (fields: object, message: string) => void;
}>;

const ASSUMED = 8_192;
const ASSUMED_OF_OPENAI = 128_000;
const LEAST = 1_024;
const LOOKUP_MS = 5_000;
const KEPT_MS = 30 * 86_400_000;
/** Smaller prompts fit everywhere: they show how this model's tokens compare with the estimate. */
const SMALL = 1_500;
/** Counted less than this share of what was to be expected: the rest was not read. */
const CUT = 0.75;

const Kept = z.object({ at: z.number(), tokens: z.number().int().min(LEAST) });

export function windows({ endpoint, given, facts, clock, warn }: WindowOptions): Windows {
  const name = `model:window:${idOf(endpoint.baseUrl, endpoint.model)}`;
  let looked: Window | null = null;
  let lowest = 0.85;

  const found = async (signal: AbortSignal): Promise<Window> =>
    given === null
      ? ((await lookUp(endpoint, signal)) ?? assumed(endpoint))
      : { tokens: given, from: 'settings' };
  const noticed = async (): Promise<number | null> => {
    const kept = Kept.safeParse(JSON.parse((await facts.get(name)) ?? 'null'));
    return kept.success && kept.data.at > clock() - KEPT_MS ? kept.data.tokens : null;
  };
  const shrink = async (tokens: number, why: string): Promise<void> => {
    const smaller = Math.max(LEAST, Math.floor(tokens));
    if (smaller >= ((await noticed()) ?? Number.POSITIVE_INFINITY)) return;
    await facts.set(name, JSON.stringify({ at: clock(), tokens: smaller }));
    warn({ model: endpoint.model, window: smaller }, why);
  };

  return {
    current: async (signal) => {
      const window = looked ?? (await found(signal));
      // what was only assumed is asked again: the server may have been away, or the model not loaded
      if (window.from !== 'assumed') looked = window;
      const smaller = await noticed();
      return smaller !== null && smaller < window.tokens ? { tokens: smaller, from: 'noticed' } : window;
    },
    counted: async (estimate, counted) => {
      if (estimate <= SMALL) {
        lowest = Math.min(1, lowest, Math.max(0.3, counted / estimate));
        return;
      }
      if (counted < estimate * lowest * CUT)
        await shrink(
          counted,
          `the model counted ${counted} tokens in a prompt of about ${estimate}: its server cuts; prompts are made shorter`,
        );
    },
    refused: (estimate) =>
      shrink(
        estimate * 0.7,
        `the model cannot read a prompt of about ${estimate} tokens; prompts are made shorter`,
      ),
  };
}

const assumed = (endpoint: Endpoint): Window => ({
  tokens: isOpenAi(endpoint) ? ASSUMED_OF_OPENAI : ASSUMED,
  from: 'assumed',
});

const Size = z.number().int().min(LEAST).max(100_000_000).nullish().catch(null);
const Described = z.object({
  id: z.string().nullish().catch(null),
  loaded_context_length: Size, // LM Studio
  max_model_len: Size, // vLLM
  context_length: Size, // OpenRouter and others
  context_window: Size, // Groq
  max_context_length: Size, // LM Studio
});
const Listed = z.object({ data: z.array(Described).max(5_000) });
const Props = z.object({ default_generation_settings: z.object({ n_ctx: Size }) });
const Shown = z.object({ parameters: z.string().max(100_000).nullish().catch(null) });
const Running = z.object({
  models: z.array(z.object({ name: z.string(), context_length: Size })).max(1_000),
});

/** Ollama cuts at this or more unless told otherwise, however much the model could read. */
const OLLAMA = 4_096;

/** What the server says; null where it says nothing, or is away. */
async function lookUp(endpoint: Endpoint, signal: AbortSignal): Promise<Window | null> {
  const { baseUrl, model } = endpoint;
  // it lists names and no sizes
  if (isOpenAi(endpoint)) return null;
  const base = baseUrl.replace(/\/+$/, '');
  const root = base.replace(/\/v\d+$/, '');
  const get = <T>(url: string, shape: z.ZodType<T>, body?: object): Promise<T | null> =>
    asked(url, shape, endpoint, signal, body);

  const listed = await get(`${base}/models`, Listed);
  const one = sizeIn(listed?.data.find(({ id }) => id === model));
  if (one !== null) return { tokens: one, from: 'server' };
  const lmStudio = sizeIn(await get(`${root}/api/v0/models/${encodeURIComponent(model)}`, Described));
  if (lmStudio !== null) return { tokens: lmStudio, from: 'server' };
  const llamaCpp = (await get(`${root}/props`, Props))?.default_generation_settings.n_ctx;
  if (llamaCpp) return { tokens: llamaCpp, from: 'server' };
  const ollama = await get(`${root}/api/show`, Shown, { model });
  if (ollama === null) return null;
  const set = Number(/\bnum_ctx\s+(\d{3,9})/.exec(ollama.parameters ?? '')?.[1] ?? 0);
  if (set >= LEAST) return { tokens: set, from: 'server' };
  const loaded = (await get(`${root}/api/ps`, Running))?.models.find(({ name }) =>
    [model, `${model}:latest`].includes(name),
  );
  return loaded?.context_length
    ? { tokens: loaded.context_length, from: 'server' }
    : { tokens: OLLAMA, from: 'assumed' };
}

const sizeIn = (one: z.infer<typeof Described> | null | undefined): number | null =>
  one?.loaded_context_length ??
  one?.max_model_len ??
  one?.context_length ??
  one?.context_window ??
  one?.max_context_length ??
  null;

/** Null for whatever is not the shape that was hoped for. */
async function asked<T>(
  url: string,
  shape: z.ZodType<T>,
  { apiKey }: Endpoint,
  signal: AbortSignal,
  body?: object,
): Promise<T | null> {
  try {
    const response = await boundedFetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: headersOf(apiKey),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(LOOKUP_MS)]),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return null;
    }
    const checked = shape.safeParse(await response.json());
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

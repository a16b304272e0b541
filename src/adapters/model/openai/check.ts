/** Checks for `doctor`: whether the server answers, takes the key, has the model, keeps to JSON, and how much it reads. */
import { z } from 'zod';
import type { Fault, Result } from '../../../digest/model.ts';
import { fail, ok } from '../../../digest/model.ts';
import type { ModelFault, Purse } from '../../../digest/ports.ts';
import { ask } from './ask.ts';
import { clientOf } from './client.ts';
import { dialects } from './dialect.ts';
import { faultOf } from './faults.ts';
import { PICK } from './forms.ts';
import type { OpenAiOptions } from './model.ts';
import { windows } from './window.ts';

type Found = Readonly<{ check: string; state: 'ok' | 'fault'; detail: string }>;

const LOOK_MS = 10_000;
const MOST_NAMED = 5;
const Listed = z.object({ data: z.array(z.object({ id: z.string() })).max(5_000) });

/** The one question that is asked: invented news, so that nothing of anybody's leaves the machine. */
const TRIAL = {
  rules: 'The data are numbered sentences (S lines). "sentences" lists the numbers of those about a bridge.',
  data: 'S0: The ferry sailed at noon.\nS1: The harbour bridge is shut for two years.\nS2: A new bridge opens by 2028.',
};

export async function checkModel(options: OpenAiOptions, purse: Purse): Promise<readonly Found[]> {
  const listed = await namesOf(options);
  if (!listed.ok) return [{ check: 'model', state: 'fault', detail: listed.error.detail }];
  const found: Found[] = [{ check: 'model', state: 'ok', detail: `${options.baseUrl} answers` }];
  const others = listed.value?.includes(options.model) ? [] : (listed.value ?? []);
  const { signal } = new AbortController();
  const context = {
    wire: { client: clientOf(options), endpoint: options, clock: options.clock },
    dialects: dialects(options, options.facts, options.clock),
    windows: windows({ ...options, endpoint: options, given: options.window }),
  };
  const answered = await ask(PICK, TRIAL, options.output, { purse, signal }, context);
  const { rung } = await context.dialects.current();
  found.push(
    answered.ok
      ? { check: 'model answer', state: 'ok', detail: `${options.model} answers, by ${rung}` }
      : {
          check: 'model answer',
          state: 'fault',
          detail: mend(strayed(answered.error, listed.value), options, others),
        },
  );
  if (answered.ok) found.push(await windowFound(options, context.windows, signal));
  return found;
}

async function windowFound(
  { model }: OpenAiOptions,
  known: ReturnType<typeof windows>,
  signal: AbortSignal,
): Promise<Found> {
  const { tokens, from } = await known.current(signal);
  const count = tokens.toLocaleString('en-US');
  const words = {
    settings: `${count} tokens, as OPENAI_CONTEXT_WINDOW says`,
    server: `${count} tokens, as the server says`,
    noticed: `${count} tokens: the server cut longer prompts. Let it read more (Ollama: OLLAMA_CONTEXT_LENGTH; llama.cpp: --ctx-size), or leave it so`,
    assumed: `${count} tokens, assumed, since the server does not say: set OPENAI_CONTEXT_WINDOW if you know better`,
  };
  return { check: 'model window', state: 'ok', detail: `${model} reads ${words[from]}` };
}

/** Where there is neither a list nor the model, it is the address that is wrong. */
const strayed = (fault: ModelFault, listed: readonly string[] | null): ModelFault =>
  listed === null && fault.kind === 'model' ? { ...fault, kind: 'nonsense' } : fault;

/** The models that the server lists; null where it keeps no list. */
async function namesOf(options: OpenAiOptions): Promise<Result<readonly string[] | null, Fault>> {
  const signal = AbortSignal.timeout(LOOK_MS);
  try {
    const listed = Listed.safeParse(
      await clientOf({ ...options, timeoutMs: LOOK_MS }).get<unknown>('/models', { signal }),
    );
    if (listed.success) return ok(listed.data.data.map(({ id }) => id));
    return fail({ kind: 'nonsense', detail: mend({ kind: 'nonsense', detail: '' }, options, []) });
  } catch (error) {
    const fault = faultOf(error, { ...options, timeoutMs: LOOK_MS }, options.clock(), signal);
    // a server without a list may answer all the same
    if (fault.kind === 'model' || fault.kind === 'request') return ok(null);
    return fail({ kind: fault.kind, detail: mend(fault, options, []) });
  }
}

/** What is wrong, and what to do about it. */
function mend(
  { kind, detail }: Pick<Fault, 'kind' | 'detail'>,
  { baseUrl, model, output }: OpenAiOptions,
  listed: readonly string[],
): string {
  const names = listed.slice(0, MOST_NAMED).map((name) => name.slice(0, 80).replace(/\s+/g, ' '));
  const others =
    names.length === 0 ? '' : ` It has ${names.join(', ')}${listed.length > MOST_NAMED ? ', …' : ''}.`;
  const ways: Readonly<Record<string, string>> = {
    unreachable: `${baseUrl}: ${detail}. Start the server there, or mend OPENAI_BASE_URL`,
    timeout: `${baseUrl}: ${detail}. A local model may still be loading: try again, or raise OPENAI_TIMEOUT`,
    aborted: `${baseUrl} did not answer in time. A local model may still be loading: try again`,
    key: `${baseUrl}: ${detail}. Set OPENAI_API_KEY to a key of this server that may use ${model}`,
    quota: `${baseUrl}: ${detail}. Add credit to the account, or use another model`,
    model: `${baseUrl}: ${detail}. Set OPENAI_MODEL to one that it has (Ollama: ollama pull ${model}).${others}`,
    nonsense: `${baseUrl} answers, but not as an OpenAI-compatible server does. OPENAI_BASE_URL mostly ends in /v1`,
    length: `${model}: ${detail}. Raise OPENAI_OUTPUT_TOKENS (now ${output}): a model that thinks first needs more`,
    invalid: `${model}: ${detail}, in none of the three ways to ask. It may be too small for the task: try another`,
    cap: `${detail}. Raise PULLQUOTE_TOKENS_PER_DAY or wait until tomorrow (UTC)`,
  };
  return ways[kind] ?? `${baseUrl}: ${detail}. The server's own log says more`;
}

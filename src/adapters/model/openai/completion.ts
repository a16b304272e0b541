/** One request: sent, tried once more where that helps, paid for, and its outcome named. */
import { setTimeout as sleep } from 'node:timers/promises';
import type OpenAI from 'openai';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../digest/model.ts';
import type { Clock, ModelFault, Purse } from '../../../digest/ports.ts';
import type { Endpoint } from './client.ts';
import { faultOf, named, nonsense, type RequestFault } from './faults.ts';
import { tokensIn } from './tokens.ts';

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

const Count = z.number().int().min(0).max(10_000_000).nullish().catch(null);
const Completion = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
    }),
  ),
  usage: z.object({ prompt_tokens: Count, completion_tokens: Count }).nullish().catch(null),
});

export type Wire = Readonly<{ client: OpenAI; endpoint: Endpoint; clock: Clock }>;
export type Call = Readonly<{ purse: Purse; signal: AbortSignal }>;

type Request<T> = Readonly<{
  body: Body;
  /** Tokens of the prompt, as far as we can tell, and those that the answer may take. */
  estimate: number;
  most: number;
  read: (content: string) => Result<T, ModelFault>;
  /** Told how many tokens the server counted in the prompt. */
  counted: (tokens: number) => Promise<void>;
}>;

export async function complete<T>(
  { body, estimate, most, read, counted }: Request<T>,
  call: Call,
  wire: Wire,
): Promise<Result<T, ModelFault | RequestFault>> {
  for (let tries = 1; ; tries++) {
    const taken = await call.purse.take(estimate + most);
    if (!taken.ok) return taken;
    const sent = await send(body, call.signal, wire);
    if (sent.ok) {
      const { usage, choices } = sent.value;
      const content = choices[0]?.message?.content ?? '';
      const outcome = outcomeOf(sent.value);
      const value = outcome === null ? read(content) : fail(outcome);
      const spent = {
        in: usage?.prompt_tokens ?? estimate,
        out: usage?.completion_tokens ?? tokensIn(content),
      };
      await taken.value.settle(spent, !value.ok);
      if (typeof usage?.prompt_tokens === 'number') await counted(usage.prompt_tokens);
      return value;
    }
    const { error } = sent;
    await taken.value.settle({ in: error.charged ? estimate : 0, out: 0 }, true);
    if (tries > 1 || error.againAfter === null) return fail(error);
    const waited = await sleep(error.againAfter, true, { signal: call.signal }).catch(() => false);
    if (!waited) return fail(named('aborted'));
  }
}

async function send(
  body: Body,
  signal: AbortSignal,
  { client, endpoint, clock }: Wire,
): Promise<Result<z.infer<typeof Completion>, RequestFault>> {
  try {
    const answered: unknown = await client.chat.completions.create(body, { signal });
    const completion = Completion.safeParse(answered);
    return completion.success ? ok(completion.data) : fail(nonsense());
  } catch (error) {
    return fail(faultOf(error, endpoint, clock(), signal));
  }
}

/** Null for an answer that can be read. */
function outcomeOf({ choices: [choice] }: z.infer<typeof Completion>): ModelFault | null {
  const { content, refusal } = choice?.message ?? {};
  if (choice?.finish_reason === 'content_filter') return named('content_filter');
  if (refusal) return named('refusal');
  if (choice?.finish_reason === 'length') return named('length');
  return (content ?? '').trim() === '' ? named('empty') : null;
}

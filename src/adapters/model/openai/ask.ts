/** One form filled in: down the ladder of dialects until the server takes it, and checked whatever the server promised. */
import type OpenAI from 'openai';
import { fail, ok, type Result } from '../../../digest/model.ts';
import type { ModelFault } from '../../../digest/ports.ts';
import type { Prompt } from '../../../digest/writers/prompts.ts';
import { type Call, complete, type Wire } from './completion.ts';
import { type Dialect, type Dialects, lower, otherwise } from './dialect.ts';
import { named, type RequestFault } from './faults.ts';
import type { Form } from './forms.ts';
import { jsonIn } from './json-in.ts';
import { runsInCircles } from './repetition.ts';
import { tokensIn } from './tokens.ts';
import type { Windows } from './window.ts';

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** Each refusal of a request moves on, so this many are never reached by a server that means something by them. */
const MOST_TRIES = 6;
/** Near the sources' words, and not the same loop each time. */
const TEMPERATURE = 0.2;

export type AskContext = Readonly<{
  wire: Wire;
  dialects: Dialects;
  windows: Pick<Windows, 'counted' | 'refused'>;
}>;

export async function ask<T>(
  form: Form<T>,
  prompt: Prompt,
  most: number,
  call: Call,
  context: AskContext,
): Promise<Result<T, ModelFault>> {
  let dialect = await context.dialects.current();
  let misread = false;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { body, estimate } = bodyOf(form, prompt, most, dialect, context.wire.endpoint.model);
    const counted = (tokens: number) => context.windows.counted(estimate, tokens);
    const request = { body, estimate, most, counted, read: (content: string) => read(form, content) };
    const written = await complete(request, call, context.wire);
    if (written.ok) {
      await context.dialects.worked(dialect);
      return written;
    }
    const { error } = written;
    if (error.kind === 'too_long') await context.windows.refused(estimate);
    if (error.kind === 'request') {
      const next = otherwise(dialect, saidIn(error));
      if (next === null) return written;
      dialect = next;
    } else if (error.kind === 'invalid' && !misread) {
      // once more, a rung lower: a server may take a schema and then not keep to it
      misread = true;
      dialect = lower(dialect) ?? dialect;
    } else return written;
  }
  return fail(named('invalid'));
}

const saidIn = (fault: ModelFault | RequestFault): string => ('said' in fault ? fault.said : '');

function read<T>(form: Form<T>, content: string): Result<T, ModelFault> {
  const checked = form.check.safeParse(jsonIn(content));
  if (!checked.success) return fail(named('invalid'));
  return runsInCircles(form.texts(checked.data)) ? fail(named('repetition')) : ok(checked.data);
}

function bodyOf<T>(
  { name, schema, example }: Form<T>,
  { rules, data }: Prompt,
  most: number,
  { rung, limit, temperature }: Dialect,
  model: string,
): { body: Body; estimate: number } {
  const system = `${rules}\n\nAnswer with one JSON object and nothing else, in this form:\n${example}`;
  const body: Body = {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: data },
    ],
    [limit]: most,
    ...(temperature && { temperature: TEMPERATURE }),
    ...(rung === 'json_schema' && {
      response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } },
    }),
    ...(rung === 'json_object' && { response_format: { type: 'json_object' } }),
  };
  return { body, estimate: tokensIn(system, data) };
}

/** An OpenAI-compatible server on 127.0.0.1 that writes from the lines it is given, well, or badly in any way asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Json, listen, readBody } from './platform-server.ts';

/** What a completion holds: what is not given is as a good server has it. */
export type Completion = Readonly<{
  content?: unknown;
  refusal?: string;
  finish?: string;
  usage?: unknown;
}>;

/** How a request for a completion is answered; null: well. */
export type Behaviour = (request: Json, response: ServerResponse) => Completion | null;

export type ModelServer = Readonly<{
  url: string;
  /** Bodies of all requests for completions. */
  asked: Json[];
  /** Paths of everything that was asked for. */
  paths: string[];
  settings: {
    key: string | null;
    /** Names that `/models` lists, with whatever else it says of them. */
    models: Json[];
    /** Response formats that the server takes; others are a 400. */
    formats: readonly string[];
    /** Tokens after which it reads no more, silently. */
    cutsAt: number;
    /** Other paths that it answers. */
    extra: Record<string, Json>;
  };
  /** The next so many completions; all, where no number is given. */
  behave(behaviour: Behaviour, times?: number): void;
  well(): void;
  close(): Promise<void>;
}>;

export const MODEL = 'small-writer';

export async function modelServer(): Promise<ModelServer> {
  let waiting: { behaviour: Behaviour; left: number }[] = [];
  const asked: Json[] = [];
  const paths: string[] = [];
  const settings: ModelServer['settings'] = {
    key: null,
    models: [{ id: MODEL, object: 'model', max_model_len: 32_768 }],
    formats: ['json_schema', 'json_object', 'text'],
    cutsAt: Number.POSITIVE_INFINITY,
    extra: {},
  };

  const complete = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await readBody(request)) as Json;
    asked.push(body);
    if (!settings.models.some(({ id }) => id === body.model))
      return answer(response, 404, fault(`The model ${body.model} does not exist`, 'model_not_found'));
    const format = body.response_format?.type ?? 'text';
    if (!settings.formats.includes(format))
      return answer(response, 400, fault(`response_format ${format} is not supported`));
    const next = waiting[0];
    if (next) next.left -= 1;
    waiting = waiting.filter(({ left }) => left > 0);
    const given = next?.behaviour(body, response) ?? null;
    if (response.writableEnded || response.headersSent || response.destroyed || given === HUNG) return;
    answer(response, 200, completionOf(body, given ?? {}, settings.cutsAt));
  };

  const { host, close } = await listen((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    paths.push(path);
    if (settings.key !== null && request.headers.authorization !== `Bearer ${settings.key}`)
      return answer(response, 401, fault('Incorrect API key provided', 'invalid_api_key'));
    if (path === '/v1/chat/completions') return void complete(request, response);
    if (path === '/v1/models') return answer(response, 200, { object: 'list', data: settings.models });
    const extra = settings.extra[path];
    return extra ? answer(response, 200, extra) : answer(response, 404, fault('no such path'));
  });

  return {
    url: `http://${host}/v1`,
    asked,
    paths,
    settings,
    behave: (behaviour, times = Number.POSITIVE_INFINITY) => void waiting.push({ behaviour, left: times }),
    well: () => {
      waiting = [];
    },
    close,
  };
}

/** Says that the request is left without an answer. */
export const HUNG: Completion = {};

export const fault = (message: string, code: string | null = null): Json => ({
  error: { message, code, type: 'invalid_request_error', param: null },
});

export function answer(
  response: ServerResponse,
  status: number,
  body: Json | string,
  headers: Json = {},
): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
}

function completionOf(body: Json, given: Completion, cutsAt: number): Json {
  const prompt = JSON.stringify(body.messages);
  const content = 'content' in given ? given.content : writtenFrom(body);
  const usage = {
    prompt_tokens: Math.min(cutsAt, Math.ceil(prompt.length / 4)),
    completion_tokens: Math.ceil(String(content).length / 4),
  };
  const message = { role: 'assistant', content, refusal: given.refusal ?? null };
  return {
    id: 'c1',
    object: 'chat.completion',
    model: body.model,
    choices: [{ index: 0, message, finish_reason: given.finish ?? 'stop' }],
    usage: 'usage' in given ? given.usage : usage,
  };
}

/** The numbered lines of a prompt. */
export function linesIn(body: Json, letter: 'A' | 'S' | 'Q' | 'R'): { number: number; text: string }[] {
  const data = String(body.messages.at(-1)?.content ?? '');
  return data.split('\n').flatMap((line) => {
    const match = new RegExp(`^${letter}(\\d+): (.*)$`).exec(line);
    return match ? [{ number: Number(match[1]), text: match[2]! }] : [];
  });
}

/** A careful model: it copies the first sentences, names the first quotation, and answers with what shares the most words. */
function writtenFrom(body: Json): string {
  const rules = String(body.messages[0]?.content ?? '');
  const lines = linesIn(body, 'S');
  const prose = (chosen: typeof lines) => chosen.map(({ number, text }) => ({ text, rests: [number] }));
  if (rules.includes('Pick at most'))
    return JSON.stringify({ sentences: lines.slice(0, 3).map((s) => s.number) });
  if (rules.includes('The R lines'))
    return JSON.stringify({ sentences: linesIn(body, 'R').map(() => prose(lines)[0] ?? null) });
  if (rules.includes('Answer the question')) {
    const question = /Question: (.*)\n/.exec(String(body.messages.at(-1)?.content))?.[1] ?? '';
    const asked = new Set(question.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
    const shares = (text: string): number =>
      (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => asked.has(word)).length;
    const [best] = [...lines].sort((a, b) => shares(b.text) - shares(a.text));
    return JSON.stringify(
      best && shares(best.text) > 1
        ? { kind: 'answered', sentences: prose([best]), quotes: [], ask: null }
        : { kind: 'insufficient', sentences: [], quotes: [], ask: null },
    );
  }
  const quotes = linesIn(body, 'Q')
    .slice(0, 1)
    .map(({ number }) => number);
  return JSON.stringify({ headline: 0, sentences: prose(lines.slice(0, 2)), quotes });
}

/** The SDK as it is used here: no retries, no environment and no headers of its own, no redirects, and no body without an end. */
import OpenAI from 'openai';

const MAX_BODY = 1_000_000;

export type Endpoint = Readonly<{
  /** Null for a server that asks for none. */
  apiKey: string | null;
  baseUrl: string;
  model: string;
  timeoutMs: number;
}>;

/** Their own service, and no server that speaks as it does. */
export const isOpenAi = ({ baseUrl }: Pick<Endpoint, 'baseUrl'>): boolean =>
  new URL(baseUrl).hostname === 'api.openai.com';

/** The body went on beyond any answer. */
export class TooLargeError extends Error {}

export const clientOf = ({ apiKey, baseUrl, timeoutMs }: Endpoint): OpenAI =>
  withoutEnvironment(
    () =>
      new OpenAI({
        apiKey: apiKey ?? 'none',
        baseURL: baseUrl,
        timeout: timeoutMs,
        maxRetries: 0,
        logLevel: 'off',
        fetch: (input, { headers: _, ...init } = {}) =>
          boundedFetch(input, { ...init, headers: headersOf(apiKey) }),
      }),
  );

/** The SDK looks variables up as it is made, headers that replace ours among them: what is set is set in config.ts alone. */
function withoutEnvironment<T>(make: () => T): T {
  const { env } = process;
  process.env = {};
  try {
    return make();
  } finally {
    process.env = env;
  }
}

/** All that a server is told beside the body: not the system and the versions that the SDK would add. */
export const headersOf = (apiKey: string | null): Record<string, string> => ({
  accept: 'application/json',
  'content-type': 'application/json',
  'user-agent': 'Pullquote',
  ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
});

/** Fetch that follows no redirect, so that the key stays where it was meant for, and cuts bodies off. */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'manual' });
  if (response.body === null) return response;
  let read = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        read += chunk.length;
        if (read > MAX_BODY) controller.error(new TooLargeError(`more than ${MAX_BODY} bytes`));
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
};

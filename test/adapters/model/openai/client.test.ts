/** What leaves the machine is what the settings say: the SDK may read the environment, and nothing comes of it. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { clientOf } from '../../../../src/adapters/model/openai/client.ts';
import { listen } from '../../../fakes/platform-server.ts';

/** Every variable that the SDK's client looks up, whatever its version. */
const READ = [
  ...readFileSync(new URL('../../../../node_modules/openai/client.mjs', import.meta.url), 'utf8').matchAll(
    /readEnv\('(\w+)'\)/g,
  ),
].map(([, name]) => name!);

/** Headers that no client can do without, and those that HTTP itself adds. */
const MEANT = ['accept', 'content-type', 'user-agent'];
const OF_HTTP = [
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'host',
  'sec-fetch-mode',
];

afterEach(() => vi.unstubAllEnvs());

const HEADERS = 'Authorization: Bearer theirs\nContent-Type: text/theirs\nX-Theirs: theirs';

it.each([
  ['a key', 'our-key', HEADERS, 'Bearer our-key'],
  ['no key', null, HEADERS, undefined],
  ['what is no header', null, 'no header: theirs', undefined],
])('sends nothing that the environment holds, with %s', async (_, apiKey, value, authorization) => {
  expect(READ.length).toBeGreaterThan(5);
  for (const name of READ) vi.stubEnv(name, value);
  const seen: [string, string | string[] | undefined][] = [];
  const server = await listen((request, response) => {
    seen.push(...Object.entries(request.headers));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices": []}');
  });
  const printed = (['debug', 'info', 'log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  try {
    const client = clientOf({ apiKey, baseUrl: `http://${server.host}/v1`, model: 'm', timeoutMs: 5_000 });
    await client.chat.completions.create({ model: 'm', messages: [] });
  } finally {
    await server.close();
    vi.restoreAllMocks();
  }
  const sent = Object.fromEntries(seen);
  expect(JSON.stringify(sent)).not.toMatch(/theirs/i);
  expect(sent.authorization).toBe(authorization);
  expect(sent['content-type']).toBe('application/json');
  expect(
    Object.keys(sent)
      .filter((name) => !OF_HTTP.includes(name) && name !== 'authorization')
      .sort(),
  ).toEqual(MEANT);
  for (const print of printed) expect(print).not.toHaveBeenCalled();
});

/** What `doctor` finds of a model: each fault by itself, with what to do about it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../../../src/adapters/store/sqlite.ts';
import type { Check } from '../../../../src/bots/check.ts';
import { readConfig } from '../../../../src/config.ts';
import type { Store } from '../../../../src/digest/ports.ts';
import { checkWriters } from '../../../../src/writers.ts';
import { answer, fault, HUNG, MODEL, type ModelServer, modelServer } from '../../../fakes/model-server.ts';

const quiet = (): void => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

let server: ModelServer;
let store: Store;
beforeEach(async () => {
  server = await modelServer();
  store = await openSqliteStore({ file: ':memory:', clock: Date.now });
});
afterEach(async () => {
  await server.close();
  await store.close();
});

const check = (env: Readonly<Record<string, string>> = {}): Promise<readonly Check[]> => {
  const set = { OPENAI_MODEL: MODEL, OPENAI_BASE_URL: server.url, OPENAI_TIMEOUT: '1', ...env };
  return checkWriters({ config: readConfig(set), store, clock: Date.now, log });
};
const status =
  (code: number, words: string, kind: string | null = null): Parameters<ModelServer['behave']>[0] =>
  (_, response) => {
    answer(response, code, fault(words, kind));
    return null;
  };

it('is content where all is well, and sends nothing of anybody’s', async () => {
  expect(await check()).toEqual([
    { check: 'model', state: 'ok', detail: `${server.url} answers` },
    { check: 'model answer', state: 'ok', detail: `${MODEL} answers, by json_schema` },
    { check: 'model window', state: 'ok', detail: `${MODEL} reads 32,768 tokens, as the server says` },
  ]);
  expect(server.asked).toHaveLength(1);
  expect(await check({ OPENAI_CONTEXT_WINDOW: '9000' })).toContainEqual({
    check: 'model window',
    state: 'ok',
    detail: `${MODEL} reads 9,000 tokens, as OPENAI_CONTEXT_WINDOW says`,
  });
});

it('has nothing to say where no model is named, but of a key without one', async () => {
  const without = readConfig({});
  expect(await checkWriters({ config: without, store, clock: Date.now, log })).toEqual([]);
  const key = readConfig({ OPENAI_API_KEY: 'x' });
  expect(await checkWriters({ config: key, store, clock: Date.now, log })).toMatchObject([
    { state: 'fault', detail: expect.stringContaining('name the model') },
  ]);
});

it.each<[string, RegExp, Readonly<Record<string, string>>, (() => void)?]>([
  [
    'no server',
    /it could not be reached.*Start the server there/,
    { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' },
  ],
  [
    'a wrong key',
    /its key was refused \(401\).*Set OPENAI_API_KEY/,
    {},
    () => void Object.assign(server.settings, { key: 'k' }),
  ],
  ['another model', /knows no model other.*It has small-writer\./, { OPENAI_MODEL: 'other' }],
  ['an address without /v1', /mostly ends in \/v1/, { OPENAI_BASE_URL: 'ROOT' }],
  [
    'no credit',
    /no credit left.*Add credit/,
    {},
    () => server.behave(status(429, 'quota', 'insufficient_quota')),
  ],
  ['no answer in time', /within 1 seconds.*may still be loading/, {}, () => server.behave(() => HUNG)],
  [
    'a thinker',
    /limit of length.*Raise OPENAI_OUTPUT_TOKENS \(now 2000\)/,
    {},
    () => server.behave(() => ({ content: '', finish: 'length' })),
  ],
  [
    'chatter',
    /not in the form asked for.*too small for the task/,
    {},
    () => server.behave(() => ({ content: 'Gladly!' })),
  ],
  [
    'a failing server',
    /its server failed \(500\).*own log says more/,
    {},
    () => server.behave(status(500, 'oh')),
  ],
  [
    'a cap',
    /does not fit into the rest of the 1,000 tokens for today.*Raise PULLQUOTE_TOKENS_PER_DAY/,
    { PULLQUOTE_TOKENS_PER_DAY: '1000' },
  ],
])('says what to do about %s', async (_, words, env, go) => {
  go?.();
  const own = env.OPENAI_BASE_URL === 'ROOT' ? { OPENAI_BASE_URL: server.url.replace('/v1', '') } : env;
  const faults = (await check(own)).filter(({ state }) => state === 'fault');
  expect(faults).toEqual([
    { check: expect.stringMatching(/^model/), state: 'fault', detail: expect.stringMatching(words) },
  ]);
});

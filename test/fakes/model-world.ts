/** Writers as the app has them, in front of a model server on 127.0.0.1, with the log kept for the test. */
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { readConfig } from '../../src/config.ts';
import type { Store, Writers } from '../../src/digest/ports.ts';
import { extractiveWriter } from '../../src/digest/write/extractive.ts';
import { writersOf } from '../../src/writers.ts';
import { MODEL, type ModelServer, modelServer } from './model-server.ts';

type Logged = Readonly<{ message: string; kind?: string; task?: string }>;

export type ModelWorld = {
  server: ModelServer;
  store: Store;
  writers: Writers;
  /** Warnings and errors. */
  logged: Logged[];
  now: number;
  /** The same store and server, as another process finds them. */
  again(env?: Readonly<Record<string, string>>): Writers;
  close(): Promise<void>;
};

export async function modelWorld(env: Readonly<Record<string, string>> = {}): Promise<ModelWorld> {
  const server = await modelServer();
  const made = { now: Date.UTC(2025, 4, 7, 6, 0) } as ModelWorld;
  const clock = (): number => made.now;
  const store = await openSqliteStore({ file: ':memory:', clock });
  const logged: Logged[] = [];
  const keep = (fields: object, message: string): void => void logged.push({ ...fields, message });
  const log = { debug: () => {}, info: () => {}, warn: keep, error: keep };
  const again = (more: Readonly<Record<string, string>> = {}): Writers => {
    const set = { OPENAI_MODEL: MODEL, OPENAI_BASE_URL: server.url, OPENAI_TIMEOUT: '1', ...env, ...more };
    return writersOf({ config: readConfig(set), store, clock, second: extractiveWriter, log });
  };
  return Object.assign(made, {
    server,
    store,
    logged,
    again,
    writers: again(),
    close: async () => {
      await server.close();
      await store.close();
    },
  });
}

/** The composition root: configuration to ports to a running app; the one place that imports everything. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizeAddress } from './adapters/http/address.ts';
import { guardedFetcher } from './adapters/http/fetcher.ts';
import { inProcessRunner } from './adapters/queue/in-process.ts';
import { starterPacks } from './adapters/source/packs.ts';
import { sourceReader } from './adapters/source/reader.ts';
import { openSqliteStore } from './adapters/store/sqlite.ts';
import { systemClock } from './adapters/system/clock.ts';
import { logger } from './adapters/system/log.ts';
import { type Mount, webServer } from './adapters/web/server.ts';
import type { ChatAdapter } from './bots/chat-adapter.ts';
import type { BotDeps } from './bots/deps.ts';
import type { Config } from './config.ts';
import type { Clock } from './digest/ports.ts';
import { platformNamed } from './platforms.ts';
import { threadedSteps } from './steps.ts';
import { threadedWriter } from './threaded-writer.ts';
import { userAgent } from './version.ts';
import { writersOf } from './writers.ts';

export const STORE_FILE = 'pullquote.db';

/** The bundled sample edition, and the moment its news are of. */
export const SAMPLE = fileURLToPath(new URL('../samples', import.meta.url));
export const SAMPLE_AT = Date.parse('2025-05-07T07:00:00Z');
export const SAMPLE_TIMEZONE = 'Europe/London';

export type App = Readonly<{
  config: Config;
  folder: string;
  deps: BotDeps;
  /** The adapters that were started, for `status`. */
  running: ChatAdapter[];
  /** Takes a path of the HTTP server; undefined without PORT. */
  mount: Mount | undefined;
  close(): Promise<void>;
}>;

export type AppOptions = Readonly<{
  config: Config;
  /** Another clock: the sample edition is of its own day. */
  clock?: Clock;
  /** `:memory:` for what is not to be kept. */
  store?: ':memory:';
}>;

/** Opens what every command needs; threads and connections start only when used. */
export async function openApp({ config, clock = systemClock, store }: AppOptions): Promise<App> {
  const folder = config.PULLQUOTE_DATA;
  if (store === undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
  const log = logger(config.LOG_LEVEL);
  const fetcher = guardedFetcher({ userAgent: userAgent(), allowHosts: config.PULLQUOTE_ALLOW_HOSTS });
  const steps = threadedSteps({
    onFault: (step, fault) => log.warn({ step, kind: fault.kind }, fault.detail),
  });
  const opened = await openSqliteStore({ file: store ?? join(folder, STORE_FILE), clock });
  const running: ChatAdapter[] = [];
  const deps: BotDeps = {
    store: opened,
    clock,
    steps,
    reader: sourceReader({ fetcher, parseFeed: steps.parseFeed, allowFiles: true }),
    // tokens are spent today, whatever day the news is of
    writers: writersOf({ config, store: opened, clock: systemClock, second: threadedWriter(steps), log }),
    jobs: inProcessRunner({ onError: (job, error) => log.error({ err: error, job }, 'a job failed') }),
    log,
    newId: randomUUID,
    address: normalizeAddress,
    packs: starterPacks,
    names: { digest: config.PULLQUOTE_DIGEST_COMMAND, ask: config.PULLQUOTE_ASK_COMMAND },
    timezone: config.TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    platform: platformNamed,
    health: () => running.map((adapter) => ({ platform: adapter.platform, health: adapter.health() })),
    listens: config.PULLQUOTE_LISTENS,
    keepDays: config.PULLQUOTE_KEEP_DAYS,
    managers: new Set(config.PULLQUOTE_MANAGERS),
  };
  const close = async (): Promise<void> => {
    await steps.close();
    await fetcher.close();
    await opened.close();
  };
  const mount =
    config.PORT === undefined
      ? undefined
      : webServer({
          host: config.HOST,
          port: config.PORT,
          onFault: (err) => log.error({ err }, 'a request could not be answered'),
        });
  return { config, folder, deps, running, mount, close };
}

/** `pullquote doctor`: checks settings, store and sources, and says how to mend each fault. */
import { access, constants } from 'node:fs/promises';
import { type App, openApp, STORE_FILE } from '../app.ts';
import type { Check } from '../bots/check.ts';
import { sweeps } from '../bots/jobs/sweep.ts';
import { loadConfig } from '../config.ts';
import { type Fault, NO_MEMORY } from '../digest/model.ts';
import { withoutInvisible } from '../digest/text/invisible.ts';
import { checkPlatforms } from '../platforms.ts';
import { checkWriters } from '../writers.ts';
import { noWords, parse } from './context.ts';
import { settingFor } from './fault-line.ts';
import type { Command, Io } from './io.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('doctor', args, { json: { type: 'boolean', default: false } });
  noWords('doctor', positionals);
  const checks: Check[] = [];
  for await (const check of diagnose(io)) {
    checks.push(check);
    if (!values.json)
      io.stdout.write(
        `${check.state === 'ok' ? 'ok   ' : 'FAULT'}  ${check.check}: ${withoutInvisible(check.detail)}\n`,
      );
  }
  if (values.json) io.stdout.write(`${JSON.stringify(checks)}\n`);
  return checks.every(({ state }) => state === 'ok') ? 0 : 1;
};

const fine = (check: string, detail: string): Check => ({ check, state: 'ok', detail });
const fault = (check: string, detail: string): Check => ({ check, state: 'fault', detail });

async function* diagnose(io: Io): AsyncGenerator<Check> {
  const major = Number(process.versions.node.split('.')[0]);
  yield major >= 24
    ? fine('node', process.version)
    : fault('node', `${process.version}: Pullquote needs 24 or later`);
  let config: ReturnType<typeof loadConfig>;
  try {
    config = loadConfig(io.env);
  } catch (error) {
    yield fault('settings', (error as Error).message);
    return;
  }
  yield fine('settings', 'every variable is valid');
  try {
    const app = await openApp({ config });
    try {
      await access(app.folder, constants.W_OK);
      yield fine('store', `${app.folder}/${STORE_FILE} opens and can be written`);
      const channels = (await app.deps.store.subscriptions.list()).map(({ channel }) => channel);
      yield* await checkPlatforms(app, channels);
      yield* await checkWriters({ ...app.deps, config });
      yield await retention(app.deps);
      yield* sources(app.deps);
      const unknown = await app.deps.store.deliveries.list({ state: 'unknown', limit: 1_000 });
      yield unknown.length === 0
        ? fine('deliveries', 'none in doubt')
        : fault(
            'deliveries',
            `${unknown.length} may or may not have been posted: pullquote deliveries list --state unknown, then retry or drop each`,
          );
    } finally {
      await app.close();
    }
  } catch (error) {
    yield fault(
      'store',
      `${(error as Error).message}; check that ${config.PULLQUOTE_DATA} is a folder this user can write`,
    );
  }
}

async function retention({ store, keepDays }: App['deps']): Promise<Check> {
  const { articles } = await store.counts.read();
  const { swept } = await sweeps({ store });
  const kept = keepDays === 0 ? 'for ever' : `${keepDays} days where no digest told them`;
  return fine(
    'articles',
    `${articles} kept, ${kept} (PULLQUOTE_KEEP_DAYS); ${swept.articles} deleted so far`,
  );
}

async function* sources({ store, reader }: App['deps']): AsyncGenerator<Check> {
  const subscriptions = await store.subscriptions.list();
  if (subscriptions.length === 0)
    yield fine('sources', 'no subscriptions yet: /digest setup in the chat, or pullquote subscriptions add');
  const named = new Map(subscriptions.flatMap((one) => one.sources.map((source) => [source.id, source])));
  for (const source of named.values()) {
    const reading = await reader.read(source, NO_MEMORY, AbortSignal.timeout(30_000));
    if (!reading.ok)
      yield fault(
        'source',
        `${source.location}: ${reading.error.detail}. ${mendingOf(source.location, reading.error)}`,
      );
    else
      yield fine(
        'source',
        `${source.location}: ${reading.value.kind === 'read' ? `${reading.value.entries.length} entries` : 'unchanged'}`,
      );
  }
}

const mendingOf = (location: string, fault: Fault): string =>
  settingFor(location, fault)[0] ??
  `Try it in a browser, mend its address, or remove it: pullquote sources remove ${location} --channel REF`;

/** `pullquote manifest slack`: what Slack's "From a manifest" takes, as JSON. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slackManifest } from '../adapters/slack/manifest.ts';
import { keepManifest } from '../adapters/slack/manifest-kept.ts';
import { STORE_FILE } from '../app.ts';
import { COMMANDS } from '../bots/commands.ts';
import { en } from '../bots/locales/en.ts';
import type { Config } from '../config.ts';
import { configOf, parse, withApp } from './context.ts';
import { type Command, UsageError } from './io.ts';
import { wrongUsage } from './usage.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('manifest', args, { url: { type: 'string' } });
  if (positionals.length !== 1 || positionals[0] !== 'slack')
    throw wrongUsage('manifest', 'there is a manifest for slack only');
  const { url } = values;
  if (url !== undefined && !/^https:\/\/[^\s/]+\/\S*$/.test(url))
    throw new UsageError(
      `--url takes the public address of Slack's requests, https://…/slack/events, not "${url}"`,
    );
  const config = configOf(io);
  const names = { digest: config.PULLQUOTE_DIGEST_COMMAND, ask: config.PULLQUOTE_ASK_COMMAND };
  io.stdout.write(
    `${JSON.stringify(slackManifest({ names, commands: COMMANDS, words: en, requestUrl: url }), null, 2)}\n`,
  );
  await keepPrinted(config);
  return 0;
};

/** What is pasted now is what `doctor` compares with later; before the first start there is nothing to keep it in. */
async function keepPrinted(config: Config): Promise<void> {
  if (!existsSync(join(config.PULLQUOTE_DATA, STORE_FILE))) return;
  await withApp({ config }, ({ deps: { store, clock, names } }) =>
    keepManifest('printed', { facts: store.facts, clock, names }),
  );
}

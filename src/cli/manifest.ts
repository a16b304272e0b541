/** `pullquote manifest slack`: what Slack's "From a manifest" takes, as JSON. */
import { slackManifest } from '../adapters/slack/manifest.ts';
import { COMMANDS } from '../bots/commands.ts';
import { configOf, parse } from './context.ts';
import { type Command, UsageError } from './io.ts';

export const USAGE = 'manifest slack [--url https://HOST/slack/events]';

export const run: Command = async (args, io) => {
  const { values, positionals } = parse(args, { url: { type: 'string' } }, USAGE);
  if (positionals.length !== 1 || positionals[0] !== 'slack')
    throw new UsageError(`there is a manifest for slack only. Usage: pullquote ${USAGE}`);
  const { url } = values;
  if (url !== undefined && !/^https:\/\/[^\s/]+\/\S*$/.test(url))
    throw new UsageError(
      `--url takes the public address of Slack's requests, https://…/slack/events, not "${url}"`,
    );
  const config = configOf(io);
  const names = { digest: config.PULLQUOTE_DIGEST_COMMAND, ask: config.PULLQUOTE_ASK_COMMAND };
  io.stdout.write(
    `${JSON.stringify(slackManifest({ names, commands: COMMANDS, requestUrl: url }), null, 2)}\n`,
  );
  return 0;
};

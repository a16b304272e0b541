/** The manifest that Slack takes: made from the commands, asking for no more than is used. */
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { BOT_EVENTS, BOT_SCOPES, slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { COMMANDS } from '../../../src/bots/commands.ts';
import { cli } from '../../../src/cli/cli.ts';

// biome-ignore lint/suspicious/noExplicitAny: a manifest is looked through
const manifest = (requestUrl?: string): any =>
  slackManifest({ names: { digest: 'news', ask: 'news-ask' }, commands: COMMANDS, requestUrl });

describe('slackManifest', () => {
  it('has both commands under the names that were chosen, within Slack’s lengths', () => {
    const commands = manifest().features.slash_commands;
    expect(commands.map(({ command }: { command: string }) => command)).toEqual(['/news', '/news-ask']);
    for (const { command, description, usage_hint } of commands) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
  });

  it('names every subcommand', () => {
    const [{ usage_hint: hint }] = manifest().features.slash_commands;
    for (const { name } of COMMANDS) if (name !== 'ask') expect(hint).toContain(name.split(' ').at(-1));
  });

  it('asks for no scope that lets it read or write beyond where it was invited', () => {
    const scopes: string[] = manifest().oauth_config.scopes.bot;
    expect(scopes).toEqual(Object.keys(BOT_SCOPES));
    expect(
      scopes.filter((scope) => /public|customize|files|search|admin|email|:manage|join/.test(scope)),
    ).toEqual([]);
  });

  it('is heard over a socket, or at an address', () => {
    expect(manifest().settings).toMatchObject({
      socket_mode_enabled: true,
      event_subscriptions: { bot_events: BOT_EVENTS },
    });
    expect(JSON.stringify(manifest())).not.toContain('url');
    const url = 'https://bot.example/slack/events';
    expect(manifest(url)).toMatchObject({
      features: { slash_commands: [{ url }, { url }] },
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: { request_url: url },
        interactivity: { request_url: url, message_menu_options_url: url },
      },
    });
  });
});

it('pullquote manifest slack prints it as JSON; another platform has none', async () => {
  const run = async (...args: string[]): Promise<{ status: number; out: string; err: string }> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const status = await cli(['manifest', ...args], { stdin: Readable.from([]), stdout, stderr, env: {} });
    return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  };
  const printed = await run('slack');
  expect(printed.status).toBe(0);
  expect(JSON.parse(printed.out)).toMatchObject({ display_information: { name: 'Pullquote' } });
  expect(await run('discord')).toMatchObject({ status: 2, err: expect.stringContaining('slack only') });
  expect(await run('slack', '--url', 'http://x')).toMatchObject({ status: 2 });
});

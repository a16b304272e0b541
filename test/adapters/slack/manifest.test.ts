/** The manifest that Slack takes: made from the commands, asking for no more than is used. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOT_EVENTS, BOT_SCOPES, slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { manifestChanges } from '../../../src/adapters/slack/manifest-kept.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite.ts';
import { STORE_FILE } from '../../../src/app.ts';
import { COMMANDS } from '../../../src/bots/commands.ts';
import { CHAT_WORDS } from '../../../src/bots/locales/chat-words.ts';
import { cli } from '../../../src/cli/cli.ts';

// biome-ignore lint/suspicious/noExplicitAny: a manifest is looked through
const manifest = (requestUrl?: string): any =>
  slackManifest({
    names: { digest: 'news', ask: 'news-ask' },
    commands: COMMANDS,
    words: CHAT_WORDS.en,
    requestUrl,
  });

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

describe('pullquote manifest slack', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (...args: string[]): Promise<{ status: number; out: string; err: string }> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const env = { PULLQUOTE_DATA: folder };
    const status = await cli(['manifest', ...args], { stdin: Readable.from([]), stdout, stderr, env });
    return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  };

  it('prints it as JSON, and makes nothing; another platform has none', async () => {
    const printed = await run('slack');
    expect(printed.status).toBe(0);
    expect(JSON.parse(printed.out)).toMatchObject({ display_information: { name: 'Pullquote' } });
    expect(await run('discord')).toMatchObject({ status: 2, err: expect.stringContaining('slack only') });
    expect(await run('slack', '--url', 'http://x')).toMatchObject({ status: 2 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps in a store that there is what was printed, for doctor to compare with', async () => {
    const changes = async () => {
      const store = await openSqliteStore({ file: join(folder, STORE_FILE), clock: Date.now });
      const names = { digest: 'digest', ask: 'frage' };
      return manifestChanges({ facts: store.facts, names }).finally(() => store.close());
    };
    expect(await changes()).toBeNull();
    expect((await run('slack')).status).toBe(0);
    expect((await changes())?.changes).toEqual(['/frage is new', '/ask is gone']);
  });
});

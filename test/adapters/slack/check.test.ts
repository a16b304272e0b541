/** What `doctor` finds at Slack: each fault by itself, with what to do about it; and nothing where all is well. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSlack } from '../../../src/adapters/slack/check.ts';
import { BOT_SCOPES } from '../../../src/adapters/slack/manifest.ts';
import { keepManifest } from '../../../src/adapters/slack/manifest-kept.ts';
import type { Check } from '../../../src/bots/check.ts';
import type { FactStore } from '../../../src/digest/ports.ts';
import { factsOf } from '../../fakes/facts.ts';
import { ALL_SCOPES, type FakeSlack, type FakeSlackOptions, fakeSlack, GENERAL } from '../../fakes/slack.ts';
import { CHANNEL, NAMES } from './seat.ts';

const quiet = (): void => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const AT = Date.UTC(2026, 4, 3, 9);
const clock = (): number => AT;

let slack: FakeSlack;
let facts: FactStore;
beforeEach(() => {
  facts = factsOf();
});
afterEach(async () => {
  expect(slack.faults).toEqual([]);
  await slack.close();
});

type Given = Partial<Parameters<typeof checkSlack>[0]>;
const check = (given: Given = {}): Promise<readonly Check[]> =>
  checkSlack({
    botToken: slack.env.SLACK_BOT_TOKEN ?? '',
    appToken: slack.env.SLACK_APP_TOKEN,
    apiUrl: slack.apiUrl,
    channels: [CHANNEL],
    names: NAMES,
    facts,
    log,
    clock: Date.now,
    ...given,
  });
const open = async (options: FakeSlackOptions = {}): Promise<void> => {
  slack = await fakeSlack(options);
};
/** The one fault there is. */
const faultIn = (found: readonly Check[]): Check => {
  const faults = found.filter(({ state }) => state === 'fault');
  expect(faults).toHaveLength(1);
  return faults[0]!;
};

it('is content where all is well', async () => {
  await open();
  await keepManifest('printed', { facts, clock, names: NAMES });
  expect(await check()).toEqual([
    { check: 'slack bot token', state: 'ok', detail: expect.stringContaining('as ') },
    { check: 'slack scopes', state: 'ok', detail: 'all that the manifest asks for' },
    { check: 'slack manifest', state: 'ok', detail: 'commands and events as on 3 May 2026' },
    { check: 'slack app token', state: 'ok', detail: 'Socket Mode can connect' },
    { check: `slack channel ${GENERAL}`, state: 'ok', detail: expect.stringMatching(/^#/) },
  ]);
});

describe('tokens', () => {
  it('says that the bot token is wrong, and asks nothing more with it', async () => {
    await open();
    expect(await check({ botToken: 'xoxb-another' })).toEqual([
      {
        check: 'slack bot token',
        state: 'fault',
        detail: expect.stringMatching(/invalid_auth.*copy SLACK_BOT_TOKEN/),
      },
    ]);
  });
  it('says that the app was removed', async () => {
    await open();
    slack.world.uninstalled = 'account_inactive';
    expect(faultIn(await check()).detail).toMatch(/account_inactive/);
  });
  it('does not call a token wrong where Slack was not reached', async () => {
    await open();
    slack.fail('auth.test', 'cut', 20);
    const { check: name, detail } = faultIn(await check());
    expect(name).toBe('slack bot token');
    expect(detail).toMatch(/no answer from Slack.*SLACK_API_URL/);
    expect(detail).not.toMatch(/copy/);
  });
  it('says that the app token is wrong, or is none', async () => {
    await open();
    expect(faultIn(await check({ appToken: 'xapp-another' }))).toMatchObject({
      check: 'slack app token',
      detail: expect.stringMatching(/invalid_auth.*connections:write/),
    });
    expect(faultIn(await check({ appToken: slack.env.SLACK_BOT_TOKEN ?? '' })).detail).toMatch(
      /not_allowed_token_type.*connections:write/,
    );
    slack.fail('apps.connections.open', 'cut', 20);
    expect(faultIn(await check()).detail).toMatch(/no answer from Slack.*SLACK_API_URL/);
  });
  it('asks for no app token over HTTP', async () => {
    await open({ signingSecret: 's', requestUrl: 'http://127.0.0.1:9/slack/events' });
    const found = await check({ appToken: undefined });
    expect(found.map(({ check: name }) => name)).not.toContain('slack app token');
    expect(found.every(({ state }) => state === 'ok')).toBe(true);
  });
});

describe('the manifest', () => {
  it.each(Object.keys(BOT_SCOPES))('says that %s is missing', async (scope) => {
    await open({ scopes: ALL_SCOPES.filter((one) => one !== scope) });
    const faults = (await check({ channels: [] })).filter(({ state }) => state === 'fault');
    expect(faults).toEqual([
      {
        check: 'slack scopes',
        state: 'fault',
        detail: expect.stringMatching(new RegExp(`missing ${scope}: .*reinstall`)),
      },
    ]);
  });
  it('says which commands changed since it was pasted', async () => {
    await open();
    await keepManifest('printed', { facts, clock, names: { digest: 'news', ask: 'ask' } });
    expect(faultIn(await check())).toEqual({
      check: 'slack manifest',
      state: 'fault',
      detail:
        'changed since 3 May 2026 (/digest is new, /news is gone): paste the output of pullquote manifest slack under App Manifest, then reinstall the app',
    });
  });
  it('says which events a newer program needs', async () => {
    await open();
    await keepManifest('printed', { facts, clock, names: NAMES });
    const [{ name, value }] = (await facts.list('slack:')) as [{ name: string; value: string }];
    await facts.set(name, value.replace('"message.im",', ''));
    expect(faultIn(await check()).detail).toContain('(message.im is new)');
  });
  it('is taken for pasted at the first start, and not at a later one', async () => {
    await open();
    expect((await check()).map((one) => one.check)).not.toContain('slack manifest');
    await keepManifest('started', { facts, clock, names: NAMES });
    await keepManifest('started', { facts, clock: Date.now, names: { digest: 'news', ask: 'ask' } });
    const found = await check();
    expect(found.find((one) => one.check === 'slack manifest')?.detail).toBe(
      'commands and events as on 3 May 2026',
    );
  });
});

describe('channels', () => {
  it('says that it is no member', async () => {
    await open();
    slack.channels.get(GENERAL)!.members.delete(slack.bot.user);
    expect(faultIn(await check()).detail).toMatch(/no member: invite it there/);
  });
  it('says that a channel is archived', async () => {
    await open();
    slack.channels.get(GENERAL)!.archived = true;
    expect(faultIn(await check()).detail).toMatch(/archived: choose another channel/);
  });
  it('says that there is no such channel, or none it may see', async () => {
    await open();
    slack.addChannel({ id: 'C0SECRET', kind: 'group', members: [] });
    const found = await check({ channels: ['slack:T0KYSTEN/C0NOWHERE', 'slack:T0KYSTEN/C0SECRET', CHANNEL] });
    expect(found.filter(({ state }) => state === 'fault')).toEqual(
      ['C0NOWHERE', 'C0SECRET'].map((id) => ({
        check: `slack channel ${id}`,
        state: 'fault',
        detail: expect.stringMatching(/channel_not_found.*invite the bot there/),
      })),
    );
  });
  it('does not send for an invitation where Slack was not reached', async () => {
    await open();
    slack.fail('conversations.info', 'cut', 20);
    expect(faultIn(await check()).detail).toMatch(/no answer from Slack/);
  });
  it('looks at no direct message: that needs a scope of its own', async () => {
    await open();
    expect(await check({ channels: ['slack:T0KYSTEN/D0CADA'] })).toContainEqual({
      check: 'slack channel D0CADA',
      state: 'ok',
      detail: 'a direct message',
    });
    expect(slack.requests.map(({ method }) => method)).not.toContain('conversations.info');
  });
});

/** The fake Slack with the real Bolt: what it takes, what it refuses, and how it breaks. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeSlack, fakeSlack, GENERAL, OWNER, PERSON } from './slack.ts';

const MODAL: ModalView = {
  type: 'modal',
  callback_id: 'setup',
  title: { type: 'plain_text', text: 'Digest' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'at',
      label: { type: 'plain_text', text: 'Time' },
      element: { type: 'plain_text_input', action_id: 'value', initial_value: '08:00' },
    },
  ],
};

const BUTTON = {
  type: 'actions',
  elements: [
    { type: 'button', action_id: 'ask', value: 'story-1', text: { type: 'plain_text', text: 'Ask' } },
  ],
} as const;

const quiet = LogLevel.ERROR;

async function connect(slack: FakeSlack): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: slack.env.SLACK_APP_TOKEN!,
    logLevel: quiet,
    clientPingTimeout: 300,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, timeout: 1_000 } },
  });
  const app = new App({
    token: slack.env.SLACK_BOT_TOKEN!,
    receiver,
    logLevel: quiet,
    clientOptions: {
      slackApiUrl: slack.apiUrl,
      timeout: 1_000,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });
  return app;
}

describe('fake Slack over Socket Mode', () => {
  let slack: FakeSlack;
  let app: App;

  beforeEach(async () => {
    slack = await fakeSlack({ pace: 0, pingMs: 50 });
    app = await connect(slack);
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });

  it('carries a command, opens its modal, takes a submission with faults and one without', async () => {
    app.command('/digest', async ({ ack, command, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: MODAL });
    });
    app.view('setup', async ({ ack, view }) => {
      const at = view.state.values.at?.value?.value;
      if (at === 'noon') await ack({ response_action: 'errors', errors: { at: 'Write it as 08:00.' } });
      else await ack();
    });
    await app.start();
    const { ms } = await slack.slash('/digest', 'setup');
    expect(ms).toBeLessThan(3_000);
    const view = await slack.until(({ viewsOpened }) => viewsOpened[0]);
    expect(await slack.submit(view, { at: 'noon' })).toMatchObject({
      result: 'errors',
      errors: { at: /08:00/ },
    });
    expect((await slack.submit(view, { at: '08:30' })).result).toBe('closed');
    expect(view.state).toBe('closed');
    expect(slack.faults).toEqual([]);
  });

  it('keeps messages, threads and metadata, and gives metadata only to who asks', async () => {
    await app.start();
    const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
    const root = await app.client.chat.postMessage({
      channel: GENERAL,
      text: 'Morning',
      blocks: [BUTTON],
      metadata,
    });
    await app.client.chat.postMessage({ channel: GENERAL, text: 'Story', thread_ts: root.ts! });
    const bare = await app.client.conversations.history({ channel: GENERAL });
    expect(bare.messages).toMatchObject([{ text: 'Morning', reply_count: 1 }]);
    expect(bare.messages?.[0]).not.toHaveProperty('metadata');
    const full = await app.client.conversations.history({ channel: GENERAL, include_all_metadata: true });
    expect(full.messages).toMatchObject([{ metadata }]);
    const thread = await app.client.conversations.replies({ channel: GENERAL, ts: root.ts! });
    expect(thread.messages?.map(({ text }) => text)).toEqual(['Morning', 'Story']);
    await app.client.chat.update({ channel: GENERAL, ts: root.ts!, text: 'Evening' });
    expect(slack.posted({ thread: null })).toMatchObject([
      { text: 'Evening', blocks: [{ type: 'actions' }] },
    ]);
  });

  it('carries mentions, direct messages and buttons, with answers to their response_url', async () => {
    const heard: string[] = [];
    app.event('app_mention', async ({ event }) => void heard.push(`mention ${event.text}`));
    app.message(
      async ({ message }) => void heard.push(`${message.channel_type} ${'text' in message && message.text}`),
    );
    app.action('ask', async ({ ack, respond, body }) => {
      await ack();
      heard.push(`button by ${body.user.id}`);
      await respond({ text: 'Only you see this.', response_type: 'ephemeral', replace_original: false });
    });
    await app.start();
    await slack.mention('why?').ack;
    await slack.direct('hello').ack;
    await app.client.chat.postMessage({ channel: GENERAL, text: 'Morning', blocks: [BUTTON] });
    await slack.press('ask', { user: PERSON });
    const [seen] = await slack.until(
      () => slack.channels.get(GENERAL)!.ephemerals[0] && slack.channels.get(GENERAL)!.ephemerals,
    );
    expect(seen).toMatchObject({ user: PERSON, text: 'Only you see this.' });
    expect(heard).toContain(`mention <@${slack.bot.user}> why?`);
    expect(heard).toContain('im hello');
    expect(heard).toContain(`button by ${PERSON}`);
    expect(slack.faults).toEqual([]);
  });

  it('refuses what breaks a limit, and notes it', async () => {
    await app.start();
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_001) } } as const;
    await expect(
      app.client.chat.postMessage({ channel: GENERAL, text: 'x', blocks: [section] }),
    ).rejects.toThrow('invalid_blocks');
    await expect(
      app.client.chat.postMessage({
        channel: GENERAL,
        text: 'x',
        blocks: Array(51).fill({ type: 'divider' }),
      }),
    ).rejects.toThrow('invalid_blocks');
    await expect(app.client.chat.postMessage({ channel: 'C0OTHER', text: 'x' })).rejects.toThrow(
      'not_in_channel',
    );
    await expect(app.client.views.open({ trigger_id: 'stale', view: MODAL })).rejects.toThrow(
      'invalid_trigger_id',
    );
    expect(slack.faults).toEqual([
      'chat.postMessage: blocks[0].text.text has 3001 characters, more than 3000',
      'chat.postMessage: blocks has 51 items, more than 50',
    ]);
  });

  it('fails as told, also after it took a post', async () => {
    await app.start();
    const post = (text: string) => app.client.chat.postMessage({ channel: GENERAL, text });
    for (const failure of ['channel_not_found', 429, 500, 'cut', 'hang', 'cut-after-taking'] as const) {
      slack.fail('chat.postMessage', failure);
      await expect(post(String(failure)), String(failure)).rejects.toThrow();
    }
    await post('well');
    expect(slack.posted().map(({ text }) => text)).toEqual(['cut-after-taking', 'well']);
  });

  it('makes the app connect again after a disconnect and on a half-open socket', async () => {
    app.event('app_mention', async () => {});
    await app.start();
    slack.disconnect({ reason: 'refresh_requested' });
    await slack.until(() => slack.connectionsOpened() === 2);
    slack.halfOpen();
    await slack.until(() => slack.connectionsOpened() === 3 && slack.connections() === 1);
    expect((await slack.mention('still there?').ack).ms).not.toBeNull();
  });

  it('refuses every call once the app is removed', async () => {
    const heard: string[] = [];
    app.event('app_uninstalled', async () => void heard.push('removed'));
    await app.start();
    await slack.uninstall();
    expect(heard).toEqual(['removed']);
    await expect(app.client.auth.test()).rejects.toThrow('account_inactive');
  });
});

describe('fake Slack over signed HTTP', () => {
  it('is believed with a valid signature alone', async () => {
    const slack = await fakeSlack({ signingSecret: 'secret' });
    const receiver = new HTTPReceiver({
      signingSecret: 'secret',
      endpoints: '/slack/events',
      logLevel: LogLevel.ERROR,
    });
    const app = new App({
      token: slack.env.SLACK_BOT_TOKEN!,
      receiver,
      clientOptions: { slackApiUrl: slack.apiUrl },
      logLevel: quiet,
    });
    const commands: string[] = [];
    app.command('/digest', async ({ ack, command }) => {
      commands.push(`${command.user_id} ${command.text}`);
      await ack('Taken.');
    });
    app.event('app_mention', async () => {});
    const server = (await app.start(0)) as Server;
    slack.serveAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
    expect(await slack.verifyUrl()).toBe(true);
    expect(await slack.slash('/digest', 'status')).toMatchObject({
      status: 200,
      payload: { text: 'Taken.' },
    });
    expect(commands).toEqual([`${OWNER} status`]);
    expect((await slack.mention('hello').ack).status).toBe(200);
    expect(await slack.forge('wrong')).toBe(401);
    expect(await slack.forge('old')).toBe(401);
    expect(await slack.forge('none')).toBeGreaterThanOrEqual(400);
    await app.stop();
    await slack.close();
  });

  it('counts a server that does not answer as late', async () => {
    const server = createServer((_request, response) => void response.writeHead(500).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const slack = await fakeSlack({ retryMs: [], signingSecret: 'secret' });
    slack.serveAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await slack.slash('/digest', 'now')).toMatchObject({ ms: null, status: 500 });
    server.close();
    await slack.close();
  });
});

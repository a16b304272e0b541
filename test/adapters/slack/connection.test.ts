/** Slack's connections: what breaks is noticed, mended, and shown; what is not from Slack is not taken. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incoming } from '../../../src/bots/chat-adapter.ts';
import { COMMANDS } from '../../../src/bots/commands.ts';
import type { FakeSlackOptions } from '../../fakes/slack.ts';
import { speechIn } from '../../fakes/speech.ts';
import { freePort } from './free-port.ts';
import { adapterOn, SECRET, type SlackSeat, sit } from './seat.ts';

vi.setConfig({ testTimeout: 40_000 });

let seat: SlackSeat;
let events: Incoming[] = [];
const start = async (options: FakeSlackOptions = {}, port: number | null = null): Promise<void> => {
  events = [];
  seat = await sit(options, port);
  await seat.adapter.start(COMMANDS, async (incoming) => {
    events.push(incoming);
    return { kind: 'nothing' };
  });
};
afterEach(async () => {
  await seat.close();
  expect(seat.slack.faults).toEqual([]);
});

const state = (): string => seat.adapter.health().state;
const heard = (count: number): Promise<void> =>
  vi.waitFor(() => expect(events.length).toBeGreaterThanOrEqual(count), { timeout: 30_000, interval: 10 });
const texts = (): unknown[] => events.map((event) => event.kind === 'message' && event.text);

describe('Socket Mode', () => {
  beforeEach(() => start());

  it('stands connected after the start', () => {
    expect(seat.adapter.health()).toMatchObject({ state: 'connected', detail: null });
    expect(seat.slack.connections()).toBe(1);
  });

  it.each(['disconnect', 'cutConnections'] as const)(
    'is mended after a %s, and what came meanwhile is heard',
    async (how) => {
      seat.slack[how]();
      await seat.slack.until(({ connections }) => connections() === 0);
      seat.slack.mention('still there?');
      await seat.slack.connected();
      await heard(1);
      expect(texts()).toEqual(['still there?']);
      expect(seat.slack.connectionsOpened()).toBe(2);
      await vi.waitFor(() => expect(state()).toBe('connected'));
    },
  );

  it('outlives tokens that are revoked: it says so, and ends nothing', async () => {
    seat.slack.fail('apps.connections.open', 'account_inactive');
    seat.slack.cutConnections();
    await vi.waitFor(() =>
      expect(seat.adapter.health()).toMatchObject({
        state: 'down',
        detail: expect.stringContaining('account_inactive'),
      }),
    );
  });

  it('hears an event once, though Slack sends it again', async () => {
    await seat.slack.mention('once').ack;
    await seat.slack.resend('app_mention');
    await seat.slack.mention('twice').ack;
    await heard(2);
    expect(texts()).toEqual(['once', 'twice']);
  });
});

describe('a start', () => {
  it.each([
    ['auth.test', 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 'SLACK_APP_TOKEN'],
  ])('with a token that %s refuses fails and names it', async (method, name) => {
    seat = await sit();
    seat.slack.fail(method, 'invalid_auth');
    await expect(seat.adapter.start(COMMANDS, async () => ({ kind: 'nothing' }))).rejects.toThrow(name);
    expect(seat.adapter.health()).toMatchObject({ state: 'down' });
  });

  it('waits for a Slack that fails for a while', async () => {
    seat = await sit();
    seat.slack.fail('auth.test', 500);
    seat.slack.fail('apps.connections.open', 'cut');
    await seat.adapter.start(COMMANDS, async () => ({ kind: 'nothing' }));
    expect(state()).toBe('connected');
  });

  it('without any way in fails and says what is missing', async () => {
    seat = await sit();
    const { slackAdapter } = await import('../../../src/adapters/slack/adapter.ts');
    const quiet = (): void => {};
    const adapter = slackAdapter({
      botToken: seat.slack.env.SLACK_BOT_TOKEN!,
      apiUrl: seat.slack.apiUrl,
      names: { digest: 'digest', ask: 'ask' },
      parse: () => ({ ok: false, error: () => 'none' }),
      speech: speechIn(),
      clock: Date.now,
      newId: () => 'id',
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    });
    await expect(adapter.start(COMMANDS, async () => ({ kind: 'nothing' }))).rejects.toThrow(
      'SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET with PORT',
    );
    await adapter.stop();
  });
});

it('a stop lets what was begun finish', async () => {
  seat = await sit();
  const gate = Promise.withResolvers<void>();
  let done = false;
  await seat.adapter.start(COMMANDS, async () => {
    await gate.promise;
    done = true;
    return { kind: 'nothing' };
  });
  await seat.slack.mention('wait for me').ack;
  await seat.slack.until(({ requests }) => requests.some(({ method }) => method === 'users.info'));
  const stopped = seat.adapter.stop();
  gate.resolve();
  await stopped;
  expect(done).toBe(true);
  expect(state()).toBe('down');
});

describe('HTTP', () => {
  let url = '';
  beforeEach(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/slack/events`;
    await start({ signingSecret: SECRET, requestUrl: url }, port);
  });

  it('takes what is signed by Slack in its time, and nothing else', async () => {
    expect(await seat.slack.verifyUrl()).toBe(true);
    for (const signature of ['wrong', 'old', 'future', 'none'] as const)
      expect([signature, await seat.slack.forge(signature)]).toEqual([signature, 401]);
    expect(await seat.slack.forge('valid')).toBe(200);
    await heard(1);
    expect(texts()).toEqual(['forged']);
  });

  /** The head of a request whose body never comes; what is answered. */
  const answered = (head: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.once('error', reject).once('data', (data) => {
        resolve(String(data).split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.write(`${head}\r\nhost: x\r\n\r\n`);
    });
  const signed = (at: number): string =>
    `x-slack-signature: v0=${'0'.repeat(64)}\r\nx-slack-request-timestamp: ${Math.floor(at / 1_000)}`;

  it.each([
    ['is too long', () => `content-length: 1000001\r\n${signed(Date.now())}`, 413],
    ['is unsigned and long', () => 'content-length: 5000', 401],
    ['is out of its time', () => `content-length: 5000\r\n${signed(Date.now() - 301_000)}`, 401],
  ])('refuses what %s without reading it', async (_, headers, status) => {
    expect(await answered(`POST /slack/events HTTP/1.1\r\n${headers()}`)).toContain(` ${status} `);
  });

  it('knows no other method, and logs nothing of it', async () => {
    const before = seat.logged.length;
    const response = await fetch(url);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(seat.logged).toHaveLength(before);
  });

  it('takes the same request once', async () => {
    await seat.slack.slash('/digest', 'status');
    await heard(1);
    expect(await seat.slack.replay()).toBe(200);
    await seat.slack.mention('next').ack;
    await heard(2);
    expect(events.map(({ kind }) => kind)).toEqual(['command', 'message']);
  });
});

it('one adapter in HTTP mode gives its port back when it stops', async () => {
  const port = await freePort();
  await start({ signingSecret: SECRET, requestUrl: `http://127.0.0.1:${port}/slack/events` }, port);
  expect((await fetch(`http://127.0.0.1:${port}/elsewhere`)).status).toBe(404);
  await seat.adapter.stop();
  const next = adapterOn(seat.slack, port);
  await next.start(COMMANDS, async () => ({ kind: 'nothing' }));
  expect(next.health().state).toBe('connected');
  await next.stop();
});

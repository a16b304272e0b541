/** A connection over Socket Mode that is lost comes back, however long that takes; all at once, as they mostly wait. */
import { expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../src/bots/commands.ts';
import { type SlackSeat, sit } from './seat.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Somebody connected to a Slack of their own: what befalls them, and that they are heard afterwards. */
const mended = (befall: (seat: SlackSeat, state: () => string) => Promise<void>) => async () => {
  const seat = await sit();
  let heard = 0;
  try {
    await seat.adapter.start(COMMANDS, async () => {
      heard += 1;
      return { kind: 'nothing' };
    });
    const state = (): string => seat.adapter.health().state;
    await befall(seat, state);
    await vi.waitFor(() => expect(state()).toBe('connected'), { timeout: 20_000 });
    await seat.slack.mention('hello?').ack;
    await vi.waitFor(() => expect(heard).toBe(1), { timeout: 10_000 });
  } finally {
    await seat.close();
  }
  expect(seat.slack.faults).toEqual([]);
};

it.concurrent(
  'where the network swallows everything',
  mended(async ({ slack, logged }) => {
    slack.halfOpen();
    await slack.until(({ connectionsOpened }) => connectionsOpened() === 2, 30_000);
    expect(logged.join()).toContain('the connection was lost');
  }),
);

it.concurrent(
  'though Slack refuses, hangs up on and limits the way back, and says so meanwhile',
  mended(async ({ slack, adapter }) => {
    slack.fail('apps.connections.open', 'internal_error');
    slack.fail('apps.connections.open', 'cut');
    slack.fail('apps.connections.open', 500);
    slack.fail('apps.connections.open', { retryAfter: 1 });
    slack.cutConnections();
    await vi.waitFor(() =>
      expect(adapter.health()).toMatchObject({ state: 'connecting', detail: expect.stringMatching(/./) }),
    );
  }),
);

it.concurrent(
  'though the way back hangs',
  mended(async ({ slack }, state) => {
    slack.fail('apps.connections.open', 'hang');
    slack.cutConnections();
    await vi.waitFor(() => expect(state()).toBe('connecting'));
  }),
);

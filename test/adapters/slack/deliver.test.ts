/** Deliveries on Slack: once, in the right place, and every refusal with its outcome. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/digest/model.ts';
import { deliveryOf } from '../../contracts/chat-adapter.ts';
import { OVERVIEW } from '../../fakes/messages.ts';
import { GENERAL } from '../../fakes/slack.ts';
import { CHANNEL, type SlackSeat, sit } from './seat.ts';

let seat: SlackSeat;
beforeEach(async () => {
  seat = await sit();
});
afterEach(async () => {
  expect(seat.slack.faults).toEqual([]);
  await seat.close();
});

const delivery = (id = 'd1', under: string | null = null): Delivery => ({
  ...deliveryOf(CHANNEL, id, OVERVIEW),
  target: { channel: CHANNEL, under },
  state: 'sending',
  since: Date.now(),
  tries: 0,
});

describe('a delivery', () => {
  it('carries its id, shows no previews, and replies under its root', async () => {
    const root = await seat.adapter.deliver(delivery(), null);
    expect(root.kind).toBe('posted');
    const ref = root.kind === 'posted' ? root.ref : '';
    await seat.adapter.deliver(delivery('d2', 'd1'), ref);
    expect(seat.slack.posted()).toMatchObject([
      {
        ts: ref,
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: 'pullquote_delivery', event_payload: { id: 'd1' } },
      },
      { thread_ts: ref, metadata: { event_payload: { id: 'd2' } } },
    ]);
    const sent = seat.slack.requests.filter(({ method }) => method === 'chat.postMessage');
    for (const { args } of sent)
      expect(args).toMatchObject({ parse: 'none', link_names: expect.stringMatching(/false/) });
  });

  it.each(['cut-after-taking', 500, 502] as const)(
    'that got no answer (%s) is in doubt, and found where it is',
    async (how) => {
      if (typeof how === 'number') seat.slack.fail('chat.postMessage', how);
      else seat.slack.fail('chat.postMessage', how);
      expect(await seat.adapter.deliver(delivery(), null)).toMatchObject({ kind: 'unknown' });
      const taken = seat.slack.posted()[0]?.ts;
      expect(await seat.adapter.find(delivery())).toBe(taken ?? 'absent');
      expect(seat.slack.requests.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    },
  );

  it('in doubt is found in its thread, also by an adapter that knows nothing of the root', async () => {
    const root = await seat.adapter.deliver(delivery(), null);
    seat.slack.fail('chat.postMessage', 'cut-after-taking');
    const reply = delivery('d2', 'd1');
    expect(await seat.adapter.deliver(reply, root.kind === 'posted' ? root.ref : '')).toMatchObject({
      kind: 'unknown',
    });
    expect(await seat.adapter.find(reply)).toBe(seat.slack.posted().at(-1)!.ts);
    expect(await seat.adapter.find(delivery('d3', 'd1'))).toBe('absent');
    expect(await seat.adapter.find(delivery('d3', 'gone'))).toBe('cannot-tell');
  });

  it('cannot be told of where the history cannot be read', async () => {
    seat.slack.fail('conversations.history', 'not_in_channel', 2);
    expect(await seat.adapter.find(delivery())).toBe('cannot-tell');
  });

  it('that Slack puts off comes again when Slack said, and holds back its method alone', async () => {
    seat.slack.fail('chat.postMessage', { retryAfter: 7 });
    const before = Date.now();
    const result = await seat.adapter.deliver(delivery(), null);
    expect(result).toMatchObject({ kind: 'retry' });
    const wait = result.kind === 'retry' ? result.notBefore - before : 0;
    expect(wait).toBeGreaterThanOrEqual(7_000);
    expect(wait).toBeLessThan(9_000);
    expect(await seat.adapter.deliver(delivery('d2'), null)).toMatchObject({ kind: 'retry' });
    expect(seat.slack.requests.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    expect(await seat.adapter.find(delivery())).toBe('absent');
  });

  it('that surely was not taken comes again', async () => {
    seat.slack.fail('chat.postMessage', 503);
    expect(await seat.adapter.deliver(delivery(), null)).toMatchObject({ kind: 'retry' });
    seat.slack.fail('chat.postMessage', 'ratelimited');
    expect(await seat.adapter.deliver(delivery(), null)).toMatchObject({ kind: 'retry' });
  });

  it.each([
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'account_inactive',
    'token_revoked',
    'invalid_auth',
    'missing_scope',
    'restricted_action_read_only_channel',
  ])('that is refused with %s pauses the channel and says why', async (error) => {
    seat.slack.fail('chat.postMessage', error);
    expect(await seat.adapter.deliver(delivery(), null)).toMatchObject({
      kind: 'refused',
      pause: true,
      reason: expect.stringContaining(error),
    });
  });

  it('that is refused for itself pauses nothing', async () => {
    seat.slack.fail('chat.postMessage', 'cannot_reply_to_message');
    expect(await seat.adapter.deliver(delivery(), null)).toMatchObject({ kind: 'refused', pause: false });
  });

  it.each(['msg_too_long', 'msg_blocks_too_long', 'invalid_blocks'])(
    'refused with %s goes once more as plain text, with its links',
    async (error) => {
      seat.slack.fail('chat.postMessage', error);
      expect(await seat.adapter.deliver(delivery(), null)).toMatchObject({ kind: 'posted' });
      const [posted] = seat.slack.posted();
      expect(posted?.blocks).toEqual([]);
      expect(posted?.text).toContain('<https://kysten.example/ferry|Night ferry returns after nine years>');
      seat.slack.fail('chat.postMessage', error, 2);
      expect(await seat.adapter.deliver(delivery('d2'), null)).toMatchObject({
        kind: 'refused',
        pause: false,
      });
    },
  );

  it('for a Slack that is not there comes again', async () => {
    await seat.slack.close();
    expect(await seat.adapter.deliver(delivery(), null)).toMatchObject({ kind: 'retry' });
  });

  it('for another workspace is refused', async () => {
    await seat.adapter.start([], async () => ({ kind: 'nothing' }));
    const foreign = deliveryOf(`slack:T0OTHER/${GENERAL}`, 'd', OVERVIEW);
    expect(await seat.adapter.deliver(foreign, null)).toMatchObject({ kind: 'refused', pause: true });
  });
});

it('posts once a second in a channel, as Slack asks', async () => {
  await seat.close();
  seat = await sit({ pace: 950 });
  const results = await Promise.all(['a', 'b', 'c'].map((id) => seat.adapter.deliver(delivery(id), null)));
  expect(results.map(({ kind }) => kind)).toEqual(['posted', 'posted', 'posted']);
  expect(seat.slack.posted().map(({ metadata }) => metadata?.event_payload.id)).toEqual(['a', 'b', 'c']);
});

/** What Slack's events mean, from their payloads alone. */
import { expect, it } from 'vitest';
import { removalOf } from '../../../src/adapters/slack/incoming.ts';

const SELF = { team: 'T1', botUser: 'U0BOT', botId: 'B0BOT' };
const uninstalled = (body: object) =>
  removalOf({ event_id: 'Ev1', event: { type: 'app_uninstalled' }, ...body }, SELF);

it.each([
  ['its own', { team_id: 'T1' }, true],
  ['none that is named', {}, true],
  ["another one's, where the app was tried", { team_id: 'T2' }, false],
])('an app taken off a workspace, %s', (_, body, gone) => {
  const removal = uninstalled(body);
  expect(removal !== null).toBe(gone);
  if (gone) expect(removal).toMatchObject({ kind: 'removed', from: 'tenant', channel: 'slack:T1/all' });
});

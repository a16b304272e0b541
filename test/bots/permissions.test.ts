/** Who may do what. */
import { expect, it } from 'vitest';
import type { Incoming, Person } from '../../src/bots/chat-adapter.ts';
import type { CommandName } from '../../src/bots/command-spec.ts';
import { COMMANDS } from '../../src/bots/commands.ts';
import { asManager, mayRun } from '../../src/bots/permissions.ts';
import { subscriptionOf } from '../fakes/subscription.ts';

const person = (id: string, admin = false): Person => ({ id, admin, timezone: null });
const subscription = (creator: string | null) => subscriptionOf({ creator });

const CONFIGURING: readonly CommandName[] = ['setup', 'sources add', 'sources remove', 'pause', 'resume'];

it('lets an admin and the creator do everything', () => {
  for (const { name } of COMMANDS) {
    expect(mayRun(name, person('U9', true), subscription('U1'))).toBe(true);
    expect(mayRun(name, person('U1'), subscription('U1'))).toBe(true);
  }
});

it('lets others read and ask, and configure nothing', () => {
  const refused = COMMANDS.map(({ name }) => name).filter(
    (name) => !mayRun(name, person('U2'), subscription('U1')),
  );
  expect(refused.sort()).toEqual([...CONFIGURING].sort());
});

it('lets anyone set up a channel that has no digest, but change nothing else there', () => {
  expect(mayRun('setup', person('U2'), null)).toBe(true);
  for (const name of CONFIGURING.filter((one) => one !== 'setup'))
    expect(mayRun(name, person('U2'), null)).toBe(false);
});

it('leaves digests made from the command line to admins', () => {
  expect(mayRun('setup', person('U2'), subscription(null))).toBe(false);
  expect(mayRun('setup', person('U2', true), subscription(null))).toBe(true);
});

it('takes people of the list for admins, on their platform alone', () => {
  const managers = new Set(['slack:U2']);
  const command = (channel: string, id: string): Incoming => ({
    kind: 'command',
    command: 'pause',
    options: {},
    id: 'e',
    thread: null,
    channel,
    person: person(id),
  });
  const admin = (channel: string, id: string): boolean =>
    asManager(command(channel, id), managers).person.admin;
  expect(admin('slack:T1/C1', 'U2')).toBe(true);
  expect(admin('slack:T1/C1', 'U3')).toBe(false);
  expect(admin('discord:1/2', 'U2')).toBe(false);
});

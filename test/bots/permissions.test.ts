/** Who may do what. */
import { expect, it } from 'vitest';
import type { CommandName, Incoming, Person } from '../../src/bots/chat-adapter.ts';
import { COMMANDS } from '../../src/bots/commands.ts';
import { asManager, refusal } from '../../src/bots/permissions.ts';
import type { Subscription } from '../../src/digest/model.ts';

const person = (id: string, admin = false): Person => ({ id, admin, timezone: null });
const subscription = (creator: string | null): Subscription => ({
  id: 'sub',
  tenant: 'slack:T1',
  channel: 'slack:T1/C1',
  creator,
  sources: [],
  schedule: { at: '08:00', days: ['mon'], timezone: 'UTC' },
  maxStories: 5,
  length: 'brief',
  locale: 'en',
  include: [],
  exclude: [],
  state: 'active',
  reason: null,
  createdAt: 0,
});

const CONFIGURING: readonly CommandName[] = ['setup', 'sources add', 'sources remove', 'pause', 'resume'];

it('lets an admin and the creator do everything', () => {
  for (const { name } of COMMANDS) {
    expect(refusal(name, person('U9', true), subscription('U1'))).toBeNull();
    expect(refusal(name, person('U1'), subscription('U1'))).toBeNull();
  }
});

it('lets others read and ask, and tells who may configure', () => {
  const refused = COMMANDS.map(({ name }) => name).filter(
    (name) => refusal(name, person('U2'), subscription('U1')) !== null,
  );
  expect(refused.sort()).toEqual([...CONFIGURING].sort());
  expect(refusal('pause', person('U2'), subscription('U1'))).toMatch(/set this digest up, or an admin/);
});

it('lets anyone set up a channel that has no digest, but change nothing else there', () => {
  expect(refusal('setup', person('U2'), null)).toBeNull();
  for (const name of CONFIGURING.filter((one) => one !== 'setup'))
    expect(refusal(name, person('U2'), null)).not.toBeNull();
});

it('leaves digests made from the command line to admins', () => {
  expect(refusal('setup', person('U2'), subscription(null))).not.toBeNull();
  expect(refusal('setup', person('U2', true), subscription(null))).toBeNull();
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

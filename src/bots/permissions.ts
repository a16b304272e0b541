/** Who may do what: everyone may ask, configuring is for the subscription's creator, admins and a list of people. */
import { platformOf } from '../digest/channel.ts';
import type { Subscription } from '../digest/model.ts';
import type { Incoming, Person } from './chat-adapter.ts';
import type { CommandName } from './command-spec.ts';

const CONFIGURING: ReadonlySet<CommandName> = new Set([
  'setup',
  'sources add',
  'sources remove',
  'pause',
  'resume',
]);

/** The event as of an admin, where the settings name its person. */
export function asManager(incoming: Incoming, managers: ReadonlySet<string>): Incoming {
  const { person, channel } = incoming;
  if (person.admin || !managers.has(`${platformOf(channel)}:${person.id}`)) return incoming;
  return { ...incoming, person: { ...person, admin: true } };
}

/** Whether it is allowed. Checked on every call, not only in a menu. */
export function mayRun(command: CommandName, person: Person, subscription: Subscription | null): boolean {
  if (!CONFIGURING.has(command) || person.admin) return true;
  if (subscription !== null && subscription.creator === person.id) return true;
  return subscription === null && command === 'setup';
}

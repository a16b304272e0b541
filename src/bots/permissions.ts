/** Who may do what: everyone may ask, configuring is for the subscription's creator, admins and a list of people. */
import { platformOf } from '../digest/channel.ts';
import type { Subscription } from '../digest/model.ts';
import type { CommandName, Incoming, Person } from './chat-adapter.ts';

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

/** Null where it is allowed, else a sentence that says who may. Checked on every call, not only in a menu. */
export function refusal(
  command: CommandName,
  person: Person,
  subscription: Subscription | null,
): string | null {
  if (!CONFIGURING.has(command) || person.admin) return null;
  if (subscription !== null && subscription.creator === person.id) return null;
  if (subscription === null && command === 'setup') return null;
  return 'Only the person who set this digest up, or an admin, can change it.';
}

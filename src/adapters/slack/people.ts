/** Who speaks: whether they administer the workspace, and their time zone. Kept for minutes. */
import type { Person } from '../../bots/chat-adapter.ts';
import { localeOf, type Millis } from '../../digest/model.ts';
import type { Clock } from '../../digest/ports.ts';
import { within } from './wait.ts';
import type { Json, SlackWeb } from './web.ts';

const KEPT: Millis = 5 * 60_000;
const MOST_KEPT = 5_000;
/** A form must open within three seconds of the command: the profile may take its share of that. */
const PATIENCE: Millis = 1_200;

type People = (user: string) => Promise<Person>;

/** Where Slack does not say, nobody is an admin. */
export function people(web: SlackWeb, team: () => string | null, clock: Clock): People {
  const known = new Map<string, { person: Person; until: Millis }>();
  return async (user) => {
    const kept = known.get(user);
    if (kept && kept.until > clock()) return kept.person;
    const stranger: Person = { id: user, admin: false, timezone: null };
    const called = await within(web.call('users.info', { user, include_locale: true }), PATIENCE);
    if (!called?.ok) return stranger;
    const person = personOf(user, called.value.user ?? {}, team());
    if (known.size >= MOST_KEPT) known.clear();
    known.set(user, { person, until: clock() + KEPT });
    return person;
  };
}

/** Guests and people of other workspaces administer nothing here. */
export function personOf(id: string, user: Json, team: string | null): Person {
  const outside =
    user.is_restricted === true ||
    user.is_ultra_restricted === true ||
    user.is_stranger === true ||
    user.deleted === true ||
    user.is_bot === true ||
    (typeof user.team_id === 'string' && team !== null && user.team_id !== team && !isShared(user, team));
  const rank = user.is_admin === true || user.is_owner === true || user.is_primary_owner === true;
  const locale = localeOf(user.locale);
  return {
    id,
    admin: rank && !outside,
    timezone: zoneOf(user.tz),
    ...(locale !== undefined && { locale }),
  };
}

/** People of an organisation may be of several of its workspaces. */
const isShared = (user: Json, team: string): boolean =>
  Array.isArray(user.enterprise_user?.teams) && user.enterprise_user.teams.includes(team);

function zoneOf(tz: unknown): string | null {
  if (typeof tz !== 'string' || tz === '') return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tz }).resolvedOptions().timeZone && tz;
  } catch {
    return null;
  }
}

/** Reads a schedule that a person wrote, and says how to mend it where it cannot. */
import { type Fault, fail, ok, type Result, type Schedule, WEEKDAYS, type Weekday } from '../model.ts';
import { findZone } from './zones.ts';

/**
 * `at` is HH:MM (also "8", "8:30 pm"); `days` are day names by comma or space, ranges ("mon-fri"), "weekdays",
 * "weekends" or "daily", every day if left out; `timezone` is an IANA name in any case. A fault's kind is
 * `bad_time`, `bad_days` or `bad_timezone`; its detail says what to write instead.
 */
export function parseSchedule(
  input: Readonly<{ at: string; days?: string; timezone: string }>,
): Result<Schedule> {
  const at = parseTime(input.at);
  if (!at.ok) return at;
  const days = parseDays(input.days ?? '');
  if (!days.ok) return days;
  const timezone = findZone(input.timezone);
  return timezone.ok ? ok({ at: at.value, days: days.value, timezone: timezone.value }) : timezone;
}

const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

function parseTime(text: string): Result<string> {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim().slice(0, 20));
  const half = match?.[3]?.toLowerCase();
  const minute = Number(match?.[2] ?? 0);
  let hour = match ? Number(match[1]) : Number.NaN;
  if (half && (hour < 1 || hour > 12)) hour = Number.NaN;
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  if (!(hour <= 23 && minute <= 59))
    return fail({
      kind: 'bad_time',
      detail: `${quoted(text)} is no time of day; write it as HH:MM, for example 08:00`,
    });
  return ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

const GROUPS: Readonly<Record<string, readonly Weekday[]>> = {
  daily: WEEKDAYS,
  everyday: WEEKDAYS,
  all: WEEKDAYS,
  weekdays: WEEKDAYS.slice(0, 5),
  workdays: WEEKDAYS.slice(0, 5),
  weekday: WEEKDAYS.slice(0, 5),
  weekends: WEEKDAYS.slice(5),
  weekend: WEEKDAYS.slice(5),
};

const FULL_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** "tues", "thursday", "Mon." are days: two letters or more of the full name. */
function dayNamed(name: string): number {
  const plain = name.replace(/s?\.?$/, '');
  return plain.length < 2 ? -1 : FULL_NAMES.findIndex((full) => full.startsWith(plain) || full === name);
}

function parseDays(text: string): Result<readonly Weekday[]> {
  const read = text.trim().toLowerCase().slice(0, 200).replace('every day', 'daily');
  if (read === '') return ok(WEEKDAYS);
  const chosen = new Set<Weekday>();
  for (const part of read.split(/[\s,;+&]+/)) {
    if (part === '' || part === 'and') continue;
    const found = Object.hasOwn(GROUPS, part) ? GROUPS[part]! : range(part);
    if (!found) return fail(badDay(part));
    for (const day of found) chosen.add(day);
  }
  if (chosen.size === 0) return fail(badDay(text));
  return ok(WEEKDAYS.filter((day) => chosen.has(day)));
}

function range(part: string): readonly Weekday[] | null {
  const [first, last, ...more] = part.split(/[-–]/);
  const from = dayNamed(first ?? '');
  const to = last === undefined ? from : dayNamed(last);
  if (from < 0 || to < 0 || more.length > 0) return null;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => WEEKDAYS[(from + i) % 7]!);
}

const badDay = (part: string): Fault => ({
  kind: 'bad_days',
  detail: `${quoted(part)} is no day; write for example "mon,wed,fri", "mon-fri", "weekdays" or "daily"`,
});

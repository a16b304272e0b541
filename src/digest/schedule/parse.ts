/** Reads a schedule that a person wrote, and says how to mend it where it cannot. */

import { bare, DAY_NAMES } from '../locales/days.ts';
import { type Fault, fail, ok, type Result, type Schedule, WEEKDAYS, type Weekday } from '../model.ts';
import { findZone } from './zones.ts';

/**
 * `at` is HH:MM (also "8", "8:30 pm", "8h30"); `days` are day names by comma or space, ranges ("mon-fri"), "weekdays",
 * "weekends" or "daily", in any of Pullquote's languages, every day if left out; `timezone` is an IANA name in any case. A fault's kind is
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

/** Without accents; words of several parts are read as one. */
const EVERY_DAY =
  'daily, everyday, every day, all, taglich, jeden tag, quotidien, tous les jours, chaque jour, diario, todos los dias, cada dia';
const WORKING =
  'weekdays, workdays, weekday, werktags, werktage, wochentags, ouvres, jours ouvres, en semaine, laborables, dias laborables, entre semana';
const FREE =
  'weekends, weekend, wochenende, am wochenende, week-end, week-ends, le week-end, fin de semana, fines de semana';

const GROUPS: ReadonlyMap<string, readonly Weekday[]> = new Map(
  (
    [
      [EVERY_DAY, WEEKDAYS],
      [WORKING, WEEKDAYS.slice(0, 5)],
      [FREE, WEEKDAYS.slice(5)],
    ] as const
  ).flatMap(([names, days]) => names.split(', ').map((name) => [name, days] as const)),
);
/** Longest first: one may stand in another. */
const PHRASES = [...GROUPS.keys()]
  .filter((name) => name.includes(' '))
  .sort((a, b) => b.length - a.length)
  .map((name) => ({ name, word: name.replaceAll(' ', '_') }));

const groupNamed = (word: string): readonly Weekday[] | undefined => GROUPS.get(word.replaceAll('_', ' '));

/** What Germans write on calendars; two letters of other names may be one day here and another there. */
const GERMAN = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];

/** "tues", "Mon.", "miércoles", "Mi" are days: two letters or more of the English name, three of others. */
function dayNamed(name: string): number {
  const plain = name.replace(/s?\.?$/, '');
  if (plain.length < 2) return -1;
  const short = GERMAN.indexOf(plain);
  const found = DAY_NAMES.find(
    ({ name: full, locale }) =>
      (full.startsWith(plain) || full === name) && (locale === 'en' || plain.length > 2),
  );
  return found ? WEEKDAYS.indexOf(found.day) : short;
}

const AND: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y']);

function parseDays(text: string): Result<readonly Weekday[]> {
  const typed = bare(text.trim().slice(0, 200));
  if (typed === '') return ok(WEEKDAYS);
  const read = PHRASES.reduce((words, { name, word }) => words.replaceAll(name, word), typed);
  const chosen = new Set<Weekday>();
  for (const part of read.split(/[\s,;+&]+/)) {
    if (part === '' || AND.has(part)) continue;
    const found = groupNamed(part) ?? range(part);
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

/** Days of the week by name, in each of Pullquote's own languages. */
import { LOCALES, type Locale, WEEKDAYS, type Weekday } from '../model.ts';
import { wordsIn } from './words.ts';

type Style = 'long' | 'short';

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

const names = new Map<string, ReadonlyMap<Weekday, string>>();

function namesOf(tag: string, style: Style): ReadonlyMap<Weekday, string> {
  const known = names.get(`${tag} ${style}`);
  if (known) return known;
  const format = new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' });
  const made = new Map(WEEKDAYS.map((day, i) => [day, format.format(MONDAY + i * DAY)]));
  names.set(`${tag} ${style}`, made);
  return made;
}

/** "Wednesday", "Mi", "mer." */
export const dayName = (day: Weekday, tag: string, style: Style): string => namesOf(tag, style).get(day)!;

/** As an entry of a list: "Mercredi". */
export function dayTitle(day: Weekday, tag: string): string {
  const name = dayName(day, tag, 'long');
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Some days as one says them: by one word where there is one, else each by its short name. `days` in their order. */
export function namedDays(
  days: readonly Weekday[],
  { daily, weekdays }: Readonly<{ daily: string; weekdays: string }>,
  tag: string,
): string {
  if (days.length === WEEKDAYS.length) return daily;
  return days.length === 5 && !days.includes('sat') && !days.includes('sun')
    ? weekdays
    : days.map((day) => dayName(day, tag, 'short')).join(', ');
}

/** The full names in every language, as `bare` words; English first. */
export const DAY_NAMES: readonly Readonly<{ name: string; day: Weekday; locale: Locale }>[] = LOCALES.flatMap(
  (locale) => WEEKDAYS.map((day) => ({ name: bare(dayName(day, wordsIn(locale).tag, 'long')), day, locale })),
);

/** Lower case, without accents: as people type it. */
export function bare(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

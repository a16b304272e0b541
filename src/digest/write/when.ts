/** Times as people say them, in a time zone: "Wednesday 7 May", "yesterday 08:00", "Monday". */
import { fill, type Words } from '../locales/words.ts';
import type { Millis } from '../model.ts';

const DAY: Millis = 86_400_000;

type Local = Readonly<{
  weekday: string;
  day: string;
  month: string;
  year: string;
  hour: string;
  minute: string;
}>;

const formats = new Map<string, Intl.DateTimeFormat>();

function local(at: Millis, timezone: string, tag = 'en-GB'): Local {
  const format =
    formats.get(`${tag} ${timezone}`) ??
    new Intl.DateTimeFormat(tag, {
      timeZone: timezone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(`${tag} ${timezone}`, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type as string, value]));
  const get = (name: keyof Local): string => parts.get(name) ?? '';
  return {
    weekday: get('weekday'),
    day: get('day'),
    month: get('month'),
    year: get('year'),
    hour: get('hour'),
    minute: get('minute'),
  };
}

/** "Wednesday 7 May". Throws where the time zone is unknown, as Intl does. */
export function dayOf(at: Millis, timezone: string, words: Words): string {
  const { weekday, day, month } = local(at, timezone, words.tag);
  return fill(words.day, { weekday, day, month });
}

/** The part of the day, by the hour there. */
export function partOfDay(at: Millis, timezone: string): 'morning' | 'afternoon' | 'evening' | 'night' {
  const hour = Number(local(at, timezone).hour);
  if (hour >= 5 && hour < 12) return 'morning';
  if (hour >= 12 && hour < 17) return 'afternoon';
  return hour >= 17 && hour < 22 ? 'evening' : 'night';
}

const sameDay = (a: Millis, b: Millis, timezone: string): boolean => {
  const [x, y] = [local(a, timezone), local(b, timezone)];
  return x.day === y.day && x.month === y.month && x.year === y.year;
};

/** A past time seen from `now`: "08:00", "yesterday 08:00", "Monday 08:00", "7 May". */
export function momentOf(at: Millis, now: Millis, timezone: string, words: Words): string {
  const { weekday, day, month, hour, minute } = local(at, timezone, words.tag);
  const clock = `${hour}:${minute}`;
  if (sameDay(at, now, timezone)) return clock;
  if (sameDay(at, now - DAY, timezone)) return fill(words.moment, { weekday: words.yesterday, clock });
  return Math.abs(now - at) < 6 * DAY
    ? fill(words.moment, { weekday, clock })
    : fill(words.date, { day, month });
}

/** Since when something lasts, without the hour where it was on another day: "08:00", "yesterday", "Monday", "7 May". */
export function sinceOf(at: Millis, now: Millis, timezone: string, words: Words): string {
  const moment = momentOf(at, now, timezone, words);
  return sameDay(at, now, timezone) ? moment : moment.replace(/ \d\d:\d\d$/, '');
}

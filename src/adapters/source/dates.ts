/** Dates as feeds and pages write them. */
import type { Millis } from '../../digest/model.ts';
import { type DateOrder, foldedDate, monthOf, zoneOf } from './date-words.ts';

/** Nothing on the web is older than this, and no number of a plausible date comes near it as an epoch. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2200;

type Parts = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
};

/**
 * The instant that a written date means, or null. Without a zone it is UTC; a day alone is its midnight.
 * Reads RFC 822 with any zone name, ISO 8601 and its looser cousins, asctime, epochs, German, French and Spanish
 * month names and those of their neighbours, and "5/7/2024" in the order that its numbers allow, else in `order`.
 */
export function parseDate(text: string, order: DateOrder = 'month-first'): Millis | null {
  const trimmed = text.trim().slice(0, 100);
  if (trimmed === '') return null;
  if (/^\d{9,10}(?:\.\d+)?$/.test(trimmed)) return Math.round(Number(trimmed) * 1000);
  if (/^\d{12,13}$/.test(trimmed)) return Number(trimmed);
  return iso(trimmed) ?? compact(trimmed) ?? named(trimmed) ?? slashed(trimmed, order);
}

const ISO =
  /^([+-]?\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:\s*[T\s_]\s*(\d{1,2})(?::?(\d{2})(?::?(\d{2}(?:[.,]\d{1,9})?))?)?)?\s*(.*)$/i;

function iso(text: string): Millis | null {
  const ordinal = /^(\d{4})-(\d{3})(?!\d)(.*)$/.exec(text);
  if (ordinal) return ordinalDay(Number(ordinal[1]), Number(ordinal[2]), ordinal[3]!);
  const week = /^(\d{4})-?W(\d{2})(?:-?(\d))?$/i.exec(text);
  if (week) return weekDay(Number(week[1]), Number(week[2]), Number(week[3] ?? 1));
  const match = ISO.exec(text) ?? /^(\d{4})()()()()()(Z?)$/i.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return instant(
    {
      year: Number(year),
      month: Number(month || 1),
      day: Number(day || 1),
      ...clock(hour, minute, second),
    },
    zone ?? '',
  );
}

/** 20240507, 20240507T081500Z, 202405, 24-05-07. */
function compact(text: string): Millis | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?\s*([A-Za-z+-].{0,8})?$/.exec(text);
  if (match) {
    const [, year, month, day, hour, minute, second, zone] = match;
    return instant(
      { year: Number(year), month: Number(month), day: Number(day), ...clock(hour, minute, second) },
      zone ?? '',
    );
  }
  const short = /^(\d{4})-?(\d{2})$/.exec(text) ?? /^(\d{2})-(\d{2})-(\d{2})$/.exec(text);
  if (!short) return null;
  return instant(
    { year: fullYear(short[1]!), month: Number(short[2]), day: Number(short[3] ?? 1), ...clock() },
    '',
  );
}

/** Day, month by name and year together, in either order; a clock time and a zone stand anywhere. */
const DAY_MONTH =
  /(?<![\p{L}\d:.])(\d{1,2})(?:\.|st|nd|rd|th|er|º|o)?(?:\s|-|\/){0,3}(?:de\s|of\s|di\s)?(\p{L}{3,12})(?:\.|,|\s|-|\/){0,3}(?:de\s|del\s|di\s)?(\d{4})(?!\d)/gu;
const MONTH_DAY =
  /(?<!\p{L})(\p{L}{3,12})\.?(?:\s|-){1,3}(\d{1,2})(?:st|nd|rd|th)?,?(?:\s|-){1,3}(\d{4})(?!\d)/gu;

const CLOCK =
  /(?<![\d:.+-])(\d{1,2})(?::|\s?h\s?|\.(?=\d{2}\s?(?:uhr|h)\b))(\d{1,2})(?::(\d{1,2}(?:[.,]\d{1,9})?))?\s*([ap]\.?m\.?(?![a-z]))?/i;

function named(text: string): Millis | null {
  const folded = foldedDate(text);
  const low = folded.toLowerCase();
  const time = CLOCK.exec(low);
  const behind = time ? folded.slice(time.index + time[0].length) : '';
  const hours = clock(half(time?.[1], time?.[4]), time?.[2], time?.[3]);
  for (const [pattern, dayAt, monthAt] of [[DAY_MONTH, 1, 2] as const, [MONTH_DAY, 2, 1] as const])
    for (const match of low.matchAll(pattern)) {
      const month = monthOf(match[monthAt]!);
      if (month === 0) continue;
      return instant({ year: Number(match[3]), month, day: Number(match[dayAt]), ...hours }, behind);
    }
  return scattered(low, time, behind, hours);
}

/** Day, month by name and year apart, as in asctime, and years of two digits. */
function scattered(
  folded: string,
  time: RegExpExecArray | null,
  behindTime: string,
  hours: ReturnType<typeof clock>,
): Millis | null {
  // The last one: a weekday's name stands before, and "mar" is Tuesday in Spanish and French.
  const month = [...folded.matchAll(/\p{L}{3,12}/gu)]
    .map((m) => ({ at: m.index, length: m[0].length, month: monthOf(m[0]) }))
    .findLast((m) => m.month > 0);
  if (!month) return null;
  const timeAt = time ? time.index : folded.length;
  const timeEnd = time ? time.index + time[0].length : folded.length;
  const before = folded.slice(0, month.at);
  const behind = folded.slice(month.at + month.length);
  const digits = (s: string): string[] => s.match(/(?<![\d:+-])\d{1,4}(?![\d:])/g) ?? [];
  // The zone stands behind the time; a year may too (asctime).
  const front = digits(time && timeAt < month.at ? folded.slice(timeEnd, month.at) : before);
  const backText = time && timeAt > month.at ? folded.slice(month.at + month.length, timeAt) : behind;
  const back = digits(backText.replaceAll('-', ' '));
  const late =
    time && timeAt > month.at ? (behindTime.match(/(?<![\d:+-])\d{4}(?!\d|:)/)?.[0] ?? null) : null;
  let day = front.at(-1);
  let year = back[0];
  if (day !== undefined && day.length === 4) [day, year] = [back[0], day];
  else if (day === undefined) [day, year] = [back[0], back[1] ?? late ?? undefined];
  else year ??= late ?? undefined;
  if (day === undefined || year === undefined) return null;
  const zone = late !== null && year === late ? behindTime.replace(late, ' ') : behindTime;
  return instant({ year: fullYear(year), month: month.month, day: Number(day), ...hours }, zone);
}

const NUMBERS = /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,4})([./-])\s?(\d{1,2})[./-]\s?(\d{1,4})(?!\d)/u;
const CLOCK_BEHIND =
  /^\D{0,12}?(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?!\d)(?::(\d{2}(?:[.,]\d{1,9})?))?\s*([ap]\.?m\.?(?![a-z]))?/i;

/** 7.5.2024, 5/7/2024, 2024/05/07, 2024.05.07, with a clock time perhaps. */
function slashed(text: string, order: DateOrder): Millis | null {
  const match = NUMBERS.exec(text);
  if (!match) return null;
  const [, a, mark, b, c] = match;
  const rest = text.slice(match[0].length);
  const time = CLOCK_BEHIND.exec(rest);
  const hours = clock(half(time?.[1], time?.[4]), time?.[2], time?.[3]);
  const zone = time ? rest.slice(time[0].length) : '';
  if (a!.length === 4) return instant({ year: Number(a), month: Number(b), day: Number(c), ...hours }, zone);
  if (a!.length > 2 || c!.length === 1 || c!.length === 3) return null;
  const dayFirst = Number(b) <= 12 && (mark === '.' || order === 'day-first' || Number(a) > 12);
  const [day, month] = dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
  return instant({ year: fullYear(c!), month, day, ...hours }, zone);
}

function clock(
  hour?: string,
  minute?: string,
  second?: string,
): Pick<Parts, 'hour' | 'minute' | 'second' | 'ms'> {
  const seconds = Number((second ?? '0').replace(',', '.'));
  return {
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Math.floor(seconds),
    ms: Math.floor((seconds % 1) * 1000 + 1e-6),
  };
}

function half(hour: string | undefined, mark: string | undefined): string | undefined {
  if (hour === undefined || mark === undefined) return hour;
  const base = Number(hour) % 12;
  return String(/^p/i.test(mark) ? base + 12 : base);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 70 ? 2000 : 1900);
}

function instant(p: Parts, zone: string): Millis | null {
  // 24:00 is the next midnight, :60 a leap second; both are carried over.
  const valid =
    p.year >= YEAR_MIN &&
    p.year <= YEAR_MAX &&
    p.month >= 1 &&
    p.month <= 12 &&
    p.day >= 1 &&
    p.day <= daysIn(p.year, p.month) &&
    p.hour <= 24 &&
    p.minute <= 59 &&
    p.second <= 60;
  if (!valid) return null;
  const offset = zoneMinutes(zone);
  return Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second, p.ms) - offset * 60_000;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** How far behind a clock time its zone may stand, in code units. */
const ZONE_WITHIN = 24;

/** A zone's name stands first behind the time, or in capitals near it: "art" and "met" are words too. */
function zoneMinutes(text: string): number {
  const near = text.slice(0, ZONE_WITHIN);
  const offset = /(?:^|[\s(z]|(?:gmt|utc|ut)\s?)([+-]|\u2212)\s?(\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(near);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 15 * 60 ? 0 : offset[1] === '+' ? minutes : -minutes;
  }
  for (const [at, word] of (near.match(/[a-z]{1,5}(?![a-z])/gi) ?? []).entries()) {
    const zone = at === 0 || word === word.toUpperCase() ? zoneOf(word) : null;
    if (zone !== null) return zone;
  }
  return 0;
}

function ordinalDay(year: number, day: number, rest: string): Millis | null {
  if (day < 1 || day > 366) return null;
  const time = /^T(\d{2}):?(\d{2})(?::?(\d{2}))?(.*)$/i.exec(rest);
  const start = instant(
    { year, month: 1, day: 1, ...clock(time?.[1], time?.[2], time?.[3]) },
    time?.[4] ?? '',
  );
  return start === null ? null : start + (day - 1) * 86_400_000;
}

function weekDay(year: number, week: number, day: number): Millis | null {
  if (week < 1 || week > 53 || day < 1 || day > 7) return null;
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000;
  return monday + ((week - 1) * 7 + day - 1) * 86_400_000;
}

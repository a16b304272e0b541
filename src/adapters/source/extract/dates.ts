/** Publication times as pages write them. */
import type { Millis } from '../../../digest/model.ts';

const ISO =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?\s*$/;
const DAY_FIRST = /^\s*(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})(?:\D{1,10}(\d{1,2})[:.](\d{2}))?/;

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan januar january janvier enero ene jänner gennaio',
    'feb februar february février fevrier febrero',
    'mar märz maerz march mars marzo mär mrz',
    'apr april avril abril abr aprile',
    'may mai mayo maggio',
    'jun juni june juin junio giugno',
    'jul juli july juillet julio luglio',
    'aug august août aout agosto ago',
    'sep sept september septembre septiembre settembre',
    'oct okt oktober october octobre octubre ottobre',
    'nov november novembre noviembre',
    'dec dez dezember december décembre decembre diciembre dic dicembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

const DAY_MONTH =
  /(?:^|[^\d\p{L}])(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY = /(?:^|[^\p{L}])(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;

/** A date with its year somewhere in a text. */
export const DATE_IN_TEXT =
  /(?<![\d./-])(?:\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:\.|st|nd|rd|th)?\s(?:de )?\p{L}{3,10}\.?,?\s(?:de )?\d{4}|\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})(?!\d)/u;

/** A day ahead is a clock that runs wrong; more is no publication time. */
const AHEAD: Millis = 24 * 60 * 60 * 1000;
const FIRST_YEAR = 1900;

/**
 * The time that a string names, in milliseconds, or null. Without a zone it is taken as UTC. A time more than a day
 * after `now` is null.
 */
export function parseDate(value: string | null | undefined, now: Millis): Millis | null {
  if (!value) return null;
  const text = value.slice(0, 100);
  const time =
    numeric(ISO.exec(text)) ?? numeric(COMPACT.exec(text)) ?? dayFirst(text) ?? named(text) ?? rfc(text);
  return time === null || Number.isNaN(time) || time > now + AHEAD ? null : time;
}

function numeric(match: RegExpExecArray | null): Millis | null {
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return utc(
    Number(year),
    Number(month),
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    zone,
  );
}

function utc(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  zone?: string,
): Millis | null {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59)
    return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(59, second));
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!offset) return local;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return local - (offset[1] === '-' ? -1 : 1) * minutes * 60_000;
}

function dayFirst(text: string): Millis | null {
  const match = DAY_FIRST.exec(text);
  if (!match) return null;
  const [, first, second, year, hour, minute] = match.map(Number);
  // 12/25/2020 can only be month first; with points the day always leads.
  const [day, month] = second! > 12 && text.includes('/') ? [second!, first!] : [first!, second!];
  return utc(year!, month, day, hour || 0, minute || 0);
}

function named(text: string): Millis | null {
  const a = DAY_MONTH.exec(text);
  const b = a ? null : MONTH_DAY.exec(text);
  const [day, name, year] = a ? [a[1], a[2], a[3]] : b ? [b[2], b[1], b[3]] : [];
  const month = name ? MONTHS[name.toLowerCase()] : undefined;
  if (month === undefined) return null;
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([ap])\.?m)?/i.exec(text);
  const hour = clock ? (Number(clock[1]) % 12 || 0) + (/p/i.test(clock[4] ?? '') ? 12 : 0) : 0;
  const full = clock && !clock[4] ? Number(clock[1]) : hour;
  const zone = /(?:GMT|UTC)?([+-]\d{2}:?\d{2})(?:\s|$)/.exec(text)?.[1];
  return utc(Number(year), month, Number(day), clock ? full : 0, clock ? Number(clock[2]) : 0, 0, zone);
}

function rfc(text: string): Millis | null {
  if (!/\b\d{4}\b/.test(text) || !/\d:\d{2}/.test(text)) return null;
  const time = Date.parse(/(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\)?\s*$/.test(text) ? text : `${text} UTC`);
  return Number.isNaN(time) ? null : time;
}

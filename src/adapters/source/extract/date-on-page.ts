/** Publication times as pages show them: whole dates with a year, not in the future. */
import type { Millis } from '../../../digest/model.ts';
import type { DateOrder } from '../date-words.ts';
import { parseDate } from '../dates.ts';

/** A date with its year somewhere in a text. */
export const DATE_IN_TEXT =
  /(?<![\d./-])(?:\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:\.|st|nd|rd|th|er)?\s(?:de )?\p{L}{3,10}\.?,?\s(?:de )?\d{4}|\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})(?!\d)/u;

/** A whole date has its year in four digits, or is written in points, or is an epoch. */
const WHOLE = /(?<!\d)(?:19|20)\d{2}|^\s*\d{1,2}\.\d{1,2}\.\d{2}(?!\d)|^\s*\d{9,13}\s*$/;
/** A month alone names no day. */
const MONTH_ALONE = /^\s*\d{4}[-/.]?(?:\d{1,2})?\s*$/;

/** A day ahead is a clock that runs wrong; more is no publication time. */
const AHEAD: Millis = 24 * 60 * 60 * 1000;

/**
 * The time that a page's value names, or null. Without a zone it is taken as UTC. A time more than a day after `now`
 * is null, and so is a date without its day or year.
 */
export function dateOnPage(value: string | null | undefined, order: DateOrder, now: Millis): Millis | null {
  const text = (value ?? '').slice(0, 100);
  if (!WHOLE.test(text) || MONTH_ALONE.test(text)) return null;
  const time = parseDate(text, order);
  return time === null || time > now + AHEAD ? null : time;
}

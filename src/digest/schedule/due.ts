/** When an edition is due: wall-clock times in a zone, also on the days when the clocks change. */
import { type Millis, type Period, type Schedule, WEEKDAYS } from '../model.ts';
import { instantOf, offsetAt } from './zones.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A missed edition is still made within this time, later it is old news. */
export const CATCH_UP = 6 * HOUR;
/** Slots missed longer ago than this are not even recorded. */
const RECORDED = 31 * DAY;
/** An edition never looks back further than this. */
const LONGEST_PERIOD = 7 * DAY;
/** A source lists an article up to so long after its date: a new reading looks back so far before the last one. */
export const LATE = 6 * HOUR;
/**
 * What is seen first in an edition's period, because its source listed it late or could not be read, belongs to the
 * edition up to this age.
 */
export const OVERDUE = LONGEST_PERIOD;

/** In some zone a day may be missing altogether, and of a week's days one may be chosen: nine days hold one surely. */
const DAYS_AHEAD = 16;

/**
 * The first due time after the given one. A time that the clock jumps over in spring comes as much later as the
 * clock jumped (02:30 is 03:30); of a time that autumn brings twice the first counts. Throws on a bad schedule:
 * `parseSchedule` makes good ones.
 */
export function nextDue(schedule: Schedule, after: Millis): Millis {
  const [hour, minute] = schedule.at.split(':').map(Number) as [number, number];
  const timeOfDay = hour * HOUR + minute * 60_000;
  const today = Math.floor((after + offsetAt(schedule.timezone, after)) / DAY);
  for (let day = today - 1; day < today + DAYS_AHEAD; day++) {
    if (!schedule.days.includes(WEEKDAYS[weekdayOf(day)]!)) continue;
    const due = instantOf(schedule.timezone, day * DAY + timeOfDay);
    if (due > after) return due;
  }
  throw new Error(`schedule: no due time for ${schedule.at} on ${schedule.days} in ${schedule.timezone}`);
}

/** 1 January 1970, day 0, was a Thursday; Monday is 0. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

type DueSlots = Readonly<{
  due: Millis | null;
  skipped: readonly Readonly<{ dueAt: Millis; reason: string }>[];
}>;

/**
 * What came due after `since` (exclusive) up to `now` (inclusive). Only the latest is still made, and only within
 * six hours; the others are skipped, each with its reason, oldest first.
 */
export function dueSlots(schedule: Schedule, since: Millis, now: Millis): DueSlots {
  const times: Millis[] = [];
  for (let at = nextDue(schedule, Math.max(since, now - RECORDED)); at <= now; at = nextDue(schedule, at))
    times.push(at);
  const latest = times.at(-1);
  const due = latest !== undefined && now - latest <= CATCH_UP ? latest : null;
  const skipped = times
    .filter((at) => at !== due)
    .map((dueAt) => ({
      dueAt,
      reason:
        dueAt === latest ? 'it was missed by more than six hours' : 'it was missed, and a later one came due',
    }));
  return { due, skipped };
}

/** What an edition looks at: since the previous one, at most seven days; a first edition the last 24 hours. */
export function periodOf(dueOrNow: Millis, previousEditionAt: Millis | null): Period {
  const from =
    previousEditionAt === null ? dueOrNow - DAY : Math.max(previousEditionAt, dueOrNow - LONGEST_PERIOD);
  return { from: Math.min(from, dueOrNow), to: dueOrNow };
}

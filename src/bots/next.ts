/** When the next digest comes, in a sentence. */
import type { Millis, Schedule, Subscription } from '../digest/model.ts';
import { nextDue } from '../digest/schedule/due.ts';
import { dateTime } from './dates.ts';

export function nextLine({ state, reason, schedule }: Subscription, now: Millis): string {
  if (state === 'paused') return `Paused${reason ? `: ${reason}` : ''}.`;
  return `The next digest comes ${comesAt(schedule, now)}.`;
}

/** "Wed 7 May, 08:00 (Europe/Oslo)" */
export const comesAt = (schedule: Schedule, now: Millis): string =>
  `${dateTime(nextDue(schedule, now), schedule.timezone)} (${schedule.timezone})`;

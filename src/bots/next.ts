/** When the next digest comes, in a sentence. */
import { fill } from '../digest/locales/words.ts';
import type { Millis, Schedule, Subscription } from '../digest/model.ts';
import { nextDue } from '../digest/schedule/due.ts';
import { dateTime } from './dates.ts';
import { type ChatWords, reasonIn } from './locales/chat-words.ts';

export function nextLine({ state, reason, schedule }: Subscription, now: Millis, words: ChatWords): string {
  const { comes, paused, pausedFor } = words.next;
  if (state === 'active') return fill(comes, { when: comesAt(schedule, now, words) });
  return reason === null ? paused : fill(pausedFor, { reason: reasonIn(words, reason) });
}

/** "Wed 7 May, 08:00 (Europe/Oslo)" */
export const comesAt = (schedule: Schedule, now: Millis, words: ChatWords): string =>
  `${dateTime(nextDue(schedule, now), schedule.timezone, words)} (${schedule.timezone})`;

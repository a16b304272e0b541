/** When the next digest comes, in a sentence. */
import type { Millis, Subscription } from '../digest/model.ts';
import { nextDue } from '../digest/schedule/due.ts';
import { dateTime } from './dates.ts';

export function nextLine(subscription: Subscription, now: Millis): string {
  if (subscription.state === 'paused')
    return `Paused${subscription.reason ? `: ${subscription.reason}` : ''}.`;
  const { timezone } = subscription.schedule;
  return `The next digest comes ${dateTime(nextDue(subscription.schedule, now), timezone)} (${timezone}).`;
}

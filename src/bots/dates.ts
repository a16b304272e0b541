/** Times as people in a channel read them. */
import type { Millis } from '../digest/model.ts';

/** "Wed 7 May, 08:00" in the zone, in the language. */
export const dateTime = (at: Millis, timezone: string, { tag }: Readonly<{ tag: string }>): string =>
  new Intl.DateTimeFormat(tag, {
    timeZone: timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

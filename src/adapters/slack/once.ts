/** What was seen lately is known again: in memory, for as long as asked. */
import type { Millis } from '../../digest/model.ts';
import type { Clock } from '../../digest/ports.ts';

/** True for a mark that it has not seen within the time. */
export function onceWithin(time: Millis, clock: Clock): (mark: string) => boolean {
  const marks = new Map<string, Millis>();
  return (mark) => {
    const now = clock();
    // oldest first: a map keeps the order in which its marks came
    for (const [old, at] of marks) {
      if (now - at < time) break;
      marks.delete(old);
    }
    if (marks.has(mark)) return false;
    marks.set(mark, now);
    return true;
  };
}

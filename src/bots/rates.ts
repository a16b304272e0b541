/** Who asks for too much is told when to come again: a bucket of tokens a person, refilled with time. */
import type { Millis } from '../digest/model.ts';

const MINUTE = 60_000;
/** Questions, digests and readings of sources a minute, in one go or spread. */
const ASKS_A_MINUTE = 5;
/** People remembered; the oldest are forgotten, and start full again. */
const MOST_PEOPLE = 10_000;

type Bucket = { tokens: number; at: Millis };

/** Milliseconds to wait, 0 where it may be asked now (and then it counts). */
export type Rates = (person: string, now: Millis) => number;

export function rates(perMinute = ASKS_A_MINUTE): Rates {
  const buckets = new Map<string, Bucket>();
  return (person, now) => {
    const bucket = buckets.get(person) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, bucket.tokens + (Math.max(0, now - bucket.at) / MINUTE) * perMinute);
    buckets.delete(person);
    if (buckets.size >= MOST_PEOPLE) buckets.delete(buckets.keys().next().value!);
    buckets.set(person, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / perMinute) * MINUTE);
  };
}

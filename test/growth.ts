/** How time grows with the size of the work, by processor time of this thread alone, so that a busy machine does not matter. */

/** Linear work takes twice as long for twice as much, quadratic work four times. */
export const LINEAR = 3;

const RUNS = 15;
/** What takes less is noise, in milliseconds. */
const SHORTEST = 30;

/**
 * Milliseconds of processor time of this thread: what compiles and collects garbage beside it is not the work's. User and
 * system time together, since their parts are only sampled. Noise only adds, so of several runs the least counts.
 */
export function timeOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times longer `work` takes for `2 * size` than for `size`, the best of several runs of each, taken in
 * turn. A size that takes no time to speak of is doubled until it does, at most to `32 * size`.
 */
export function growth(size: number, work: (size: number) => void, runs = RUNS): number {
  work(size);
  let single = size;
  while (single < 32 * size && timeOf(() => work(single)) < SHORTEST) single *= 2;
  let one = Number.POSITIVE_INFINITY;
  let two = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    one = Math.min(
      one,
      timeOf(() => work(single)),
    );
    two = Math.min(
      two,
      timeOf(() => work(2 * single)),
    );
    // once the ratio is good it is known to be
    if (run > 0 && two < LINEAR * one) break;
  }
  return two / Math.max(one, SHORTEST);
}

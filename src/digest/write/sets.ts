/** Two questions about sets of words. */

/** How many members the sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const member of small) if (large.has(member)) count++;
  return count;
}

/** Everything in `these` is in `those`. */
export const within = (these: ReadonlySet<string>, those: ReadonlySet<string>): boolean =>
  shared(these, those) === these.size;

/** What writing took, added up. */
import type { Missed, Usage } from '../model.ts';
import type { Spent } from '../ports.ts';

/** Dollars for a million tokens, which is also millionths of a dollar for one. */
export type Prices = Readonly<{ in: number; out: number }>;

/** In millionths of a dollar, rounded up. */
export const costOf = (spent: Spent, prices: Prices): number =>
  Math.ceil(spent.in * prices.in + spent.out * prices.out);

/** The sum, under the name of the writer whose run it was. */
export function sumOf(writer: string, usages: readonly Usage[]): Usage {
  const missed: Partial<Record<Missed, number>> = {};
  for (const usage of usages)
    for (const [reason, times] of Object.entries(usage.missed ?? {}))
      missed[reason as Missed] = (missed[reason as Missed] ?? 0) + times;
  const costs = usages.flatMap(({ cost }) => cost ?? []);
  return {
    writer,
    tokens: usages.reduce((sum, { tokens }) => sum + tokens, 0),
    ...(costs.length > 0 && { cost: costs.reduce((sum, cost) => sum + cost, 0) }),
    ...(Object.keys(missed).length > 0 && { missed }),
  };
}

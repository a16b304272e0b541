/** Hard caps: a request is made only where its tokens fit into what the run, the tenant and the day have left. */
import { fail, ok } from '../model.ts';
import type { Clock, Purse, Spending, SpendingStore, Spent } from '../ports.ts';
import { dollars } from '../write/writer-line.ts';
import { costOf, type Prices } from './usage.ts';

/** Null is no cap. Days and months are those of UTC. */
export type Caps = Readonly<{
  runTokens: number | null;
  dayTokens: number | null;
  tenantDayTokens: number | null;
  /** In millionths of a dollar. */
  dayCost: number | null;
  monthCost: number | null;
}>;

type PurseOptions = Readonly<{
  spending: SpendingStore;
  clock: Clock;
  model: string;
  caps: Caps;
  prices: Prices | null;
}>;

/** What requests that are on their way may take at most, by tenant. */
type Aside = Map<string, number>;
type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** `fits`: whether so many tokens could be taken now. */
type Asked = Purse & Readonly<{ fits(tokens: number): Promise<boolean> }>;

/** Purses of all runs; they share what is set aside. */
export function purses(options: PurseOptions): (tenant: string) => Asked {
  const aside: Aside = new Map();
  const inTurn = oneAfterTheOther();
  return (tenant) => purseOf(tenant, aside, inTurn, options);
}

/** What is looked at is still so when something is taken: nobody else takes or settles meanwhile. */
function oneAfterTheOther(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}

function purseOf(tenant: string, aside: Aside, inTurn: InTurn, options: PurseOptions): Asked {
  const { spending, clock, model, caps, prices } = options;
  let run = 0;
  const change = (tokens: number): void => {
    run += tokens;
    aside.set(tenant, (aside.get(tenant) ?? 0) + tokens);
  };
  const settle = async (tokens: number, spent: Spent, failed: boolean): Promise<void> => {
    change(-tokens);
    run += spent.in + spent.out;
    const cost = prices ? costOf(spent, prices) : 0;
    const row = { day: dayOf(clock()), tenant, model, cost, tokensIn: spent.in, tokensOut: spent.out };
    await spending.add({ ...row, calls: 1, failed: failed ? 1 : 0 });
  };
  /** Sets so many aside, or says which cap they would pass. */
  const setAside = async (tokens: number): Promise<string | null> => {
    const looked = await spending.since(`${dayOf(clock()).slice(0, 7)}-01`);
    change(tokens);
    const over = overCap({ run, tenant, aside, day: dayOf(clock()) }, looked, caps, prices);
    if (over !== null) change(-tokens);
    return over;
  };
  const take = async (tokens: number): ReturnType<Purse['take']> => {
    const over = await setAside(tokens);
    return over === null
      ? ok({ settle: (spent, failed) => inTurn(() => settle(tokens, spent, failed)) })
      : fail({ kind: 'cap', detail: over, missed: 'spent', restUntil: 0 });
  };
  const fits = async (tokens: number): Promise<boolean> => {
    const over = await setAside(tokens);
    if (over === null) change(-tokens);
    return over === null;
  };
  return {
    take: (tokens) => inTurn(() => take(tokens)),
    fits: (tokens) => inTurn(() => fits(tokens)),
  };
}

/** The first cap that would be passed, in words. */
function overCap(
  { run, tenant, aside, day }: Readonly<{ run: number; tenant: string; aside: Aside; day: string }>,
  spent: readonly Spending[],
  caps: Caps,
  prices: Prices | null,
): string | null {
  const today = spent.filter((row) => row.day === day);
  const waiting = [...aside.values()].reduce((sum, tokens) => sum + tokens, 0);
  const dear = prices ? Math.ceil(waiting * Math.max(prices.in, prices.out)) : 0;
  const own = tokensOf(today.filter((row) => row.tenant === tenant)) + (aside.get(tenant) ?? 0);
  const checks: readonly (readonly [number, number | null, (cap: number) => string])[] = [
    [run, caps.runTokens, (cap) => `${inWords(cap)} of one edition or answer`],
    [own, caps.tenantDayTokens, (cap) => `${inWords(cap)} of this tenant for today`],
    [tokensOf(today) + waiting, caps.dayTokens, (cap) => `${inWords(cap)} for today`],
    [costOfAll(today) + dear, caps.dayCost, (cap) => `${dollars(cap)} for today`],
    [costOfAll(spent) + dear, caps.monthCost, (cap) => `${dollars(cap)} for this month`],
  ];
  for (const [would, cap, named] of checks)
    if (cap !== null && would > cap) return `the request does not fit into the rest of the ${named(cap)}`;
  return null;
}

const inWords = (tokens: number): string => `${tokens.toLocaleString('en-US')} tokens`;

export const tokensOf = (rows: readonly Spending[]): number =>
  rows.reduce((sum, row) => sum + row.tokensIn + row.tokensOut, 0);
const costOfAll = (rows: readonly Spending[]): number => rows.reduce((sum, row) => sum + row.cost, 0);

/** "2025-05-07", in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

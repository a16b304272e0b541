/** The caps hold whatever happens at the same time. */
import { expect, it } from 'vitest';
import type { Spending, SpendingStore } from '../../../src/digest/ports.ts';
import { type Caps, dayOf, purses } from '../../../src/digest/writers/purse.ts';

const NONE: Caps = {
  runTokens: null,
  dayTokens: null,
  tenantDayTokens: null,
  dayCost: null,
  monthCost: null,
};
const CALL = 500;
const SPENT = { in: 400, out: 100 };

/** A store that takes its time: what is asked is answered as it stood then, in the order in which `go` lets it. */
function slowStore() {
  const rows: Spending[] = [];
  const waiting: { kind: 'add' | 'since'; go: () => void }[] = [];
  const later = <T>(kind: 'add' | 'since', answer: T): Promise<T> =>
    new Promise((resolve) => waiting.push({ kind, go: () => resolve(answer) }));
  const spending: SpendingStore = {
    since: () => later('since', [...rows]),
    add: (row) => {
      rows.push(row);
      return later('add', undefined);
    },
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  /** Lets what waits go, of this kind first, until nothing waits. */
  const settle = async (first: 'add' | 'since'): Promise<void> => {
    for (await turn(); waiting.length > 0; await turn()) {
      const at = Math.max(
        0,
        waiting.findIndex(({ kind }) => kind === first),
      );
      waiting.splice(at, 1)[0]!.go();
    }
  };
  return { spending, settle };
}

it.each(['dayTokens', 'tenantDayTokens'] as const)(
  'never lets more through than %s, though calls end while others look',
  async (cap) => {
    for (const first of ['add', 'since'] as const) {
      const { spending, settle } = slowStore();
      const options = { spending, clock: () => 0, model: 'm', prices: null };
      const purse = purses({ ...options, caps: { ...NONE, [cap]: 2 * CALL } })('t');
      const take = (): ReturnType<typeof purse.take> => purse.take(CALL);
      const early = [take(), take()];
      await settle(first);
      const late = [take(), take(), take()];
      const ended = early.map(async (one) => {
        const taken = await one;
        if (!taken.ok) throw new Error(taken.error.detail);
        await taken.value.settle(SPENT, false);
      });
      await settle(first);
      await Promise.all(ended);
      expect((await Promise.all(late)).map(({ ok }) => ok)).toEqual([false, false, false]);
    }
  },
);

it('refuses nothing that there is room for', async () => {
  const { spending, settle } = slowStore();
  const caps = { ...NONE, dayTokens: 2 * CALL };
  const purse = purses({ spending, clock: () => 0, model: 'm', caps, prices: null })('t');
  const taken = Promise.all([1, 2, 3].map(() => purse.take(CALL)));
  await settle('since');
  expect((await taken).map(({ ok }) => ok)).toEqual([true, true, false]);
});

it('gives back what a call did not take', async () => {
  const rows: Spending[] = [];
  const spending: SpendingStore = { since: async () => rows, add: async (row) => void rows.push(row) };
  const caps = { ...NONE, dayTokens: 2 * CALL };
  const purse = purses({ spending, clock: () => 0, model: 'm', caps, prices: null })('t');
  for (let i = 0; i < 3; i++) {
    const taken = await purse.take(2 * CALL - i * 10);
    if (!taken.ok) throw new Error(taken.error.detail);
    await taken.value.settle({ in: 10, out: 0 }, false);
  }
  expect(await purse.take(2 * CALL)).toMatchObject({ ok: false, error: { kind: 'cap' } });
  expect(rows.map(({ day }) => day)).toEqual([dayOf(0), dayOf(0), dayOf(0)]);
});

it('goes on after a store that failed', async () => {
  let fails = true;
  const spending: SpendingStore = {
    since: async () => {
      if (fails) throw new Error('the disk is full');
      return [];
    },
    add: async () => {},
  };
  const caps = { ...NONE, dayTokens: CALL };
  const purse = purses({ spending, clock: () => 0, model: 'm', caps, prices: null })('t');
  await expect(purse.take(CALL)).rejects.toThrow('full');
  fails = false;
  expect(await purse.take(CALL)).toMatchObject({ ok: true });
});

/** What models made and what they cost. */
import { describe, expect, it } from 'vitest';
import type { Spending } from '../../src/digest/ports.ts';
import type { Use } from './store-data.ts';
import { DAY, MORNING } from './store-data.ts';

const spent = (given: Partial<Spending>): Spending => ({
  day: '2025-05-07',
  tenant: 'slack:T01',
  model: 'small',
  calls: 1,
  failed: 0,
  tokensIn: 100,
  tokensOut: 10,
  cost: 7,
  ...given,
});

export function modelContract(use: Use): void {
  describe('drafts', () => {
    it(
      'are found by their key, the newest body of it',
      use(async (store) => {
        expect(await store.drafts.get('a')).toBeNull();
        await store.drafts.put('a', 'first', MORNING);
        await store.drafts.put('a', 'second', MORNING + 1);
        await store.drafts.put('b', '{"ø":1}', MORNING);
        expect(await store.drafts.get('a')).toBe('second');
        expect(await store.drafts.get('b')).toBe('{"ø":1}');
      }),
    );
    it(
      'are forgotten after two weeks',
      use(async (store) => {
        await store.drafts.put('old', 'x', MORNING);
        await store.drafts.put('kept', 'x', MORNING + 2 * DAY);
        await store.drafts.put('new', 'x', MORNING + 15 * DAY);
        expect(await store.drafts.get('old')).toBeNull();
        expect(await store.drafts.get('kept')).toBe('x');
        expect(await store.drafts.get('new')).toBe('x');
      }),
    );
  });

  describe('spending', () => {
    it(
      'adds up by day, tenant and model',
      use(async (store) => {
        await Promise.all([
          store.spending.add(spent({})),
          store.spending.add(spent({ failed: 1, tokensIn: 5, cost: 3 })),
          store.spending.add(spent({ tenant: 'slack:T02' })),
          store.spending.add(spent({ day: '2025-05-06' })),
        ]);
        expect(await store.spending.since('2025-05-07')).toEqual([
          spent({ calls: 2, failed: 1, tokensIn: 105, tokensOut: 20, cost: 10 }),
          spent({ tenant: 'slack:T02' }),
        ]);
        expect(await store.spending.since('2025-05-01')).toHaveLength(3);
      }),
    );
    it(
      'goes with its tenant',
      use(async (store) => {
        await store.spending.add(spent({}));
        await store.spending.add(spent({ tenant: 'slack:T02' }));
        await store.tenants.remove('slack:T01');
        expect(await store.spending.since('2025-01-01')).toEqual([spent({ tenant: 'slack:T02' })]);
      }),
    );
  });
}

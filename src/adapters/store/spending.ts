/** Tokens and money by day, tenant and model. */
import { sql } from 'kysely';
import type { SpendingStore } from '../../digest/ports.ts';
import type { Db } from './schema.ts';

export function spendingStore(db: Db): SpendingStore {
  return {
    add: async ({ tokensIn, tokensOut, ...spent }) => {
      await db
        .insertInto('spending')
        .values({ ...spent, tokens_in: tokensIn, tokens_out: tokensOut })
        .onConflict((conflict) =>
          conflict.columns(['day', 'tenant', 'model']).doUpdateSet({
            calls: sql`spending.calls + excluded.calls`,
            failed: sql`spending.failed + excluded.failed`,
            tokens_in: sql`spending.tokens_in + excluded.tokens_in`,
            tokens_out: sql`spending.tokens_out + excluded.tokens_out`,
            cost: sql`spending.cost + excluded.cost`,
          }),
        )
        .execute();
    },
    since: async (day) => {
      const rows = await db
        .selectFrom('spending')
        .where('day', '>=', day)
        .orderBy('day')
        .orderBy('tenant')
        .orderBy('model')
        .selectAll()
        .execute();
      return rows.map(({ tokens_in, tokens_out, ...row }) => ({
        ...row,
        tokensIn: tokens_in,
        tokensOut: tokens_out,
      }));
    },
  };
}

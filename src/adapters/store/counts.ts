/** What the store holds, counted: for metrics, and for whoever wants to know how a bot fares. */
import { sql } from 'kysely';
import type { Refused } from '../../digest/model.ts';
import type { CountStore } from '../../digest/ports.ts';
import type { Db, Trx } from './schema.ts';

export function countStore(db: Db): CountStore {
  const grouped = async (table: 'subscriptions' | 'deliveries'): Promise<Record<string, number>> => {
    const rows = await db
      .selectFrom(table)
      .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
      .groupBy('state')
      .execute();
    return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
  };
  const number = async (table: 'articles' | 'editions'): Promise<number> =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  return {
    refuse: (refused) => addRefusals(db, refused),
    read: async () => {
      const sources = await db
        .selectFrom('sources')
        .where('id', 'in', (eb) => eb.selectFrom('subscription_sources').select('source_id'))
        .select(({ fn }) => [fn.countAll<number>().as('n'), fn.count<number>('failing_since').as('failing')])
        .executeTakeFirstOrThrow();
      const refusals = await db.selectFrom('refusals').orderBy('reason').selectAll().execute();
      return {
        articles: await number('articles'),
        editions: await number('editions'),
        subscriptions: await grouped('subscriptions'),
        deliveries: await grouped('deliveries'),
        sources: { all: Number(sources.n), failing: Number(sources.failing) },
        refused: Object.fromEntries(refusals.map(({ reason, times }) => [reason, Number(times)])),
      };
    },
  };
}

/** Adds to what was refused before. */
export async function addRefusals(db: Db | Trx, refused: Refused): Promise<void> {
  for (const [reason, times] of Object.entries(refused))
    await db
      .insertInto('refusals')
      .values({ reason, times })
      .onConflict((conflict) =>
        conflict.column('reason').doUpdateSet({ times: sql`refusals.times + excluded.times` }),
      )
      .execute();
}

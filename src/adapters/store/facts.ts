/** Small facts by name. */
import type { FactStore } from '../../digest/ports.ts';
import type { Db } from './schema.ts';

export function factStore(db: Db): FactStore {
  return {
    get: async (name) => {
      const row = await db.selectFrom('facts').where('name', '=', name).select('value').executeTakeFirst();
      return row?.value ?? null;
    },
    set: async (name, value) => {
      await db
        .insertInto('facts')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
  };
}

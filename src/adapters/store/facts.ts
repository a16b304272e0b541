/** Small facts by name. */
import type { FactStore } from '../../digest/ports.ts';
import type { Db } from './schema.ts';

export function factStore(db: Db): FactStore {
  return {
    get: async (name) => {
      const row = await db.selectFrom('facts').where('name', '=', name).select('value').executeTakeFirst();
      return row?.value ?? null;
    },
    list: async (prefix) =>
      db
        .selectFrom('facts')
        .where('name', '>=', prefix)
        .where('name', '<', `${prefix}\u{10ffff}`)
        .orderBy('name')
        .selectAll()
        .execute(),
    remove: async (name) => {
      await db.deleteFrom('facts').where('name', '=', name).execute();
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

/** Events that were handled: a platform sends one again when it is unsure, also after a restart. */
import type { EventStore } from '../../digest/ports.ts';
import type { Db } from './schema.ts';

export function eventStore(db: Db): EventStore {
  return {
    first: async (id, at) => {
      const added = await db
        .insertInto('events')
        .values({ id, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    forget: async (before) => {
      await db.deleteFrom('events').where('at', '<', before).execute();
    },
  };
}

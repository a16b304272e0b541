/** What models made, kept for two weeks and within a number of rows. */
import type { DraftStore } from '../../digest/ports.ts';
import type { Db } from './schema.ts';

const KEPT_MS = 14 * 86_400_000;
const MOST_DRAFTS = 5_000;

export function draftStore(db: Db, most = MOST_DRAFTS): DraftStore {
  return {
    get: async (key) => {
      const row = await db.selectFrom('drafts').where('key', '=', key).select('body').executeTakeFirst();
      return row?.body ?? null;
    },
    put: async (key, body, at) => {
      await db
        .insertInto('drafts')
        .values({ key, body, at })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ body, at }))
        .execute();
      const [last] = await db
        .selectFrom('drafts')
        .select('at')
        .orderBy('at', 'desc')
        .offset(most)
        .limit(1)
        .execute();
      const before = Math.max(at - KEPT_MS, last === undefined ? 0 : last.at + 1);
      await db.deleteFrom('drafts').where('at', '<', before).where('key', '!=', key).execute();
    },
  };
}

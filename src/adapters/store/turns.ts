/** What was said in a thread, so that a follow-up is understood. */
import type { Turn } from '../../digest/model.ts';
import type { TurnStore } from '../../digest/ports.ts';
import type { Db } from './schema.ts';

export function turnStore(db: Db): TurnStore {
  return {
    add: async ({ channel, thread, turn, storyId, editionId, at, person }) => {
      await db
        .insertInto('turns')
        .values({
          channel,
          thread,
          role: turn.role,
          text: turn.text,
          story_id: storyId,
          edition_id: editionId,
          at,
          person,
        })
        .execute();
    },
    /** The last ones, in the order they were said. */
    ofThread: async (channel, thread, limit) => {
      const rows = await db
        .selectFrom('turns')
        .where('channel', '=', channel)
        .where('thread', '=', thread)
        .orderBy('seq', 'desc')
        .limit(limit)
        .selectAll()
        .execute();
      return rows.reverse().map((row) => ({
        turn: { role: row.role as Turn['role'], text: row.text },
        storyId: row.story_id,
        editionId: row.edition_id,
      }));
    },
    expire: async (before) => {
      await db.deleteFrom('turns').where('at', '<', before).execute();
    },
    forget: async (channel, person) => {
      let gone = db.deleteFrom('turns').where('channel', '=', channel);
      if (person !== null) gone = gone.where('person', '=', person);
      const { numDeletedRows } = await gone.executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

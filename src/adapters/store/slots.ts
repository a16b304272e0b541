/** Slots in the store: a subscription's due times, each of them once. */
import type { Selectable } from 'kysely';
import type { Slot } from '../../digest/model.ts';
import type { SlotStore } from '../../digest/ports.ts';
import type { Db, SlotTable, Trx } from './schema.ts';

export function slotStore(db: Db): SlotStore {
  return {
    add: async (slot) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('slots')
        .values(toRow(slot))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    get: async (id) => {
      const row = await db.selectFrom('slots').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : toSlot(row);
    },
    latest: async (subscriptionId) => {
      const row = await db
        .selectFrom('slots')
        .where('subscription_id', '=', subscriptionId)
        .orderBy('due_at', 'desc')
        .limit(1)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : toSlot(row);
    },
    /** Oldest first. */
    due: async () => {
      const rows = await db
        .selectFrom('slots')
        .where('state', '=', 'due')
        .orderBy('due_at')
        .orderBy('id')
        .selectAll()
        .execute();
      return rows.map(toSlot);
    },
    note: async (id, reason) => {
      await db.updateTable('slots').set({ reason }).where('id', '=', id).where('state', '=', 'due').execute();
    },
    /** Only a due slot can be skipped. */
    skip: async (id, reason) => {
      await db
        .updateTable('slots')
        .set({ state: 'skipped', reason })
        .where('id', '=', id)
        .where('state', '=', 'due')
        .execute();
    },
  };
}

/** Marks a due slot as built by this edition; false where it is not due any more. */
export async function markBuilt(trx: Trx, slotId: string, editionId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('slots')
    .set({ state: 'built', edition_id: editionId })
    .where('id', '=', slotId)
    .where('state', '=', 'due')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

type Row = Selectable<SlotTable>;

const toRow = (slot: Slot): Row => ({
  id: slot.id,
  subscription_id: slot.subscriptionId,
  due_at: slot.dueAt,
  state: slot.state,
  edition_id: slot.editionId,
  reason: slot.reason,
});

const toSlot = (row: Row): Slot => ({
  id: row.id,
  subscriptionId: row.subscription_id,
  dueAt: row.due_at,
  state: row.state as Slot['state'],
  editionId: row.edition_id,
  reason: row.reason,
});

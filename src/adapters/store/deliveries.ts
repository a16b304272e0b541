/** The outbox: messages owed to channels. A row moves by compare-and-set on its `attempt`, in order, at most once. */
import type { Insertable, Selectable } from 'kysely';
import { platformOf } from '../../digest/channel.ts';
import type { Delivery, DeliveryState, Message, Millis } from '../../digest/model.ts';
import type { DeliveryStore } from '../../digest/ports.ts';
import { chunks, inChunks, ROWS } from './chunks.ts';
import type { Db, DeliveryTable, Trx } from './schema.ts';

const ORPHANED = 'what it belongs to could not be posted';

export function deliveryStore(db: Db): DeliveryStore {
  return {
    add: (deliveries) => db.transaction().execute((trx) => addDeliveries(trx, deliveries)),
    get: async (id) => {
      const row = await db.selectFrom('deliveries').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },
    /** The first of them: an edit has the same reference as the message that it changes. */
    ofRef: async (channel, ref) => {
      const row = await db
        .selectFrom('deliveries')
        .where('channel', '=', channel)
        .where('ref', '=', ref)
        .orderBy('seq')
        .limit(1)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },
    /** Newest first. */
    list: async ({ channel, state, limit }) => {
      let query = db.selectFrom('deliveries').selectAll().orderBy('seq', 'desc').limit(limit);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (state !== undefined) query = query.where('state', '=', state);
      return (await query.execute()).map(toDelivery);
    },
    ready: (platform, now, limit) => ready(db, platform, now, limit),
    move: (delivery, to) => db.transaction().execute((trx) => move(trx, delivery, to)),
    abandon: async (now) => {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set((eb) => ({ ...columnsOf({ state: 'unknown', since: now }), attempt: eb('attempt', '+', 1) }))
        .where('state', '=', 'sending')
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}

/** Saves what is owed, in the order of `ordinal`; what is there already stays as it is. */
export async function addDeliveries(trx: Trx, deliveries: readonly Delivery[]): Promise<void> {
  const ordered = [...deliveries].sort((a, b) => a.ordinal - b.ordinal);
  const line = ordered[0]?.id ?? '';
  for (const some of chunks(ordered, ROWS))
    await trx
      .insertInto('deliveries')
      .values(some.map((delivery) => toRow(delivery, delivery.editionId ?? line)))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await buryUnder(trx, await deadAmong(trx, ordered));
}

/** What these hang under and cannot be posted any more. */
async function deadAmong(trx: Trx, deliveries: readonly Delivery[]): Promise<string[]> {
  const above = deliveries.flatMap(({ target }) => target.under ?? []);
  const rows = await inChunks(above, (some) =>
    trx.selectFrom('deliveries').where('id', 'in', some).where('state', '=', 'dead').select('id').execute(),
  );
  return rows.map(({ id }) => id);
}

/**
 * The head of each line, where nothing stops it. A line is an edition's deliveries, or those saved together: none
 * of them overtakes an earlier one that is still to go or on its way; one that is dead or in doubt stops nobody
 * but what hangs under it.
 */
async function ready(db: Db, platform: string, now: Millis, limit: number): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .where('deliveries.state', '=', 'pending')
    .where('deliveries.platform', '=', platform)
    .where('deliveries.not_before', '<=', now)
    .where((eb) =>
      eb.or([
        eb('deliveries.under', 'is', null),
        eb.exists(
          eb
            .selectFrom('deliveries as above')
            .whereRef('above.id', '=', 'deliveries.under')
            .where('above.state', '=', 'sent')
            .select('above.id'),
        ),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries as earlier')
            .whereRef('earlier.line', '=', 'deliveries.line')
            .whereRef('earlier.seq', '<', 'deliveries.seq')
            .where('earlier.state', 'in', ['pending', 'sending'])
            .select('earlier.id'),
        ),
      ),
    )
    .orderBy('deliveries.seq')
    .limit(limit)
    .selectAll('deliveries')
    .execute();
  return rows.map(toDelivery);
}

async function move(trx: Trx, { id, attempt }: Delivery, to: DeliveryState): Promise<Delivery | null> {
  const row = await trx
    .updateTable('deliveries')
    .set({ ...columnsOf(to), attempt: attempt + 1 })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  if (to.state === 'dead') await buryUnder(trx, [id]);
  return toDelivery(row);
}

/** What a channel is still owed, and will not get. */
export async function dropPending(trx: Trx, channel: string, reason: string): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set((eb) => ({ ...columnsOf({ state: 'dead', reason }), attempt: eb('attempt', '+', 1) }))
    .where('channel', '=', channel)
    .where('state', '=', 'pending')
    .execute();
}

/** Nobody can post under a message that is not there: whatever waits below these is dead too. */
async function buryUnder(trx: Trx, ids: readonly string[]): Promise<void> {
  for (let above = ids; above.length > 0; ) {
    above = await inChunks(above, async (some) => {
      const rows = await trx
        .updateTable('deliveries')
        .set((eb) => ({
          ...columnsOf({ state: 'dead', reason: ORPHANED }),
          attempt: eb('attempt', '+', 1),
        }))
        .where('under', 'in', some)
        .where('state', '=', 'pending')
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    });
  }
}

type StateColumns = Pick<
  Selectable<DeliveryTable>,
  'state' | 'tries' | 'not_before' | 'since' | 'ref' | 'reason'
>;

const columnsOf = (to: DeliveryState): StateColumns => ({
  state: to.state,
  tries: to.state === 'pending' || to.state === 'sending' ? to.tries : 0,
  not_before: to.state === 'pending' ? to.notBefore : null,
  since: to.state === 'sending' || to.state === 'unknown' ? to.since : null,
  ref: to.state === 'sent' ? to.ref : null,
  reason: to.state === 'dead' ? to.reason : null,
});

const toRow = (delivery: Delivery, line: string): Insertable<DeliveryTable> => ({
  id: delivery.id,
  line,
  edition_id: delivery.editionId,
  story_id: delivery.storyId,
  platform: platformOf(delivery.target.channel),
  channel: delivery.target.channel,
  under: delivery.target.under,
  ordinal: delivery.ordinal,
  action: delivery.action,
  message: JSON.stringify(delivery.message),
  attempt: delivery.attempt,
  ...columnsOf(delivery),
});

const toDelivery = (row: Selectable<DeliveryTable>): Delivery => ({
  id: row.id,
  attempt: row.attempt,
  editionId: row.edition_id,
  storyId: row.story_id,
  target: { channel: row.channel, under: row.under },
  ordinal: row.ordinal,
  action: row.action as Delivery['action'],
  message: JSON.parse(row.message) as Message,
  ...stateOf(row),
});

function stateOf(row: StateColumns): DeliveryState {
  switch (row.state) {
    case 'pending':
      return { state: 'pending', notBefore: row.not_before ?? 0, tries: row.tries };
    case 'sending':
      return { state: 'sending', since: row.since ?? 0, tries: row.tries };
    case 'unknown':
      return { state: 'unknown', since: row.since ?? 0 };
    case 'sent':
      return { state: 'sent', ref: row.ref ?? '' };
    case 'dead':
      return { state: 'dead', reason: row.reason ?? '' };
    default:
      throw new Error(`store: a delivery cannot be "${row.state}"`);
  }
}

/** Subscriptions in the store: a channel's one standing order, with its sources in their order. */
import type { Selectable } from 'kysely';
import type { Schedule, Source, Subscription } from '../../digest/model.ts';
import type { SubscriptionStore } from '../../digest/ports.ts';
import { chunks, inChunks, ROWS } from './chunks.ts';
import { dropPending } from './deliveries.ts';
import type { Db, SubscriptionTable, Trx } from './schema.ts';

export function subscriptionStore(db: Db): SubscriptionStore {
  const first = async (rows: Promise<Row[]>): Promise<Subscription | null> =>
    (await withSources(db, await rows))[0] ?? null;
  return {
    save: (subscription) => db.transaction().execute((trx) => save(trx, subscription)),
    get: (id) => first(db.selectFrom('subscriptions').where('id', '=', id).selectAll().execute()),
    ofChannel: (channel) =>
      first(db.selectFrom('subscriptions').where('channel', '=', channel).selectAll().execute()),
    /** Oldest first. */
    list: async () =>
      withSources(
        db,
        await db.selectFrom('subscriptions').selectAll().orderBy('created_at').orderBy('id').execute(),
      ),
    /** Its slots go with it; editions, deliveries and articles stay. */
    remove: async (id) => {
      await db.transaction().execute(async (trx) => {
        const gone = await trx
          .deleteFrom('subscriptions')
          .where('id', '=', id)
          .returning('channel')
          .executeTakeFirst();
        if (gone) await dropPending(trx, gone.channel, 'its subscription was removed');
      });
    },
  };
}

async function save(trx: Trx, subscription: Subscription): Promise<void> {
  const row = toRow(subscription);
  const other = await trx
    .selectFrom('subscriptions')
    .where('channel', '=', row.channel)
    .where('id', '!=', row.id)
    .select('id')
    .executeTakeFirst();
  if (other !== undefined)
    throw new Error(`store: channel ${row.channel} has a subscription already (${other.id})`);
  const { id: _, ...changed } = row;
  await trx
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
    .execute();
  await trx.deleteFrom('subscription_sources').where('subscription_id', '=', row.id).execute();
  const distinct = new Map(subscription.sources.map((source) => [source.id, source]));
  const rows = [...distinct.keys()].map((id, position) => ({
    subscription_id: row.id,
    source_id: id,
    position,
  }));
  for (const some of chunks(rows, ROWS)) await trx.insertInto('subscription_sources').values(some).execute();
  for (const { id, title } of distinct.values()) await nameSource(trx, id, title);
}

/** A title known from elsewhere (a starter pack) serves until the source has told its own. */
async function nameSource(trx: Trx, id: string, title: string | null): Promise<void> {
  if (title === null) return;
  await trx.updateTable('sources').set({ title }).where('id', '=', id).where('title', 'is', null).execute();
}

async function withSources(db: Db, rows: readonly Row[]): Promise<Subscription[]> {
  const ids = rows.map(({ id }) => id);
  const listed = await inChunks(ids, (some) =>
    db
      .selectFrom('subscription_sources')
      .innerJoin('sources', 'sources.id', 'subscription_sources.source_id')
      .where('subscription_sources.subscription_id', 'in', some)
      .orderBy('subscription_sources.position')
      .select(['subscription_sources.subscription_id', 'sources.id', 'sources.location', 'sources.title'])
      .execute(),
  );
  const sources = Map.groupBy(listed, (one) => one.subscription_id);
  return rows.map((row) =>
    toSubscription(
      row,
      (sources.get(row.id) ?? []).map(({ id, location, title }) => ({ id, location, title })),
    ),
  );
}

type Row = Selectable<SubscriptionTable>;

const toRow = (subscription: Subscription): Row => ({
  id: subscription.id,
  tenant: subscription.tenant,
  channel: subscription.channel,
  creator: subscription.creator,
  schedule: JSON.stringify(subscription.schedule),
  max_stories: subscription.maxStories,
  length: subscription.length,
  locale: subscription.locale,
  include: JSON.stringify(subscription.include),
  exclude: JSON.stringify(subscription.exclude),
  state: subscription.state,
  reason: subscription.reason,
  created_at: subscription.createdAt,
});

const toSubscription = (row: Row, sources: readonly Source[]): Subscription => ({
  id: row.id,
  tenant: row.tenant,
  channel: row.channel,
  creator: row.creator,
  sources,
  schedule: JSON.parse(row.schedule) as Schedule,
  maxStories: row.max_stories,
  length: row.length as Subscription['length'],
  locale: row.locale as Subscription['locale'],
  include: JSON.parse(row.include) as string[],
  exclude: JSON.parse(row.exclude) as string[],
  state: row.state as Subscription['state'],
  reason: row.reason,
  createdAt: row.created_at,
});

/** Sources in the store: global, one a location, with what is remembered between two readings. */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Millis, Source } from '../../digest/model.ts';
import type { SourceStatus, SourceStore } from '../../digest/ports.ts';
import { inChunks } from './chunks.ts';
import type { Db, SourceTable, Trx } from './schema.ts';

export function sourceStore(db: Db): SourceStore {
  return {
    ensure: (location) => db.transaction().execute((trx) => ensure(trx, location)),
    get: async (ids) => {
      const rows = await inChunks(ids, (some) =>
        db.selectFrom('sources').where('id', 'in', some).selectAll().execute(),
      );
      const found = new Map(rows.map((row) => [row.id, toStatus(row)]));
      return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
    },
    update: (status) => db.transaction().execute((trx) => update(trx, status)),
    due: (now, limit) => due(db, now, limit),
  };
}

/** Somebody named it (again): a new one, or one that was gone, is due at once. */
async function ensure(trx: Trx, location: string): Promise<Source> {
  await trx
    .insertInto('sources')
    .values({
      id: randomBytes(10).toString('hex'),
      location,
      next_poll_at: 0,
      failing_times: 0,
      moved_times: 0,
      state: 'active',
    })
    .onConflict((conflict) => conflict.column('location').doNothing())
    .execute();
  await trx
    .updateTable('sources')
    .set({ state: 'active', next_poll_at: 0 })
    .where('location', '=', location)
    .where('state', '=', 'gone')
    .execute();
  return trx
    .selectFrom('sources')
    .where('location', '=', location)
    .select(['id', 'location', 'title'])
    .executeTakeFirstOrThrow();
}

/** A source with another location than it had has moved there: the source of that location takes its place. */
async function update(trx: Trx, status: SourceStatus): Promise<void> {
  const { id, location } = status.source;
  const { location: _, ...rest } = toRow(status);
  const stays = await trx
    .updateTable('sources')
    .set(rest)
    .where('id', '=', id)
    .where('location', '=', location)
    .executeTakeFirst();
  if (stays.numUpdatedRows > 0n) return;
  const there = await ensure(trx, location);
  await trx
    .updateTable('sources')
    .set({ ...rest, state: 'gone' })
    .where('id', '=', id)
    .execute();
  await handOver(trx, id, there.id);
}

/**
 * Subscriptions pass from one source to another. Articles do not: what the old address listed was not listed by the
 * new one, which other tenants read too.
 */
async function handOver(trx: Trx, from: string, to: string): Promise<void> {
  await trx
    .insertInto('subscription_sources')
    .columns(['subscription_id', 'source_id', 'position'])
    .expression((eb) =>
      eb
        .selectFrom('subscription_sources')
        .where('source_id', '=', from)
        .select((e) => ['subscription_id', e.val(to).as('source_id'), 'position']),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.deleteFrom('subscription_sources').where('source_id', '=', from).execute();
}

/** Those that have waited longest first. */
async function due(db: Db, now: Millis, limit: number): Promise<SourceStatus[]> {
  const rows = await db
    .selectFrom('sources')
    .where('sources.state', '=', 'active')
    .where('sources.next_poll_at', '<=', now)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('subscription_sources')
          .innerJoin('subscriptions', 'subscriptions.id', 'subscription_sources.subscription_id')
          .whereRef('subscription_sources.source_id', '=', 'sources.id')
          .where('subscriptions.state', '=', 'active')
          .select('subscriptions.id'),
      ),
    )
    .orderBy('sources.next_poll_at')
    .orderBy('sources.id')
    .limit(limit)
    .selectAll('sources')
    .execute();
  return rows.map(toStatus);
}

type Row = Selectable<SourceTable>;

const toRow = ({ source, memory, nextPollAt, lastReadAt, failing, moved, state }: SourceStatus): Row => ({
  id: source.id,
  location: source.location,
  title: source.title,
  etag: memory.etag,
  last_modified: memory.lastModified,
  next_poll_at: nextPollAt,
  last_read_at: lastReadAt,
  failing_since: failing?.since ?? null,
  failing_kind: failing?.fault.kind ?? null,
  failing_detail: failing?.fault.detail ?? null,
  failing_short: failing?.fault.short ?? null,
  failing_times: failing?.times ?? 0,
  moved_to: moved?.to ?? null,
  moved_times: moved?.times ?? 0,
  state,
});

const toStatus = (row: Row): SourceStatus => ({
  source: { id: row.id, location: row.location, title: row.title },
  memory: { etag: row.etag, lastModified: row.last_modified },
  nextPollAt: row.next_poll_at,
  lastReadAt: row.last_read_at,
  failing:
    row.failing_since === null
      ? null
      : {
          since: row.failing_since,
          fault: {
            kind: row.failing_kind ?? 'unknown',
            detail: row.failing_detail ?? '',
            ...(row.failing_short === null ? {} : { short: row.failing_short }),
          },
          times: row.failing_times,
        },
  moved: row.moved_to === null ? null : { to: row.moved_to, times: row.moved_times },
  state: row.state as SourceStatus['state'],
});

/** Everything that belongs to one tenant, deleted together; articles are nobody's and stay. */
import type { TenantStore } from '../../digest/ports.ts';
import type { Db, Trx } from './schema.ts';

export function tenantStore(db: Db): TenantStore {
  return { remove: (tenant) => db.transaction().execute((trx) => remove(trx, tenant)) };
}

async function remove(trx: Trx, tenant: string): Promise<void> {
  const editions = trx.selectFrom('editions').where('tenant', '=', tenant).select('id');
  const channels = [tenant, `${tenant}/`, `${tenant}0`] as const; // '0' follows '/' in the order of characters
  await trx
    .deleteFrom('deliveries')
    .where(({ or, and, eb }) =>
      or([
        eb('channel', '=', channels[0]),
        and([eb('channel', '>=', channels[1]), eb('channel', '<', channels[2])]),
      ]),
    )
    .execute();
  await trx
    .deleteFrom('turns')
    .where(({ or, and, eb }) =>
      or([
        eb('channel', '=', channels[0]),
        and([eb('channel', '>=', channels[1]), eb('channel', '<', channels[2])]),
      ]),
    )
    .execute();
  await trx.deleteFrom('edition_articles').where('edition_id', 'in', editions).execute();
  await trx.deleteFrom('editions').where('tenant', '=', tenant).execute();
  await trx.deleteFrom('spending').where('tenant', '=', tenant).execute();
  await trx.deleteFrom('subscriptions').where('tenant', '=', tenant).execute();
}

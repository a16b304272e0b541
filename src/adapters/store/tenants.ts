/** Everything that belongs to one tenant, deleted together; articles are nobody's and stay. */
import { type SqlBool, sql } from 'kysely';
import type { TenantStore } from '../../digest/ports.ts';
import type { Db, Trx } from './schema.ts';

export function tenantStore(db: Db): TenantStore {
  return { remove: (tenant) => db.transaction().execute((trx) => remove(trx, tenant)) };
}

async function remove(trx: Trx, tenant: string): Promise<void> {
  const editions = trx.selectFrom('editions').where('tenant', '=', tenant).select('id');
  // '0' follows '/' in the order of characters
  const ofTenant = sql<SqlBool>`(channel = ${tenant} or (channel >= ${`${tenant}/`} and channel < ${`${tenant}0`}))`;
  await trx.deleteFrom('deliveries').where(ofTenant).execute();
  await trx.deleteFrom('turns').where(ofTenant).execute();
  await trx.deleteFrom('edition_articles').where('edition_id', 'in', editions).execute();
  await trx.deleteFrom('editions').where('tenant', '=', tenant).execute();
  await trx.deleteFrom('spending').where('tenant', '=', tenant).execute();
  await trx.deleteFrom('subscriptions').where('tenant', '=', tenant).execute();
}

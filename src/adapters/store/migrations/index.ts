/** The numbered migrations, in order. One that was released is never changed: add the next. */
import { type Migration, Migrator } from 'kysely/migration';
import type { Db } from '../schema.ts';
import { base } from './0001-base.ts';
import { model } from './0002-model.ts';
import { settings } from './0003-settings.ts';
import { turns } from './0004-turns.ts';
import { retention } from './0005-retention.ts';
import type { Flavour } from './flavour.ts';

const migrations = (flavour: Flavour): Readonly<Record<string, Migration>> => ({
  '0001-base': base(flavour),
  '0002-model': model,
  '0003-settings': settings,
  '0004-turns': turns,
  '0005-retention': retention,
});

/** Brings the schema up to date; throws where the store is newer than this program. */
export async function migrate(db: Db, flavour: Flavour): Promise<void> {
  const ours = migrations(flavour);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ours } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = (await applied(db)).filter((name) => !Object.hasOwn(ours, name));
  if (unknown.length > 0)
    throw new Error(`store: was written by a newer Pullquote (${unknown[0]}): update this one`, {
      cause: error,
    });
  throw error;
}

async function applied(db: Db): Promise<string[]> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
    .catch(() => []);
  return rows.map(({ name }) => name);
}

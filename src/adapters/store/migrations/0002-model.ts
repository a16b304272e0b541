/** What models made and what they cost. */
import type { Migration } from 'kysely/migration';

export const model: Migration = {
  async up(db) {
    await db.schema
      .createTable('drafts')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('drafts_at').on('drafts').column('at').execute();
    await db.schema
      .createTable('spending')
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('tenant', 'text', (c) => c.notNull())
      .addColumn('model', 'text', (c) => c.notNull())
      .addColumn('calls', 'bigint', (c) => c.notNull())
      .addColumn('failed', 'bigint', (c) => c.notNull())
      .addColumn('tokens_in', 'bigint', (c) => c.notNull())
      .addColumn('tokens_out', 'bigint', (c) => c.notNull())
      .addColumn('cost', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('spending_pk', ['day', 'tenant', 'model'])
      .execute();
  },
};

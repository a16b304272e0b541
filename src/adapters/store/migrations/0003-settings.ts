/** How long a channel's digest is and in whose words; what the gate refused, counted. */
import type { Migration } from 'kysely/migration';

export const settings: Migration = {
  async up(db) {
    await db.schema
      .alterTable('subscriptions')
      .addColumn('length', 'text', (c) => c.notNull().defaultTo('brief'))
      .execute();
    await db.schema
      .alterTable('subscriptions')
      .addColumn('locale', 'text', (c) => c.notNull().defaultTo('en'))
      .execute();
    await db.schema
      .createTable('refusals')
      .addColumn('reason', 'text', (c) => c.primaryKey())
      .addColumn('times', 'bigint', (c) => c.notNull())
      .execute();
  },
};

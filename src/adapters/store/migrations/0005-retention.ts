/** What is kept of an entry whose article was deleted, and the way to the oldest articles. */
import type { Migration } from 'kysely/migration';

export const retention: Migration = {
  async up(db) {
    await db.schema
      .createTable('past_entries')
      .addColumn('source_id', 'text', (c) => c.notNull().references('sources.id'))
      .addColumn('entry_key', 'text', (c) => c.notNull())
      .addColumn('first_seen_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('past_entries_pk', ['source_id', 'entry_key'])
      .execute();
    await db.schema.createIndex('articles_fetched').on('articles').columns(['fetched_at', 'id']).execute();
  },
};

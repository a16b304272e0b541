/** Whose turns they are, so that a person's can be forgotten, and how old. */
import type { Migration } from 'kysely/migration';

export const turns: Migration = {
  async up(db) {
    await db.schema.alterTable('turns').addColumn('person', 'text').execute();
    await db.schema.createIndex('turns_at').on('turns').column('at').execute();
    await db.schema.createIndex('turns_person').on('turns').columns(['channel', 'person']).execute();
  },
};

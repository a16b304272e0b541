/** What the databases say differently when tables are made; everything else is the same for all. */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

export type Flavour = Readonly<{
  /** The type of a number that grows by itself, and how its column is marked. */
  serial: 'integer' | 'bigserial';
  growing: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
  /** Makes the full-text index over title and text of articles, kept up to date by the database itself. */
  createSearch: (db: Kysely<unknown>) => Promise<void>;
}>;

/** The first schema: who owns what is in docs/decisions. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Flavour } from './flavour.ts';

export const base = (flavour: Flavour): Migration => ({
  up: async (db: Kysely<unknown>): Promise<void> => {
    await articles(db, flavour);
    await subscriptions(db);
    await editions(db, flavour);
    await deliveries(db, flavour);
    await conversation(db, flavour);
  },
});

async function articles(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await db.schema
    .createTable('articles')
    .addColumn('seq', flavour.serial, (c) => flavour.growing(c))
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('byline', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('published_at', 'bigint')
    .addColumn('fetched_at', 'bigint', (c) => c.notNull())
    .addColumn('completeness', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    // last: what stands before it is read without it
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await flavour.createSearch(db);
  await db.schema
    .createTable('sources')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('location', 'text', (c) => c.notNull().unique())
    .addColumn('title', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('next_poll_at', 'bigint', (c) => c.notNull())
    .addColumn('last_read_at', 'bigint')
    .addColumn('failing_since', 'bigint')
    .addColumn('failing_kind', 'text')
    .addColumn('failing_detail', 'text')
    .addColumn('failing_short', 'text')
    .addColumn('failing_times', 'integer', (c) => c.notNull())
    .addColumn('moved_to', 'text')
    .addColumn('moved_times', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('active', 'gone')`))
    .execute();
  await db.schema.createIndex('sources_due').on('sources').columns(['state', 'next_poll_at']).execute();
  await db.schema
    .createTable('source_articles')
    .addColumn('source_id', 'text', (c) => c.notNull().references('sources.id'))
    .addColumn('entry_key', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('article_key', 'text', (c) => c.notNull())
    .addColumn('first_seen_at', 'bigint', (c) => c.notNull())
    .addColumn('dated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('source_articles_pk', ['source_id', 'entry_key', 'article_id'])
    .execute();
  const index = (name: string, columns: ('source_id' | 'article_id' | 'article_key' | 'dated_at')[]) =>
    db.schema.createIndex(`source_articles_${name}`).on('source_articles').columns(columns).execute();
  await index('article', ['article_id', 'source_id']);
  await index('key', ['article_key']);
  await index('dated', ['source_id', 'dated_at', 'article_id']);
}

async function subscriptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('creator', 'text')
    .addColumn('schedule', 'text', (c) => c.notNull())
    .addColumn('max_stories', 'integer', (c) => c.notNull())
    .addColumn('include', 'text', (c) => c.notNull())
    .addColumn('exclude', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('active', 'paused')`))
    .addColumn('reason', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('subscriptions_channel', ['tenant', 'channel'])
    .execute();
  await db.schema
    .createTable('subscription_sources')
    .addColumn('subscription_id', 'text', ofSubscription)
    .addColumn('source_id', 'text', (c) => c.notNull().references('sources.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('subscription_sources_pk', ['subscription_id', 'source_id'])
    .execute();
  await db.schema
    .createIndex('subscription_sources_source')
    .on('subscription_sources')
    .columns(['source_id', 'subscription_id'])
    .execute();
  await db.schema
    .createTable('slots')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('subscription_id', 'text', ofSubscription)
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('due', 'built', 'skipped')`))
    .addColumn('edition_id', 'text')
    .addColumn('reason', 'text')
    .addUniqueConstraint('slots_due', ['subscription_id', 'due_at'])
    .execute();
  await db.schema.createIndex('slots_state').on('slots').columns(['state', 'due_at']).execute();
}

type ColumnOf = NonNullable<Parameters<CreateTableBuilder<string>['addColumn']>[2]>;
const ofSubscription: ColumnOf = (c) => c.notNull().references('subscriptions.id').onDelete('cascade');

async function editions(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await db.schema
    .createTable('editions')
    .addColumn('seq', flavour.serial, (c) => flavour.growing(c))
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('built_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('editions_channel').on('editions').columns(['channel', 'built_at']).execute();
  await db.schema.createIndex('editions_built').on('editions').column('built_at').execute();
  await db.schema
    .createTable('edition_articles')
    .addColumn('edition_id', 'text', (c) => c.notNull().references('editions.id'))
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('article_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('edition_articles_pk', ['edition_id', 'story_id', 'article_id'])
    .execute();
  for (const column of ['article_id', 'article_key'])
    await db.schema
      .createIndex(`edition_articles_${column}`)
      .on('edition_articles')
      .columns([column, 'edition_id'])
      .execute();
}

async function deliveries(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('seq', flavour.serial, (c) => flavour.growing(c))
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('line', 'text', (c) => c.notNull())
    .addColumn('edition_id', 'text', (c) => c.references('editions.id'))
    .addColumn('story_id', 'text')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('under', 'text')
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('attempt', 'integer', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('pending', 'sending', 'sent', 'unknown', 'dead')`),
    )
    .addColumn('not_before', 'bigint')
    .addColumn('since', 'bigint')
    .addColumn('ref', 'text')
    .addColumn('reason', 'text')
    .addForeignKeyConstraint('deliveries_under', ['under'], 'deliveries', ['id'], (c) =>
      c.deferrable().initiallyDeferred(),
    )
    .execute();
  await db.schema.createIndex('deliveries_state').on('deliveries').columns(['state', 'seq']).execute();
  await db.schema.createIndex('deliveries_line').on('deliveries').columns(['line', 'seq']).execute();
  await db.schema.createIndex('deliveries_under').on('deliveries').column('under').execute();
  await db.schema.createIndex('deliveries_ref').on('deliveries').columns(['channel', 'ref']).execute();
  await db.schema.createIndex('deliveries_channel').on('deliveries').columns(['channel', 'seq']).execute();
}

async function conversation(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await db.schema
    .createTable('turns')
    .addColumn('seq', flavour.serial, (c) => flavour.growing(c))
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('thread', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('person', 'bot')`))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('story_id', 'text')
    .addColumn('edition_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('turns_thread').on('turns').columns(['channel', 'thread', 'seq']).execute();
  await db.schema
    .createTable('facts')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('events_at').on('events').column('at').execute();
}

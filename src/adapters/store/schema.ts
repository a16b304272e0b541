/** The tables as the queries see them; the migrations make them. Times are milliseconds, bodies are JSON. */
import type { Generated, Kysely, Transaction } from 'kysely';

export type ArticleTable = {
  /** A number of its own, so that a full-text index can point at it. */
  seq: Generated<number>;
  id: string;
  key: string;
  url: string;
  title: string;
  site: string;
  byline: string | null;
  language: string;
  published_at: number | null;
  fetched_at: number;
  completeness: string;
  hash: string;
  text: string;
};

export type SourceTable = {
  id: string;
  location: string;
  title: string | null;
  etag: string | null;
  last_modified: string | null;
  next_poll_at: number;
  last_read_at: number | null;
  failing_since: number | null;
  failing_kind: string | null;
  failing_detail: string | null;
  failing_short: string | null;
  failing_times: number;
  moved_to: string | null;
  moved_times: number;
  state: string;
};

type SourceArticleTable = {
  source_id: string;
  entry_key: string;
  article_id: string;
  article_key: string;
  first_seen_at: number;
  /** When the article was published, else when it was first seen in any version: what a period asks for. */
  dated_at: number;
};

/** Entries whose articles are not kept any more: known, so that a source which lists them still brings them no second time. */
type PastEntryTable = { source_id: string; entry_key: string; first_seen_at: number };

export type SubscriptionTable = {
  id: string;
  tenant: string;
  channel: string;
  creator: string | null;
  schedule: string;
  max_stories: number;
  length: string;
  locale: string;
  include: string;
  exclude: string;
  state: string;
  reason: string | null;
  created_at: number;
};

type SubscriptionSourceTable = { subscription_id: string; source_id: string; position: number };

export type SlotTable = {
  id: string;
  subscription_id: string;
  due_at: number;
  state: string;
  edition_id: string | null;
  reason: string | null;
};

type EditionTable = {
  seq: Generated<number>;
  id: string;
  tenant: string;
  channel: string;
  built_at: number;
  body: string;
};

type EditionArticleTable = {
  edition_id: string;
  story_id: string;
  article_id: string;
  article_key: string;
};

export type DeliveryTable = {
  /** The order of saving. */
  seq: Generated<number>;
  id: string;
  /** Deliveries of one line go out in their order: the edition's, or those that were saved together. */
  line: string;
  edition_id: string | null;
  story_id: string | null;
  platform: string;
  channel: string;
  under: string | null;
  ordinal: number;
  action: string;
  message: string;
  attempt: number;
  tries: number;
  state: string;
  not_before: number | null;
  since: number | null;
  ref: string | null;
  reason: string | null;
};

type TurnTable = {
  seq: Generated<number>;
  channel: string;
  thread: string;
  role: string;
  text: string;
  story_id: string | null;
  edition_id: string | null;
  at: number;
  person: string | null;
};

type EventTable = { id: string; at: number };

type DraftTable = { key: string; body: string; at: number };

/** What the gate refused, since the store was made. */
type RefusalTable = { reason: string; times: number };

type SpendingTable = {
  day: string;
  tenant: string;
  model: string;
  calls: number;
  failed: number;
  tokens_in: number;
  tokens_out: number;
  /** Millionths of a dollar. */
  cost: number;
};

type FactTable = { name: string; value: string };

export type Tables = {
  articles: ArticleTable;
  sources: SourceTable;
  source_articles: SourceArticleTable;
  past_entries: PastEntryTable;
  subscriptions: SubscriptionTable;
  subscription_sources: SubscriptionSourceTable;
  slots: SlotTable;
  editions: EditionTable;
  edition_articles: EditionArticleTable;
  deliveries: DeliveryTable;
  turns: TurnTable;
  facts: FactTable;
  events: EventTable;
  drafts: DraftTable;
  spending: SpendingTable;
  refusals: RefusalTable;
};

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

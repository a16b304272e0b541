/** What the core asks of a store. Everything is asynchronous, so that it may stand on another machine. */
import type {
  Article,
  ChannelRef,
  Delivery,
  DeliveryState,
  Edition,
  Fault,
  MessageRef,
  Millis,
  Period,
  Refused,
  Slot,
  Source,
  SourceMemory,
  Subscription,
  Turn,
} from './model.ts';

/** Articles are global; a tenant reaches them only through its subscriptions and editions. */
export interface ArticleStore {
  /** Saves snapshots (idempotent) and that this source listed them. */
  save(
    articles: readonly Readonly<{ article: Article; sourceId: string; entryKey: string }>[],
  ): Promise<void>;
  /** Which of these entry keys this source already gave, and when first; also those whose articles are deleted. */
  known(sourceId: string, entryKeys: readonly string[]): Promise<ReadonlyMap<string, Millis>>;
  /**
   * Newest snapshot of each article that these sources listed, dated in the period (without a date: first seen
   * in it), or seen in it first and dated at most `overdue` before.
   */
  inPeriod(sourceIds: readonly string[], period: Period, overdue: Millis): Promise<readonly Article[]>;
  /** Snapshots by id, only those the tenant's channel may reach. */
  get(tenant: string, articleIds: readonly string[]): Promise<readonly Article[]>;
  /** Best candidates by words in a channel's archive: its subscription's sources and its editions. */
  search(
    scope: Readonly<{ tenant: string; channel: ChannelRef }>,
    words: readonly string[],
    limit: number,
  ): Promise<readonly Article[]>;
}

export type SourceStatus = Readonly<{
  source: Source;
  memory: SourceMemory;
  /** Not to be polled before. */
  nextPollAt: Millis;
  lastReadAt: Millis | null;
  /** Set while it fails. */
  failing: Readonly<{ since: Millis; fault: Fault; times: number }> | null;
  /** Permanent redirects seen in a row towards one address. */
  moved: Readonly<{ to: string; times: number }> | null;
  state: 'active' | 'gone';
}>;

export interface SourceStore {
  /** The source of this location, made if new. */
  ensure(location: string): Promise<Source>;
  get(ids: readonly string[]): Promise<readonly SourceStatus[]>;
  update(status: SourceStatus): Promise<void>;
  /** Sources of active subscriptions that are due for polling. */
  due(now: Millis, limit: number): Promise<readonly SourceStatus[]>;
}

export interface SubscriptionStore {
  save(subscription: Subscription): Promise<void>;
  get(id: string): Promise<Subscription | null>;
  ofChannel(channel: ChannelRef): Promise<Subscription | null>;
  list(): Promise<readonly Subscription[]>;
  /** What its channel is still owed is not posted any more. */
  remove(id: string): Promise<void>;
}

export interface SlotStore {
  /** Makes the slot; false where it stood already. */
  add(slot: Slot): Promise<boolean>;
  get(id: string): Promise<Slot | null>;
  latest(subscriptionId: string): Promise<Slot | null>;
  due(): Promise<readonly Slot[]>;
  skip(id: string, reason: string): Promise<void>;
  /** Why a due slot could not be built yet. */
  note(id: string, reason: string): Promise<void>;
}

export interface EditionStore {
  /** One transaction: the edition, what it told, its deliveries, and its slot marked built. False where the slot was built already. */
  save(edition: Edition, deliveries: readonly Delivery[]): Promise<boolean>;
  get(id: string): Promise<Edition | null>;
  /** Newest first. */
  ofChannel(channel: ChannelRef, limit: number): Promise<readonly Edition[]>;
  list(limit: number): Promise<readonly Edition[]>;
  /** Of these article keys, those a former edition of the channel told, with that edition. */
  told(
    channel: ChannelRef,
    articleKeys: readonly string[],
  ): Promise<ReadonlyMap<string, Readonly<{ id: string; builtAt: Millis }>>>;
  /** Articles that the channel's editions since then told: what new reports may go on from. */
  toldArticles(channel: ChannelRef, since: Millis): Promise<readonly Article[]>;
}

export interface DeliveryStore {
  add(deliveries: readonly Delivery[]): Promise<void>;
  get(id: string): Promise<Delivery | null>;
  /** The delivery that was sent as this message of the platform. */
  ofRef(channel: ChannelRef, ref: MessageRef): Promise<Delivery | null>;
  list(
    filter: Readonly<{ channel?: ChannelRef; state?: DeliveryState['state']; limit: number }>,
  ): Promise<readonly Delivery[]>;
  /** Pending, not before now, and whose `under` is sent; in order. */
  ready(platform: string, now: Millis, limit: number): Promise<readonly Delivery[]>;
  /** Compare-and-set: moves only if `attempt` is still this delivery's; attempt grows by one. Null where another was first. */
  move(delivery: Delivery, to: DeliveryState): Promise<Delivery | null>;
  /** What a dead process left `sending` becomes `unknown`; returns how many. */
  abandon(now: Millis): Promise<number>;
}

export interface TurnStore {
  /** A thread is named by the platform's own reference of its first message. */
  add(
    turn: Readonly<{
      channel: ChannelRef;
      thread: string;
      turn: Turn;
      storyId: string | null;
      editionId: string | null;
      at: Millis;
      /** Who asked, by the platform's id: the question and its answer are theirs; null where nobody did. */
      person: string | null;
    }>,
  ): Promise<void>;
  /** Forgets what is older. */
  expire(before: Millis): Promise<void>;
  /** Forgets what was said in a channel, with a person what they asked and were answered; how many turns that were. */
  forget(channel: ChannelRef, person: string | null): Promise<number>;
  ofThread(
    channel: ChannelRef,
    thread: string,
    limit: number,
  ): Promise<readonly Readonly<{ turn: Turn; storyId: string | null; editionId: string | null }>[]>;
}

/** Small facts by name: hashes of what was registered, the running bot's process. */
export interface FactStore {
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  list(prefix: string): Promise<readonly Readonly<{ name: string; value: string }>[]>;
  remove(name: string): Promise<void>;
}

/** Events handled once, beyond a restart. */
export interface EventStore {
  /** True the first time this id is seen. */
  first(id: string, at: Millis): Promise<boolean>;
  /** Forgets ids older than that. */
  forget(before: Millis): Promise<void>;
}

/** What models made, by a hash of what they were asked: the same task is not paid for twice. */
export interface DraftStore {
  get(key: string): Promise<string | null>;
  /** Forgets the oldest beyond its limits of age and number. */
  put(key: string, body: string, at: Millis): Promise<void>;
}

/** What a tenant's requests to a model took on one day (UTC, "2025-05-07"); cost in millionths of a dollar. */
export type Spending = Readonly<{
  day: string;
  tenant: string;
  model: string;
  calls: number;
  failed: number;
  tokensIn: number;
  tokensOut: number;
  cost: number;
}>;

export interface SpendingStore {
  /** Adds to what stands for that day, tenant and model. */
  add(spent: Spending): Promise<void>;
  /** All since that day. */
  since(day: string): Promise<readonly Spending[]>;
}

type Counts = Readonly<{
  articles: number;
  editions: number;
  /** By state. */
  subscriptions: Readonly<Record<string, number>>;
  deliveries: Readonly<Record<string, number>>;
  /** Those of subscriptions. */
  sources: Readonly<{ all: number; failing: number }>;
  /** What the gate refused in editions and answers since the store was made, by reason. */
  refused: Refused;
}>;

export interface CountStore {
  read(): Promise<Counts>;
  /** Adds what the gate refused in an answer; an edition's is counted when it is saved. */
  refuse(refused: Refused): Promise<void>;
}

export interface TenantStore {
  /** Deletes what belongs to the tenant: subscriptions, editions, deliveries, turns, spending. */
  remove(tenant: string): Promise<void>;
}

/** How much a sweep deleted. */
export type Swept = Readonly<{ articles: number; editions: number; sources: number }>;

export interface RetentionStore {
  /**
   * Deletes, in small steps: articles that were fetched, and by every source seen first, before `articles` (null: none),
   * but for those that an edition tells; before them editions of pages that are as old; sources that were read last
   * before `sources`, that no subscription reads and whose articles are gone. Ends early where the signal is aborted.
   */
  sweep(before: Readonly<{ articles: Millis | null; sources: Millis }>, signal: AbortSignal): Promise<Swept>;
}

export interface Store {
  readonly articles: ArticleStore;
  readonly sources: SourceStore;
  readonly subscriptions: SubscriptionStore;
  readonly slots: SlotStore;
  readonly editions: EditionStore;
  readonly deliveries: DeliveryStore;
  readonly turns: TurnStore;
  readonly facts: FactStore;
  readonly events: EventStore;
  readonly tenants: TenantStore;
  readonly retention: RetentionStore;
  readonly drafts: DraftStore;
  readonly spending: SpendingStore;
  readonly counts: CountStore;
  close(): Promise<void>;
}

/**
 * What the core asks of the world. Adapters implement these; each has one contract suite in test/contracts.
 * All are asynchronous, all expected failures are values.
 */
import type {
  AnswerDraft,
  Article,
  ChannelRef,
  Delivery,
  DeliveryState,
  Draft,
  Edition,
  Entry,
  ExtractedPage,
  Fault,
  Material,
  MessageRef,
  Millis,
  Passages,
  Period,
  Question,
  Quote,
  Result,
  Slot,
  Source,
  SourceMemory,
  Subscription,
  Turn,
  Usage,
  WriteOptions,
} from './model.ts';

/** The time. */
export type Clock = () => Millis;

// ---- the net ---------------------------------------------------------------------------------------

export type FetchRequest = Readonly<{
  url: string;
  /** Decides accepted content types and the size limit. */
  for: 'feed' | 'page';
  memory?: SourceMemory;
}>;

export type Fetched = Readonly<
  | {
      kind: 'body';
      /** The address that answered, after redirects. */
      url: string;
      /** True where every redirect on the way was permanent, and there was one. */
      movedPermanently: boolean;
      contentType: string | null;
      body: Uint8Array;
      memory: SourceMemory;
    }
  | { kind: 'unchanged'; memory: SourceMemory }
>;

/** A fault of fetching may say when to come again. */
export type FetchFault = Fault & Readonly<{ retryAfter?: Millis; gone?: boolean }>;

/** The one guarded way out: limits of time, size, redirects, content type; no private addresses. */
export interface Fetcher {
  fetch(request: FetchRequest, signal: AbortSignal): Promise<Result<Fetched, FetchFault>>;
  close(): Promise<void>;
}

// ---- sources ---------------------------------------------------------------------------------------

export type SourceReading = Readonly<
  | {
      kind: 'read';
      title: string | null;
      entries: readonly Entry[];
      memory: SourceMemory;
      movedTo: string | null;
      notes: readonly Fault[];
    }
  | { kind: 'unchanged'; memory: SourceMemory }
>;

/** Reads what a person named: a feed, a page, a file, a folder, an OPML list. */
export interface SourceReader {
  read(source: Source, memory: SourceMemory, signal: AbortSignal): Promise<Result<SourceReading, FetchFault>>;
  /** An entry's page: its bytes, ready for `HeavySteps.extract`. */
  page(url: string, signal: AbortSignal): Promise<Result<RawDocument, FetchFault>>;
}

// ---- heavy work ------------------------------------------------------------------------------------

/** Bytes or text as they came, with what is known of them. */
export type RawDocument = Readonly<{
  url: string | null;
  contentType: string | null;
  body: Readonly<
    { kind: 'bytes'; bytes: Uint8Array } | { kind: 'html'; html: string } | { kind: 'text'; text: string }
  >;
}>;

export type ParsedFeed = Readonly<{
  format: 'rss' | 'atom' | 'rdf' | 'json';
  title: string | null;
  url: string | null;
  language: string | null;
  entries: readonly Entry[];
  /** What could not be read of it. */
  notes: readonly Fault[];
}>;

/** An article as clustering sees it. */
export type ClusterItem = Readonly<{
  id: string;
  title: string;
  text: string;
  publishedAt: Millis | null;
  url: string | null;
  language: string | null;
}>;

/** Near-duplicates point to the item they repeat. Members stand most central first. */
export type ClusterGroup = Readonly<{
  members: readonly Readonly<{ id: string; centrality: number; duplicateOf: string | null }>[];
}>;

/** The steps that take processor time; run in worker threads so that a chat is answered meanwhile. */
export interface HeavySteps {
  parseFeed(document: RawDocument): Promise<Result<ParsedFeed>>;
  extract(document: RawDocument): Promise<Result<ExtractedPage>>;
  /** Quotations of each article, utterances joined. */
  quotes(articles: readonly Article[]): Promise<readonly (readonly Quote[])[]>;
  cluster(items: readonly ClusterItem[]): Promise<readonly ClusterGroup[]>;
  /** What the extractive writer makes of one story. */
  draft(order: Readonly<{ material: Material; options: WriteOptions }>): Promise<Draft>;
  close(): Promise<void>;
}

// ---- writers ---------------------------------------------------------------------------------------

export interface Writer {
  readonly name: string;
  write(
    material: Material,
    options: WriteOptions,
    signal: AbortSignal,
  ): Promise<{ draft: Draft; usage: Usage }>;
  answer(
    question: Question,
    passages: Passages,
    signal: AbortSignal,
  ): Promise<{ draft: AnswerDraft; usage: Usage }>;
}

// ---- the store -------------------------------------------------------------------------------------

/** Articles are global; a tenant reaches them only through its subscriptions and editions. */
export interface ArticleStore {
  /** Saves snapshots (idempotent) and that this source listed them. */
  save(
    articles: readonly Readonly<{ article: Article; sourceId: string; entryKey: string }>[],
  ): Promise<void>;
  /** Which of these entry keys this source already gave, and when first. */
  known(sourceId: string, entryKeys: readonly string[]): Promise<ReadonlyMap<string, Millis>>;
  /**
   * Newest snapshot of each article that these sources listed, dated in the period (without a date: first seen
   * in it), or seen in it first and dated at most `LATE` before.
   */
  inPeriod(sourceIds: readonly string[], period: Period): Promise<readonly Article[]>;
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
  remove(id: string): Promise<void>;
}

export interface SlotStore {
  /** Makes the slot; false where it stood already. */
  add(slot: Slot): Promise<boolean>;
  get(id: string): Promise<Slot | null>;
  latest(subscriptionId: string): Promise<Slot | null>;
  due(): Promise<readonly Slot[]>;
  skip(id: string, reason: string): Promise<void>;
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
    }>,
  ): Promise<void>;
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
  close(): Promise<void>;
}

// ---- jobs ------------------------------------------------------------------------------------------

/** A job is a row's id: the row is the truth, running one twice is harmless. */
export type Job = Readonly<{ kind: 'poll' | 'digest' | 'deliver'; id: string }>;

export interface JobRunner {
  /** Runs it soon; a job already waiting is not added again. */
  enqueue(job: Job): Promise<void>;
  start(handle: (job: Job, signal: AbortSignal) => Promise<void>): void;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Takes no more, waits for running ones until the deadline, then aborts them. */
  stop(deadline: Millis): Promise<void>;
}

/** What happened on the way, for people who wait and for logs. */
export type Progress = (event: ProgressEvent) => void;
export type ProgressEvent = Readonly<
  | { kind: 'reading'; done: number; of: number; source: string }
  | { kind: 'articles'; done: number; of: number }
  | { kind: 'step'; step: 'clustering' | 'quoting' | 'writing' }
>;

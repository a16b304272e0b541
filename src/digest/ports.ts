/**
 * What the core asks of the world. Adapters implement these; each has one contract suite in test/contracts.
 * All are asynchronous, all expected failures are values.
 */
import type {
  AnswerDraft,
  Article,
  Draft,
  Entry,
  ExtractedPage,
  Fault,
  Material,
  Millis,
  Missed,
  NamedSource,
  Passages,
  Prose,
  Question,
  Quote,
  Refusal,
  Result,
  SourceMemory,
  Usage,
  WriteOptions,
} from './model.ts';

export type * from './store-port.ts';

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
  read(
    source: NamedSource,
    memory: SourceMemory,
    signal: AbortSignal,
  ): Promise<Result<SourceReading, FetchFault>>;
  /** An entry's page, from its file or else its address: as it came, ready for `HeavySteps.extract`. */
  page(entry: Pick<Entry, 'url' | 'file'>, signal: AbortSignal): Promise<Result<RawDocument, FetchFault>>;
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
  /** The sentences of the articles that may answer, with the quotations where the question asks what somebody said. */
  passages(order: Readonly<{ question: Question; articles: readonly Article[] }>): Promise<Passages>;
  /** What the extractive writer answers. */
  answer(order: Readonly<{ question: Question; passages: Passages }>): Promise<AnswerDraft>;
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
  /**
   * Writes once more what the gate refused, of a story or of an answer: a sentence for each refusal, in their
   * order, null for one that it gives up. A writer without this is not asked.
   */
  mend?(
    refused: readonly Refusal[],
    evidence: Pick<Material, 'sentences'>,
    signal: AbortSignal,
  ): Promise<{ sentences: readonly (Prose | null)[]; usage: Usage }>;
}

/** Who writes here. An edition and an answer each get a writer of their own, whose time and tokens are counted. */
export interface Writers {
  readonly name: string;
  for(run: Readonly<{ tenant: string; kind: 'edition' | 'answer' }>): Writer;
  /** Null where no model is set up. */
  status(tenant: string): Promise<ModelStatus | null>;
}

export type ModelStatus = Readonly<{
  /** Of the tenant, on this day (UTC). */
  tokens: number;
  /** In millionths of a dollar; null where the operator gave no prices. */
  cost: number | null;
  /** Tokens of a day after which the tenant's stories are written without the model. */
  cap: number | null;
  /** No request fits into what is left of one of the caps. */
  spent: boolean;
  /** Why the model is not asked now, and until when. */
  resting: Readonly<{ kind: string; missed: Missed; since: Millis; until: Millis }> | null;
}>;

/** What a model is asked for, and what it makes of it. */
export type Tasks = {
  write: Readonly<{ order: { material: Material; options: WriteOptions }; made: Draft }>;
  answer: Readonly<{ order: { question: Question; passages: Passages }; made: AnswerDraft }>;
  mend: Readonly<{
    order: { refused: readonly Refusal[]; evidence: Pick<Material, 'sentences'> };
    made: readonly (Prose | null)[];
  }>;
};

/** Why a model made nothing of a task: `kind` for the log and counters, `missed` for readers. */
export type ModelFault = Fault &
  Readonly<{
    missed: Missed;
    /** The model is not to be asked before; 0 where the fault is of this task alone. */
    restUntil: Millis;
  }>;

/** Tokens of one request. */
export type Spent = Readonly<{ in: number; out: number }>;

/** Whose tokens a task spends. */
export interface Purse {
  /** Sets so many tokens aside for a request, or says why not; `settle` counts what it really took. */
  take(
    tokens: number,
  ): Promise<Result<Readonly<{ settle(spent: Spent, failed: boolean): Promise<void> }>, ModelFault>>;
}

/** A model behind an adapter. It may fail; `withFallback` makes a writer of it. */
export interface Model {
  readonly name: string;
  /** Changes whenever the same task may be answered otherwise: address, model, prompts. */
  readonly version: string;
  perform<K extends keyof Tasks>(
    kind: K,
    order: Tasks[K]['order'],
    run: Readonly<{ purse: Purse; signal: AbortSignal }>,
  ): Promise<Result<Tasks[K]['made'], ModelFault>>;
}

// ---- jobs ------------------------------------------------------------------------------------------

/** A job is a row's id: the row is the truth, running one twice is harmless. */
export type Job = Readonly<{ kind: 'poll' | 'digest' | 'deliver' | 'sweep'; id: string }>;

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

/** The heavy steps in worker threads, so that a chat is answered while articles are read. */
import type { Fault, Quote, Result } from '../../digest/model.ts';
import { fail } from '../../digest/model.ts';
import type { HeavySteps, RawDocument } from '../../digest/ports.ts';
import { type PoolOptions, TaskError, threadPool } from './thread-pool.ts';

/** Longest time for one page, feed or batch of articles. */
const STEP_TIMEOUT_MS = 20_000;
/** Longest time for clustering everything. */
const CLUSTER_TIMEOUT_MS = 120_000;
/** Quotations are found in batches: enough work to be worth a message, little enough to share out evenly. */
const BATCH_ARTICLES = 8;
const BATCH_CHARACTERS = 64 * 1024;

export type WorkerStepsOptions = PoolOptions &
  Readonly<{
    /** For one page, feed or batch; clustering has six times as long. Default 20,000. */
    timeoutMs?: number;
    /** Told of every task that failed, for the log. */
    onFault?: (step: keyof HeavySteps, fault: Fault) => void;
  }>;

/**
 * Steps that have a `Result` answer a fault where a thread took too long (`timeout`), died (`crash`) or threw
 * (`internal`). Articles in which quotations could not be found in time have none. `cluster`, `draft`,
 * `passages` and `answer` reject.
 */
export function workerSteps(options: WorkerStepsOptions): HeavySteps {
  const pool = threadPool(options);
  const timeoutMs = options.timeoutMs ?? STEP_TIMEOUT_MS;
  const clusterMs = options.timeoutMs === undefined ? CLUSTER_TIMEOUT_MS : options.timeoutMs * 6;

  const faultOf = (step: keyof HeavySteps, error: unknown): Fault => {
    if (!(error instanceof TaskError)) throw error;
    const fault = { kind: error.kind, detail: `${WHAT[step]} failed: ${error.message}` };
    options.onFault?.(step, fault);
    return fault;
  };

  const read = async <T>(step: 'parseFeed' | 'extract', document: RawDocument): Promise<Result<T>> => {
    const { input, transfer } = parcel(document);
    try {
      return (await pool.run({ step, input, transfer, timeoutMs })) as Result<T>;
    } catch (error) {
      return fail(faultOf(step, error));
    }
  };

  /** A batch that fails is tried again article by article: one bad text must not cost the others. */
  const quotesOfBatch = async <A>(batch: readonly A[]): Promise<readonly (readonly Quote[])[]> => {
    try {
      return (await pool.run({ step: 'quotes', input: batch, timeoutMs })) as Quote[][];
    } catch (error) {
      const fault = faultOf('quotes', error);
      if (fault.kind === 'closed') throw error;
      if (batch.length === 1) return [[]];
      return (await Promise.all(batch.map((one) => quotesOfBatch([one])))).flat();
    }
  };

  /** A step without which there is no digest, or no answer: it rejects. Whoever asks waits for no page of others. */
  const whole = async <T>(
    step: 'cluster' | 'draft' | 'passages' | 'answer',
    input: unknown,
    limit: number,
  ): Promise<T> => {
    try {
      const urgent = step === 'passages' || step === 'answer';
      return (await pool.run({ step, input, timeoutMs: limit, urgent })) as T;
    } catch (cause) {
      throw new Error(faultOf(step, cause).detail, { cause });
    }
  };

  return {
    parseFeed: (document) => read('parseFeed', document),
    extract: (document) => read('extract', document),
    async quotes(articles) {
      const done = await Promise.all(batches(articles).map(quotesOfBatch));
      return done.flat();
    },
    cluster: (items) => whole('cluster', items, clusterMs),
    draft: (order) => whole('draft', order, timeoutMs),
    passages: (order) => whole('passages', order, timeoutMs),
    answer: (order) => whole('answer', order, timeoutMs),
    close: () => pool.close(),
  };
}

const WHAT: Readonly<Record<keyof HeavySteps, string>> = {
  parseFeed: 'reading the feed',
  extract: 'reading the page',
  quotes: 'finding quotations',
  cluster: 'clustering the articles',
  draft: 'writing the story',
  passages: 'searching the articles',
  answer: 'answering',
  close: 'closing',
};

/**
 * The document with bytes that may be given away: one exact copy is handed over, since the caller's own may
 * be a piece of a larger buffer, and may be read again.
 */
function parcel(document: RawDocument): { input: RawDocument; transfer: ArrayBuffer[] } {
  if (document.body.kind !== 'bytes') return { input: document, transfer: [] };
  const bytes = new Uint8Array(document.body.bytes);
  return { input: { ...document, body: { kind: 'bytes', bytes } }, transfer: [bytes.buffer] };
}

function batches<A extends { text: string }>(articles: readonly A[]): A[][] {
  const found: A[][] = [];
  let batch: A[] = [];
  let size = 0;
  for (const article of articles) {
    if (
      batch.length > 0 &&
      (batch.length >= BATCH_ARTICLES || size + article.text.length > BATCH_CHARACTERS)
    ) {
      found.push(batch);
      batch = [];
      size = 0;
    }
    batch.push(article);
    size += article.text.length;
  }
  if (batch.length > 0) found.push(batch);
  return found;
}

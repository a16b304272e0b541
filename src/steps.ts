/** The heavy steps put together: in this thread, or in worker threads that run the same functions. */
import { type WorkerStepsOptions, workerSteps } from './adapters/system/worker-pool.ts';
import type { HeavySteps } from './digest/ports.ts';

/** The steps in this thread, each loaded when it is first needed. What they throw rejects. */
export function inlineSteps(): HeavySteps {
  return {
    async parseFeed(document) {
      const { parseFeed } = await import('./adapters/source/feed.ts');
      return parseFeed(document);
    },
    async extract(document) {
      const { extract } = await import('./adapters/source/extract/extract.ts');
      return extract(document);
    },
    async quotes(articles) {
      const { quotesOf } = await import('./digest/quotes/of-article.ts');
      return articles.map((article) => quotesOf(article));
    },
    async cluster(items) {
      const { cluster } = await import('./digest/stories/cluster.ts');
      return cluster(items);
    },
    async draft({ material, options }) {
      const { extractiveDraft } = await import('./digest/write/extractive.ts');
      return extractiveDraft(material, options);
    },
    async passages({ question, articles }) {
      const [{ passagesOf }, { quotesOf }] = await Promise.all([
        import('./digest/ask/passages.ts'),
        import('./digest/quotes/of-article.ts'),
      ]);
      // Only what was read whole may be quoted.
      return passagesOf(question, articles, (each) => (each.completeness === 'full' ? quotesOf(each) : []));
    },
    async answer({ question, passages }) {
      const { extractiveAnswer } = await import('./digest/ask/extractive.ts');
      return extractiveAnswer(question, passages);
    },
    async close() {},
  };
}

/** The steps in worker threads; see `workerSteps` for what a slow or dying thread gives. */
export function threadedSteps(options: Omit<WorkerStepsOptions, 'entry'> = {}): HeavySteps {
  return workerSteps({ ...options, entry: new URL('./worker.ts', import.meta.url) });
}

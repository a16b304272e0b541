/** The extractive writer as the app runs it: choosing sentences takes too long for the thread that answers a chat. */
import type { HeavySteps, Writer } from './digest/ports.ts';
import { extractiveWriter } from './digest/write/extractive.ts';

/** The extractive writer whose drafts the steps make. */
export function threadedWriter(steps: HeavySteps): Writer {
  const usage = { writer: extractiveWriter.name, tokens: 0 };
  return {
    ...extractiveWriter,
    write: async (material, options) => ({ draft: await steps.draft({ material, options }), usage }),
    answer: async (question, passages) => ({ draft: await steps.answer({ question, passages }), usage }),
  };
}

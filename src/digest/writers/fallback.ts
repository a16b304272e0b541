/** A model and a writer that never fails make one writer: whatever the model did not do, the other does, and says why. */
import type { AnswerDraft, Draft, Missed, Prose, Result, Usage } from '../model.ts';
import { fail } from '../model.ts';
import type { Model, ModelFault, Purse, Spent, Tasks, Writer } from '../ports.ts';
import { costOf, type Prices } from './usage.ts';

/** One edition or one answer: whose tokens it spends, and until when. */
type ModelRun = Readonly<{ purse: Purse; deadline: AbortSignal }>;

type FallbackOptions = Readonly<{
  model: Model;
  /** Called when the model is first needed: what came before is not its time. */
  begin: () => ModelRun;
  second: Writer;
  prices: Prices | null;
  onFault: (task: keyof Tasks, fault: ModelFault) => void;
}>;

type Tried<T> = Readonly<{ result: Result<T, ModelFault>; usage: Usage }>;

/** Where the caller's own signal ends the work, it throws that signal's reason. */
export function withFallback({ model, begin, second, prices, onFault }: FallbackOptions): Writer {
  let begun: ModelRun | null = null;

  async function tried<K extends keyof Tasks>(
    kind: K,
    order: Tasks[K]['order'],
    signal: AbortSignal,
  ): Promise<Tried<Tasks[K]['made']>> {
    begun ??= begin();
    const { purse, total } = counting(begun.purse);
    const { deadline } = begun;
    const run = { purse, signal: AbortSignal.any([signal, deadline]) };
    const result = deadline.aborted ? fail(LATE) : await model.perform(kind, order, run);
    signal.throwIfAborted();
    const late = !result.ok && deadline.aborted ? fail(LATE) : result;
    if (!late.ok) onFault(kind, late.error);
    return { result: late, usage: usageOf(model.name, total(), late) };
  }

  const usageOf = (writer: string, spent: Spent, result: Result<unknown, ModelFault>): Usage => ({
    writer: result.ok ? writer : second.name,
    tokens: spent.in + spent.out,
    ...(prices && { cost: costOf(spent, prices) }),
    ...(!result.ok && { missed: { [result.error.missed]: 1 } satisfies Partial<Record<Missed, number>> }),
  });

  return {
    name: model.name,
    write: async (material, options, signal): Promise<{ draft: Draft; usage: Usage }> => {
      // a title is told alone, without a model
      if (material.sentences.length === 0) return second.write(material, options, signal);
      const { result, usage } = await tried('write', { material, options }, signal);
      if (result.ok) return { draft: result.value, usage };
      const { draft } = await second.write(material, options, signal);
      return { draft, usage };
    },
    answer: async (question, passages, signal): Promise<{ draft: AnswerDraft; usage: Usage }> => {
      // nothing was found that a model could rest an answer on
      if (passages.sentences.length === 0 && passages.quotes.length === 0)
        return second.answer(question, passages, signal);
      const { result, usage } = await tried('answer', { question, passages }, signal);
      if (result.ok) return { draft: result.value, usage };
      const { draft } = await second.answer(question, passages, signal);
      return { draft, usage };
    },
    mend: async (refused, evidence, signal) => {
      const { result, usage } = await tried('mend', { refused, evidence }, signal);
      const given = result.ok ? result.value : [];
      const sentences = refused.map((_, i): Prose | null => given[i] ?? null);
      const { missed: _, ...spent } = usage; // the story is the model's all the same
      return { sentences, usage: { ...spent, writer: model.name } };
    },
  };
}

const LATE: ModelFault = {
  kind: 'late',
  detail: 'the time for writing was over',
  missed: 'late',
  restUntil: 0,
};

/** The same purse, and what is spent through this one. */
function counting(purse: Purse): { purse: Purse; total: () => Spent } {
  let total: Spent = { in: 0, out: 0 };
  const take: Purse['take'] = async (tokens) => {
    const taken = await purse.take(tokens);
    if (!taken.ok) return taken;
    const settle = (spent: Spent, failed: boolean): Promise<void> => {
      total = { in: total.in + spent.in, out: total.out + spent.out };
      return taken.value.settle(spent, failed);
    };
    return { ok: true, value: { settle } };
  };
  return { purse: { take }, total: () => total };
}

/** The second try: a writer is told which of its sentences the gate refused and why, and may write those again. */
import type { Article, Material, Prose, Usage } from '../model.ts';
import type { Writer } from '../ports.ts';
import { refusalsOf } from './verify.ts';

type Evidence = Pick<Material, 'sentences' | 'quotes'> & Readonly<{ articles: readonly Article[] }>;

/** The sentences, with those that were refused in their second form; a failing second try leaves the first. */
export async function mended(
  sentences: readonly Prose[],
  evidence: Evidence,
  writer: Writer,
  signal: AbortSignal,
): Promise<Readonly<{ sentences: readonly Prose[]; usage: Usage | null }>> {
  const refused = (writer.mend ? refusalsOf(sentences, evidence, evidence.articles) : []).filter(
    // there is nothing to show for what rests on nothing
    ({ prose }) => prose.rests.some((number) => evidence.sentences[number] !== undefined),
  );
  if (!writer.mend || refused.length === 0) return { sentences, usage: null };
  try {
    const again = await writer.mend(refused, evidence, signal);
    const second = new Map(refused.map(({ at }, i) => [at, again.sentences[i] ?? null]));
    return {
      sentences: sentences.map((prose, at) => second.get(at) ?? prose),
      usage: again.usage,
    };
  } catch {
    signal.throwIfAborted();
    return { sentences, usage: null };
  }
}

/** The same task is paid for once: what a model made is kept by what it was asked, and who asks meanwhile waits for it. */
import { ok, type Result } from '../model.ts';
import type { Clock, DraftStore, Model, ModelFault, Tasks } from '../ports.ts';
import { sha256 } from '../text/hash.ts';
import { answerPrompt, mendPrompt, type Prompt, writePrompt } from './prompts.ts';

/** Larger drafts are no drafts, and not kept. */
const MAX_BODY = 64_000;
/** Faults of whoever asked first, not of the task: the next one asks by itself. */
const OWN_FAULTS = new Set(['cap', 'aborted']);

const PROMPTS: { readonly [K in keyof Tasks]: (order: Tasks[K]['order']) => Prompt } = {
  write: ({ material, options }) => writePrompt(material, options),
  answer: ({ question, passages }) => answerPrompt(question, passages),
  mend: ({ refused, evidence }) => mendPrompt(refused, evidence),
};

/** A hash of the model and of everything it is told: other prompts, options or texts are another task. */
function keyOf<K extends keyof Tasks>(model: Model, kind: K, order: Tasks[K]['order']): string {
  const { rules, data } = PROMPTS[kind](order);
  return sha256(JSON.stringify([model.version, kind, rules, data]));
}

export function cached<M extends Model>(model: M, drafts: DraftStore, clock: Clock): M {
  const asked = new Map<string, Promise<Result<unknown, ModelFault>>>();

  const perform: Model['perform'] = async (kind, order, run) => {
    type Made = Result<Tasks[typeof kind]['made'], ModelFault>;
    const key = keyOf(model, kind, order);
    for (let waiting = asked.get(key); waiting; waiting = asked.get(key)) {
      const made = (await orAborted(waiting, run.signal)) as Made;
      if (made.ok || !OWN_FAULTS.has(made.error.kind) || run.signal.aborted) return made;
    }
    const making = (async (): Promise<Made> => {
      const kept = await drafts.get(key);
      if (kept !== null) return ok(JSON.parse(kept));
      const made = await model.perform(kind, order, run);
      const body = made.ok ? JSON.stringify(made.value) : '';
      if (made.ok && body.length <= MAX_BODY) await drafts.put(key, body, clock());
      return made;
    })();
    const done = making.finally(() => asked.delete(key));
    asked.set(key, done);
    return done;
  };
  return { ...model, perform };
}

/** What comes first: the other one's answer, or the end of this one's time. */
async function orAborted<T>(
  waiting: Promise<Result<T, ModelFault>>,
  signal: AbortSignal,
): Promise<Result<T, ModelFault>> {
  const { promise, resolve } = Promise.withResolvers<Result<T, ModelFault>>();
  const stop = (): void =>
    resolve({
      ok: false,
      error: { kind: 'aborted', detail: 'no time was left', missed: 'late', restUntil: 0 },
    });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([waiting, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

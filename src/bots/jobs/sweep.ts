/** Once a day: deletes what is older than the settings keep it, and remembers how much that was. */
import type { Millis } from '../../digest/model.ts';
import type { Swept } from '../../digest/ports.ts';
import type { BotDeps } from '../deps.ts';

const DAY: Millis = 86_400_000;
/** The job's id: there is one store to sweep. */
export const SWEEP = 'store';
const FACT = 'sweep';
/** A source that somebody only tried has its row so long. */
const TRIED_KEPT = DAY;

/** All that was ever deleted, and when the last sweep went through. */
type Sweeps = Readonly<{ at: Millis | null; swept: Swept }>;

type SweepDeps = Pick<BotDeps, 'store' | 'clock' | 'log' | 'keepDays'>;

export async function sweeps({ store }: Pick<BotDeps, 'store'>): Promise<Sweeps> {
  const kept = await store.facts.get(FACT);
  return kept === null
    ? { at: null, swept: { articles: 0, editions: 0, sources: 0 } }
    : (JSON.parse(kept) as Sweeps);
}

export async function isSweepDue(deps: Pick<BotDeps, 'store' | 'clock'>): Promise<boolean> {
  const { at } = await sweeps(deps);
  return at === null || deps.clock() - at >= DAY;
}

/** One that is cut short is due again. */
export async function sweep(deps: SweepDeps, signal: AbortSignal): Promise<void> {
  const { store, clock, log, keepDays } = deps;
  const now = clock();
  const swept = await store.retention.sweep(
    { articles: keepDays === 0 ? null : now - keepDays * DAY, sources: now - TRIED_KEPT },
    signal,
  );
  const before = await sweeps(deps);
  const all: Sweeps = {
    at: signal.aborted ? before.at : now,
    swept: {
      articles: before.swept.articles + swept.articles,
      editions: before.swept.editions + swept.editions,
      sources: before.swept.sources + swept.sources,
    },
  };
  await store.facts.set(FACT, JSON.stringify(all));
  if (swept.articles + swept.editions + swept.sources > 0)
    log.info({ ...swept, keepDays }, 'deleted what was old');
}
